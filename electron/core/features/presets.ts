// Deposit presets: what each archive wants to be given. What is put into the bin can be taken out again.
import { statSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import { PresetId } from '../../../shared/model/ids.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { insertPreset, readPresets, requirePreset, updatePreset } from '../db/preset-rows.ts';
import type { NewPreset } from '../db/preset-rows.ts';
import { freePath } from '../free-path.ts';
import { presetFileText, readPresetFile } from '../packaging/preset-file.ts';
import { writeBeside } from '../write-beside.ts';

export const presets: Handlers<'presets'> = {
  list: ({ bin }, { library }) =>
    readPresets(library.db.sql)
      .filter(({ isBinned }) => isBinned === bin)
      .map(({ isBinned: _is, ...preset }) => preset),

  create: (input, context) => add(input, 'presets.create', context),

  update({ id, ...preset }, context) {
    const { db } = context.library;
    requirePreset(db.sql, id);
    db.write({ action: 'presets.update', subject: id, isContinued: true }, (sql) => {
      requireFreeName(preset.name, context, id);
      updatePreset(sql, id, preset);
    });
    return told(id, context);
  },

  duplicate({ id }, context) {
    const { id: _id, ...preset } = told(id, context);
    const name = freeName(preset.name, context);
    return add({ ...preset, name }, 'presets.duplicate', context);
  },

  bin({ id }, context) {
    const { isBinned } = requirePreset(context.library.db.sql, id);
    if (!isBinned) setBinned(id, context.clock().toISOString(), context);
    return told(id, context);
  },

  restore({ id }, context) {
    const { isBinned } = requirePreset(context.library.db.sql, id);
    if (isBinned) setBinned(id, null, context);
    return told(id, context);
  },

  readFile: ({ path }) => readPresetFile(path),

  saveFile({ id, folder }, context) {
    const preset = told(id, context);
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new AppError('not-found', 'This folder is not there. Please choose it again.');
    const path = freePath(folder, fileName(preset.name), '.homeground-preset.json');
    context.library.db.write({ action: 'presets.saveFile', subject: id }, () =>
      writeBeside(path, presetFileText(preset)),
    );
    return { path };
  },
};

function add(preset: NewPreset, action: string, context: LibraryContext) {
  const id = PresetId.parse(context.newId());
  context.library.db.write({ action, subject: id }, (sql) => {
    requireFreeName(preset.name, context);
    insertPreset(sql, { ...preset, id, createdAt: context.clock().toISOString() });
  });
  return told(id, context);
}

function setBinned(id: PresetId, at: string | null, context: LibraryContext): void {
  const action = at === null ? 'presets.restore' : 'presets.bin';
  context.library.db.write({ action, subject: id }, (sql) => {
    const { name } = requirePreset(sql, id);
    sql
      .prepare('update deposit_presets set binned_at = ?, name = ? where id = ?')
      .run(at, at === null && isTaken(name, context) ? freeName(name, context) : name, id);
  });
}

function told(id: PresetId, { library }: LibraryContext) {
  const { isBinned: _is, ...preset } = requirePreset(library.db.sql, id);
  return preset;
}

function isTaken(name: string, { library }: LibraryContext, except?: PresetId): boolean {
  return readPresets(library.db.sql).some(
    (one) => one.id !== except && !one.isBinned && searchText(one.name) === searchText(name.trim()),
  );
}

function requireFreeName(name: string, context: LibraryContext, except?: PresetId): void {
  if (isTaken(name, context, except))
    throw new AppError(
      'conflict',
      `There is already a preset called “${name.trim()}”. Please give this one another name.`,
    );
}

/** "City Archive (2)": cut where it would be too long. */
function freeName(name: string, context: LibraryContext): string {
  for (let count = 2; ; count += 1) {
    const next = `${name.slice(0, 290)} (${count})`;
    if (!isTaken(next, context)) return next;
  }
}

/** What every disk takes as a name. */
function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  return plain === '' ? 'preset' : plain;
}

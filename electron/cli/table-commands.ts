// homeground table, ohms, intake: collections that exist already, looked at, tried, brought in, and undone.
import { resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { IntakeId } from '../../shared/model/ids.ts';
import { TableField, tableFields } from '../../shared/model/table.ts';
import type { TableCheck, TableEnd, TableMapping, TableSource } from '../../shared/model/table.ts';
import { tableSentence } from '../../shared/rules/table-sentences.ts';
import type { Core } from '../core/create-core.ts';
import type { Command, CommandRequest } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { OptionDefinition, Options } from './options.ts';

type Api = Core['api'];

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
const delimiters = { comma: ',', semicolon: ';', tab: '\t' } as const;

const reading: Record<string, OptionDefinition> = {
  encoding: { value: 'NAME', about: `how letters are written: ${encodings.join(', ')}` },
  delimiter: { value: 'NAME', about: 'the sign between cells: comma, semicolon, tab' },
  sheet: { value: 'NAME', about: 'the sheet of a workbook; without it the first' },
};
const meaning: Record<string, OptionDefinition> = {
  map: {
    value: 'FIELD=COLUMN',
    several: true,
    about: `which column is what, for: ${tableFields.join(', ')}; without it as it is guessed`,
  },
  mapping: { value: 'NAME', about: 'what was saved under this name' },
  media: { value: 'FOLDER', about: 'where the files lie that the table names' },
  organisation: { value: 'NAME', about: 'whose collection it is; without it this organisation’s' },
  dates: { value: 'ORDER', about: 'what 03/04/2005 means: day-first (usual) or month-first' },
  names: {
    value: 'KIND',
    about: 'whether names of people are real (usual: they are kept back) or chosen',
  },
};
const leaveOut: OptionDefinition = {
  about: 'leave out rows that are wrong; without it a wrong row stops all of it',
};

function readingOf(options: Options): TableSource['reading'] {
  const delimiter = options.choice(
    'delimiter',
    Object.keys(delimiters) as (keyof typeof delimiters)[],
  );
  return {
    encoding: options.choice('encoding', encodings) ?? null,
    delimiter: delimiter === undefined ? null : delimiters[delimiter],
    sheet: options.text('sheet') ?? null,
  };
}

async function sourceOf({ operands, options }: CommandRequest): Promise<TableSource> {
  const media = options.text('media');
  return {
    path: resolve(operands[0] ?? ''),
    reading: readingOf(options),
    mediaFolder: media === undefined ? null : resolve(media),
    organisation: options.text('organisation') ?? '',
  };
}

async function mappingOf(
  source: TableSource,
  { core: { api }, options, jobOptions }: CommandRequest,
): Promise<TableMapping> {
  const saved = await savedMapping(api, options.text('mapping'));
  const { path, reading: how } = source;
  const { columns } = await api.tables.look({ path, reading: how }, jobOptions);
  const typed = options.list('map')?.map((one) =>
    pairOf(
      one,
      columns.map(({ name }) => name),
    ),
  );
  return {
    columns:
      typed ??
      saved?.columns ??
      columns.flatMap(({ name, guess }) =>
        guess === null ? [] : [{ column: name, field: guess }],
      ),
    dayOrder:
      options.choice('dates', ['day-first', 'month-first']) ?? saved?.dayOrder ?? 'day-first',
    names: options.choice('names', ['real', 'chosen']) ?? saved?.names ?? 'real',
  };
}

/** @throws AppError `invalid-input` naming what may be written */
function pairOf(typed: string, columns: readonly string[]): TableMapping['columns'][number] {
  const at = typed.indexOf('=');
  const field = TableField.safeParse(typed.slice(0, Math.max(0, at)).trim());
  if (!field.success)
    throw new AppError(
      'invalid-input',
      `--map: Please write FIELD=COLUMN, such as title=Title, with one of: ${tableFields.join(', ')}.`,
    );
  const column = typed.slice(at + 1).trim();
  if (!columns.includes(column))
    throw new AppError(
      'invalid-input',
      `--map: There is no column "${column}". There are: ${columns.join(', ')}.`,
    );
  return { column, field: field.data };
}

async function savedMapping(api: Api, name: string | undefined): Promise<TableMapping | undefined> {
  if (name === undefined) return undefined;
  const found = (await api.tables.mappings({})).find((one) => one.name === name);
  if (found === undefined) throw new AppError('not-found', `Nothing was saved as "${name}".`);
  return found.mapping;
}

function linesOfCheck(check: TableCheck): string[] {
  const { counts } = check;
  return [
    `${check.rowCount} rows: ${counts.add} new, ${counts.same} here already, ${counts.ask} different now, ${counts.refuse} stay out, ${counts.wrong} wrong.`,
    ...(check.fileCount > 0 ? [`${check.fileCount} files would come in.`] : []),
    ...(check.extraCount > 0
      ? [`${check.extraCount} files of the folder are named by no row.`]
      : []),
    ...check.problems.map(
      (problem) =>
        `${problem.level === 'error' ? 'Wrong' : 'Note'}: row ${problem.row}${problem.column === '' ? '' : `, ${problem.column}`}: ${tableSentence(problem)}`,
    ),
    ...(check.problemCount > check.problems.length
      ? [`… and ${check.problemCount - check.problems.length} more.`]
      : []),
  ];
}

const exitOf = ({ counts }: TableCheck) =>
  counts.wrong > 0 ? { exitCode: exitCodes['invalid-input'] } : {};

function linesOfEnd({ intake, leftOut, leftOutRows }: TableEnd): string[] {
  const { counts } = intake;
  return [
    `${counts.added} stories came in. ${counts.same} were here already, ${counts.asked} are different now, ${counts.refused} stayed out, ${leftOutRows} rows were left out.`,
    ...leftOut.map((problem) => `Left out: row ${problem.row}: ${tableSentence(problem)}`),
    `To undo all of it: homeground intake undo ${intake.id}`,
  ];
}

const endExit = ({ leftOutRows }: TableEnd) =>
  leftOutRows > 0 ? { exitCode: exitCodes['invalid-input'] } : {};

const look: Command = {
  name: 'table look',
  about: 'Say what is in a table, and which column seems to be what.',
  operands: ['FILE'],
  needsLibrary: true,
  options: reading,
  async run({ core: { api }, operands, options, jobOptions }) {
    const path = resolve(operands[0] ?? '');
    const found = await api.tables.look({ path, reading: readingOf(options) }, jobOptions);
    return {
      data: found,
      lines: [
        `${found.name}: ${found.rowCount} rows, ${found.columns.length} columns.`,
        ...found.columns.map(
          ({ name, guess, samples }) =>
            `${name} → ${guess ?? 'kept as it is'}: ${samples.join(' | ')}`,
        ),
      ],
    };
  },
};

const check: Command = {
  name: 'table check',
  about: 'Say of every row of a table what would become of it, and bring in nothing.',
  operands: ['FILE'],
  needsLibrary: true,
  options: { ...reading, ...meaning },
  async run(request) {
    const { api } = request.core;
    const source = await sourceOf(request);
    const mapping = await mappingOf(source, request);
    const found = await api.tables.check({ source, mapping }, request.jobOptions);
    return { data: found, lines: linesOfCheck(found), ...exitOf(found) };
  },
};

const bringIn: Command = {
  name: 'table bring-in',
  about: 'Bring in a table, a row a story, all of it or nothing. Every story stays closed.',
  operands: ['FILE'],
  needsLibrary: true,
  options: {
    ...reading,
    ...meaning,
    'leave-out-wrong': leaveOut,
    'save-mapping': { value: 'NAME', about: 'keep which column is what, for the next table' },
  },
  async run(request) {
    const { core, options, jobOptions } = request;
    const source = await sourceOf(request);
    const mapping = await mappingOf(source, request);
    const rowsWithErrors = options.flag('leave-out-wrong') ? 'leave-out' : 'stop';
    const end = await core.api.tables.bringIn({ source, mapping, rowsWithErrors }, jobOptions);
    const name = options.text('save-mapping');
    if (name !== undefined) await core.api.tables.saveMapping({ name, mapping });
    return { data: end, lines: linesOfEnd(end), ...endExit(end) };
  },
};

const template: Command = {
  name: 'table template',
  about: 'Write an empty table to fill in.',
  operands: ['FOLDER'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands }) {
    const saved = await api.tables.saveTemplate({ folder: resolve(operands[0] ?? '') });
    return { data: saved, lines: [saved.path] };
  },
};

const ohmsOptions = { organisation: meaning['organisation'], names: meaning['names'] } as Record<
  string,
  OptionDefinition
>;

function ohmsOf({ operands, options }: CommandRequest) {
  return {
    paths: operands.map((path) => resolve(path)),
    names: options.choice('names', ['real', 'chosen']) ?? ('real' as const),
    organisation: options.text('organisation') ?? '',
  };
}

const ohmsCheck: Command = {
  name: 'ohms check',
  about: 'Say of OHMS files, or folders of them, what would become of each, and bring in nothing.',
  operands: ['PATH...'],
  needsLibrary: true,
  options: ohmsOptions,
  async run(request) {
    const found = await request.core.api.tables.checkOhms(ohmsOf(request), request.jobOptions);
    return { data: found, lines: linesOfCheck(found), ...exitOf(found) };
  },
};

const ohmsBringIn: Command = {
  name: 'ohms bring-in',
  about: 'Bring in OHMS files, or folders of them, with sounds that lie beside them.',
  operands: ['PATH...'],
  needsLibrary: true,
  options: { ...ohmsOptions, 'leave-out-wrong': leaveOut },
  async run(request) {
    const rowsWithErrors = request.options.flag('leave-out-wrong') ? 'leave-out' : 'stop';
    const end = await request.core.api.tables.bringInOhms(
      { ...ohmsOf(request), rowsWithErrors },
      request.jobOptions,
    );
    return { data: end, lines: linesOfEnd(end), ...endExit(end) };
  },
};

const undo: Command = {
  name: 'intake undo',
  about: 'Put into the bin what a table or OHMS files brought in, where nobody has worked on it.',
  operands: ['ID'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands }) {
    const id = IntakeId.safeParse(operands[0]);
    if (!id.success) throw new AppError('not-found', 'This is not in the list of what came.');
    const undone = await api.tables.undo({ id: id.data });
    return {
      data: undone,
      lines: [
        `${undone.binned} stories went into the bin.`,
        ...undone.kept.map(({ code, title }) =>
          `Stays, since somebody worked on it: ${code} ${title}`.trim(),
        ),
      ],
    };
  },
};

export const tableCommands: readonly Command[] = [
  ...[look, check, bringIn, template],
  ...[ohmsCheck, ohmsBringIn, undo],
];

// homeground preset …: what each archive wants, kept under a name; the same presets as in the window.
import { resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { Client } from '../../shared/contract/client.ts';
import { usualShape } from '../../shared/model/deposit.ts';
import type { DepositPreset } from '../../shared/model/deposit.ts';
import {
  startingPresetKeys,
  startingPresetNames,
  startingShapes,
} from '../../shared/rules/starting-presets.ts';
import type { Command } from './command.ts';
import { refuseNoChange } from './options.ts';
import type { Options } from './options.ts';
import { shapeOptions, typedShape } from './shape-options.ts';

type Named = Omit<DepositPreset, 'id'>;

/** @param typed its name, in capitals or not, or its id @throws AppError `not-found`, `conflict` when two have this name */
export async function findPreset(api: Client, typed: string, bin = false): Promise<DepositPreset> {
  const low = typed.trim().toLowerCase();
  const found = (await api.presets.list({ bin })).filter(
    ({ id, name }) => id === typed || name.toLowerCase() === low,
  );
  const [one] = found;
  if (found.length > 1)
    throw new AppError('conflict', `Several presets are called "${typed}". Please give the id.`, {
      ids: found.map(({ id }) => id),
    });
  if (one === undefined)
    throw new AppError(
      'not-found',
      `There is no preset "${typed}". Please look at: homeground preset list`,
    );
  return one;
}

/** One that is kept, or one to begin with by its key or name. @throws AppError `not-found`, `conflict` */
export async function presetOrStarting(
  api: Client,
  typed: string,
): Promise<Named & { id?: DepositPreset['id'] }> {
  const low = typed.trim().toLowerCase();
  const kept = (await api.presets.list({})).some(
    ({ id, name }) => id === typed || name.toLowerCase() === low,
  );
  const key = startingPresetKeys.find(
    (one) => one === low || startingPresetNames[one].toLowerCase() === low,
  );
  if (kept || key === undefined) return findPreset(api, typed);
  return {
    ...{ name: startingPresetNames[key], recipient: '', recipientContact: '', destination: null },
    shape: startingShapes[key],
  };
}

const ownOptions = {
  name: { value: 'NAME', about: 'another name' },
  recipient: { value: 'NAME', about: 'to whom these deposits go' },
  contact: { value: 'TEXT', about: 'how to reach them' },
  agreements: { value: 'HOW', about: 'the signed agreements: left-out or sealed' },
  ...shapeOptions,
} as const;

function typedPreset(options: Options, base: Named): Named {
  const agreements = options.choice('agreements', ['left-out', 'sealed'] as const);
  return {
    name: options.text('name') ?? base.name,
    recipient: options.text('recipient') ?? base.recipient,
    recipientContact: options.text('contact') ?? base.recipientContact,
    destination: base.destination,
    shape: {
      ...typedShape(options, base.shape),
      agreements: agreements ?? base.shape.agreements,
    },
  };
}

function presetLine({ name, recipient, shape }: Named): string {
  return [
    name,
    ...(recipient === '' ? [] : [`for ${recipient}`]),
    `a package for each ${shape.unit}`,
    shape.form,
  ].join(', ');
}

function presetLines(preset: Named): string[] {
  const { name, recipient, recipientContact, destination, shape } = preset;
  const told = (list: readonly string[]) => (list.length === 0 ? 'none' : list.join(', '));
  return [
    name,
    `  to whom:      ${recipient || 'not written down'}${recipientContact === '' ? '' : `, ${recipientContact}`}`,
    `  last put at:  ${destination ?? 'nowhere yet'}`,
    `  a package for each ${shape.unit}, as ${shape.form}, recordings ${shape.masters}`,
    `  goes along:   ${told(shape.records)}`,
    `  asks for:     ${told(shape.requires)}`,
    `  names:        ${shape.codePrefix}-0001`,
    `  web address:  ${shape.baseUrl}`,
    `  tags:         open ${shape.securityTags.open}, on request ${shape.securityTags.onRequest}, closed ${shape.securityTags.closed}`,
    `  agreements:   ${shape.agreements}`,
  ];
}

const list: Command = {
  name: 'preset list',
  about: 'List the presets of archives, and those to begin with.',
  operands: [],
  needsLibrary: true,
  options: { bin: { about: 'those in the bin' } },
  async run({ core: { api }, options }) {
    const bin = options.flag('bin');
    const presets = await api.presets.list({ bin });
    return {
      data: { presets, starting: startingPresetKeys },
      lines: [
        ...presets.map(presetLine),
        ...(bin
          ? []
          : startingPresetKeys.map((key) => `${key}: to begin with, ${startingPresetNames[key]}`)),
      ],
    };
  },
};

const show: Command = {
  name: 'preset show',
  about: 'Show all that an archive wants to be given.',
  operands: ['PRESET'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const preset = await presetOrStarting(api, typed);
    return { data: preset, lines: presetLines(preset) };
  },
};

const { name: _name, ...addOptions } = ownOptions;
const add: Command = {
  name: 'preset add',
  about: 'Write down what an archive wants, under a name.',
  operands: ['NAME'],
  needsLibrary: true,
  options: {
    like: {
      value: 'PRESET',
      about: `begin with the rules of this one: ${startingPresetKeys.join(', ')}, or one of yours`,
    },
    ...addOptions,
  },
  examples: [
    {
      line: 'homeground preset add "City Archive" --like preservica --recipient "City Archive"',
      about: 'begin with what Preservica reads',
    },
  ],
  async run({ core: { api }, operands: [name = ''], options }) {
    const like = options.text('like');
    const base =
      like === undefined
        ? { recipient: '', recipientContact: '', shape: usualShape }
        : await presetOrStarting(api, like);
    const { recipient, recipientContact, shape } = base;
    const wanted = { name, recipient, recipientContact, destination: null, shape };
    const preset = await api.presets.create(typedPreset(options, wanted));
    return { data: preset, lines: presetLines(preset) };
  },
};

const set: Command = {
  name: 'preset set',
  about: 'Change what an archive wants. What is not named stays.',
  operands: ['PRESET'],
  needsLibrary: true,
  options: ownOptions,
  async run({ core: { api }, operands: [typed = ''], options }) {
    refuseNoChange(options, ownOptions);
    const { id, ...known } = await findPreset(api, typed);
    const preset = await api.presets.update({ id, ...typedPreset(options, known) });
    return { data: preset, lines: presetLines(preset) };
  },
};

const exportPreset: Command = {
  name: 'preset export',
  about: 'Save a preset as a small file, which another organisation can read.',
  operands: ['PRESET'],
  needsLibrary: true,
  options: { to: { value: 'FOLDER', about: 'where the file is put' } },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const { id } = await findPreset(api, typed);
    const saved = await api.presets.saveFile({ id, folder: resolve(options.required('to')) });
    return { data: saved, lines: [`Saved: ${saved.path}`] };
  },
};

const importPreset: Command = {
  name: 'preset import',
  about: 'Read a preset from a file that an archive gave you. It is checked first.',
  operands: ['FILE'],
  needsLibrary: true,
  options: { name: { value: 'NAME', about: 'keep it under this name' } },
  async run({ core: { api }, operands: [file = ''], options }) {
    const read = await api.presets.readFile({ path: resolve(file) });
    const preset = await api.presets.create({ ...read, name: options.text('name') ?? read.name });
    return { data: preset, lines: presetLines(preset) };
  },
};

const bin: Command = {
  name: 'preset bin',
  about: 'Put a preset in the bin.',
  operands: ['PRESET'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const { id } = await findPreset(api, typed);
    const preset = await api.presets.bin({ id });
    return { data: preset, lines: [`"${preset.name}" is in the bin.`] };
  },
};

const restore: Command = {
  name: 'preset restore',
  about: 'Take a preset out of the bin.',
  operands: ['PRESET'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const { id } = await findPreset(api, typed, true);
    const preset = await api.presets.restore({ id });
    return { data: preset, lines: [`"${preset.name}" is back.`] };
  },
};

export const presetCommands: readonly Command[] = [
  list,
  show,
  add,
  set,
  exportPreset,
  importPreset,
  bin,
  restore,
];

// homeground package list, package show, answer …: what left, and what archives answered.
import { resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { Client } from '../../shared/contract/client.ts';
import { answerKinds } from '../../shared/model/deposit-register.ts';
import type {
  AnswerSubject,
  DeliveryAnswer,
  RegisterEntry,
} from '../../shared/model/deposit-register.ts';
import { missingSentence } from '../../shared/rules/required-fields.ts';
import type { Command } from './command.ts';
import { storyNumber } from './references.ts';

/** @param typed the name of a delivery or of a package in it @throws AppError `not-found` */
async function findLeft(
  api: Client,
  typed: string,
): Promise<{ entry: RegisterEntry; about: AnswerSubject }> {
  for (const entry of await api.deposits.register({})) {
    if (entry.name === typed) return { entry, about: entry.about };
    const held = entry.packages.find(({ id, name }) => name === typed || id === typed);
    if (held !== undefined) return { entry, about: { packageId: held.id } };
  }
  throw new AppError(
    'not-found',
    `Nothing called "${typed}" has left. Please look at: homeground package list`,
  );
}

function answerLine({ id, kind, on, from, reference }: DeliveryAnswer): string {
  return [on, kind, from, reference, `(${id})`].filter((part) => part !== '').join('  ');
}

function entryLine(entry: RegisterEntry): string {
  const [latest] = entry.answers;
  return [
    entry.name,
    `made ${entry.madeAt.slice(0, 10)}`,
    `to ${entry.recipient || 'nobody wrote down whom'}`,
    `stories: ${entry.storyCount}`,
    latest === undefined ? 'no answer yet' : `${latest.kind} ${latest.on}`,
  ].join(', ');
}

const list: Command = {
  name: 'package list',
  about: 'List what left: each deposit, to whom it went and what was answered.',
  operands: [],
  needsLibrary: true,
  options: {
    unanswered: { about: 'only those without an answer' },
    csv: { value: 'FOLDER', about: 'save all of it there as a table, without names of people' },
  },
  async run({ core: { api }, options }) {
    const folder = options.text('csv');
    if (folder !== undefined) {
      const saved = await api.deposits.saveRegister({ folder: resolve(folder) });
      return { data: saved, lines: [`The register is saved: ${saved.path}`] };
    }
    const all = await api.deposits.register({});
    const shown = options.flag('unanswered')
      ? all.filter(({ answers }) => answers.length === 0)
      : all;
    return { data: shown, lines: shown.map(entryLine) };
  },
};

const show: Command = {
  name: 'package show',
  about: 'Show one of the things that left: under which agreements, and what was answered.',
  operands: ['PACKAGE'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const { entry, about } = await findLeft(api, typed);
    const agreements = await api.deposits.agreements({ about });
    return {
      data: { ...entry, agreements },
      lines: [
        entryLine(entry),
        ...entry.packages.map(({ name, fingerprint }) => `  ${name}  ${fingerprint}`),
        ...entry.sentWithout.map(
          ({ field, numbers }) =>
            `  sent though ${missingSentence({ field, stories: numbers })}: ${numbers.map(storyNumber).join(', ')}`,
        ),
        ...agreements.rows.map(
          ({ kind, textVersion, stories, from, to }) =>
            `  ${kind}, ${textVersion}: stories ${stories}, made ${from === to ? from : `${from} to ${to}`}`,
        ),
        ...(agreements.takenBackSince > 0
          ? [`  taken back since: ${agreements.takenBackSince}`]
          : []),
        ...entry.answers.map((answer) => `  ${answerLine(answer)}`),
      ],
    };
  },
};

const answerOptions = {
  on: { value: 'DAY', about: 'on which day, like 2026-11-22 (today)' },
  from: { value: 'NAME', about: 'from whom' },
  reference: { value: 'TEXT', about: 'its number at the archive' },
  note: { value: 'TEXT', about: 'what was said; no names of storytellers' },
} as const;

function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const add: Command = {
  name: 'answer add',
  about: 'Write down what an archive answered about a deposit or one package.',
  operands: ['[PACKAGE]'],
  needsLibrary: true,
  options: {
    kind: { value: 'KIND', about: `one of: ${answerKinds.join(', ')} (receipt)` },
    ...answerOptions,
    file: { value: 'FILE', about: 'a letter of at most 10 MB, kept with the answer' },
    receipt: {
      value: 'FILE',
      about: 'a receipt that Homeground made: it says which package it is about',
    },
  },
  details: [
    'Without PACKAGE a receipt is needed: the package is found by its fingerprint, and the receipt is kept with the answer.',
  ],
  examples: [
    {
      line: 'homeground answer add hg-deposit-2026-11-22-1a2b3c4d --kind accession --reference 2026/17',
      about: 'write down the number that the archive gave',
    },
    {
      line: 'homeground answer add --receipt receipt.json',
      about: 'keep a receipt with the package it is about',
    },
  ],
  async run({ core: { api }, operands: [typed], options }) {
    const receiptFile = options.text('receipt');
    const receipt =
      receiptFile === undefined
        ? undefined
        : await api.deposits.readReceipt({ path: resolve(receiptFile) });
    const named = typed === undefined ? undefined : await findLeft(api, typed);
    const about = named?.about ?? receipt?.about;
    if (about === undefined)
      throw new AppError('invalid-input', 'Please name a package, or add --receipt with a file.');
    const file = options.text('file') ?? receiptFile;
    const answer = await api.deposits.addAnswer({
      about,
      kind: options.choice('kind', answerKinds) ?? receipt?.kind ?? 'receipt',
      on: options.text('on') ?? receipt?.on ?? localDay(new Date()),
      from: options.text('from') ?? receipt?.from ?? '',
      reference: options.text('reference') ?? receipt?.reference ?? '',
      note: options.text('note') ?? receipt?.note ?? '',
      ...(file === undefined ? {} : { file: resolve(file) }),
    });
    return { data: answer, lines: [`Written down: ${answerLine(answer)}`] };
  },
};

const bin: Command = {
  name: 'answer bin',
  about: 'Put an answer in the bin.',
  operands: ['ANSWER'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [id = ''] }) {
    const answer = await api.deposits.binAnswer({ id });
    return { data: answer, lines: ['The answer is in the bin.'] };
  },
};

const restore: Command = {
  name: 'answer restore',
  about: 'Take an answer out of the bin.',
  operands: ['ANSWER'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [id = ''] }) {
    const answer = await api.deposits.restoreAnswer({ id });
    return { data: answer, lines: ['The answer is back.'] };
  },
};

export const registerCommands: readonly Command[] = [list, show, add, bin, restore];

// homeground agreement …: add to the ledger of what storytellers agreed to, and read it.
import { resolve } from 'node:path';
import type { InputOf } from '../../shared/contract/methods.ts';
import { uses } from '../../shared/model/agreement.ts';
import type { AgreementEntry } from '../../shared/model/agreement.ts';
import { ResponsibleAdult } from '../../shared/model/signature.ts';
import { storyCode } from '../../shared/rules/file-name.ts';
import { decisionSentences, useNames } from '../../shared/rules/sentences.ts';
import type { Core } from '../core/create-core.ts';
import { agreementEntry, entryKinds } from './agreement-entry.ts';
import type { Command } from './command.ts';
import { findPerson, findStory } from './references.ts';

function decisionLines(
  decisions: Awaited<ReturnType<Core['api']['agreements']['ofStory']>>['decisions'],
): string[] {
  return uses.map((use) => {
    const decision = decisions[use];
    const why = decision.allowed ? 'yes' : `no. ${decisionSentences(decision).join(' ')}`;
    return `  ${useNames[use]}: ${why}`;
  });
}

const add: Command = {
  name: 'agreement add',
  about:
    'Add to the ledger what a storyteller agreed to, or took back. Nothing in it is ever changed.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {
    person: { value: 'PERSON', about: 'the storyteller: a number or id' },
    kind: { value: 'KIND', about: entryKinds.join(', ') },
    on: { value: 'DAY', about: 'the day it was agreed, yyyy-mm-dd (today)' },
    language: { value: 'TAG', about: 'the language in which it was explained' },
    'explained-by': { value: 'NAME', about: 'who explained it' },
    'text-version': {
      value: 'VERSION',
      about: 'the wording that was signed, such as recording-en-3',
    },
    interpreter: { value: 'NAME', about: 'who put it into the storyteller’s language' },
    'interpreter-said': { about: 'the interpreter said that all was put across and understood' },
    'interpreter-confidential': { about: 'the interpreter promised to keep it secret' },
    'signed-by': { value: 'NAME', about: 'the name under it' },
    'kept-at': { value: 'PLACE', about: 'where the paper is kept, if it was signed on paper' },
    yes: { value: 'USE', several: true, about: `agreed: ${uses.join(', ')}` },
    no: { value: 'USE', several: true, about: 'not agreed' },
    'show-film': { about: 'agreed that a film of them is shown too, where the story may be used' },
    'closed-until': { value: 'DAY', about: 'closed until this day' },
    'closed-reason': { value: 'TEXT', about: 'why' },
    'adult-name': { value: 'NAME', about: 'who signs beside somebody under 18' },
    'adult-role': { value: 'ROLE', about: ResponsibleAdult.shape.role.options.join(', ') },
    'adult-authority': {
      value: 'TEXT',
      about: 'what was seen or is known that lets this adult answer for the child',
    },
    'adult-kept-at': { value: 'PLACE', about: 'where that paper is kept' },
    reason: { value: 'TEXT', about: 'why it was taken back, if the storyteller says' },
    note: { value: 'TEXT', about: 'anything to remember' },
  },
  async run({ core, operands: [typed = ''], options }) {
    const { api } = core;
    const storyId = await findStory(api, typed);
    const personId = await findPerson(api, options.required('person'));
    const entry: InputOf<'agreements.add'> = {
      storyId,
      personId,
      ...agreementEntry(options, core.context.today(), await core.api.texts.list({})),
    };
    const after = await api.agreements.add(entry);
    return {
      data: after,
      lines: ['Added. What may be done with this story today:', ...decisionLines(after.decisions)],
    };
  },
};

function entryLine(entry: AgreementEntry): string {
  const line = `${entry.seq}  ${entry.on}  ${entry.kind}`;
  if (entry.kind !== 'participation' || entry.signature.method !== 'spoken') return line;
  const { recordingId } = entry.signature;
  return `${line}  spoken${recordingId === null ? '' : `, in recording ${recordingId}`}`;
}

const show: Command = {
  name: 'agreement show',
  about: 'Show what was agreed for a story, and what follows from it today.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const all = await api.agreements.ofStory({ id: await findStory(api, typed) });
    return {
      data: all,
      lines: [
        ...all.entries.map(entryLine),
        'What may be done with this story today:',
        ...decisionLines(all.decisions),
      ],
    };
  },
};

const register: Command = {
  name: 'agreement register',
  about: 'List what each agreement waits for, or save the whole register as a table.',
  operands: [],
  needsLibrary: true,
  options: {
    csv: { value: 'FOLDER', about: 'save it as a CSV table in this folder, without names' },
    'with-names': { about: 'with titles and with names as they are shown; leads only' },
  },
  async run({ core: { api }, options }) {
    const folder = options.text('csv');
    if (folder === undefined) {
      const rows = await api.agreements.register({});
      const waiting = rows.filter(({ tasks }) => tasks.length > 0);
      return {
        data: rows,
        lines: [
          ...waiting.map(
            ({ number, displayName, tasks }) =>
              `${storyCode(number)}  ${displayName}  ${tasks.join(', ')}`,
          ),
          `${waiting.length} of ${rows.length} wait for something.`,
        ],
      };
    }
    const { path } = await api.agreements.saveRegister({
      folder: resolve(folder),
      withNames: options.flag('with-names'),
    });
    return { data: { path }, lines: [`Saved: ${path}`] };
  },
};

export const agreementCommands: readonly Command[] = [add, show, register];

// homeground handover make, handover receive, hub: whole libraries from one computer to another, and whose stories are here.
import { resolve } from 'node:path';
import type { MergeReport } from '../../shared/model/handover.ts';
import { intakeOutcomes } from '../../shared/model/intake.ts';
import type { Command, CommandResult } from './command.ts';
import { askPassphrase, readPassphraseFile } from './passphrase.ts';

const FILE_OPTION = 'handover-passphrase-file';

const outcomeWords = {
  added: 'new stories',
  changed: 'stories with changes',
  same: 'stories that are here just so',
  refused: 'stories that are not taken in',
  asked: 'stories where something must be decided',
} as const;

const because = {
  'withdrawn-here': 'it was taken back here',
  'erased-here': 'it was erased here',
  'erased-there': 'it was erased there, and so it is here',
  'erased-there-only': 'it was erased there, but it did not come from there: it is closed here now',
  'person-erased-here': 'somebody who tells it was erased here',
} as const;

/** For the report of a handover, wherever it is taken in. */
export function mergeLines(report: MergeReport): string[] {
  const { organisation, intakeId, counts, people, files, questions, stories, wasReceived } = report;
  return [
    `${intakeId === null ? 'This would be taken in' : 'Taken in'} from ${organisation === '' ? 'an organisation without a name' : organisation}:`,
    ...(wasReceived ? ['This very handover was taken in before.'] : []),
    ...intakeOutcomes
      .filter((outcome) => (counts[outcome] ?? 0) > 0)
      .map((outcome) => `  ${counts[outcome]} ${outcomeWords[outcome]}`),
    `  ${people.added} new people, ${files} recordings, films, pictures and papers`,
    ...(questions > 0 ? [`  ${questions} questions for a lead`] : []),
    ...stories
      .filter(({ outcome }) => outcome === 'refused')
      .map(
        (story) =>
          `not taken in: ${story.code}${story.because === null ? '' : `, ${because[story.because]}`}`,
      ),
  ];
}

const make: Command = {
  name: 'handover make',
  about: 'Hand the whole library over, locked with a passphrase of its own: everything goes along.',
  operands: ['FOLDER'],
  needsLibrary: true,
  options: {
    [FILE_OPTION]: { value: 'FILE', about: 'a file whose first line is the new passphrase' },
    recipient: { value: 'NAME', about: 'whose computer it goes to' },
  },
  async run({ core: { api }, operands: [folder = ''], options, jobOptions, newPassphrase }) {
    const passphrase = await newPassphrase(options.text(FILE_OPTION));
    const made = await api.handovers.make(
      { destination: resolve(folder), passphrase, recipient: options.text('recipient') ?? '' },
      jobOptions,
    );
    return {
      data: made,
      lines: [`Made ${made.path}, stories: ${made.storyCount}, files: ${made.fileCount}.`],
    };
  },
};

const receive: Command = {
  name: 'handover receive',
  about: 'Take in the library of another computer. Nothing becomes more open by it.',
  operands: ['FOLDER'],
  needsLibrary: true,
  options: {
    [FILE_OPTION]: { value: 'FILE', about: 'a file whose first line is its passphrase' },
    'dry-run': { about: 'say what would happen, and change nothing' },
  },
  async run({
    core: { api },
    operands: [folder = ''],
    options,
    jobOptions,
  }): Promise<CommandResult> {
    const file = options.text(FILE_OPTION);
    const passphrase =
      file === undefined
        ? await askPassphrase('The passphrase of the handover: ')
        : readPassphraseFile(file);
    const input = { path: resolve(folder), passphrase };
    const report = options.flag('dry-run')
      ? await api.handovers.check(input, jobOptions)
      : await api.handovers.receive(input, jobOptions);
    return { data: report, lines: mergeLines(report) };
  },
};

const hub: Command = {
  name: 'hub',
  about: 'Say whose stories are here, and how far they are.',
  operands: [],
  needsLibrary: true,
  options: {},
  async run({ core: { api } }) {
    const { rows } = await api.hub.get({});
    return {
      data: rows,
      lines: rows.map(
        ({ name, stories, recorded, agreed, openQuestions, target, organisationId }) =>
          `${name === '' ? (organisationId === null ? 'This library' : 'Without a name') : name}: ${stories}${target === null ? '' : ` of ${target}`} stories, ${recorded} recorded, ${agreed} agreed, ${openQuestions} to decide`,
      ),
    };
  },
};

export const handoverCommands: readonly Command[] = [make, receive, hub];

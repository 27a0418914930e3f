// homeground receive, report packages, received …: take in what others made, and say what would come in.
import { basename, resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { Client } from '../../shared/contract/client.ts';
import { IntakeId } from '../../shared/model/ids.ts';
import type { Intake } from '../../shared/model/intake.ts';
import { intakeOutcomes } from '../../shared/model/intake.ts';
import type { IntakeCheck } from '../../shared/model/intake-report.ts';
import {
  doubtSentences,
  handoverSentence,
  keptBackSentences,
  meaningSentences,
  outcomeWords,
  signatureSentences,
  whySentences,
} from '../../shared/rules/intake-sentences.ts';
import { problemSentence } from '../../shared/rules/sentences.ts';
import type { Command, CommandRequest, CommandResult } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { packagesAt } from './packages-in-folder.ts';

/** Faults of which each is told; the rest is counted. */
const MOST_FAULTS = 100;

function checkLines(check: IntakeCheck): string[] {
  const { problems, stories, keptBack, received } = check;
  if (check.kind === 'handover') return [handoverSentence];
  const faults = problems
    .slice(0, MOST_FAULTS)
    .map((problem) => `${problemSentence(problem)} ${meaningSentences[problem.problem]}`);
  return [
    ...faults,
    ...(problems.length > MOST_FAULTS ? [`And ${problems.length - MOST_FAULTS} more.`] : []),
    problems.length === 0
      ? `Nothing is wrong: ${check.checkedFiles} files, ${check.checkedBytes} bytes, all as they should be.`
      : `Something is wrong with this package (${problems.length}).`,
    signatureSentences[check.signature],
    ...(check.doubt === null ? [] : [doubtSentences[check.doubt]]),
    ...(received === null ? [] : ['This very package was received before.']),
    ...stories.map(
      ({ code, outcome, why }) =>
        `${code}: ${outcomeWords[outcome]}.${why === null ? '' : ` ${whySentences[why]}`}`,
    ),
    ...keptBack.map(({ file, why }) => `Not taken in: ${file}. ${keptBackSentences[why]}`),
  ];
}

function intakeLine({ name, counts, isWhole }: Intake): string {
  const told = intakeOutcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${outcomeWords[outcome]}: ${counts[outcome]}`);
  return `Received ${name}${isWhole ? '' : ' (only what was sound)'}. ${told.join('; ') || 'No stories'}.`;
}

/** The worst of several ends: another kind of failure counts more than a package that is not sound. */
export function worst(codes: readonly number[]): number {
  const unsound = exitCodes['package-invalid'];
  return (
    codes.find((code) => code !== 0 && code !== unsound) ?? (codes.includes(unsound) ? unsound : 0)
  );
}

interface One {
  path: string;
  data: unknown;
  lines: string[];
  exitCode: number;
}

/** One package that fails must not cost the others. */
async function each(
  typed: string,
  work: (path: string) => Promise<Omit<One, 'path'>>,
): Promise<CommandResult> {
  const { paths, isBatch } = packagesAt(resolve(typed));
  const [only] = paths;
  if (!isBatch && only !== undefined) return work(only);
  const ends: One[] = [];
  for (const path of paths) {
    try {
      ends.push({ path, ...(await work(path)) });
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
      const { code, message } = error;
      ends.push({ path, data: error.toWire(), lines: [message], exitCode: exitCodes[code] });
    }
  }
  return {
    data: ends.map(({ path, data, exitCode }) => ({ path, exitCode, result: data })),
    lines: ends.map(({ path, lines }) => `${basename(path)}: ${lines.join(' ')}`),
    exitCode: worst(ends.map(({ exitCode }) => exitCode)),
  };
}

function soundness({ isSound, kind }: IntakeCheck): number {
  if (kind === 'handover') return exitCodes['invalid-input'];
  return isSound ? 0 : exitCodes['package-invalid'];
}

async function checkOne(
  { core: { api }, jobOptions }: CommandRequest,
  path: string,
): Promise<Omit<One, 'path'>> {
  const check = await api.intakes.check({ path }, jobOptions);
  return { data: check, lines: checkLines(check), exitCode: soundness(check) };
}

const receive: Command = {
  name: 'receive',
  about:
    'Take in a package, or each package of a folder: checked first, then all of it or nothing. With --dry-run, only say what would come in.',
  operands: ['PACKAGE'],
  needsLibrary: true,
  options: {
    'dry-run': { about: 'check it and say what would come in; change nothing' },
    'take-what-is-sound': {
      about: 'of a package that is damaged, take in the stories of which every file is sound',
    },
    from: { value: 'NAME', about: 'whose it is, where the package does not say' },
    'trust-sender': {
      about:
        'it is from them although it is not signed as before; its key counts from now on (leads)',
    },
    receipt: { value: 'FOLDER', about: 'save the receipt there, for people and for machines' },
  },
  async run(request) {
    const { core, operands, options, jobOptions } = request;
    const { api } = core;
    const [typed = ''] = operands;
    if (options.flag('dry-run')) return each(typed, (path) => checkOne(request, path));
    const takeWhatIsSound = options.flag('take-what-is-sound');
    const trustsSender = options.flag('trust-sender');
    const organisation = options.text('from') ?? '';
    const folder = options.text('receipt');
    return each(typed, async (path) => {
      const given = { path, takeWhatIsSound, organisation, trustsSender };
      const intake = await api.intakes.receive(given, jobOptions);
      const saved =
        folder === undefined
          ? []
          : (await api.intakes.saveReceipt({ id: intake.id, folder: resolve(folder) })).paths;
      const { stories, doubt, trustedBy } = await api.intakes.get({ id: intake.id });
      const doubts = doubt === null || trustedBy !== '' ? [] : [doubtSentences[doubt]];
      const refused = stories
        .filter(({ outcome }) => outcome === 'refused' || outcome === 'asked')
        .map(
          ({ code, outcome, why }) =>
            `${code}: ${outcomeWords[outcome]}.${why === null ? '' : ` ${whySentences[why]}`}`,
        );
      return {
        data: { intake, stories, receipt: saved },
        lines: [
          intakeLine(intake),
          ...doubts,
          ...refused,
          ...saved.map((one) => `Receipt: ${one}`),
        ],
        exitCode: intake.isWhole ? 0 : exitCodes['package-invalid'],
      };
    });
  },
};

const report: Command = {
  name: 'report packages',
  about:
    'Say what each package of a folder holds and what would come in, a line each. Nothing is changed. It ends with the number of the worst.',
  operands: ['FOLDER'],
  needsLibrary: true,
  options: {},
  run: (request) => each(request.operands[0] ?? '', (path) => checkOne(request, path)),
};

const received: Command = {
  name: 'received',
  about: 'List what was received, the newest first.',
  operands: [],
  needsLibrary: true,
  options: {},
  async run({ core: { api } }) {
    const all = await api.intakes.list({});
    return {
      data: all,
      lines: all.map(
        (intake) =>
          `${intake.id}  ${intake.receivedAt.slice(0, 10)}  ${intakeLine(intake)}${intake.undoneAt === null ? '' : ' Taken back since.'}`,
      ),
    };
  },
};

async function findIntakeId(api: Client, typed: string): Promise<IntakeId> {
  const id = IntakeId.safeParse(typed);
  const all = await api.intakes.list({});
  const found = all.find((one) => one.id === id.data || one.name === typed);
  if (found === undefined)
    throw new AppError('not-found', 'This is not in the list of what was received.');
  return found.id;
}

const undo: Command = {
  name: 'received undo',
  about:
    'Take back what was received: its stories go into the bin, where nobody has worked on them.',
  operands: ['INTAKE'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const undone = await api.intakes.undo({ id: await findIntakeId(api, typed) });
    return {
      data: undone,
      lines: [
        'Taken back. The stories are in the bin.',
        ...undone.stayed.map(
          ({ code }) => `${code} stays: somebody has worked on it, or it was here before.`,
        ),
      ],
    };
  },
};

export const receiveCommands: readonly Command[] = [receive, report, received, undo];

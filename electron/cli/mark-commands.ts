// homeground recording marks, close-part, …: what is marked in a recording, and which parts of it nobody else may hear.
import { AppError } from '../../shared/contract/errors.ts';
import { ClosedPassageId } from '../../shared/model/ids.ts';
import type { ClosedPassage } from '../../shared/model/mark.ts';
import { parseTimecode, TIMECODE_HELP, writeTimecode } from '../../shared/rules/timecode.ts';
import type { Command } from './command.ts';
import type { OptionDefinition, Options } from './options.ts';
import { findRecording } from './references.ts';

const times = {
  from: { value: 'TIME', about: 'where the part begins, such as 0:10 or 1:02:03' },
  to: { value: 'TIME', about: 'where it ends, such as 2:10 or 62:03' },
} as const satisfies Record<string, OptionDefinition>;

/** @throws AppError `invalid-input` naming the option */
function timeOf(options: Options, name: keyof typeof times): number {
  const timeMs = parseTimecode(options.required(name));
  if (timeMs === undefined)
    throw new AppError('invalid-input', `--${name} is not a time. ${TIMECODE_HELP}`);
  return timeMs;
}

function partLine(closed: ClosedPassage): string {
  const { id, fromMs, toMs, reason, until, openedAt, openedBy } = closed;
  const again = until === null ? '' : `look again on ${until}`;
  const state = openedAt === null ? 'closed' : `opened by ${openedBy}`;
  return [id, `${writeTimecode(fromMs)}–${writeTimecode(toMs)}`, state, reason, again]
    .filter((part) => part !== '')
    .join('  ');
}

const marks: Command = {
  name: 'recording marks',
  about: 'List what was marked in a recording. The words of marks never leave the library.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const recordingId = await findRecording(api, typed);
    const found = await api.markers.list({ recordingId });
    const names = new Map((await api.themes.list({})).map(({ id, name }) => [id, name]));
    return {
      data: found,
      lines: found.map(({ atMs, kind, themeId, text }) =>
        [writeTimecode(atMs), (themeId && names.get(themeId)) ?? kind, text]
          .filter((part) => part !== '')
          .join('  '),
      ),
    };
  },
};

const closedParts: Command = {
  name: 'recording closed-parts',
  about: 'List the parts of a recording that are silent in everything that leaves.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: { opened: { about: 'those that were opened again as well' } },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const recordingId = await findRecording(api, typed);
    const found = await api.passages.list({ recordingId, opened: options.flag('opened') });
    return { data: found, lines: found.map(partLine) };
  },
};

const closePart: Command = {
  name: 'recording close-part',
  about:
    'Close a part of a recording: it is silent in everything that leaves. The library keeps it.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {
    ...times,
    reason: { value: 'WORDS', about: 'why; it never leaves the library' },
    until: { value: 'DAY', about: 'look at it again on this day; nothing opens by itself' },
  },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const recordingId = await findRecording(api, typed);
    const [fromMs, toMs] = [timeOf(options, 'from'), timeOf(options, 'to')];
    const reason = options.text('reason') ?? '';
    const until = options.text('until') ?? null;
    const closed = await api.passages.close({ recordingId, fromMs, toMs, reason, until });
    return { data: closed, lines: [`Closed. A lead can open it again: ${closed.id}`] };
  },
};

const openPart: Command = {
  name: 'recording open-part',
  about: 'Open a closed part again, as a lead.',
  operands: ['PART'],
  needsLibrary: true,
  options: { reason: { value: 'WORDS', about: 'why it may be heard again; the history keeps it' } },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const id = ClosedPassageId.safeParse(typed).data;
    if (id === undefined)
      throw new AppError(
        'not-found',
        `There is no closed part "${typed}". Please give an id from: homeground recording closed-parts`,
      );
    const opened = await api.passages.open({ id, reason: options.required('reason') });
    return { data: opened, lines: ['It can be heard again.'] };
  },
};

const erasePart: Command = {
  name: 'recording erase-part',
  about: 'Erase a part of a take for good, as a lead, when the storyteller asks for it.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {
    ...times,
    reason: { value: 'WORDS', about: 'who asked for it, and why; the history keeps it' },
    'for-good': { about: 'say that it is meant: nobody can bring it back' },
  },
  async run({ core: { api }, operands: [typed = ''], options, jobOptions }) {
    const id = await findRecording(api, typed);
    const [fromMs, toMs] = [timeOf(options, 'from'), timeOf(options, 'to')];
    const reason = options.required('reason');
    if (!options.flag('for-good'))
      throw new AppError(
        'invalid-input',
        'Nobody can bring an erased part back. If it is meant, please add --for-good.',
      );
    const erased = await api.recordings.erasePassage(
      { id, fromMs, toMs, reason, confirm: true },
      jobOptions,
    );
    const films = await api.films.list({ id });
    return {
      data: erased,
      lines: [
        'Erased. The recording is silent there, in the same length.',
        ...(films.length === 0
          ? []
          : [
              'The film of it still holds the part, so it is in the bin now and is not shown any more.',
            ]),
        'Full backups that were made before still hold the part: make a new full backup at each place where you keep one, and delete copies elsewhere.',
      ],
    };
  },
};

export const markCommands: readonly Command[] = [
  marks,
  closedParts,
  closePart,
  openPart,
  erasePart,
];

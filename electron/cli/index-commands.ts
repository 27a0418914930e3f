// homeground index list, add: what a story speaks of, moment by moment.
import { AppError } from '../../shared/contract/errors.ts';
import type { IndexPoint } from '../../shared/model/index-point.ts';
import { parseTimecode, TIMECODE_HELP, writeTimecode } from '../../shared/rules/timecode.ts';
import type { Command } from './command.ts';
import { findRecording, findStory } from './references.ts';

function pointLine({ fromMs, title, isClosed }: IndexPoint): string {
  const time = fromMs === null ? '–' : writeTimecode(fromMs);
  return [time, title, isClosed ? '(closed: nobody else sees it)' : '']
    .filter((part) => part !== '')
    .join('  ');
}

const list: Command = {
  name: 'index list',
  about: 'List the points of a story’s index, in the order of the story.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const points = await api.indexPoints.list({ storyId: await findStory(api, typed) });
    return { data: points, lines: points.map(pointLine) };
  },
};

const add: Command = {
  name: 'index add',
  about: 'Add a point to the index of a story.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {
    title: { value: 'WORDS', about: 'what the story speaks of there' },
    synopsis: { value: 'WORDS', about: 'the same in a sentence or two' },
    recording: { value: 'RECORDING', about: 'in which recording; left out: without a sound' },
    at: { value: 'TIME', about: 'where it begins, such as 0:10 or 1:02:03' },
  },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const storyId = await findStory(api, typed);
    const [recording, at] = [options.text('recording'), options.text('at')];
    const fromMs = at === undefined ? null : parseTimecode(at);
    if (fromMs === undefined || (fromMs !== null && recording === undefined))
      throw new AppError(
        'invalid-input',
        fromMs === undefined
          ? `--at is not a time. ${TIMECODE_HELP}`
          : 'Please say with --recording in which recording this time is.',
      );
    const point = await api.indexPoints.add({
      ...{ storyId, fromMs, title: options.required('title') },
      recordingId: recording === undefined ? null : await findRecording(api, recording),
      synopsis: options.text('synopsis') ?? '',
    });
    return { data: point, lines: [pointLine(point)] };
  },
};

export const indexCommands: readonly Command[] = [list, add];

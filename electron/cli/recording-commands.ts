// homeground recording …: what sound there is, to which story it belongs, and the bin.
import { AppError } from '../../shared/contract/errors.ts';
import type { Recording } from '../../shared/model/recording.ts';
import { roleMay } from '../../shared/rules/permissions.ts';
import { agreeAgainLines } from './agree-again.ts';
import type { Command } from './command.ts';
import { refuseNoChange } from './options.ts';
import type { OptionDefinition, Options } from './options.ts';
import { findRecording, findStory } from './references.ts';
import type { Core } from '../core/create-core.ts';

const place = {
  story: { value: 'STORY', about: 'the story that it belongs to, such as HG-0007' },
  unplaced: { about: 'without a story' },
} as const satisfies Record<string, OptionDefinition>;

const editable = {
  title: { value: 'NAME', about: 'its name, such as "Part one"' },
  purpose: { value: 'PURPOSE', about: 'interview or test; a test never leaves' },
} as const satisfies Record<string, OptionDefinition>;

/** @throws AppError `invalid-input` unless one of the two is given */
async function placeOf(api: Core['api'], options: Options) {
  const story = options.text('story');
  if ((story !== undefined) === options.flag('unplaced'))
    throw new AppError('invalid-input', 'Please add either --story STORY or --unplaced.');
  return story === undefined ? null : findStory(api, story);
}

/** An interview is what a recording usually is. */
const purposeNames = {
  interview: '',
  'spoken-agreement': 'spoken agreement',
  test: 'test',
} as const satisfies Record<Recording['purpose'], string>;

function rowLine(recording: Recording, hasFilm = false): string {
  const { id, title, originalName, durationMs, state, startedAt, purpose } = recording;
  const seconds = Math.round(durationMs / 1000);
  const name = title || originalName;
  const day = startedAt?.slice(0, 10) ?? '';
  const how = [purposeNames[purpose], state === 'ready' ? '' : state, hasFilm ? 'with film' : ''];
  return [id, day, name, `${seconds} s`, ...how].filter((part) => part !== '').join('  ');
}

/** Those of which there is a film that is not in the bin. Nobody is told who may not see films. */
async function filmedAmong(api: Core['api'], found: readonly Recording[]): Promise<Set<string>> {
  const { member } = await api.library.status({});
  if (member === null || !roleMay(member.role, 'films.use')) return new Set();
  const filmed = await Promise.all(
    found.map(async ({ id }) => {
      const films = await api.films.list({ id });
      return films.some(({ binnedAt }) => binnedAt === null) ? [id] : [];
    }),
  );
  return new Set(filmed.flat());
}

const list: Command = {
  name: 'recording list',
  about: 'List the sound of a story, the sound that belongs to none, or what is in the bin.',
  operands: [],
  needsLibrary: true,
  options: { ...place, bin: { about: 'what was put into the bin, of every story' } },
  async run({ core: { api }, options }) {
    const found = options.flag('bin')
      ? await api.recordings.listBin({})
      : await api.recordings.list({ storyId: await placeOf(api, options) });
    const filmed = await filmedAmong(api, found);
    return { data: found, lines: found.map((one) => rowLine(one, filmed.has(one.id))) };
  },
};

const move: Command = {
  name: 'recording move',
  about: 'Put a recording into a story, or take it out.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: place,
  async run({ core: { api }, operands: [typed = ''], options }) {
    const storyId = await placeOf(api, options);
    const id = await findRecording(api, typed);
    const moved = await api.recordings.update({ id, storyId });
    const more = storyId === null ? [] : await agreeAgainLines(api, storyId);
    return { data: moved, lines: ['Moved.', ...more] };
  },
};

const edit: Command = {
  name: 'recording edit',
  about: 'Name a recording, or make a test the interview once everybody has agreed to take part.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: editable,
  async run({ core: { api }, operands: [typed = ''], options }) {
    refuseNoChange(options, editable);
    const purpose = options.choice('purpose', ['interview', 'test'] as const);
    const id = await findRecording(api, typed);
    const edited = await api.recordings.update({ id, title: options.text('title'), purpose });
    const { storyId } = edited;
    const more = purpose === 'interview' && storyId ? await agreeAgainLines(api, storyId) : [];
    return { data: edited, lines: [rowLine(edited), ...more] };
  },
};

const bin: Command = {
  name: 'recording bin',
  about: 'Put a recording into the bin. It can be brought back.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const binned = await api.recordings.bin({ id: await findRecording(api, typed) });
    return {
      data: binned,
      lines: [`It is in the bin. To bring it back: homeground recording restore ${binned.id}`],
    };
  },
};

const restore: Command = {
  name: 'recording restore',
  about: 'Bring a recording back from the bin.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const back = await api.recordings.restore({ id: await findRecording(api, typed) });
    const more = back.storyId === null ? [] : await agreeAgainLines(api, back.storyId);
    return { data: back, lines: ['It is back.', ...more] };
  },
};

export const recordingCommands: readonly Command[] = [list, edit, move, bin, restore];

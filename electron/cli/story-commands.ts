// homeground story …: write stories down, list them, look at one.
import { StorySort } from '../../shared/model/story.ts';
import type { StoryRow } from '../../shared/model/story.ts';
import { useNames } from '../../shared/rules/sentences.ts';
import type { Command } from './command.ts';
import { refuseNoChange } from './options.ts';
import { agreeAgainLines } from './agree-again.ts';
import { findPerson, findStory, findTheme, storyNumber } from './references.ts';
import { storyFields, storyOptions } from './story-fields.ts';
import { setIn } from './terminal.ts';

const agreementStates = ['missing', 'partial', 'complete', 'withdrawn', 'closed'] as const;

function rowLine(row: StoryRow): string {
  const minutes = Math.round(row.durationMs / 60_000);
  return [
    storyNumber(row.number),
    row.title || '(no title yet)',
    row.storytellers.join(', ') || '(no storyteller yet)',
    row.recordedOn,
    row.locality,
    row.recordingCount === 0 ? 'no recording' : `${minutes} min`,
    `agreements: ${row.access.state}`,
  ]
    .filter((part) => part !== '')
    .join('  ');
}

const add: Command = {
  name: 'story add',
  about: 'Write down a new story.',
  operands: [],
  needsLibrary: true,
  options: storyOptions,
  async run({ core: { api }, options }) {
    const story = await api.stories.create(await storyFields(api, options));
    return { data: story, lines: [`Wrote down ${storyNumber(story.number)} (${story.id}).`] };
  },
};

const edit: Command = {
  name: 'story edit',
  about:
    'Change a story. Of people, languages, themes and tags, those given take the place of all.',
  operands: ['STORY'],
  needsLibrary: true,
  options: storyOptions,
  async run({ core: { api }, operands: [typed = ''], options }) {
    refuseNoChange(options, storyOptions);
    const id = await findStory(api, typed);
    const story = await api.stories.update({ id, ...(await storyFields(api, options)) });
    return {
      data: story,
      lines: [`Changed ${storyNumber(story.number)}.`, ...(await agreeAgainLines(api, id))],
    };
  },
};

const bin: Command = {
  name: 'story bin',
  about: 'Put a story into the bin. It can be brought back.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const story = await api.stories.bin({ id: await findStory(api, typed) });
    const number = storyNumber(story.number);
    return {
      data: story,
      lines: [`${number} is in the bin. To bring it back: homeground story restore ${number}`],
    };
  },
};

const restore: Command = {
  name: 'story restore',
  about: 'Bring a story back from the bin.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const story = await api.stories.restore({ id: await findStory(api, typed) });
    return { data: story, lines: [`${storyNumber(story.number)} is back.`] };
  },
};

const list: Command = {
  name: 'story list',
  about: 'List the stories that you may see.',
  operands: [],
  needsLibrary: true,
  options: {
    search: { value: 'WORDS', about: 'words to look for; "in quotation marks" for a phrase' },
    theme: { value: 'NAME', about: 'only with this theme' },
    locality: { value: 'NAME', about: 'only from here' },
    language: { value: 'TAG', about: 'only in this language' },
    person: { value: 'PERSON', about: 'only with this person' },
    agreement: { value: 'STATE', about: `only ${agreementStates.join(', ')}` },
    bin: { about: 'what is in the bin' },
    sort: { value: 'ORDER', about: StorySort.options.join(', ') },
    offset: { value: 'NUMBER', about: 'leave out so many from the start' },
    limit: { value: 'NUMBER', about: 'at most so many (100)' },
  },
  async run({ core: { api }, options }) {
    const theme = options.text('theme');
    const person = options.text('person');
    const found = await api.stories.list({
      search: options.text('search'),
      themeId: theme === undefined ? undefined : await findTheme(api, theme),
      personId: person === undefined ? undefined : await findPerson(api, person),
      locality: options.text('locality'),
      language: options.text('language'),
      agreement: options.choice('agreement', agreementStates),
      bin: options.flag('bin'),
      sort: options.choice('sort', StorySort.options),
      offset: options.whole('offset'),
      limit: options.whole('limit'),
    });
    const more = found.total - found.items.length;
    return {
      data: found,
      lines: [...found.items.map(rowLine), ...(more > 0 ? [`(${found.total} in all)`] : [])],
    };
  },
};

const show: Command = {
  name: 'story show',
  about: 'Show one story, and what may be shared of it today.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const id = await findStory(api, typed);
    const story = await api.stories.get({ id });
    const { access } = await api.agreements.ofStory({ id });
    const recordings = await api.recordings.list({ storyId: id });
    const people = new Map(
      (await api.people.list({})).map((person) => [person.id, person.displayName]),
    );
    const storytellers = story.narratorIds.map((person) => people.get(person) ?? '(in the bin)');
    const allowed = access.allowedUses.map((use) => useNames[use]).join(', ') || 'nothing';
    const facts: [string, string][] = [
      ['Storytellers', storytellers.join(', ')],
      ['Recorded', story.recordedOn],
      ['Where', story.locality],
      ['Languages', story.languages.join(', ')],
      ['Tags', story.tags.join(', ')],
      ['Content warning', story.contentWarning],
      ['Summary', story.summary],
      ['Asked to leave out', story.leaveOut],
      ['Private notes', story.privateNotes],
      ['Recordings', String(recordings.filter(({ purpose }) => purpose === 'interview').length)],
      ['May be used for', allowed],
    ];
    return {
      data: { story, access, recordings },
      lines: [
        `${storyNumber(story.number)}  ${story.title || '(no title yet)'}`,
        ...facts
          .filter(([, value]) => value !== '')
          .flatMap(([name, value]) => setIn(`${name}: ${value}`)),
        ...(story.binnedAt === null ? [] : ['In the bin']),
      ],
    };
  },
};

export const storyCommands: readonly Command[] = [add, edit, list, show, bin, restore];

// homeground story …: write stories down, list them, look at one.
import { StorySort } from '../../shared/model/story.ts';
import type { StoryRow } from '../../shared/model/story.ts';
import { useNames } from '../../shared/rules/sentences.ts';
import type { Command } from './command.ts';
import { findEach, findPerson, findStory, findTheme, storyNumber } from './references.ts';
import { setIn } from './terminal.ts';
import { wardOf } from './wards.ts';

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
  options: {
    title: { value: 'TEXT', about: 'the title' },
    summary: { value: 'TEXT', about: 'what it is about' },
    storyteller: { value: 'PERSON', several: true, about: 'who tells it: a number or id' },
    interviewer: { value: 'PERSON', several: true, about: 'who asks' },
    interpreter: { value: 'PERSON', several: true, about: 'who interprets' },
    language: { value: 'TAG', several: true, about: 'a language, such as ur or pa-Guru' },
    'recorded-on': { value: 'DATE', about: '2026-11-22, 1962, 1960s or "about 1962"' },
    ward: { value: 'CODE', about: 'the code of a ward, such as E05011118' },
    locality: { value: 'NAME', about: 'the part of the city' },
    theme: { value: 'NAME', several: true, about: 'a theme of the library' },
    tag: { value: 'TEXT', several: true, about: 'a word of your own' },
    'content-warning': { value: 'TEXT', about: 'what listeners should know before' },
    'private-notes': { value: 'TEXT', about: 'notes that never leave the library' },
  },
  async run({ core: { api }, options }) {
    const person = (typed: string) => findPerson(api, typed);
    const ward = options.text('ward');
    const story = await api.stories.create({
      title: options.text('title'),
      summary: options.text('summary'),
      narratorIds: await findEach(options.list('storyteller'), person),
      interviewerIds: await findEach(options.list('interviewer'), person),
      interpreterIds: await findEach(options.list('interpreter'), person),
      languages: options.list('language'),
      recordedOn: options.text('recorded-on'),
      wardCode: ward === undefined ? undefined : wardOf(ward).code,
      locality: options.text('locality'),
      themeIds: await findEach(options.list('theme'), (typed) => findTheme(api, typed)),
      tags: options.list('tag'),
      contentWarning: options.text('content-warning'),
      privateNotes: options.text('private-notes'),
    });
    return { data: story, lines: [`Wrote down ${storyNumber(story.number)} (${story.id}).`] };
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
      ['Private notes', story.privateNotes],
      ['Recordings', String(recordings.length)],
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

export const storyCommands: readonly Command[] = [add, list, show];

// The options that say what stands in a story: the same when it is written down and when it is changed.
import type { NewStory } from '../../shared/model/story.ts';
import type { Core } from '../core/create-core.ts';
import type { OptionDefinition, Options } from './options.ts';
import { findEach, findPerson, findTheme } from './references.ts';
import { wardOf } from './wards.ts';

export const storyOptions = {
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
  'leave-out': {
    value: 'TEXT',
    about: 'what the storyteller asked to leave out; never leaves the library',
  },
  'private-notes': { value: 'TEXT', about: 'notes that never leave the library' },
} as const satisfies Record<string, OptionDefinition>;

/** @returns what was typed; the rest is undefined @throws AppError `not-found`, `invalid-input` */
export async function storyFields(api: Core['api'], options: Options): Promise<NewStory> {
  const person = (typed: string) => findPerson(api, typed);
  const ward = options.text('ward');
  return {
    title: options.text('title'),
    summary: options.text('summary'),
    narratorIds: await findEach(options.list('storyteller'), person),
    interviewerIds: await findEach(options.list('interviewer'), person),
    interpreterIds: await findEach(options.list('interpreter'), person),
    languages: options.list('language'),
    recordedOn: options.text('recorded-on'),
    // An empty one takes the ward off a story.
    wardCode: ward === undefined ? undefined : ward === '' ? null : wardOf(ward).code,
    locality: options.text('locality'),
    themeIds: await findEach(options.list('theme'), (typed) => findTheme(api, typed)),
    tags: options.list('tag'),
    contentWarning: options.text('content-warning'),
    leaveOut: options.text('leave-out'),
    privateNotes: options.text('private-notes'),
  };
}

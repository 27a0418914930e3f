// What is found when people search: stories, each with the passages in which the words stand, and searches kept under a name.
import { z } from 'zod';
import { AccessSummary } from './agreement.ts';
import { AgeBand } from './person.ts';
import {
  OrganisationId,
  PersonId,
  RecordingId,
  SearchViewId,
  StoryId,
  ThemeId,
  TranscriptId,
} from './ids.ts';
import { TimeMs } from './mark.ts';
import { Stage } from './stage.ts';
import { LanguageTag, Line, NonEmptyLine } from './text.ts';
import { TranscriptState } from './transcript.ts';

/** Of which kind a text is that was searched. One of them belongs to one file of `db/search-sources`. */
export const passageKinds = [
  'number',
  'title',
  'summary',
  'locality',
  'tag',
  'theme',
  'person',
  'real-name',
  'transcript',
  'translation',
  'index-point',
  'place',
  'mentioned',
  'caption',
] as const;
export const PassageKind = z.enum(passageKinds);
export type PassageKind = z.infer<typeof PassageKind>;

/** A text in which something was found, as it stands now and as this person may read it. */
export const FoundPassage = z.object({
  kind: PassageKind,
  text: z.string(),
  /** Parts of the text, from and up to, in order. */
  matches: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
  recordingId: RecordingId.nullable(),
  fromMs: TimeMs.nullable(),
  transcriptId: TranscriptId.nullable(),
  language: LanguageTag.nullable(),
  /** Of a transcript: whether anybody has checked it. */
  state: TranscriptState.nullable(),
  /** Nobody else may read it. */
  isClosed: z.boolean(),
});
export type FoundPassage = z.infer<typeof FoundPassage>;

/** How far the words of a story have come. A story without sound and without words is `nothing`. */
export const wordsStates = ['to-transcribe', 'draft', 'checked', 'approved', 'nothing'] as const;
export const WordsState = z.enum(wordsStates);
export type WordsState = z.infer<typeof WordsState>;

/** For what a story may be used today. */
export const shareStates = ['ready', 'not-ready'] as const;

const several = <T extends z.ZodType>(one: T) =>
  z.array(one).max(50, 'Please choose at most 50.').default([]);
const Agreement = AccessSummary.shape.state;

/** Of each list one must be true; an empty list asks for nothing. */
export const SearchFilters = z.strictObject({
  theme: several(ThemeId),
  locality: several(Line),
  language: several(LanguageTag),
  interviewer: several(PersonId),
  stage: several(Stage),
  words: several(WordsState),
  agreement: several(Agreement),
  use: several(z.enum(shareStates)),
  age: several(AgeBand),
  organisation: several(z.union([OrganisationId, z.literal('own')])),
});
export type SearchFilters = z.infer<typeof SearchFilters>;
export const facetNames = [
  'theme',
  'locality',
  'language',
  'interviewer',
  'stage',
  'words',
  'agreement',
  'use',
  'age',
  'organisation',
] as const satisfies (keyof SearchFilters)[];
export type FacetName = (typeof facetNames)[number];

export const SearchQuery = z.strictObject({
  text: z.string().max(500, 'This is too long: at most 500 characters.').default(''),
  filters: SearchFilters.prefault({}),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

export const FoundStory = z.object({
  id: StoryId,
  number: z.int().positive(),
  title: z.string(),
  storytellers: z.array(z.string()),
  recordedOn: z.string(),
  locality: z.string(),
  languages: z.array(z.string()),
  access: AccessSummary,
  /** The best ones; there may be more in the story. */
  passages: z.array(FoundPassage),
});
export type FoundStory = z.infer<typeof FoundStory>;

/** `label` is for values that are ids. */
export const FacetCount = z.object({
  value: z.string(),
  label: z.string().nullable(),
  count: z.int().nonnegative(),
});
export type FacetCount = z.infer<typeof FacetCount>;

export const SearchView = z.object({
  id: SearchViewId,
  name: NonEmptyLine,
  query: SearchQuery,
});
export type SearchView = z.infer<typeof SearchView>;

// What an archive insists on and a story lacks: told before a package is made, in words. Pure.
import { requiredFields } from '../model/deposit.ts';
import type { RequiredField } from '../model/deposit.ts';

/** What a story would take along, as far as this is asked: real words alone count, never spaces. */
export interface FieldsOfStory {
  title: string;
  summary: string;
  recordedOn: string;
  languages: readonly unknown[];
  locality: string;
  topics: readonly unknown[];
  interviewers: readonly unknown[];
  sounds: readonly unknown[];
  /** One without lines has nothing that may leave. */
  transcripts: readonly { lines: readonly unknown[] }[];
  points: readonly unknown[];
}

export interface MissingField<Story> {
  field: RequiredField;
  stories: Story[];
}

const isGiven: Record<RequiredField, (story: FieldsOfStory) => boolean> = {
  title: ({ title }) => title.trim() !== '',
  summary: ({ summary }) => summary.trim() !== '',
  date: ({ recordedOn }) => recordedOn.trim() !== '',
  language: ({ languages }) => languages.length > 0,
  locality: ({ locality }) => locality.trim() !== '',
  topics: ({ topics }) => topics.length > 0,
  interviewer: ({ interviewers }) => interviewers.length > 0,
  recording: ({ sounds }) => sounds.length > 0,
  transcript: ({ transcripts }) => transcripts.some(({ lines }) => lines.length > 0),
  index: ({ points }) => points.length > 0,
};

/** @returns only fields that some story lacks, each once, in the order of the list of fields; its stories in the order given */
export function missingFields<Story extends FieldsOfStory>(
  stories: readonly Story[],
  required: readonly RequiredField[],
): MissingField<Story>[] {
  return requiredFields
    .filter((field) => required.includes(field))
    .map((field) => ({ field, stories: stories.filter((story) => !isGiven[field](story)) }))
    .filter((missing) => missing.stories.length > 0);
}

/** What stands after "has" or "have". */
export const lackWords = {
  title: 'no title',
  summary: 'no summary',
  date: 'no date of the recording',
  language: 'no language',
  locality: 'no place',
  topics: 'no themes or tags',
  interviewer: 'no interviewer',
  recording: 'no recording that may leave',
  transcript: 'no checked transcript',
  index: 'no index',
} as const satisfies Record<RequiredField, string>;

/** "3 stories have no summary", without the stop. */
export function missingSentence({ field, stories }: MissingField<unknown>): string {
  const count = stories.length;
  return `${count === 1 ? '1 story has' : `${count} stories have`} ${lackWords[field]}`;
}

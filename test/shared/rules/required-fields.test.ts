import { expect, test } from 'vitest';
import { requiredFields } from '../../../shared/model/deposit.ts';
import { missingFields, missingSentence } from '../../../shared/rules/required-fields.ts';

const whole = {
  title: 'The garden',
  summary: 'A few words.',
  recordedOn: '2026-11-20',
  languages: ['en-GB'],
  locality: 'Sparkhill',
  topics: ['work'],
  interviewers: ['Lea Example'],
  sounds: [1],
  transcripts: [{ lines: [1] }],
  points: [1],
};
const empty = {
  ...{ title: '', summary: ' ', recordedOn: '', languages: [], locality: '\n', topics: [] },
  ...{ interviewers: [], sounds: [], transcripts: [], points: [] },
};

test('a story that has everything lacks nothing, whatever is asked', () => {
  expect(missingFields([whole], requiredFields)).toEqual([]);
});

test('each field is missing when it is empty, and spaces are no words', () => {
  const found = missingFields([empty], requiredFields);
  expect(found.map(({ field }) => field)).toEqual([...requiredFields]);
});

test('a transcript of which nothing may leave is none', () => {
  const story = { ...whole, transcripts: [{ lines: [] }] };
  expect(missingFields([story], ['transcript'])).toHaveLength(1);
});

test('only what the archive asks for is told', () => {
  expect(missingFields([empty], ['index']).map(({ field }) => field)).toEqual(['index']);
  expect(missingFields([empty], [])).toEqual([]);
});

test('each field names just the stories that lack it', () => {
  const untitled = { ...whole, title: '' };
  expect(missingFields([whole, untitled, empty], ['summary', 'title'])).toEqual([
    { field: 'title', stories: [untitled, empty] },
    { field: 'summary', stories: [empty] },
  ]);
});

test('it is said in words, of one story and of several', () => {
  expect(missingSentence({ field: 'summary', stories: [empty] })).toBe('1 story has no summary');
  expect(missingSentence({ field: 'recording', stories: [empty, empty, empty] })).toBe(
    '3 stories have no recording that may leave',
  );
});

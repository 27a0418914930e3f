import { expect, test } from 'vitest';
import { StoryId } from '../../../../shared/model/ids.ts';
import type { Role } from '../../../../shared/model/library.ts';
import { roleMay } from '../../../../shared/rules/permissions.ts';
import { listToDo } from '../../../../renderer/pages/home/to-do.ts';

const nowMs = Date.parse('2026-11-22T10:00:00Z');
const quiet = {
  stories: 3,
  durationMs: 60_000,
  people: 3,
  missingAgreements: 0,
  closedDatePassed: 0,
  interruptedTakes: 0,
  unplacedRecordings: 0,
  withoutRecording: 0,
  lastBackupAt: '2026-11-20T10:00:00.000Z',
};
const none = { count: 0, storyId: null };
const words = {
  toTranscribe: 0,
  toCheck: 0,
  draftsToCheck: none,
  toLookAgain: { ...none, isInSound: false },
};
const busy = {
  ...quiet,
  missingAgreements: 2,
  closedDatePassed: 1,
  interruptedTakes: 1,
  unplacedRecordings: 1,
  withoutRecording: 4,
  lastBackupAt: null,
};

function names(overview: typeof quiet | typeof busy, role: Role) {
  return listToDo({ overview, tasks: {}, words }, (ability) => roleMay(role, ability), nowMs).map(
    ({ name }) => name,
  );
}

test('a lead sees everything that is left, the interrupted recording first', () => {
  expect(names(busy, 'lead')).toEqual([
    'interrupted',
    'unplaced',
    'missingAgreements',
    'closedDatePassed',
    'withoutRecording',
    'backup',
  ]);
});

test('an archivist is not asked to do what an archivist may not do', () => {
  expect(names(busy, 'archivist')).toEqual(['closedDatePassed']);
});

test('when all is done, nothing is left', () => {
  expect(names(quiet, 'lead')).toEqual([]);
});

test('a backup older than two weeks is asked for again; an empty library needs none', () => {
  const old = { ...quiet, lastBackupAt: '2026-11-08T09:59:59.000Z' };
  expect(names(old, 'journalist')).toEqual(['backup']);
  expect(names({ ...old, stories: 0 }, 'journalist')).toEqual([]);
});

test('promises that have come due stand on the first page, and lead to their rows of the register', () => {
  const toDo = listToDo(
    { overview: quiet, tasks: { 'review-due': 2, 'grown-up': 1, changed: 5 }, words },
    () => true,
    nowMs,
  );
  expect(toDo).toEqual([
    { name: 'grown-up', count: 1, to: { page: 'agreements', part: 'grown-up' } },
    { name: 'review-due', count: 2, to: { page: 'agreements', part: 'review-due' } },
  ]);
});

test('words that wait lead to the stories of their stage, after what is late and before what is not begun', () => {
  const overview = { ...quiet, withoutRecording: 1, missingAgreements: 1 };
  const waiting = { ...words, toTranscribe: 3, toCheck: 2 };
  const toDo = listToDo(
    { overview, tasks: { 'closing-soon': 1 }, words: waiting },
    () => true,
    nowMs,
  );
  expect(toDo).toEqual([
    { name: 'missingAgreements', count: 1, to: { page: 'agreements', part: 'missing' } },
    { name: 'closing-soon', count: 1, to: { page: 'agreements', part: 'closing-soon' } },
    { name: 'toTranscribe', count: 3, to: { page: 'stories', part: 'agreed' } },
    { name: 'toCheck', count: 2, to: { page: 'stories', part: 'transcribed' } },
    { name: 'withoutRecording', count: 1, to: { page: 'stories', part: 'begun' } },
  ]);
});

test('unchecked drafts, closed parts of which the day has come and themes to review lead to where they wait', () => {
  const storyId = StoryId.parse('00000000-0000-4000-8000-0000000000aa');
  const waiting = { count: 2, storyId };
  const listed = (role: Role) =>
    listToDo(
      {
        ...{ overview: quiet, tasks: {}, themesToReview: 3 },
        words: { ...words, draftsToCheck: waiting, toLookAgain: { ...waiting, isInSound: true } },
      },
      (ability) => roleMay(role, ability),
      nowMs,
    ).map(({ name, to }) => [name, to]);
  const inWords = { page: 'stories', id: storyId, part: 'words' };
  expect(listed('lead')).toEqual([
    ['toLookAgain', { page: 'stories', id: storyId }],
    ['themesToReview', { page: 'library', id: 'themes' }],
    ['draftsToCheck', inWords],
  ]);
  expect(listed('journalist')).toEqual([['draftsToCheck', inWords]]);
  expect(listed('archivist')).toEqual([]);
});

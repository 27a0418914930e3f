import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLineActions, emptyLine } from '../../../../renderer/pages/words/line-actions.ts';
import { createWordsStore } from '../../../../renderer/pages/words/words-store.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { LineChange, Transcript } from '../../../../shared/model/transcript.ts';
import {
  StoryId,
  TranscriptId,
  TranscriptLineId,
} from '../../../../shared/model/ids.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const lineId = (number: number) => TranscriptLineId.parse(uuid(number));
const transcript = (number: number, ofId: TranscriptId | null = null): Transcript => ({
  id: TranscriptId.parse(uuid(number)),
  storyId: StoryId.parse(uuid(900)),
  ofId,
  ...{ recordingId: null, language: 'en', state: 'draft', origin: 'typed', madeBy: '' },
  ...{ checkedBy: '', checkedAt: null, approvedBy: '', approvedAt: null, lineCount: 0 },
  ...{ revision: 0, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
  binnedAt: null,
});

function open(words: readonly string[], translated: readonly string[] = []) {
  const original = transcript(1);
  const translation = transcript(2, original.id);
  const sent: { id: TranscriptId; changes: LineChange[]; keepBefore?: string }[] = [];
  const desk = { isFailing: false };
  const store = createWordsStore({
    nowMs: () => Date.now(),
    async send(input) {
      if (desk.isFailing) throw new AppError('disk-full', 'The disk is full.');
      sent.push(input);
      return { ...(input.id === original.id ? original : translation), revision: sent.length };
    },
  });
  store.load(
    original,
    words.map((text, at) => emptyLine(lineId(100 + at), { text })),
  );
  store.load(
    translation,
    translated.map((text, at) =>
      emptyLine(lineId(200 + at), { text, ofLineId: lineId(100 + at) }),
    ),
  );
  let next = 500;
  const actions = createLineActions({
    ...{ store, original, translations: [translation], soundMs: () => null },
    newId: () => lineId((next += 1)),
  });
  const textOf = ({ id }: Transcript) => (store.state().texts.get(id) ?? []).map(({ text }) => text);
  const type = (at: number, text: string) => {
    const caret = { of: original.id, lineId: lineId(100 + at), place: text.length };
    actions.type(caret, text, emptyLine(lineId(100 + at)));
  };
  return { original, translation, sent, desk, store, actions, textOf, type };
}

test('typing without a pause is on its way within a second', async () => {
  const { sent, type } = open(['']);
  for (let at = 1; at <= 20; at += 1) {
    type(0, 'a'.repeat(at));
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(sent.length).toBeGreaterThan(0);
});

test('a save that fails keeps every word and is tried again by itself', async () => {
  const { sent, desk, store, type, actions } = open(['one']);
  desk.isFailing = true;
  type(0, 'one more');
  actions.split(lineId(100), 3);
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.state().saved.state).toBe('failed');
  desk.isFailing = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.state().saved.state).toBe('saved');
  expect(sent.flatMap(({ changes }) => changes).map((one) => one.kind === 'put' && one.line.text)).toEqual([
    'one',
    'more',
  ]);
});

test('a word that was typed is undone as a whole, and done again', () => {
  const { original, store, textOf, type } = open(['']);
  for (const text of ['a', 'ab', 'abc']) type(0, text);
  store.undo();
  expect(textOf(original)).toEqual(['']);
  store.redo();
  expect(textOf(original)).toEqual(['abc']);
});

test('splitting, joining, shifting and replacing are all undone, in their order', () => {
  const { original, store, actions, textOf } = open(['one two', 'three']);
  const before = store.state().texts.get(original.id);
  actions.split(lineId(100), 3);
  expect(textOf(original)).toEqual(['one', 'two', 'three']);
  actions.joinWithBefore(lineId(101));
  actions.replaceAll(original.id, { words: 'T', isCaseKept: false, isWholeWord: false }, 'd');
  expect(textOf(original)).toEqual(['one', 'dwo dhree']);
  actions.shift(null, 1000);
  for (let times = 0; times < 4; times += 1) store.undo();
  expect(store.state().texts.get(original.id)).toEqual(before);
});

test('where two lines become one their translations do too, and undo parts them again', () => {
  const { translation, store, actions, textOf } = open(['one', 'two'], ['ایک', 'دو']);
  const before = store.state().texts.get(translation.id);
  actions.joinWithBefore(lineId(101));
  expect(textOf(translation)).toEqual(['ایک دو']);
  store.undo();
  expect(store.state().texts.get(translation.id)).toEqual(before);
});

test('replacing everywhere keeps a version of before', async () => {
  const { original, sent, actions, type } = open(['one', 'one']);
  type(0, 'one!');
  actions.replaceAll(original.id, { words: 'one', isCaseKept: true, isWholeWord: true }, 'two');
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.map(({ keepBefore }) => keepBefore)).toContain('before-replace');
});

test('several copied lines become lines of their own', () => {
  const { original, actions, textOf } = open(['before after']);
  const caret = { of: original.id, lineId: lineId(100), place: 7 };
  actions.paste(caret, { to: 7, typed: 'one\r\ntwo\nthree ' }, emptyLine(lineId(100)));
  expect(textOf(original)).toEqual(['before one', 'two', 'three after']);
});

test('what somebody else has changed is read again, but not over words that wait', async () => {
  const { original, store, type } = open(['one']);
  expect(store.isBehind({ ...original, revision: 7 })).toBe(true);
  type(0, 'mine');
  expect(store.isBehind({ ...original, revision: 7 })).toBe(false);
  store.load({ ...original, revision: 7 }, []);
  expect(store.state().texts.get(original.id)).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { TranscriptLineId } from '../../../shared/model/ids.ts';
import type { TranscriptLine } from '../../../shared/model/transcript.ts';
import {
  joinedLine,
  plainText,
  retyped,
  shiftedLine,
  splitLine,
} from '../../../shared/rules/line-edits.ts';

const id = (number: number) =>
  TranscriptLineId.parse(`00000000-0000-4000-8000-00000000000${number}`);
const line = (more: Partial<TranscriptLine>): TranscriptLine => ({
  ...{ id: id(1), fromMs: 0, toMs: 2000, speakerId: null, speaker: 'Amina', text: '' },
  ...{ language: null, direction: 'auto', ofLineId: null, times: [], doubtful: [] },
  ...{ isByComputer: false, isClosed: false },
  ...more,
});

test('a split line keeps its words, its speaker and its time, half and half', () => {
  const whole = line({ text: 'aaaa bbbb', doubtful: [[5, 9]], times: [[5, 1500]] });
  const [first, second] = splitLine(whole, 4, { id: id(2), nowMs: null });
  expect(first).toMatchObject({ text: 'aaaa', fromMs: 0, toMs: 1500, doubtful: [] });
  expect(second).toMatchObject({ id: id(2), text: 'bbbb', fromMs: 1500, toMs: 2000 });
  expect(second).toMatchObject({ speaker: 'Amina', doubtful: [[0, 4]], times: [[0, 1500]] });
});

test('who writes as they listen gets a new line that begins where the sound is', () => {
  const whole = line({ text: 'aaaa', toMs: null });
  const [first, second] = splitLine(whole, 4, { id: id(2), nowMs: 4200 });
  expect(first.toMs).toBe(4200);
  expect(second).toMatchObject({ text: '', fromMs: 4200, toMs: null });
});

test('a line without times is split without inventing any', () => {
  const [first, second] = splitLine(line({ text: 'a b', fromMs: null, toMs: null }), 1, {
    ...{ id: id(2), nowMs: 900 },
  });
  expect([first.toMs, second.fromMs]).toEqual([null, null]);
});

test('splitting and joining again gives the line back', () => {
  const whole = line({
    text: 'aaaa bbbb cccc',
    times: [
      [0, 0],
      [5, 800],
      [10, 1500],
    ],
  });
  const [first, second] = splitLine(whole, 5, { id: id(2), nowMs: null });
  expect(joinedLine(first, second)).toEqual(whole);
});

test('lines that would be too long together are not joined', () => {
  const long = line({ text: 'a'.repeat(6000) });
  expect(joinedLine(long, long)).toBeUndefined();
});

test('a line that is shifted before the beginning stands at the beginning', () => {
  expect(shiftedLine(line({ fromMs: 500, toMs: 3000, times: [[0, 500]] }), -1000)).toMatchObject({
    ...{ fromMs: 0, toMs: 2000, times: [[0, 0]] },
  });
});

test('words that a person types over are not the computer’s any more', () => {
  expect(retyped(line({ text: 'a', isByComputer: true }), 'b').isByComputer).toBe(false);
});

test('pasted text loses its line ends and signs that cannot be seen', () => {
  expect(plainText('one\r\ntwo\u202e\u0007three')).toBe('one twothree');
});

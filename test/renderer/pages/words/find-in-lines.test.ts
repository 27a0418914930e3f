import { expect, test } from 'vitest';
import { emptyLine } from '../../../../renderer/pages/words/line-actions.ts';
import { matchesIn, replacedIn } from '../../../../renderer/pages/words/find-in-lines.ts';
import {
  directionOfLanguage,
  directionOfLine,
} from '../../../../renderer/pages/words/line-language.ts';
import { TranscriptLineId } from '../../../../shared/model/ids.ts';

const id = TranscriptLineId.parse('00000000-0000-4000-8000-000000000001');
const wanted = (words: string, more = {}) => ({
  ...{ words, isCaseKept: false, isWholeWord: false },
  ...more,
});

test('whole words are found in every script, also beside signs', () => {
  const find = (text: string, words: string) =>
    matchesIn([emptyLine(id, { text })], wanted(words, { isWholeWord: true })).length;
  expect(find('on the bus, onwards', 'on')).toBe(1);
  expect(find('گھر گھروں گھر۔', 'گھر')).toBe(2);
});

test('signs that mean something elsewhere are found as they are, and put in as they are', () => {
  expect(replacedIn('a (b) a', wanted('(b)'), '$&')).toEqual({ text: 'a $& a', count: 1 });
});

test('capitals matter only when that is asked', () => {
  expect(replacedIn('Bus bus', wanted('bus'), 'x').count).toBe(2);
  expect(replacedIn('Bus bus', wanted('bus', { isCaseKept: true }), 'x').count).toBe(1);
});

test('a line takes its direction from its words, and from its language where both are mixed', () => {
  const urdu = { language: 'ur' };
  const line = (text: string) => emptyLine(id, { text });
  expect(directionOfLine(line('Sparkhill میں 1972'), urdu)).toBe('rtl');
  expect(directionOfLine(line('Only English here'), urdu)).toBe('auto');
  expect(directionOfLine(line(''), urdu)).toBe('rtl');
  expect(directionOfLine(emptyLine(id, { direction: 'ltr', text: 'گھر' }), urdu)).toBe('ltr');
});

test('languages are known to run from right to left by how they are written here', () => {
  expect(['ur', 'ps', 'ckb', 'pnb', 'ar', 'prs'].map(directionOfLanguage)).toEqual(
    Array.from({ length: 6 }, () => 'rtl'),
  );
  expect(['pa-Guru', 'kmr', 'ti', 'so'].map(directionOfLanguage)).toEqual(
    Array.from({ length: 4 }, () => 'ltr'),
  );
});

import { describe, expect, test } from 'vitest';
import { numberOf } from '../../../../renderer/pages/trails/number-of.ts';
import { dropStops, moveStop, newStop } from '../../../../renderer/pages/trails/stop-order.ts';
import { partOf } from '../../../../renderer/pages/trails/voice-part.ts';
import { withWords, wordsIn } from '../../../../renderer/pages/trails/words-in.ts';

const stops = [1, 2, 3].map((number) => newStop({ lat: 52 + number, lng: -1.9 }));
const [first, second, third] = stops;
if (first === undefined || second === undefined || third === undefined) throw new Error('three');

describe('Stops in their order', () => {
  test('move by one, keep every stop once, and stay at the ends', () => {
    expect(moveStop(stops, second.id, -1)).toEqual([second, first, third]);
    expect(moveStop(stops, second.id, 1)).toEqual([first, third, second]);
    expect(moveStop(stops, first.id, -1)).toEqual(stops);
    expect(moveStop(stops, third.id, 1)).toEqual(stops);
  });

  test('are dropped before or after another stop', () => {
    const keys = new Set([third.id]);
    expect(dropStops(stops, { keys, target: first.id, position: 'before' })).toEqual([
      third,
      first,
      second,
    ]);
    expect(dropStops(stops, { keys, target: first.id, position: 'after' })).toEqual([
      first,
      third,
      second,
    ]);
    expect(dropStops(stops, { keys, target: third.id, position: 'after' })).toEqual(stops);
  });
});

describe('A part of a recording', () => {
  const sound = { durationMs: 60_000, closed: [{ fromMs: 20_000, toMs: 30_000 }] };

  test('is taken when its times are two times in order', () => {
    expect(partOf({ from: '0:05', to: '0:10' }, sound)).toEqual({ fromMs: 5000, toMs: 10_000 });
    expect(partOf({ from: '0:10', to: '0:05' }, sound)).toMatchObject({ problem: 'wrongOrder' });
    expect(partOf({ from: 'soon', to: '0:05' }, sound)).toMatchObject({
      problem: 'wrongTime',
      field: 'from',
    });
    expect(partOf({ from: '0:05', to: '2:00' }, sound)).toMatchObject({ problem: 'tooLate' });
  });

  test('touches no closed part, not even by its edge', () => {
    expect(partOf({ from: '0:19', to: '0:21' }, sound)).toMatchObject({ problem: 'touchesClosed' });
    expect(partOf({ from: '0:10', to: '0:20' }, sound)).toMatchObject({ toMs: 20_000 });
    expect(partOf({ from: '0:30', to: '0:40' }, sound)).toMatchObject({ fromMs: 30_000 });
  });
});

describe('What is typed', () => {
  test('is a number with a point or a comma, in the digits of the keyboard', () => {
    expect(numberOf(' 52.4797 ')).toBe(52.4797);
    expect(numberOf('-1,9085')).toBe(-1.9085);
    expect(numberOf('\u06f5\u06f2\u066b\u06f4')).toBe(52.4);
    for (const typed of ['', '52°', 'north', '1e3', '..']) expect(numberOf(typed)).toBeUndefined();
  });

  test('stands in its own language, and is gone when it is emptied', () => {
    const words = withWords({ en: 'Market' }, 'ur', 'بازار');
    expect(words).toEqual({ en: 'Market', ur: 'بازار' });
    expect(withWords(words, 'en', '')).toEqual({ ur: 'بازار' });
    expect(wordsIn(words, ['pl', 'ur', 'en'])).toBe('بازار');
    expect(wordsIn({}, ['en'])).toBe('');
  });
});

import { describe, expect, test } from 'vitest';
import {
  AttachmentId,
  ExhibitionItemId,
  RecordingId,
  StoryId,
} from '../../../../shared/model/ids.ts';
import { numberOf } from '../../../../renderer/pages/trails/number-of.ts';
import {
  dropStops,
  moveStop,
  newStop,
  putStopBack,
} from '../../../../renderer/pages/trails/stop-order.ts';
import { partOf } from '../../../../renderer/pages/trails/voice-part.ts';
import {
  captionForPicture,
  wordsForVoice,
} from '../../../../renderer/pages/trails/words-that-stay.ts';
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

test('a stop that was taken out comes back to its place, whatever was added since', () => {
  const added = newStop({ lat: 52.5, lng: -1.9 });
  if (!first || !second || !third) throw new Error('there are three');
  expect(putStopBack([second, third, added], first, 0)).toEqual([...stops, added]);
  expect(putStopBack([second, first], first, 0)).toEqual([second, first]);
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

describe('Words beside a voice and a picture', () => {
  const idOf = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
  const [kitchen, market] = [StoryId.parse(idOf(1)), StoryId.parse(idOf(2))];
  const [door, stall] = [AttachmentId.parse(idOf(3)), AttachmentId.parse(idOf(4))];
  const id = ExhibitionItemId.parse(idOf(5));

  test('stay when another part of the same story is chosen, and go with it when another story is', () => {
    const words = { caption: { en: '"Sit down."' }, warning: { en: 'Somebody cries.' } };
    const recordingId = RecordingId.parse(idOf(6));
    const times = { fromMs: 0, toMs: 1000, fadeInMs: 0, fadeOutMs: 0 };
    const voice = { id, storyId: kitchen, recordingId, ...times, ...words };
    expect(wordsForVoice(voice, kitchen)).toEqual(words);
    expect(wordsForVoice(voice, market)).toEqual({ caption: {}, warning: {} });
    expect(wordsForVoice(null, kitchen)).toEqual({ caption: {}, warning: {} });
  });

  test('go with a picture when another is chosen', () => {
    const caption = { en: 'The green door' };
    const picture = { id, storyId: kitchen, attachmentId: door, caption };
    expect(captionForPicture(picture, door)).toEqual(caption);
    expect(captionForPicture(picture, stall)).toEqual({});
  });
});

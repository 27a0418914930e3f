import { describe, expect, test } from 'vitest';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { refusalOf } from '../../support/error-code.ts';
import { heard } from '../../support/fake-transcriber.ts';
import type { Piece } from '../../support/fake-transcriber.ts';
import { pseudoNoise } from '../../support/noise.ts';
import { burstsOf, linesOf, loudest, RATE, record, whole, withSpeech } from './draft-builders.ts';

describe('A first draft', () => {
  test('is a transcript of its own, made by a computer and checked by nobody, with the time of each word', async () => {
    const { library, storyId } = await withSpeech(() => heard('one green door'));
    const recordingId = await record(library, storyId, burstsOf(2));
    const draft = await library.api.drafts.make({ recordingId, language: 'en-GB' });
    expect(draft).toMatchObject({ state: 'finished', doneToMs: 2000, model: 'Whisper base' });
    expect(await linesOf(library, storyId)).toMatchObject({
      ...{ origin: 'computer', state: 'draft', language: 'en-GB', madeBy: 'Whisper base' },
      lines: [
        {
          text: 'one green door',
          isByComputer: true,
          times: [
            [0, 0],
            [4, 500],
            [10, 1000],
          ],
        },
      ],
    });
  });

  test('of a long recording is put together from pieces that are cut in pauses, each heard once', async () => {
    const { library, fake, storyId } = await withSpeech(({ sound }, place) =>
      heard(`piece ${place}`, { stretches: whole(`piece ${place}.`, sound) }),
    );
    const recordingId = await record(library, storyId, burstsOf(66));
    await library.api.drafts.make({ recordingId, language: 'en' });
    expect(fake.pieces.length).toBeGreaterThanOrEqual(3);
    // 44 bursts of a second: none is lost, none comes twice, none is cut.
    const secondsOfSound = fake.pieces.map(
      ({ sound }) => sound.filter((one) => one !== 0).length / RATE,
    );
    expect(secondsOfSound.reduce((sum, one) => sum + one, 0)).toBeCloseTo(44, 1);
    for (const seconds of secondsOfSound)
      expect(Math.abs(seconds - Math.round(seconds))).toBeLessThan(0.05);
    expect(Math.max(...fake.pieces.map(({ sound }) => sound.length / RATE))).toBeLessThanOrEqual(
      30,
    );
    const { lines } = await linesOf(library, storyId);
    expect(lines.map(({ text }) => text)).toEqual(fake.pieces.map((_, place) => `piece ${place}.`));
    const begins = lines.map(({ fromMs }) => fromMs ?? 0);
    expect(begins).toEqual(begins.toSorted((a, b) => a - b));
  });

  test('shows the words of which the model was not sure', async () => {
    const { library, storyId } = await withSpeech(() =>
      heard('the person of Sparkhill', { sure: [0.9, 0.4, 0.3, 0.9] }),
    );
    const recordingId = await record(library, storyId, burstsOf(3));
    await library.api.drafts.make({ recordingId, language: 'en' });
    const { lines } = await linesOf(library, storyId);
    expect(lines[0]?.doubtful).toEqual([['the '.length, 'the person of'.length]]);
  });

  test('hears nothing of what is closed, also when it is closed while it is made', async () => {
    const made = await withSpeech(async (_piece, place) => {
      if (place === 0)
        await library.api.passages.close({
          recordingId,
          fromMs: 40_000,
          toMs: 44_000,
          reason: 'asked',
        });
      return heard('something');
    });
    const { library, storyId, fake } = made;
    const recordingId: RecordingId = await record(library, storyId, burstsOf(50));
    await library.api.passages.close({ recordingId, fromMs: 3000, toMs: 6000, reason: 'asked' });
    await library.api.drafts.make({ recordingId, language: 'en' });
    expect(loudest(fake.pieces[0] as Piece, 3, 6)).toBe(0);
    expect(loudest(fake.pieces[0] as Piece, 0, 1)).toBeGreaterThan(0);
    const heardSeconds = fake.pieces.map(
      ({ sound }) => sound.filter((one) => one !== 0).length / RATE,
    );
    expect(heardSeconds.reduce((sum, one) => sum + one, 0)).toBeLessThan(29.5);
  });

  test('of a recording in which nobody speaks has no words, and no model is asked', async () => {
    const { library, fake, storyId } = await withSpeech(() => heard('Thank you.'));
    const quiet = pseudoNoise(40 * RATE * 2, 5);
    for (let at = 0; at < 40 * RATE; at += 1)
      quiet.writeInt16LE(quiet.readInt16LE(at * 2) >> 12, at * 2);
    const recordingId = await record(library, storyId, quiet);
    const draft = await library.api.drafts.make({ recordingId, language: 'en' });
    expect(draft).toMatchObject({ state: 'finished', transcriptId: null });
    expect(fake.pieces).toEqual([]);
    expect(await library.api.transcripts.list({ storyId })).toEqual([]);
  });

  test('takes no words that a model makes up in noise', async () => {
    const { library, storyId } = await withSpeech(() =>
      heard('Thank you', { sure: [0.16, 0.1], noSpeech: 0.3 }),
    );
    const recordingId = await record(library, storyId, burstsOf(6));
    const draft = await library.api.drafts.make({ recordingId, language: 'en' });
    expect(draft.transcriptId).toBe(null);
  });

  test('finds out the language by itself, and marks a line in another one', async () => {
    const { library, fake, storyId } = await withSpeech(({ sound }, place) =>
      place === 0
        ? heard('', { language: 'ur', stretches: whole('ایک گھر۔', sound) })
        : heard('', { language: 'en', stretches: whole('One house.', sound) }),
    );
    const recordingId = await record(library, storyId, burstsOf(45));
    await library.api.drafts.make({ recordingId });
    expect(fake.pieces[0]).toMatchObject({ language: null, before: null });
    expect(fake.pieces[1]).toMatchObject({ language: null, before: 'ur' });
    const { language, lines } = await linesOf(library, storyId);
    expect([language, ...lines.map((line) => line.language)].slice(0, 3)).toEqual([
      'ur',
      null,
      'en',
    ]);
  });

  test('a language that no model knows is refused before anything begins', async () => {
    const { library, fake, storyId } = await withSpeech(() => heard('x'));
    const recordingId = await record(library, storyId, burstsOf(3));
    const refusal = await refusalOf(library.api.drafts.make({ recordingId, language: 'ti' }));
    expect(refusal.code).toBe('invalid-input');
    expect(refusal.message).toContain('write the words yourself');
    expect(fake.folders).toEqual([]);
  });
});

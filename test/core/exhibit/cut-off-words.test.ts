// What is said in the ends that were cut off a sound, or off a clip, stands nowhere, in no language.
import { expect, test } from 'vitest';
import { itemsOf } from '../../../electron/core/exhibit/exhibition-facts.ts';
import { exhibitionFacts } from '../../../electron/core/exhibit/exhibition-with-trails.ts';
import { previewContent } from '../../../electron/core/exhibit/preview-content.ts';
import type { ExhibitionId, TranscriptLineId } from '../../../shared/model/ids.ts';
import { libraryToShow, LINE_MS } from '../../support/exhibition-builder.ts';

type Shown = Awaited<ReturnType<typeof libraryToShow>>;

/** All that its pages are written from. */
function wordsOf({ library }: Shown, id: ExhibitionId): string {
  const today = () => library.clock.now().toISOString().slice(0, 10);
  const facts = exhibitionFacts(
    { library: library.opened(), today },
    { id, use: 'exhibition', withTrails: false },
  );
  const going = new Set(itemsOf(facts.exhibition).map((item) => item.id));
  return JSON.stringify(previewContent(facts, { going, builtOn: today() }).content);
}

/** The first line is cut off with a part of the second, and so is the last. */
async function cutOff(shown: Shown) {
  const { api, recordingId, sample, storyId } = shown;
  await api.recordings.trim({ id: recordingId, inMs: 500, outMs: 4500 });
  sample.check(storyId);
}

async function translate({ api, library, transcriptId, storyId, lineIds, sample }: Shown) {
  const { id } = await api.transcripts.create({
    ...{ storyId, ofId: transcriptId, language: 'fr' },
  });
  const words = ['En bus.', 'Il faisait froid.', 'Du pain.', 'Dormir.', 'La neige.'];
  await api.transcripts.edit({
    id,
    changes: words.map((text, place) => ({
      kind: 'put',
      line: {
        ...{ id: library.newId() as TranscriptLineId, text, ofLineId: lineIds[place] },
        ...{ fromMs: null, toMs: null },
      },
    })),
  });
  await api.transcripts.setState({ id, state: 'checked' });
  sample.check(storyId);
}

test('words in the cut-off ends of a sound are not told and are not offered', async () => {
  const shown = await libraryToShow();
  const { id } = await shown.exhibit(shown.items.story());
  expect(wordsOf(shown, id)).toContain('In the morning it snowed.');
  await cutOff(shown);
  const told = wordsOf(shown, id);
  expect(told).toContain('It was very cold.');
  const { texts } = await shown.api.exhibitions.offer({ storyId: shown.storyId });
  for (const words of ['We came by bus.', 'In the morning it snowed.'])
    for (const where of [told, JSON.stringify(texts)]) expect(where).not.toContain(words);
});

test('a quote of words that were cut off stays behind, with the reason', async () => {
  const shown = await libraryToShow();
  const { id } = await shown.exhibit(shown.items.quote());
  expect(await shown.reasons(id)).toEqual([[]]);
  await cutOff(shown);
  expect(await shown.reasons(id)).toEqual([['part-closed']]);
});

test('what was cut off is not told in a translation either', async () => {
  const shown = await libraryToShow();
  await translate(shown);
  const { id } = await shown.exhibit(shown.items.story());
  expect(wordsOf(shown, id)).toContain('La neige.');
  await cutOff(shown);
  const told = wordsOf(shown, id);
  expect(told).toContain('Il faisait froid.');
  expect(told).not.toContain('En bus.');
  expect(told).not.toContain('La neige.');
});

test('a clip has the lines that are said in it, and none of which a part was cut off', async () => {
  const shown = await libraryToShow();
  await translate(shown);
  // Half of the second line, all of the third, all but a moment of the fourth.
  const { id } = await shown.exhibit(shown.items.clip(1.5 * LINE_MS, 3.8 * LINE_MS));
  const told = wordsOf(shown, id);
  expect(told).toContain('She gave us bread.');
  expect(told).toContain('Then we slept.');
  for (const words of ['It was very cold.', 'Il faisait froid.', 'In the morning it snowed.'])
    expect(told).not.toContain(words);
});

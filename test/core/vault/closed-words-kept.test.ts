import { expect, test } from 'vitest';
import { wordsThatLeave } from '../../../electron/core/db/words-that-leave.ts';
import type { TranscriptLineId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

/** A checked transcript of four lines, of which the second and the third have a sound. */
async function begun() {
  const library = await makeLibrary();
  const { api, newId } = library;
  const sample = sampleLibrary(library);
  const storyId = sample.story();
  sample.take(storyId, { frames: 48_000 });
  const [sound] = await api.recordings.list({ storyId });
  const { id } = await api.transcripts.create({
    ...{ storyId, recordingId: sound?.id ?? null, language: 'en' },
  });
  const lines = ['Zaynab spoke', 'closed since', 'opened since', 'the rest'].map((text, place) => ({
    ...{ id: newId() as TranscriptLineId, text, fromMs: place * 200, toMs: place * 200 + 200 },
  }));
  await api.transcripts.edit({ id, changes: lines.map((line) => ({ kind: 'put', line })) });
  await api.transcripts.setState({ id, state: 'checked' });
  const lineId = (place: number) => lines[place]?.id ?? ('' as TranscriptLineId);
  const leaving = () =>
    wordsThatLeave(library.opened().db.sql, storyId).flatMap((text) =>
      text.lines.map((line) => line.text),
    );
  return { library, api, storyId, id, lineId, leaving };
}

test('bringing back an older backup opens no line that was closed since and shows no name again; what a lead opened stays open', async () => {
  const { library, api, storyId, id, lineId, leaving } = await begun();
  const [early] = await api.closedLines.close({ transcriptId: id, lineIds: [lineId(2)] });
  library.clock.advance(1000);
  const { name } = await api.backups.make({});
  library.clock.advance(1000);
  await api.closedLines.close({
    ...{ transcriptId: id, lineIds: [lineId(1)], reason: 'a school', until: '2040-01-01' },
  });
  if (early === undefined) throw new Error('it was closed');
  await api.closedLines.open({ id: early.id, reason: 'asked again' });
  await api.substitutes.add({ storyId, forms: ['Zaynab'], substitute: 'Amina' });
  const today = leaving();
  await api.backups.restore({ name });
  expect(today).toEqual(['[Amina] spoke', 'opened since', 'the rest']);
  expect(leaving()).toEqual(today);
  expect(await api.closedLines.list({ storyId })).toMatchObject([
    { text: 'closed since', reason: 'a school', until: '2040-01-01' },
  ]);
  const [sound] = await api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is a sound');
  const parts = await api.passages.list({ recordingId: sound.id });
  expect(parts).toMatchObject([{ fromMs: 200, toMs: 400, until: '2040-01-01' }]);
});

test('a text that is no longer checked, or is in the bin, does not come back as checked', async () => {
  const { library, api, storyId, id, leaving } = await begun();
  library.clock.advance(1000);
  const { name } = await api.backups.make({});
  library.clock.advance(1000);
  await api.transcripts.setState({ id, state: 'draft' });
  await api.backups.restore({ name });
  expect(leaving()).toEqual([]);
  expect(await api.transcripts.list({ storyId })).toMatchObject([{ state: 'draft' }]);
});

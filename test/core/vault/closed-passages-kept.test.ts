import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestCore, TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

const PAGE_BYTES = 16_384;
const passphrase = PASSPHRASES.lead;

async function storyWithSound(library: TestLibrary): Promise<{ id: RecordingId }> {
  const sample = sampleLibrary(library);
  const storyId = sample.story();
  sample.take(storyId, { frames: 48_000 });
  const [sound] = await library.api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is a sound');
  return { id: sound.id };
}

const closedParts = ({ api }: Pick<TestCore, 'api'>, recordingId: RecordingId) =>
  api.passages.list({ recordingId });

test('bringing back an older backup opens no part that was closed since, and closes none that a lead has opened', async () => {
  const library = await makeLibrary();
  const { api, clock } = library;
  const { id: recordingId } = await storyWithSound(library);
  const opened = await api.passages.close({ recordingId, fromMs: 700, toMs: 800 });
  const dropped = await api.markers.add({ recordingId, atMs: 1, kind: 'do-not-use', text: '' });
  clock.advance(1000);
  const { name } = await api.backups.make({});
  clock.advance(1000);
  await api.passages.close({ recordingId, fromMs: 0, toMs: 500, reason: 'names a place' });
  await api.passages.open({ id: opened.id, reason: 'a slip' });
  await api.markers.update({ id: dropped.id, text: 'not the school' });
  await api.markers.add({ recordingId, atMs: 2, kind: 'note', text: 'her hands' });
  await api.backups.restore({ name });
  expect(await closedParts(library, recordingId)).toMatchObject([
    { fromMs: 0, toMs: 500, reason: 'names a place' },
  ]);
  const texts = (await api.markers.list({ recordingId })).map(({ text }) => text);
  expect(texts).toEqual(['not the school', 'her hands']);
});

test('a part of a recording that the backup does not know stays closed as well', async () => {
  const library = await makeLibrary();
  const { api, clock } = library;
  const { name } = await api.backups.make({});
  clock.advance(1000);
  const { id: recordingId } = await storyWithSound(library);
  await api.passages.close({ recordingId, fromMs: 0, toMs: 500 });
  await api.backups.restore({ name });
  expect(await closedParts(library, recordingId)).toHaveLength(1);
});

test('one damaged page anywhere never opens a part without saying that decisions may be missing', async () => {
  const library = await makeLibrary();
  const { api, folder, root, clock } = library;
  const { id } = await storyWithSound(library);
  clock.advance(1000);
  const { name } = await api.backups.make({});
  clock.advance(1000);
  await api.passages.close({ recordingId: id, fromMs: 0, toMs: 500 });
  await api.library.lock({});
  for (const later of readdirSync(join(folder, 'backups')).filter((one) => one > name))
    rmSync(join(folder, 'backups', later));
  const good = readFileSync(join(folder, 'catalogue.db'));
  const outcomes = { closed: 0, said: 0 };
  for (let page = 1; page < good.length / PAGE_BYTES; page += 1) {
    const copy = join(root, `copy-${page}`);
    cpSync(folder, copy, { recursive: true });
    const bad = Buffer.from(good);
    bad.writeUInt8(bad.readUInt8(page * PAGE_BYTES + 500) ^ 1, page * PAGE_BYTES + 500);
    writeFileSync(join(copy, 'catalogue.db'), bad);
    const other = makeCore();
    try {
      await other.api.library.open({ folder: copy, passphrase });
      await other.api.backups.restore({ name });
    } catch {
      await other.api.library.open({ folder: copy, passphrase, backup: name });
    }
    const isClosed = (await closedParts(other, id)).length === 1;
    const { warnings } = await other.api.library.status({});
    const isSaid = warnings.some(({ code }) => code === 'decisions-may-be-missing');
    expect(isClosed || isSaid, `page ${page}`).toBe(true);
    outcomes[isClosed ? 'closed' : 'said'] += 1;
    await other.core.close();
    rmSync(copy, { recursive: true });
  }
  expect(outcomes.closed).toBeGreaterThan(0);
  expect(outcomes.said).toBeGreaterThan(0);
  // Each page of a catalogue of today, one after the other.
}, 300_000);

import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { addProof } from '../../../electron/core/packaging/agreement-proofs.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { AttachmentId, RecordingId } from '../../../shared/model/ids.ts';
import type { StoredSignature } from '../../../shared/model/signature.ts';
import { addPicture } from '../../support/add-picture.ts';
import { filmedTake } from '../../support/live-film.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { plainPicture } from '../../support/told-pictures.ts';

async function oneStory() {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const person = sample.person();
  const story = sample.bareStory({ narrators: [person] });
  sample.agree(story, person, { kind: 'participation' });
  const proofOf = (signature: StoredSignature) =>
    addProof(signature, {
      ...{ code: 'hg-0002', library: library.opened(), ffmpeg: () => findFfmpeg({}) },
      signal: new AbortController().signal,
      add: async ({ mimeType }, source) => ({
        mimeType,
        bytes: await buffer(Readable.from(source, { objectMode: false })),
      }),
    });
  const bin = (table: 'attachments' | 'recordings', id: string) =>
    library
      .opened()
      .db.sql.prepare(`update ${table} set binned_at = '2026-11-21' where id = ?`)
      .run(id);
  return { library, sample, story, proofOf, bin };
}

const onPaper = (attachmentId: AttachmentId): StoredSignature => ({
  ...{ method: 'on-paper', name: 'Nadia Examplewala', keptAt: 'Green folder', attachmentId },
});
const filmed = (recordingId: RecordingId): StoredSignature => ({
  ...{ method: 'filmed', name: 'Nadia Examplewala', recordingId },
});
const spoken = (recordingId: RecordingId): StoredSignature => ({
  ...{ method: 'spoken', name: 'Nadia Examplewala', witness: '', recordingId },
  ...{ interpreter: '', words: '', wordsSha256: '', answers: [] },
});

describe('The proof of an agreement', () => {
  test('is the film while nothing of it is closed, and its silenced sound once a part is', async () => {
    const { library, story, proofOf } = await oneStory();
    const { recordingId } = await filmedTake(library, { storyId: story });
    expect(await proofOf(filmed(recordingId))).toMatchObject({
      mimeType: expect.stringMatching(/^video\/webm/u),
    });
    const { durationMs } = await library.api.recordings.get({ id: recordingId });
    await library.api.passages.close({
      ...{ recordingId, fromMs: 0, toMs: Math.floor(durationMs), reason: '' },
      ...{ source: 'after', until: null },
    });
    const proof = await proofOf(filmed(recordingId));
    if (typeof proof !== 'object') return expect.fail('no sound');
    expect(proof.mimeType).toBe('audio/wav');
    expect(proof.bytes.subarray(44).every((byte) => byte === 0)).toBe(true);
  });

  test('stays here while its scan is in the bin', async () => {
    const { library, story, proofOf, bin } = await oneStory();
    const bytes = plainPicture((await findFfmpeg({})).path, 'image/jpeg');
    const id = addPicture(library, { storyId: story, bytes });
    expect(await proofOf(onPaper(id))).toMatchObject({ mimeType: 'image/jpeg' });
    bin('attachments', id);
    expect(await proofOf(onPaper(id))).toBeUndefined();
  });

  test('stays here while the sound in which it was said is in the bin', async () => {
    const { library, sample, story, proofOf, bin } = await oneStory();
    sample.take(story);
    const [recording] = await library.api.recordings.list({ storyId: story });
    if (recording === undefined) return expect.fail('no recording');
    expect(await proofOf(spoken(recording.id))).toMatchObject({ mimeType: 'audio/wav' });
    bin('recordings', recording.id);
    expect(await proofOf(spoken(recording.id))).toBeUndefined();
    expect(await proofOf(filmed(recording.id))).toBeUndefined();
  });

  test('stays here where its scan is a PDF, in which a scanner writes who made it and on what', async () => {
    const { library, story, proofOf } = await oneStory();
    const bytes = Buffer.from('%PDF-1.4\n1 0 obj << /Author (Canary) >> endobj\n%%EOF');
    const id = addPicture(library, { storyId: story, bytes, mimeType: 'application/pdf' });
    expect(await proofOf(onPaper(id))).toBe('cannot-be-made-bare');
  });
});

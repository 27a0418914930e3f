import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCopy, openSound } from '../../../electron/core/media/listen.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';
import { writeNoiseWav } from '../../support/sounds.ts';
import { participation, recordingAgreement, tell } from '../features/story-builders.ts';

async function recordTake(
  library: TestLibrary,
  pcm: Buffer,
  format: { sampleRateHz: number; channels: number; bitsPerSample: 16 | 24 },
): Promise<RecordingId> {
  const { api } = library;
  const { id } = await api.recordings.begin({ storyId: null, deviceName: 'Test', format });
  library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await api.recordings.finish({ id });
  return id;
}

const mono24 = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const whole = (sound: ReturnType<typeof openSound>) =>
  Buffer.concat([...sound.read(0, sound.sizeBytes)]);

test('a take plays as a WAV file whose samples are those that were recorded', async () => {
  const library = await makeLibrary();
  const pcm = pseudoNoise(3 * 48_001, 21);
  const id = await recordTake(library, pcm, mono24);
  const sound = openSound(library.core.context, id);
  expect(sound.mimeType).toBe('audio/wav');
  const bytes = whole(sound);
  expect(bytes.length).toBe(sound.sizeBytes);
  sound.close();
  const file = join(library.root, 'take.wav');
  writeFileSync(file, bytes);
  const { path: ffmpeg } = await findFfmpeg({});
  const decoded = execFileSync(
    ffmpeg,
    ['-loglevel', 'error', '-i', file, '-f', 's24le', '-c:a', 'pcm_s24le', '-'],
    { maxBuffer: 1e8 },
  );
  expect(decoded.equals(pcm)).toBe(true);
});

test('any part can be heard by itself, across header, sound and end', async () => {
  const library = await makeLibrary();
  const id = await recordTake(library, pseudoNoise(3 * 4801, 4), mono24);
  const sound = openSound(library.core.context, id);
  const bytes = whole(sound);
  const size = sound.sizeBytes;
  for (const [start, end] of [
    [0, 1],
    [0, 44],
    [10, 50],
    [44, 47],
    [100, 9000],
    [size - 5, size],
    [size - 1, size],
    [size, size],
  ] as const) {
    const part = Buffer.concat([...sound.read(start, end)]);
    expect(part.equals(bytes.subarray(start, end)), `${start} to ${end}`).toBe(true);
  }
  sound.close();
});

test('a file that was brought in is heard as the very bytes that came', async () => {
  const library = await makeLibrary();
  const path = join(library.root, 'in.wav');
  writeNoiseWav(path, { frames: 1000 });
  const { id } = await library.api.recordings.importFile({ path, storyId: null });
  const sound = openSound(library.core.context, id);
  expect(whole(sound).equals(readFileSync(path))).toBe(true);
  sound.close();
});

test('nothing is heard from a locked library, of an unknown recording, or while it is being recorded', async () => {
  const library = await makeLibrary();
  const { core, api } = library;
  const unknown = '00000000-0000-4000-8000-00000000ffff' as RecordingId;
  expect(() => openSound(core.context, unknown)).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  const { id } = await api.recordings.begin({ storyId: null, deviceName: '', format: mono24 });
  expect(() => openSound(core.context, id)).toThrow(expect.objectContaining({ code: 'conflict' }));
  await api.recordings.finish({ id });
  await api.library.lock({});
  expect(() => openSound(core.context, id)).toThrow(expect.objectContaining({ code: 'locked' }));
});

test('a story that was taken back is heard by the lead alone', async () => {
  const library = await makeLibrary();
  const { api, core } = library;
  const person = await api.people.create({ realName: 'Example Person', ageBand: 'adult' });
  const story = await api.stories.create({ title: 'Example', narratorIds: [person.id] });
  const id = await recordTake(library, pseudoNoise(3 * 100, 4), mono24);
  await api.recordings.update({ id, storyId: story.id });
  await api.recordings.makeAccessCopy({ id });
  await library.signInAs('journalist');
  openSound(core.context, id).close();
  openCopy(core.context, id).close();
  await api.agreements.add({
    storyId: story.id,
    personId: person.id,
    kind: 'withdrawal',
    on: '2026-11-20',
    language: 'en',
    explainedBy: 'Example Worker',
  });
  expect(() => openSound(core.context, id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(() => openCopy(core.context, id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  for (const call of ['get', 'peaks', 'accessCopy', 'makeAccessCopy'] as const)
    await expect(api.recordings[call]({ id })).rejects.toMatchObject({ code: 'not-found' });
  expect(await api.recordings.list({ storyId: story.id })).toEqual([]);
  await library.signInAs('lead');
  openSound(core.context, id).close();
});

test('an archivist hears nothing that belongs to no story yet', async () => {
  const library = await makeLibrary();
  const id = await recordTake(library, pseudoNoise(3 * 100, 4), mono24);
  await library.signInAs('archivist');
  expect(() => openSound(library.core.context, id)).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(await library.api.recordings.list({ storyId: null })).toEqual([]);
});

test('an archivist meets nothing that is in the bin, that was cut off and is not kept yet, or that is a test', async () => {
  const library = await makeLibrary();
  const { api, core } = library;
  const { storyId, personId } = await tell(library, { person: { attribution: 'full-name' } });
  const record = async () => {
    const id = await recordTake(library, pseudoNoise(3 * 100, 4), mono24);
    await api.recordings.update({ id, storyId });
    return id;
  };
  const [kept, binned, cutOff] = [await record(), await record(), await record()];
  const aTest = await record();
  await api.agreements.add(participation(storyId, personId));
  for (const id of [kept, binned, cutOff])
    await api.recordings.update({ id, purpose: 'interview' });
  await api.agreements.add(recordingAgreement(storyId, personId));
  await api.recordings.bin({ id: binned });
  library.opened().db.write({ action: 'recordings.interrupted', subject: cutOff }, (sql) => {
    sql.prepare("update recordings set state = 'interrupted' where id = ?").run(cutOff);
  });
  await library.signInAs('journalist');
  for (const id of [kept, binned, cutOff, aTest]) openSound(core.context, id).close();

  await library.signInAs('archivist');
  openSound(core.context, kept).close();
  expect((await api.recordings.list({ storyId })).map(({ id }) => id)).toEqual([kept]);
  for (const id of [binned, cutOff, aTest]) {
    expect(() => openSound(core.context, id)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    await expect(api.recordings.get({ id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(api.recordings.peaks({ id })).rejects.toMatchObject({ code: 'not-found' });
  }
  const told = (await api.history.list({ limit: 500 })).map(({ subject }) => subject);
  expect(told).toContain(kept);
  expect(told).not.toContain(binned);
  expect(told).not.toContain(cutOff);
  expect(told).not.toContain(aTest);
});

test('a damaged sound file is named, and others still play', async () => {
  const library = await makeLibrary();
  const { core, api, folder } = library;
  const damaged = await recordTake(library, pseudoNoise(3 * 48_000, 4), mono24);
  const sane = await recordTake(library, pseudoNoise(3 * 48_000, 5), mono24);
  const file = library.opened().media.path(damaged);
  await api.library.lock({});
  writeFileSync(file, pseudoNoise(100_000, 99));
  await library.api.library.open({ folder, passphrase: 'copper kettle morning bus' });
  expect(() => openSound(core.context, damaged)).toThrow(
    expect.objectContaining({
      code: 'library-damaged',
      details: expect.objectContaining({ recordingId: damaged }),
    }),
  );
  openSound(core.context, sane).close();
});

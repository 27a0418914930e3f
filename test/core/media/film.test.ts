import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { openFilm } from '../../../electron/core/media/watch.ts';
import { createWebmReader } from '../../../electron/core/media/webm-outline.ts';
import { packOutline, unpackOutline } from '../../../electron/core/media/webm-file.ts';
import type { FilmId } from '../../../shared/model/ids.ts';
import { beginFilm, FILM_S, filmedTake, liveFilm, sendFilm } from '../../support/live-film.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';
import { NO_SMALL_DISK } from '../../support/mount-disk.ts';
import { smallDisk } from '../../support/small-disk.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function watch({ core }: TestLibrary, id: FilmId) {
  const film = openFilm(core.context, id);
  if (film === undefined) throw new Error('this film may not be seen');
  return film;
}

/** What the real ffmpeg makes of it. */
async function seen(library: TestLibrary, id: FilmId, from = 0) {
  const film = watch(library, id);
  const path = join(library.root, 'film.webm');
  writeFileSync(path, Buffer.concat([...film.read(0, film.sizeBytes)]));
  film.close();
  const { path: ffmpeg } = await findFfmpeg({});
  const told = (() => {
    try {
      return execFileSync(ffmpeg, ['-hide_banner', '-i', path], { stdio: 'pipe' }).toString();
    } catch (error) {
      return String((error as { stderr: Buffer }).stderr);
    }
  })();
  const [, minutes = '0', seconds = '0'] = /Duration: \d+:(\d+):([\d.]+)/.exec(told) ?? [];
  const start = ['-v', 'error', '-ss', String(from), '-i', path];
  const raw = execFileSync(
    ffmpeg,
    [...start, '-map', '0:v', '-s', '16x12', '-pix_fmt', 'gray', '-f', 'rawvideo', '-'],
    { maxBuffer: 1e8 },
  );
  return { lengthS: Number(minutes) * 60 + Number(seconds), frames: raw.length / (16 * 12) };
}

test('a film holds every byte in order, its length and its hash, and its sound take is as it would be without', async () => {
  const library = await makeLibrary();
  const film = await liveFilm();
  const { recordingId, filmId } = await beginFilm(library);
  const pcm = pseudoNoise(3 * 48_000, 7);
  library.opened().capture.accept({ recordingId, startFrame: 0, pcm, missingFrames: 0 });
  sendFilm(library, filmId, film);
  const take = await library.api.recordings.finish({ id: recordingId });
  expect(take).toMatchObject({ state: 'ready', sha256: sha256(pcm), durationMs: 1000 });
  const kept = await library.api.films.finish({ id: filmId });
  expect(kept).toMatchObject({
    recordingId,
    state: 'ready',
    sizeBytes: film.length,
    sha256: sha256(film),
    offsetMs: 120,
    wasCutOff: false,
  });
  expect(kept.durationMs).toBeGreaterThan(FILM_S * 1000 - 100);
  expect(await library.api.films.list({ id: recordingId })).toEqual([kept]);
});

test('a film that was written live can be watched from any moment: it tells its length and where to begin', async () => {
  const library = await makeLibrary();
  const { filmId } = await filmedTake(library);
  const whole = await seen(library, filmId);
  expect(whole.lengthS).toBeCloseTo(FILM_S, 0);
  expect(whole.frames).toBe(FILM_S * 25);
  const last = await seen(library, filmId, 4.5);
  expect(last.frames).toBeGreaterThan(30);
  expect(last.frames).toBeLessThan(40);
});

test('any part of a film can be read by itself', async () => {
  const library = await makeLibrary();
  const { filmId } = await filmedTake(library);
  const film = watch(library, filmId);
  const bytes = Buffer.concat([...film.read(0, film.sizeBytes)]);
  expect(bytes.length).toBe(film.sizeBytes);
  for (const [start, end] of [
    [0, 1],
    [40, 700],
    [film.sizeBytes - 3, film.sizeBytes],
    [film.sizeBytes - 3, film.sizeBytes + 10],
    [film.sizeBytes, film.sizeBytes + 1],
  ] as const)
    expect(Buffer.concat([...film.read(start, end)])).toEqual(bytes.subarray(start, end));
  film.close();
});

test('a piece that comes twice, or overlaps what is there, is kept once, and one that is too late is not taken', async () => {
  const library = await makeLibrary();
  const film = await liveFilm();
  const { filmId } = await beginFilm(library);
  const { films } = library.opened();
  const send = (start: number, end: number) =>
    films.accept({ filmId, start, bytes: film.subarray(start, end) });
  expect(send(0, 1000)).toEqual({ sizeBytes: 1000 });
  expect(send(0, 1000)).toEqual({ sizeBytes: 1000 });
  expect(send(500, 1500)).toEqual({ sizeBytes: 1500 });
  expect(send(2000, 2500)).toEqual({ sizeBytes: 1500 });
  const kept = await library.api.films.finish({ id: filmId });
  expect(kept.sha256).toBe(sha256(film.subarray(0, 1500)));
});

test('a film that was cut in the middle of a picture plays up to there', async () => {
  const library = await makeLibrary();
  const film = await liveFilm();
  const { filmId } = await filmedTake(library, { film: film.subarray(0, film.length * 0.7) });
  const { lengthS, frames } = await seen(library, filmId);
  expect(lengthS).toBeGreaterThan(FILM_S / 2);
  expect(lengthS).toBeLessThan(FILM_S);
  expect(frames).toBeGreaterThan(FILM_S * 12);
});

test('what is no film we know is kept and given out as it came', async () => {
  const library = await makeLibrary();
  const strange = pseudoNoise(50_000, 3);
  const { filmId } = await filmedTake(library, { film: strange });
  const film = watch(library, filmId);
  expect(film.sizeBytes).toBe(strange.length);
  expect(Buffer.concat([...film.read(0, film.sizeBytes)]).equals(strange)).toBe(true);
  film.close();
});

test('however the bytes are cut, and wherever they end, the same is read from them', async () => {
  const film = await liveFilm();
  const outlineOf = (bytes: Buffer, pieceBytes: number) => {
    const reader = createWebmReader();
    for (let at = 0; at < bytes.length; at += pieceBytes)
      reader.add(bytes.subarray(at, at + pieceBytes));
    return reader.outline();
  };
  const whole = outlineOf(film, film.length);
  expect(whole?.cues).toHaveLength(3);
  for (const pieceBytes of [1, 3, 1000]) expect(outlineOf(film, pieceBytes)).toEqual(whole);
  for (let length = 0; length < film.length; length += 997) {
    const outline = outlineOf(film.subarray(0, length), length || 1);
    expect(outline?.bodyEnd ?? 0).toBeLessThanOrEqual(length);
  }
  const cutWithinABlock = outlineOf(film.subarray(0, -1), 1000)?.bodyEnd;
  expect(cutWithinABlock).toBeLessThan(film.length - 1);
  expect(unpackOutline(packOutline(whole))).toEqual(whole);
});

test('on a disk that is nearly full the film ends, what it holds is kept, and the sound goes on', async ({
  skip,
}) => {
  const disk = smallDisk(160);
  if (disk === undefined) return skip(NO_SMALL_DISK);
  vi.stubEnv('TMPDIR', disk);
  const library = await makeLibrary();
  const begin = { storyId: null, deviceName: 'Test' };
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
  const { id: recordingId } = await library.api.recordings.begin({ ...begin, format });
  await expect(
    library.api.films.begin({
      recordingId,
      mimeType: 'video/webm',
      widthPx: 1,
      heightPx: 1,
      offsetMs: 0,
    }),
  ).rejects.toMatchObject({ code: 'disk-full' });
  const pcm = pseudoNoise(3 * 48_000, 7);
  expect(
    library.opened().capture.accept({ recordingId, startFrame: 0, pcm, missingFrames: 0 }),
  ).toEqual({ frames: 48_000 });
  expect((await library.api.recordings.finish({ id: recordingId })).sha256).toBe(sha256(pcm));
});

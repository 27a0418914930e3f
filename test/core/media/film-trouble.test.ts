// The film's file fails in every way; the sound beside it does not.
import { expect, onTestFinished, test } from 'vitest';
import { createFilmCapture } from '../../../electron/core/media/film-capture.ts';
import { KEPT_FOR_SOUND_BYTES } from '../../../shared/contract/film.ts';
import type { FilmId } from '../../../shared/model/ids.ts';
import { beginFilm, liveFilm, picture } from '../../support/live-film.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';

/** The films of this library on a disk whose room and health a test decides. */
async function onABadDisk() {
  const library = await makeLibrary();
  const film = await liveFilm();
  const { recordingId } = await beginFilm(library);
  const { media, db, capture } = library.opened();
  const disk = { freeBytes: KEPT_FOR_SOUND_BYTES, isBroken: false };
  const films = createFilmCapture({
    media: {
      ...media,
      create(id, options) {
        const writer = media.create(id, options);
        const append = (bytes: Uint8Array) => {
          if (disk.isBroken) throw new Error('the disk has gone');
          writer.append(bytes);
        };
        return Object.setPrototypeOf({ append }, writer) as typeof writer;
      },
    },
    db,
    clock: library.clock.now,
    emit: () => undefined,
    log: library.log,
    freeBytes: () => disk.freeBytes,
  });
  onTestFinished(() => films.close());
  const filmId = library.newId() as FilmId;
  films.begin(filmId, picture.mimeType, { recordingId, ...picture });
  return {
    disk,
    send: (start: number) =>
      films.accept({ filmId, start, bytes: film.subarray(start, start + 1000) }),
    committed: () => films.committedBytes(filmId),
    soundGoesOn: () =>
      capture.accept({ recordingId, startFrame: 0, pcm: pseudoNoise(300, 1), missingFrames: 0 })
        .frames === 100,
  };
}

test('when the disk fills in the middle, the film takes no more while there is still room for the sound', async () => {
  const { disk, send, committed, soundGoesOn } = await onABadDisk();
  expect(send(0)).toEqual({ sizeBytes: 1000 });
  disk.freeBytes -= 1;
  expect(send(1000)).toEqual({ sizeBytes: 1000, trouble: 'disk-full' });
  expect(committed()).toBe(1000);
  expect(soundGoesOn()).toBe(true);
});

test('a film whose file cannot be written says so, and goes on where it was once it can', async () => {
  const { disk, send, soundGoesOn } = await onABadDisk();
  expect(send(0)).toEqual({ sizeBytes: 1000 });
  disk.isBroken = true;
  expect(send(1000)).toEqual({ sizeBytes: 1000, trouble: 'write-failed' });
  expect(soundGoesOn()).toBe(true);
  disk.isBroken = false;
  expect(send(1000)).toEqual({ sizeBytes: 2000 });
});

test('a row that cannot be written leaves no file of a film behind, and the take goes on', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
  const { id: recordingId } = await api.recordings.begin({
    storyId: null,
    deviceName: '',
    format,
  });
  const { db, media, capture } = library.opened();
  db.sql.exec("create temp trigger no before insert on films begin select raise(abort, 'no'); end");
  await expect(api.films.begin({ recordingId, ...picture })).rejects.toThrow();
  expect(media.list()).toEqual([recordingId]);
  expect(capture.activeIds).toEqual([recordingId]);
});

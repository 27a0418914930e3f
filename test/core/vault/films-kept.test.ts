// Films after a kill, in full backups, and when the catalogue is an older one.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFilm } from '../../../electron/core/media/watch.ts';
import { fileOf } from '../../../electron/core/media/film-file.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { beginFilm, filmedTake, liveFilm, sendFilm } from '../../support/live-film.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';

/** A filmed take in the moment of a kill, opened again. */
async function killedWhileFilming({ isSoundFinished = false } = {}) {
  const library = await makeLibrary();
  const film = await liveFilm();
  const { recordingId, filmId } = await beginFilm(library);
  const pcm = pseudoNoise(3 * 48_000, 7);
  library.opened().capture.accept({ recordingId, startFrame: 0, pcm, missingFrames: 0 });
  sendFilm(library, filmId, film);
  if (isSoundFinished) await library.api.recordings.finish({ id: recordingId });
  const folder = copyAsAfterAKill(library.folder, library.root);
  const next = makeCore();
  await next.api.library.open({ folder, passphrase: PASSPHRASES.lead });
  return { ...next, folder, recordingId, filmId, film, root: library.root };
}

test('after a kill the film is offered with its take, can be watched before, and is kept together with it', async () => {
  const { api, core, recordingId, filmId, film } = await killedWhileFilming();
  const interrupted = await api.recordings.listInterrupted({});
  expect(interrupted.map(({ id }) => id)).toEqual([recordingId]);
  const [offered] = await api.films.list({ id: recordingId });
  expect(offered).toMatchObject({ id: filmId, state: 'interrupted' });
  const watched = openFilm(core.context, filmId);
  expect(watched?.sizeBytes).toBeGreaterThan(film.length - 1000);
  watched?.close();
  await api.recordings.recover({ id: recordingId });
  const [kept] = await api.films.list({ id: recordingId });
  expect(kept).toMatchObject({ state: 'ready', sizeBytes: film.length, wasCutOff: true });
  expect(kept?.durationMs).toBeGreaterThan(5900);
});

test('a film that was still being written when its sound was whole already is kept at the next opening', async () => {
  const { api, recordingId, film } = await killedWhileFilming({ isSoundFinished: true });
  expect(await api.recordings.listInterrupted({})).toEqual([]);
  expect(await api.films.list({ id: recordingId })).toMatchObject([
    { state: 'ready', sizeBytes: film.length, wasCutOff: true },
  ]);
});

test('a film whose file is lost does not keep its sound from being kept', async () => {
  const { api, core, recordingId, filmId, log } = await killedWhileFilming();
  const path = core.session.library?.media.path(fileOf(filmId)) ?? '';
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  expect((await api.recordings.recover({ id: recordingId })).state).toBe('ready');
  expect(await api.films.list({ id: recordingId })).toMatchObject([{ state: 'interrupted' }]);
  expect(log.errors.map(({ message }) => message)).toEqual([
    'a film that was cut off could not be kept yet',
  ]);
});

test('a full backup brings the films back, those too that were cut off', async () => {
  const library = await makeLibrary();
  const { recordingId, filmId, film } = await filmedTake(library);
  const destination = join(library.root, 'disk');
  const report = await library.api.library.backUpEverything({ destination });
  // The catalogue, the library file, the sound and the film.
  expect(report.copiedFiles).toBe(4);
  const other = makeCore();
  const folder = join(library.root, 'restored');
  await other.api.library.restore({ backup: report.folder, folder });
  await other.api.library.open({ folder, passphrase: PASSPHRASES.lead });
  expect(await other.api.films.list({ id: recordingId })).toMatchObject([
    { id: filmId, state: 'ready' },
  ]);
  const reader = other.core.session.library?.media.open(fileOf(filmId));
  expect(reader?.isWhole()).toBe(true);
  expect(reader?.read(0, film.length).equals(film)).toBe(true);
  reader?.close();

  const cut = await killedWhileFilming();
  const second = await cut.api.library.backUpEverything({ destination: join(cut.root, 'disk') });
  const third = makeCore();
  const where = join(cut.root, 'restored');
  await third.api.library.restore({ backup: second.folder, folder: where });
  await third.api.library.open({ folder: where, passphrase: PASSPHRASES.lead });
  await third.api.recordings.recover({ id: cut.recordingId });
  expect(await third.api.films.list({ id: cut.recordingId })).toMatchObject([
    { state: 'ready', sizeBytes: cut.film.length },
  ]);
});

test('a full backup during a film leaves out what is being written, and is whole all the same', async () => {
  const library = await makeLibrary();
  const { filmId } = await beginFilm(library);
  const { folder } = await library.api.library.backUpEverything({
    destination: join(library.root, 'disk'),
  });
  expect(existsSync(join(folder, 'media', `${filmId}.db`))).toBe(false);
});

test('with an older catalogue, films made since are still with their recordings, and one in the bin stays there', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const before = await filmedTake(library);
  const backup = await api.backups.make({});
  await api.films.bin({ id: before.filmId });
  const since = await filmedTake(library);
  await api.backups.restore({ name: backup.name });
  expect(await api.films.list({ id: since.recordingId })).toMatchObject([
    { id: since.filmId, state: 'ready' },
  ]);
  expect((await api.films.listBin({})).map(({ id }) => id)).toEqual([before.filmId]);
});

test('a film that the catalogue has forgotten goes back to the take that is named inside it, never taken for a sound', async () => {
  const library = await makeLibrary();
  const { api, folder } = library;
  const { recordingId, filmId, film } = await filmedTake(library);
  const forget = (table: string) =>
    library
      .opened()
      .db.write({ action: 'test', subject: table }, (sql) => sql.exec(`delete from ${table}`));
  const openAgain = async () => {
    await api.library.lock({});
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
  };
  forget('films');
  await openAgain();
  expect(await api.recordings.listInterrupted({})).toEqual([]);
  expect(await api.films.list({ id: recordingId })).toMatchObject([
    { id: filmId, state: 'ready', offsetMs: 120, widthPx: 160, sizeBytes: film.length },
  ]);
  // Both forgotten: the take is offered, its film with it.
  forget('films');
  forget('take_segments');
  forget('recordings');
  await openAgain();
  expect((await api.recordings.listInterrupted({})).map(({ id }) => id)).toEqual([recordingId]);
  await api.recordings.recover({ id: recordingId });
  expect(await api.films.list({ id: recordingId })).toMatchObject([{ id: filmId, state: 'ready' }]);
});

test('a film whose file is missing is named when the library is opened, but not to an archivist', async () => {
  const library = await makeLibrary();
  const { filmId } = await filmedTake(library);
  rmSync(library.opened().media.path(fileOf(filmId)));
  const warned = async () => (await library.api.library.status({})).warnings;
  const warning = { code: 'recording-damaged', subject: `media/${filmId}.db` };
  await library.signInAs('journalist');
  expect(await warned()).toContainEqual(warning);
  await library.signInAs('archivist');
  expect(await warned()).not.toContainEqual(warning);
});

import { expect, test } from 'vitest';
import { openFilm } from '../../../electron/core/media/watch.ts';
import { openSound } from '../../../electron/core/media/listen.ts';
import { codeOf } from '../../support/error-code.ts';
import { beginFilm, filmedTake, liveFilm, picture, sendFilm } from '../../support/live-film.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell, withdrawal } from './story-builders.ts';

test('only a take that goes on can be filmed, once at a time', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { recordingId, filmId } = await beginFilm(library);
  expect(await codeOf(api.films.begin({ recordingId, ...picture }))).toBe('conflict');
  await api.films.finish({ id: filmId });
  // The camera may be switched off and on again within one take.
  const second = await api.films.begin({ recordingId, ...picture, offsetMs: 5000 });
  await api.recordings.finish({ id: recordingId });
  await api.films.finish({ id: second.id });
  expect(await codeOf(api.films.begin({ recordingId, ...picture }))).toBe('conflict');
  expect((await api.films.list({ id: recordingId })).map(({ id }) => id)).toEqual([
    filmId,
    second.id,
  ]);
});

test('the film can go into the bin by itself and come back, while its sound stays', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { recordingId, filmId } = await filmedTake(library);
  expect(await api.films.listBin({})).toEqual([]);
  const binned = await api.films.bin({ id: filmId });
  expect(binned.binnedAt).not.toBeNull();
  expect((await api.films.listBin({})).map(({ id }) => id)).toEqual([filmId]);
  expect((await api.recordings.get({ id: recordingId })).binnedAt).toBeNull();
  expect((await api.films.restore({ id: filmId })).binnedAt).toBeNull();
  expect(await api.films.listBin({})).toEqual([]);
});

test('a film in the bin is offered there only while its recording is not in the bin itself', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { recordingId, filmId } = await filmedTake(library);
  await api.films.bin({ id: filmId });
  await api.recordings.bin({ id: recordingId });
  expect(await api.films.listBin({})).toEqual([]);
  await api.recordings.restore({ id: recordingId });
  expect((await api.films.listBin({})).map(({ id }) => id)).toEqual([filmId]);
});

test('what is being filmed cannot be put into the bin or watched', async () => {
  const library = await makeLibrary();
  const { filmId } = await beginFilm(library);
  expect(await codeOf(library.api.films.bin({ id: filmId }))).toBe('conflict');
  expect(() => openFilm(library.core.context, filmId)).toThrow('still being filmed');
});

test('a face identifies: an archivist, who may hear the sound, gets no film, no list of films and no byte of one', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library);
  await library.api.agreements.add(participation(storyId, personId));
  const { recordingId, filmId } = await filmedTake(library, { storyId });
  await library.api.agreements.add(recordingAgreement(storyId, personId));
  const reads = () => openFilm(library.core.context, filmId);
  expect(reads()).toBeDefined();
  await library.signInAs('journalist');
  expect(reads()).toBeDefined();
  await library.signInAs('archivist');
  openSound(library.core.context, recordingId).close();
  expect(reads()).toBeUndefined();
  expect(() => openSound(library.core.context, filmId as never)).toThrow('not in the library');
  const { api } = library;
  for (const refused of [
    api.films.list({ id: recordingId }),
    api.films.listBin({}),
    api.films.bin({ id: filmId }),
    api.films.restore({ id: filmId }),
    api.films.finish({ id: filmId }),
  ])
    expect(await codeOf(refused)).toBe('not-permitted');
});

test('where a story was taken back, a journalist does not see its film either', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  const { recordingId, filmId } = await filmedTake(library, { storyId });
  await library.api.agreements.add(withdrawal(storyId, personId));
  await library.signInAs('journalist');
  expect(await library.api.films.list({ id: recordingId })).toEqual([]);
  expect(openFilm(library.core.context, filmId)).toBeUndefined();
  expect(await codeOf(library.api.films.bin({ id: filmId }))).toBe('not-found');
});

test('the library is not locked while a film is still being written', async () => {
  const library = await makeLibrary();
  const { recordingId, filmId } = await beginFilm(library);
  await library.api.recordings.finish({ id: recordingId });
  expect(await codeOf(library.api.library.lock({}))).toBe('conflict');
  sendFilm(library, filmId, await liveFilm());
  await library.api.films.finish({ id: filmId });
  await library.api.library.lock({});
});

test('erasing a part of a filmed take puts its film, in which the part can still be heard, into the bin for good', async () => {
  const library = await makeLibrary();
  const { api, core } = library;
  const { recordingId, filmId } = await filmedTake(library);
  const part = { fromMs: 100, toMs: 500, reason: 'she asked for it', confirm: true } as const;
  await api.recordings.erasePassage({ id: recordingId, ...part });
  expect(await api.films.list({ id: recordingId })).toMatchObject([
    { id: filmId, binnedAt: library.clock.now().toISOString() },
  ]);
  expect(() => openFilm(core.context, filmId)).toThrow('A part of this recording was erased');
  expect(await codeOf(api.films.restore({ id: filmId }))).toBe('access-blocked');
  expect(await api.films.listBin({})).toHaveLength(1);
});

test('a film is not shown after a backup from before the erasing was brought back', async () => {
  const library = await makeLibrary();
  const { api, core, clock } = library;
  const { recordingId, filmId } = await filmedTake(library);
  clock.advance(1000);
  const { name } = await api.backups.make({});
  clock.advance(1000);
  const part = { fromMs: 0, toMs: 1000, reason: 'she asked for it', confirm: true } as const;
  await api.recordings.erasePassage({ id: recordingId, ...part });
  await api.backups.restore({ name });
  expect((await api.films.list({ id: recordingId }))[0]?.binnedAt).not.toBeNull();
  expect(() => openFilm(core.context, filmId)).toThrow('A part of this recording was erased');
  // Nor does a closer look show what was loud there.
  const near = await api.recordings.peaks({ id: recordingId, fromMs: 100, toMs: 900 });
  expect(near.channels.flat().every((point) => point === 0)).toBe(true);
});

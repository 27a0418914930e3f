import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import type { Core } from '../../electron/core/create-core.ts';
import { attachFilmPort } from '../../electron/doors/film-port.ts';
import { linkOfNodePort } from '../../electron/doors/link.ts';
import type { FilmMessage, FilmReply } from '../../shared/contract/film.ts';
import type { FilmId } from '../../shared/model/ids.ts';
import { createFilmSender } from '../../renderer/film/film-sender.ts';
import { copyAsAfterAKill } from '../support/after-a-kill.ts';
import { beginFilm, liveFilm } from '../support/live-film.ts';
import { fakeLater, makeCore, makeLibrary, PASSPHRASES } from '../support/make-core.ts';

function openPort({ core }: { core: Core }) {
  const { port1: ours, port2: theirs } = new MessageChannel();
  attachFilmPort(core, linkOfNodePort(theirs));
  const waiting: ((reply: FilmReply) => void)[] = [];
  let closed = false;
  ours.on('message', (reply: FilmReply) => waiting.shift()?.(reply));
  ours.on('close', () => {
    closed = true;
  });
  onTestFinished(() => ours.close());
  return {
    ours,
    isClosed: () => closed,
    ask: (message: FilmMessage) =>
      new Promise<FilmReply>((resolve) => {
        waiting.push(resolve);
        ours.postMessage(message);
      }),
  };
}

const settled = async (port: MessagePort) => {
  await once(port, 'close');
  await new Promise((resolve) => setTimeout(resolve, 20));
};

test('a piece of film is acknowledged once it is on the disk', async () => {
  const library = await makeLibrary();
  const { filmId } = await beginFilm(library);
  const { ask } = openPort(library);
  expect(await ask({ type: 'join', filmId })).toEqual({ type: 'committed', filmId, sizeBytes: 0 });
  const bytes = (await liveFilm()).subarray(0, 5000);
  const reply = await ask({ type: 'piece', filmId, start: 0, bytes: Uint8Array.from(bytes) });
  expect(reply).toEqual({ type: 'committed', filmId, sizeBytes: 5000 });
  const kept = await library.api.films.finish({ id: filmId });
  expect(kept.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('no film is taken for an unknown film, from an archivist, or while the library is locked', async () => {
  const library = await makeLibrary();
  const { ask } = openPort(library);
  const filmId = '00000000-0000-4000-8000-00000000ffff' as FilmId;
  const reason = async () => {
    const reply = await ask({ type: 'join', filmId });
    return reply.type === 'refused' ? reply.reason : reply.type;
  };
  expect(await reason()).toBe('unknown-film');
  await library.signInAs('archivist');
  expect(await reason()).toBe('not-permitted');
  await library.api.library.lock({});
  expect(await reason()).toBe('locked');
});

test('nothing can be added to a film that ended in good order', async () => {
  const library = await makeLibrary();
  const { filmId } = await beginFilm(library);
  const { ask } = openPort(library);
  await ask({ type: 'join', filmId });
  await ask({ type: 'piece', filmId, start: 0, bytes: new Uint8Array(10) });
  await library.api.films.finish({ id: filmId });
  expect(await ask({ type: 'join', filmId })).toMatchObject({ reason: 'unknown-film' });
  expect(await ask({ type: 'piece', filmId, start: 10, bytes: new Uint8Array(10) })).toMatchObject({
    reason: 'unknown-film',
  });
});

test('messages about film that make no sense are dropped, and after some of them the port is closed', async () => {
  const library = await makeLibrary();
  const { filmId } = await beginFilm(library);
  const { ours, ask, isClosed } = openPort(library);
  const good = { type: 'piece', filmId, start: 0 } as const;
  const bad: unknown[] = [
    null,
    { ...good, bytes: [1] },
    { ...good, bytes: new Uint8Array(0) },
    { ...good, bytes: new Uint8Array(1024 * 1024 + 1) },
    { ...good, bytes: new Uint8Array(3), start: -1 },
    { ...good, bytes: new Uint8Array(3), filmId: '../../etc/passwd' },
    { ...good, bytes: new Uint8Array(3), extra: 1 },
  ];
  for (const message of bad) ours.postMessage(message);
  expect(await ask({ type: 'join', filmId })).toMatchObject({ sizeBytes: 0 });
  for (let count = bad.length; count < 20; count += 1) ours.postMessage('film');
  await expect.poll(isClosed).toBe(true);
});

test('a core that is started anew in the middle misses no byte of the film', async () => {
  const library = await makeLibrary();
  const film = await liveFilm();
  const { recordingId, filmId } = await beginFilm(library);
  const sender = createFilmSender();
  sender.belongTo(filmId);
  let current: MessagePort | undefined;
  const connect = (core: { core: Core }) => {
    const { ours } = openPort(core);
    current = ours;
    ours.on('message', (reply: FilmReply) => {
      if (ours === current) sender.receive(reply);
    });
    sender.connect((message) => ours.postMessage(message));
    return ours;
  };
  const third = Math.floor(film.length / 3);
  const first = connect(library);
  sender.push(Uint8Array.from(film.subarray(0, third)));
  await expect.poll(() => sender.state.committedBytes).toBe(third);
  const left = copyAsAfterAKill(library.folder, library.root);
  first.close();
  sender.disconnect();
  sender.push(Uint8Array.from(film.subarray(third, 2 * third)));

  const next = makeCore();
  // At first it is still locked: the film waits.
  connect(next);
  await next.api.library.open({ folder: left, passphrase: PASSPHRASES.lead });
  connect(next);
  sender.push(Uint8Array.from(film.subarray(2 * third)));
  await expect.poll(() => sender.state.committedBytes).toBe(film.length);
  const kept = await next.api.films.finish({ id: filmId });
  expect(kept).toMatchObject({ recordingId, state: 'ready', wasCutOff: false });
  expect(kept.sha256).toBe(createHash('sha256').update(film).digest('hex'));
  expect(kept.durationMs).toBeGreaterThan(5900);
});

test('when the page dies during a film and does not come back, the film ends in good order and the library can be locked', async () => {
  const time = fakeLater();
  const library = await makeLibrary({ later: time.later });
  const { filmId, recordingId } = await beginFilm(library);
  const { ours, ask } = openPort(library);
  await ask({ type: 'join', filmId });
  await ask({ type: 'piece', filmId, start: 0, bytes: new Uint8Array(10) });
  await library.api.recordings.finish({ id: recordingId });
  time.advance(24 * 3_600_000);
  expect(library.opened().films.activeIds).toEqual([filmId]);
  ours.close();
  await settled(ours);
  time.advance(60_000);
  expect(await library.api.films.list({ id: recordingId })).toMatchObject([
    { state: 'ready', sizeBytes: 10, wasCutOff: true },
  ]);
  await library.api.library.lock({});
});

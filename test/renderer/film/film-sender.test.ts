import { expect, test } from 'vitest';
import { createFilmSender } from '../../../renderer/film/film-sender.ts';
import { MAX_PIECE_BYTES } from '../../../shared/contract/film.ts';
import type { FilmMessage } from '../../../shared/contract/film.ts';
import type { FilmId } from '../../../shared/model/ids.ts';

const filmId = '00000000-0000-4000-8000-0000000000aa' as FilmId;
const bytes = (length: number, fill = 1) => new Uint8Array(length).fill(fill);

function makeSender() {
  const sender = createFilmSender();
  const sent: FilmMessage[] = [];
  const starts = () => sent.flatMap((one) => (one.type === 'piece' ? [one.start] : []));
  const committed = (sizeBytes: number) => sender.receive({ type: 'committed', filmId, sizeBytes });
  return {
    sender,
    sent,
    starts,
    committed,
    connect: () => sender.connect((message) => sent.push(message)),
  };
}

test('what is filmed before the library knows the film waits for it, and is sent in order', () => {
  const { sender, sent, starts, committed, connect } = makeSender();
  sender.push(bytes(10));
  connect();
  expect(sent).toEqual([]);
  sender.belongTo(filmId);
  expect(sent).toEqual([{ type: 'join', filmId }]);
  sender.push(bytes(5));
  expect(starts()).toEqual([]);
  committed(0);
  expect(starts()).toEqual([0, 10]);
  committed(10);
  expect(sender.state).toMatchObject({ committedBytes: 10, totalBytes: 15 });
});

test('after a core was started anew only what it does not have is sent again', () => {
  const { sender, sent, starts, committed, connect } = makeSender();
  sender.belongTo(filmId);
  connect();
  committed(0);
  for (let count = 0; count < 3; count += 1) sender.push(bytes(10));
  committed(10);
  sender.disconnect();
  sender.push(bytes(10));
  sent.length = 0;
  connect();
  expect(sent).toEqual([{ type: 'join', filmId }]);
  committed(20);
  expect(starts()).toEqual([20, 30]);
});

test('while it cannot be written, one piece is tried again and again, and then all the rest', () => {
  const { sender, sent, starts, committed, connect } = makeSender();
  sender.belongTo(filmId);
  connect();
  committed(0);
  sender.push(bytes(10));
  sender.receive({ type: 'troubled', filmId, sizeBytes: 0, trouble: 'write-failed' });
  sender.push(bytes(10));
  sent.length = 0;
  sender.retry();
  sender.retry();
  expect(starts()).toEqual([0, 0]);
  sent.length = 0;
  committed(10);
  expect(starts()).toEqual([10]);
});

test('what comes at once after the page has hung is cut into pieces that the core takes', () => {
  const { sender, sent, committed, connect } = makeSender();
  sender.belongTo(filmId);
  connect();
  committed(0);
  sender.push(bytes(2 * MAX_PIECE_BYTES + 7));
  const pieces = sent.flatMap((one) => (one.type === 'piece' ? [one.bytes] : []));
  expect(pieces.map(({ byteLength }) => byteLength)).toEqual([MAX_PIECE_BYTES, MAX_PIECE_BYTES, 7]);
  // Only its own bytes cross the port with it.
  expect(pieces.at(-1)?.buffer.byteLength).toBe(7);
});

test('no more than 256 MB wait in memory: after that nothing is taken, since a hole could not be played over', () => {
  const { sender } = makeSender();
  const large = bytes(64 * 1024 * 1024);
  for (let count = 0; count < 4; count += 1) expect(sender.push(large)).toBe(true);
  expect(sender.push(bytes(1))).toBe(false);
  expect(sender.state.totalBytes).toBe(256 * 1024 * 1024);
  sender.giveUp();
  expect(sender.state.totalBytes).toBe(0);
});

test('a locked library is waited for; a film that the library does not know is not', () => {
  const { sender } = makeSender();
  sender.belongTo(filmId);
  const refused = (reason: 'locked' | 'not-permitted' | 'unknown-film') =>
    sender.receive({ type: 'refused', filmId, reason });
  expect(refused('locked')).toBe(false);
  expect(refused('not-permitted')).toBe(false);
  expect(refused('unknown-film')).toBe(true);
});

// Whatever happens to a film, it ends by itself, in words.
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/contract/errors.ts';
import { makeFilm, recordingId, written } from './make-film.ts';

test('a camera that is refused is told, and the take has nothing of it', async () => {
  const made = makeFilm();
  made.source.refusal = new DOMException('', 'NotAllowedError');
  await made.film.switchOn();
  expect(made.film.view().state).toEqual({ name: 'troubled', problem: 'refused' });
  made.take({ name: 'recording', recordingId });
  expect(made.api.begin).not.toHaveBeenCalled();
});

test('a computer that cannot code, and a library that does not begin a film, are told', async () => {
  const made = makeFilm();
  made.source.cannotCode = true;
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  expect(made.film.view()).toMatchObject({ state: { name: 'off' }, ended: 'not-filmable' });
  made.take({ name: 'saved', recordingId });
  expect(made.film.view().ended).toBe('not-filmable');
  made.take({ name: 'asking' });
  expect(made.film.view().ended).toBeUndefined();

  const other = makeFilm();
  await other.film.switchOn();
  other.api.begin.mockRejectedValueOnce(new AppError('disk-full', 'The disk is nearly full.'));
  other.take({ name: 'recording', recordingId });
  await expect.poll(() => other.film.view().ended).toBe('disk-full');
  expect(other.film.view().state.name).toBe('off');
});

test('an encoder that fails, or sends nothing any more, ends the film', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  made.encoders[0]?.parts.onStopped(true);
  expect(made.film.view().ended).toBe('encoder-failed');
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);

  const silent = makeFilm();
  await silent.film.switchOn();
  silent.take({ name: 'recording', recordingId });
  for (let count = 0; count < 10; count += 1) silent.film.tick();
  expect(silent.film.view().ended).toBeUndefined();
  silent.film.tick();
  expect(silent.film.view().ended).toBe('encoder-failed');
});

test('on a full disk the film ends at once, and nothing is written behind the hole', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  await expect.poll(() => written(made)).toEqual(['one']);
  made.core.trouble = 'disk-full';
  made.source.lastPiece = 'three';
  made.say('two');
  await expect.poll(() => made.film.view().ended).toBe('disk-full');
  made.core.trouble = undefined;
  made.film.tick();
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
  expect(written(made)).toEqual(['one']);
});

test('a film whose end cannot be written is told as late, tried again, and ended without it only by a person', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  await expect.poll(() => written(made)).toEqual(['one']);
  made.core.trouble = 'write-failed';
  made.say('two');
  made.take({ name: 'saving', recordingId });
  made.take({ name: 'saved', recordingId });
  for (let count = 0; count < 3; count += 1) made.film.tick();
  expect(made.film.view().isLate).toBe(true);
  expect(made.films[0]?.isFinished).toBe(false);
  made.film.giveUp();
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
  await expect.poll(() => made.film.view().isLate).toBe(false);
  expect(written(made)).toEqual(['one']);
});

test('a core that is away when the film ends is waited for', async () => {
  const made = makeFilm();
  made.core.isAway = true;
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  made.api.finish.mockRejectedValueOnce(new AppError('internal', 'The connection was lost.'));
  made.take({ name: 'saved', recordingId });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(written(made)).toEqual(['']);
  made.core.isAway = false;
  made.film.reconnect();
  await expect.poll(() => written(made)).toEqual(['one']);
  await expect.poll(() => made.api.finish.mock.calls.length).toBe(1);
  made.film.tick();
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
});

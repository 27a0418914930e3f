import { expect, test } from 'vitest';
import { makeFilm, recordingId, written } from './make-film.ts';

test('nothing is filmed, and no camera opened, unless somebody has switched it on', () => {
  const made = makeFilm();
  made.take({ name: 'recording', recordingId });
  made.take({ name: 'saving', recordingId });
  expect(made.cameras).toEqual([]);
  expect(made.sounds()).toEqual([]);
  expect(made.api.begin).not.toHaveBeenCalled();
});

test('a film follows its take: begins, pauses, goes on, ends, and the camera is closed and off again', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  expect(made.film.view().state.name).toBe('ready');
  made.take({ name: 'recording', recordingId });
  made.say('one ');
  await expect.poll(() => written(made)).toEqual(['one ']);
  made.take({ name: 'paused', recordingId });
  expect(made.film.view().state.name).toBe('paused');
  made.take({ name: 'recording', recordingId });
  made.say('two');
  made.take({ name: 'saving', recordingId });
  made.take({ name: 'saved', recordingId });
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
  expect(written(made)).toEqual(['one two']);
  expect(made.encoders[0]?.calls.filter((call) => call !== 'resume')).toEqual(['pause', 'stop']);
  expect(made.film.view()).toMatchObject({ state: { name: 'off' }, ended: undefined });
  expect(made.cameras[0]?.readyState).toBe('ended');
});

test('switched on in the middle, the film knows how far the take had come, without its pauses and without what no microphone heard', async () => {
  const made = makeFilm();
  made.take({ name: 'recording', recordingId });
  made.hear(4_000);
  made.take({ name: 'paused', recordingId });
  made.take({ name: 'recording', recordingId });
  made.hear(1_000);
  await made.film.switchOn();
  await expect.poll(() => made.films[0]?.offsetMs).toBe(5_000);
});

test('switched off in the middle, the film ends and what was filmed is kept; on again, a second film begins', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  made.film.switchOff();
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
  expect(made.film.view().state.name).toBe('off');
  await made.film.switchOn();
  made.say('two');
  await expect.poll(() => written(made)).toEqual(['one', 'two']);
});

test('when the camera is lost the person is told, and what was filmed is kept', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  made.cameras[0]?.stop();
  made.film.tick();
  expect(made.film.view()).toMatchObject({ state: { name: 'off' }, ended: 'camera-lost' });
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
  expect(written(made)).toEqual(['one']);
});

test('when the sound of a film ends because another microphone takes over, the film goes on in a second part', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  made.sounds()[0]?.dispatchEvent(new Event('ended'));
  made.take({ name: 'recording', recordingId });
  expect(made.film.view().state.name).toBe('filming');
  made.say('two');
  await expect.poll(() => written(made)).toEqual(['one', 'two']);
  expect(made.films[0]?.isFinished).toBe(true);
});

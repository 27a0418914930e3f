import { expect, test } from 'vitest';
import { nextFilmState } from '../../../renderer/film/film-states.ts';
import type { FilmEvent, FilmState } from '../../../renderer/film/film-states.ts';

const after = (events: FilmEvent[], from: FilmState = { name: 'off' }) =>
  events.reduce(nextFilmState, from);

test('nothing is filmed until somebody has switched it on and the camera sees', () => {
  expect(after([{ type: 'began' }])).toEqual({ name: 'off' });
  expect(after([{ type: 'opened' }])).toEqual({ name: 'off' });
  expect(after([{ type: 'switched-on' }, { type: 'began' }])).toEqual({ name: 'opening' });
  expect(after([{ type: 'switched-on' }, { type: 'opened' }])).toEqual({ name: 'ready' });
});

test('a film pauses and goes on with its take, and pressing twice changes nothing', () => {
  const filming: FilmState = { name: 'filming' };
  expect(after([{ type: 'take-paused' }, { type: 'take-paused' }], filming)).toEqual({
    name: 'paused',
  });
  expect(after([{ type: 'take-paused' }, { type: 'take-resumed' }], filming)).toEqual(filming);
  expect(after([{ type: 'take-resumed' }], { name: 'ready' })).toEqual({ name: 'ready' });
});

test('a film that is over leaves the camera ready for a next one, and switching off closes it from anywhere', () => {
  for (const name of ['filming', 'paused'] as const)
    expect(after([{ type: 'part-ended' }], { name })).toEqual({ name: 'ready' });
  for (const name of ['opening', 'ready', 'filming', 'paused'] as const)
    expect(after([{ type: 'switched-off' }], { name })).toEqual({ name: 'off' });
});

test('a camera cannot be changed while it films, and a late failure of a former one is not told', () => {
  expect(after([{ type: 'switched-on' }], { name: 'filming' })).toEqual({ name: 'filming' });
  const failed: FilmEvent = { type: 'camera-failed', problem: 'in-use' };
  expect(after([failed], { name: 'off' })).toEqual({ name: 'off' });
  expect(after([failed], { name: 'opening' })).toEqual({ name: 'troubled', problem: 'in-use' });
  expect(after([failed, { type: 'switched-on' }], { name: 'opening' })).toEqual({
    name: 'opening',
  });
});

// A trail leads nobody past a home: neither its stops nor the way between them, and a word of a lead covers what stood there when it was given.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { groundOfPoint } from '../../../electron/core/exhibit/trail-ground.ts';
import type { AttachmentId, ExhibitionItemId, TrailStopId } from '../../../shared/model/ids.ts';
import type { TrailStop } from '../../../shared/model/trail.ts';
import { addPicture } from '../../support/add-picture.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { tinyPng } from '../exhibit/tiny-png.ts';

const here = { lat: 52.4797, lng: -1.9085 };
const WARD = groundOfPoint(here).wardCode ?? '';

async function city() {
  const library = await makeLibrary({ siteFile: (name) => Promise.resolve(Buffer.from(name)) });
  const sample = sampleLibrary(library);
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  const stop = (changes: Partial<TrailStop> = {}): TrailStop => ({
    id: library.newId() as TrailStopId,
    ...here,
    ...{ title: { en: 'The library' }, text: {}, accessWords: {} },
    ...{ voice: null, picture: null, host: '', locality: '', isPublicPlace: false },
    access: { steps: 'not-known', toilets: 'not-known', benches: 'not-known' },
    ...changes,
  });
  const protectedStory = (wardCode: string) => {
    const narrator = sample.person({
      ...{ realName: 'Nadia Examplewala', attribution: 'no-name', protection: 'careful' },
    });
    const storyId = sample.bareStory({ narrators: [narrator], wardCode });
    const attachmentId: AttachmentId = addPicture(library, {
      ...{ storyId, bytes: tinyPng, mimeType: 'image/png', use: 'exhibition' },
    });
    return { id: library.newId() as ExhibitionItemId, storyId, attachmentId, caption: {} };
  };
  const home = (place: { lat: number; lng: number }) =>
    library.api.places.add({
      ...{ storyId: sample.story(), kind: 'settlement', words: 'home', ...place },
    });
  const make = (id: Parameters<typeof library.api.trails.plan>[0]['id']) =>
    library.api.trails.make({ id, destination, recipient: 'The walkers' });
  return { ...library, stop, protectedStory, home, make };
}

test('a way that was drawn past a home is refused until it is moved, and nobody says whose home', async () => {
  const { api, stop, home, make } = await city();
  const far = { lat: 52.4997, lng: -1.9085 };
  // Beside the middle of a long straight part, where no point was drawn.
  await home({ lat: 52.4897, lng: -1.9075 });
  const { id } = await api.trails.create({
    stops: [stop(), stop(far)].map((one) => ({ ...one, isPublicPlace: true })),
    path: [here, far],
  });
  expect(await api.trails.plan({ id })).toMatchObject({ warnings: [], isWayNear: true });
  await expect(make(id)).rejects.toMatchObject({
    code: 'access-blocked',
    message: expect.stringMatching(/way .* 150 metres .* must not be shown/u) as string,
  });
  await api.trails.update({ id, path: [here, { lat: 52.4897, lng: -1.9135 }, far] });
  expect(await api.trails.plan({ id })).toMatchObject({ isWayNear: false });
  expect((await make(id)).kind).toBe('trail');
});

test('a word that a stop is public does not cover another voice or picture there', async () => {
  const { api, stop, protectedStory, make } = await city();
  const [one, other] = [protectedStory(WARD), protectedStory(WARD)];
  const first = stop({ picture: one });
  const { id } = await api.trails.create({ stops: [first] });
  const { warnings } = await api.trails.plan({ id });
  expect(warnings).toMatchObject([{ why: 'ward-of-storyteller', storyId: one.storyId }]);
  const ticked = { ...first, isPublicPlace: true };
  await api.trails.update({ id, stops: [ticked] });
  expect((await api.trails.plan({ id })).warnings).toEqual([]);
  const { stops } = await api.trails.update({ id, stops: [{ ...ticked, picture: other }] });
  expect(stops[0]?.isPublicPlace).toBe(false);
  expect((await api.trails.plan({ id })).warnings).toMatchObject([{ storyId: other.storyId }]);
  expect(await codeOf(make(id))).toBe('access-blocked');
});

test('a word that a stop is public does not cover a home that is written down later', async () => {
  const { api, stop, home, make } = await city();
  const first = stop();
  const { id } = await api.trails.create({ stops: [first] });
  await home({ lat: 52.4801, lng: -1.9085 });
  await api.trails.update({ id, stops: [{ ...first, isPublicPlace: true }] });
  expect((await api.trails.plan({ id })).warnings).toEqual([]);
  await home({ lat: 52.4793, lng: -1.9085 });
  expect((await api.trails.plan({ id })).warnings).toMatchObject([{ why: 'near-a-place' }]);
  expect(await codeOf(make(id))).toBe('access-blocked');
  // Other words at the stop do not cover it either; saying it again does.
  const titled = { ...first, isPublicPlace: true, title: { en: 'The old library' } };
  await api.trails.update({ id, stops: [titled] });
  expect((await api.trails.plan({ id })).warnings).toHaveLength(1);
  await api.trails.update({ id, stops: [{ ...titled, isPublicPlace: false }] });
  await api.trails.update({ id, stops: [titled] });
  expect((await api.trails.plan({ id })).warnings).toEqual([]);
});

test('a stop that is new is not taken for public before anybody could look', async () => {
  const { api, stop } = await city();
  const { stops } = await api.trails.create({ stops: [stop({ isPublicPlace: true })] });
  expect(stops[0]?.isPublicPlace).toBe(false);
});

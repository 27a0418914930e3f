// A trail leads nobody past a home: neither its stops nor the way between them, and a word of a lead covers what stood there when it was given.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AttachmentId, ExhibitionItemId, TrailStopId } from '../../../shared/model/ids.ts';
import type { TrailStop } from '../../../shared/model/trail.ts';
import { addPicture } from '../../support/add-picture.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { tinyPng } from '../exhibit/tiny-png.ts';

const here = { lat: 52.4797, lng: -1.9085 };
const WARD = 'E05011118';

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

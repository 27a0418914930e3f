// A library with a story that may be shown, and what it takes to put it on a trail in an exhibition. Everybody in it is made up.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExhibitionOutput } from '../../shared/model/exhibition-output.ts';
import type { ExhibitionItemId, TrailId, TrailStopId } from '../../shared/model/ids.ts';
import type { NewTrail, TrailStop } from '../../shared/model/trail.ts';
import { tinyPng } from '../core/exhibit/tiny-png.ts';
import { addPicture } from './add-picture.ts';
import { libraryToShow } from './exhibition-builder.ts';

export const here = { lat: 52.4797, lng: -1.9085 };
export const north = { lat: 52.4997, lng: -1.9085 };
/** Beside the middle of the line between them. */
export const between = { lat: 52.4897, lng: -1.9075 };

export async function withTrail(uses: Parameters<typeof libraryToShow>[0] = {}) {
  const shown = await libraryToShow(uses);
  const { library, api, storyId, recordingId, items, exhibit } = shown;
  const attachmentId = addPicture(library, {
    ...{ storyId, bytes: tinyPng, mimeType: 'image/png', use: 'exhibition' },
  });
  shown.sample.check(storyId);
  const stop = (changes: Partial<TrailStop> = {}): TrailStop => ({
    ...{ id: library.newId() as TrailStopId, ...here },
    ...{ title: { en: 'The old bus station', ur: 'پرانا اڈہ' }, text: {}, accessWords: {} },
    ...{ voice: null, picture: null, host: '', locality: '', isPublicPlace: false },
    access: { steps: 'no', toilets: 'not-known', benches: 'yes' },
    ...changes,
  });
  const part = { fromMs: 0, toMs: 3000, fadeInMs: 0, fadeOutMs: 0 };
  const voice = (): TrailStop['voice'] => ({
    ...{ id: library.newId() as ExhibitionItemId, storyId, recordingId, ...part },
    ...{ caption: { en: 'Heard at the stop' }, warning: {} },
  });
  const picture = (): TrailStop['picture'] => ({
    ...{ id: library.newId() as ExhibitionItemId, storyId, attachmentId, caption: {} },
  });
  const walk = (changes: NewTrail = {}) =>
    api.trails.create({
      title: { en: 'From the bus to bread' },
      stops: [stop({ voice: voice() }), stop({ ...north, title: { en: 'The bakery' } })],
      ...changes,
    });
  const show = async (...trailIds: TrailId[]) => {
    const { id } = await exhibit(items.text('Welcome to a made-up room.'));
    return api.exhibitions.update({ id, trailIds, languages: ['en', 'ur'] });
  };
  const make = async (
    id: Parameters<typeof api.exhibitions.plan>[0]['id'],
    what: ExhibitionOutput = 'kiosk',
  ) => {
    const destination = join(library.root, library.newId());
    mkdirSync(destination);
    return api.exhibitions.make({
      ...{ id, what, destination, recipient: 'The hall' },
      webAddress: 'https://example.invalid/rooms/',
    });
  };
  const home = (place: { lat: number; lng: number }) =>
    api.places.add({ storyId: shown.sample.story(), kind: 'settlement', words: 'home', ...place });
  const planned = async (id: Parameters<typeof api.exhibitions.plan>[0]['id']) =>
    (await api.exhibitions.plan({ id, what: 'kiosk' })).trails.map(({ reasons }) => reasons);
  return { ...shown, stop, voice, picture, walk, show, make, home, planned };
}

export const page = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

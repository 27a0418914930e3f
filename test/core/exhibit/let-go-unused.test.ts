// Clips and films that nobody uses any more are gone when the library is opened next, and what is used is not made again.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import { colouredTake } from '../../support/coloured-film.ts';
import { libraryToShow } from '../../support/exhibition-builder.ts';
import { PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { withTrail } from '../../support/exhibition-with-trail.ts';

const openAgain = async ({ api, folder }: TestLibrary) => {
  await api.library.lock({});
  await api.library.open({ folder, passphrase: PASSPHRASES.lead });
};
const kept = (library: TestLibrary) =>
  library
    .opened()
    .db.sql.prepare<[], string>('select media_id from kept_clips order by media_id')
    .pluck()
    .all();
const files = (library: TestLibrary) => library.opened().copies.list().length;

async function make(library: TestLibrary, id: ExhibitionId) {
  const destination = mkdtempSync(join(library.root, 'out-'));
  await library.api.exhibitions.make({ id, what: 'kiosk', destination, recipient: 'The hall' });
}

test('a clip that was cut otherwise since is let go, and the one that is shown today stays', async () => {
  const { library, api, items, section } = await libraryToShow();
  const clip = items.clip(0, 2000);
  const put = section(clip);
  const { id } = await api.exhibitions.create({ title: { en: 'Rooms' }, sections: [put] });
  await make(library, id);
  const [first] = kept(library);
  const later = { ...clip, toMs: 3000 } as ExhibitionItem;
  await api.exhibitions.update({ id, sections: [{ ...put, items: [later] }] });
  await make(library, id);
  const second = kept(library).filter((one) => one !== first);
  expect(kept(library)).toHaveLength(2);
  await openAgain(library);
  expect(kept(library)).toEqual(second);
  expect(files(library)).toBe(1);
  await api.exhibitions.bin({ id });
  await openAgain(library);
  expect(kept(library)).toEqual([]);
  expect(files(library)).toBe(0);
}, 120_000);

test('the voice of a trail stays, until the trail is put into the bin', async () => {
  const { library, api, walk } = await withTrail();
  const { id } = await walk();
  const destination = mkdtempSync(join(library.root, 'out-'));
  await api.trails.make({ id, destination, recipient: 'The hall' });
  expect(kept(library)).toHaveLength(1);
  await openAgain(library);
  expect(kept(library)).toHaveLength(1);
  await api.trails.bin({ id });
  await openAgain(library);
  expect(kept(library)).toEqual([]);
}, 120_000);

test('a film stays while it is wanted, also while its story waits to be checked, and goes with its recording’s film', async () => {
  const { library, api, sample, section } = await libraryToShow();
  const teller = sample.person();
  const storyId = sample.bareStory({ narrators: [teller] });
  sample.agree(storyId, teller, { kind: 'participation' });
  const recordingId = await colouredTake(library, storyId);
  const uses = ['exhibition'] as const;
  sample.agree(storyId, teller, { kind: 'recording', uses, showFilm: true });
  sample.check(storyId);
  await api.voices.saySeen({ recordingId, isSaid: true });
  const clip = {
    ...{ id: library.newId(), kind: 'clip', storyId, recordingId, fromMs: 2000, toMs: 4000 },
    ...{ fadeInMs: 0, fadeOutMs: 0, withFilm: true, caption: {}, warning: {} },
  } as ExhibitionItem;
  const put = section(clip);
  const { id } = await api.exhibitions.create({ title: { en: 'Rooms' }, sections: [put] });
  await make(library, id);
  const both = kept(library);
  expect(both).toHaveLength(2);
  await openAgain(library);
  expect(kept(library)).toEqual(both);
  sample.agree(storyId, teller, { kind: 'recording', uses, showFilm: false });
  await openAgain(library);
  expect(kept(library)).toEqual(both);
  const [film] = await api.films.list({ id: recordingId });
  if (film === undefined) throw new Error('there is a film');
  await api.films.bin({ id: film.id });
  await openAgain(library);
  expect(kept(library)).toHaveLength(1);
  expect(files(library)).toBe(1);
}, 120_000);

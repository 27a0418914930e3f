// The index, the places and the pictures of a story in what leaves: as others are told of them, looked through for names, and checked before.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fingerprintOfPictures } from '../../../electron/core/db/pictures-that-leave.ts';
import { fingerprintOfPlaces } from '../../../electron/core/db/places-told.ts';
import { fingerprintOfPoints } from '../../../electron/core/db/points-that-leave.ts';
import { releaseState } from '../../../electron/core/db/release-state.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import {
  loadCollectionFacts,
  loadStoryFacts,
} from '../../../electron/core/packaging/package-facts.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Protection } from '../../../shared/model/person.ts';
import { addPicture } from '../../support/add-picture.ts';
import { buildBag } from '../../support/build-bag.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import { toldPicture } from '../../support/told-pictures.ts';

let ffmpeg = '';
let library: TestLibrary;
let sample: SampleLibrary;
let teller: PersonId;
let storyId: StoryId;
beforeAll(async () => {
  ffmpeg = (await findFfmpeg({})).path;
});
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  teller = sample.person({ realName: 'Nadia Examplewala' });
  storyId = sample.story({ narrators: [teller] });
  sample.take(storyId, { frames: 4800 });
});

const today = '2026-11-22';
function leaving() {
  const entry = loadStoryFacts(library.opened(), { storyId, today }).stories[0];
  if (entry === undefined) throw new Error('there is a story');
  return entry;
}
const state = () => releaseState(library.opened().db.sql, storyId).state;

async function recordingId() {
  const [sound] = await library.api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is a sound');
  return sound.id;
}

async function plan(id = storyId) {
  const collectionId = sample.collection([id]);
  return library.api.packages.plan({ collectionId, use: 'archive' });
}

async function protect(protection: Protection) {
  await library.api.people.protect({ id: teller, protection });
}

describe('The index', () => {
  test('leaves with the code of its sound, the names of its themes and people as they are shown', async () => {
    const { api } = library;
    const [theme] = (await api.themes.list({})).filter(({ sensitive }) => !sensitive);
    await api.indexPoints.add({
      ...{ storyId, recordingId: await recordingId(), fromMs: 10, toMs: 60 },
      ...{ title: 'The yard', synopsis: 'How it was cleared.', keywords: ['tools'] },
      ...{ themeIds: theme === undefined ? [] : [theme.id], words: 'as it was said' },
      people: [{ personId: teller, name: '' }],
      places: [{ name: 'The mill', latitude: 52.5, longitude: -1.9, zoom: 12 }],
      links: [{ address: 'https://example.org/mill', words: 'The mill today' }],
      ...{ otherLanguage: 'ur', otherTitle: 'صحن', otherSynopsis: '', otherKeywords: ['اوزار'] },
    });
    const { story } = leaving();
    expect(story.points).toEqual([
      {
        ...{ soundCode: `${story.code}-01`, fromMs: 10, toMs: 60 },
        ...{ title: 'The yard', synopsis: 'How it was cleared.', keywords: ['tools'] },
        themes: [theme?.name],
        people: ['Nadia Examplewala'],
        places: [{ name: 'The mill', latitude: 52.5, longitude: -1.9 }],
        links: [{ address: 'https://example.org/mill', words: 'The mill today' }],
        other: { language: 'ur', title: 'صحن', synopsis: '', keywords: ['اوزار'] },
      },
    ]);
  });

  test('leaves without what lies in a closed part, is in the bin, or holds a hidden name', async () => {
    const { api } = library;
    const sound = await recordingId();
    sample.person({ realName: 'Yolanda Otherhidden', attribution: 'no-name' });
    await api.indexPoints.add({ storyId, recordingId: sound, fromMs: 0, toMs: 20, title: 'Open' });
    await api.indexPoints.add({ storyId, recordingId: sound, fromMs: 60, title: 'Closed' });
    const gone = await api.indexPoints.add({ storyId, recordingId: sound, title: 'Gone' });
    await api.indexPoints.bin({ id: gone.id });
    await api.indexPoints.add({ storyId, title: 'With Yolanda Otherhidden' });
    await api.passages.close({ recordingId: sound, fromMs: 70, toMs: 80 });
    expect(leaving().story.points.map(({ title }) => title)).toEqual(['Open']);
    const { hints, goingIn } = await plan();
    expect(goingIn[0]).toMatchObject({ points: 1, pictures: 0, places: 0 });
    expect(hints.map(({ hint }) => hint)).toEqual(['points-left-out']);
  });

  test('with a name that is like a hidden one in a theme keeps the story back', async () => {
    sample.person({ realName: 'Yolanda Otherhidden', attribution: 'no-name' });
    const { id } = await library.api.themes.add({
      name: 'Yolanda Otherhidden',
      sensitive: false,
    });
    await library.api.indexPoints.add({ storyId, title: 'Open', themeIds: [id] });
    const { goingIn, leftOut } = await plan();
    expect(goingIn).toEqual([]);
    expect(leftOut[0]?.blocks).toMatchObject([
      { block: 'real-name-in-words', field: 'index', word: 'Yolanda Otherhidden' },
    ]);
  });

  test('of a protected story leaves without places, links, people and themes that touch on danger', async () => {
    const { api } = library;
    const { id: danger } = await api.themes.add({ name: 'Flight', sensitive: true });
    await api.indexPoints.add({
      ...{ storyId, title: 'Open', themeIds: [danger], keywords: ['FLIGHT', 'garden'] },
      people: [{ personId: null, name: 'The neighbour' }],
      places: [{ name: 'Canary village', latitude: 52.5, longitude: -1.9, zoom: null }],
      links: [{ address: 'https://example.org/canary', words: 'canary' }],
    });
    await api.themes.review({ storyId, themeId: danger, isReviewed: true });
    expect(leaving().story.points[0]).toMatchObject({ themes: ['Flight'] });
    await protect('careful');
    expect(leaving().story.points[0]).toMatchObject({
      ...{ themes: [], keywords: ['garden'], people: [], places: [], links: [] },
    });
  });
});

describe('Places', () => {
  const village = { kind: 'origin', words: 'Canary village', countryCode: 'ER' } as const;

  test('leave as they are written, without their notes; of a protected story the country alone', async () => {
    await library.api.places.add({ storyId, ...village, note: 'canary note' });
    expect(leaving().story.places).toEqual([
      { ...village, locality: '', wardCode: null, lat: null, lng: null },
    ]);
    await protect('careful');
    expect(leaving().story.places).toMatchObject([{ words: '', countryCode: 'ER' }]);
    await protect('high');
    expect(leaving().story.places).toEqual([]);
  });

  test('with a hidden name in them keep the story back', async () => {
    sample.person({ realName: 'Yolanda Otherhidden', attribution: 'no-name' });
    await library.api.places.add({
      storyId,
      kind: 'mentioned',
      words: 'Yolanda Otherhidden’s shop',
    });
    expect((await plan()).leftOut[0]?.blocks).toMatchObject([{ field: 'place' }]);
  });
});

describe('A check before sharing', () => {
  test('of before these left holds on where there is no index, no place and no picture that may leave', () => {
    const { sql } = library.opened().db;
    const added = () => [
      ...[...fingerprintOfPoints(sql, storyId), ...fingerprintOfPlaces(sql, storyId)],
      ...fingerprintOfPictures(sql, storyId),
    ];
    expect(added()).toEqual([]);
    const before = state();
    addPicture(library, { storyId, bytes: Buffer.from('x') });
    expect(state()).toBe(before);
    expect(added()).toEqual([]);
  });

  test('is due again when something of the index, the places or the pictures that would leave has changed', async () => {
    const { api } = library;
    const states = [state()];
    const point = await api.indexPoints.add({ storyId, title: 'Open' });
    states.push(state());
    await api.indexPoints.update({ id: point.id, synopsis: 'More' });
    states.push(state());
    const place = await api.places.add({ storyId, kind: 'origin', countryCode: 'ER' });
    states.push(state());
    await api.places.update({ id: place.id, words: 'Asmara' });
    states.push(state());
    const id = addPicture(library, { storyId, bytes: Buffer.from('x'), use: 'archive' });
    states.push(state());
    await api.attachments.describe({ id, caption: 'The yard' });
    states.push(state());
    expect(new Set(states).size).toBe(states.length);
  });

  test('stops a package when the index changes between the plan and the end', async () => {
    await library.api.indexPoints.add({ storyId, title: 'Open' });
    const before = JSON.stringify(leaving().story);
    await library.api.indexPoints.add({ storyId, title: 'More' });
    expect(JSON.stringify(leaving().story)).not.toBe(before);
  });
});

describe('What whoever keeps earlier packages must hear of', () => {
  const takenBack = (collectionId: ReturnType<SampleLibrary['collection']>, recipient = '') =>
    loadCollectionFacts(library.opened(), { collectionId, today, recipient }).takenBack;

  function left(collectionId: string, story: StoryId) {
    library.opened().db.write({ action: 'test.left', subject: story }, (sql) => {
      sql
        .prepare(
          `insert or ignore into packages (id, collection_id, collection_title, name, path, form, use, state, made_at, made_by, payload_oxum, fingerprint, recipient, recipient_contact)
           values ('p', ?, '', '', '', 'folder', 'archive', 'made', '', '', '', '', '', '')`,
        )
        .run(collectionId);
      sql.prepare("insert into package_stories values ('p', ?)").run(story);
    });
  }

  test('is each story that left and was withdrawn, closed or refused since, by its code', async () => {
    const stays = sample.story({ narrators: [teller] });
    const collectionId = sample.collection([storyId, stays]);
    for (const story of [storyId, stays]) left(collectionId, story);
    expect(takenBack(collectionId)).toEqual([]);
    sample.agree(storyId, teller, { kind: 'withdrawal' });
    const { number } = await library.api.stories.get({ id: storyId });
    const code = `hg-${String(number).padStart(4, '0')}`;
    expect(takenBack(collectionId)).toEqual([{ storyId, code }]);
  });

  test('is a story too to whose use somebody who was asked has said no since', () => {
    const collectionId = sample.collection([storyId]);
    left(collectionId, storyId);
    const asked = { use: 'archive', agreed: false } as const;
    sample.agree(storyId, teller, { kind: 'asked-again', asked });
    expect(takenBack(collectionId)).toMatchObject([{ storyId }]);
  });

  test('is told under the code by which it left, and to nobody but who was given it', () => {
    const collectionId = sample.collection([storyId]);
    left(collectionId, storyId);
    library.opened().db.write({ action: 'test.sent', subject: storyId }, (sql) => {
      sql
        .prepare(
          `insert into deliveries (id, name, path, shape, preset_name, state, made_at, made_by)
           values ('d', '', '', '{"codePrefix":"bham"}', '', 'made', '', '')`,
        )
        .run();
      sql.prepare("update packages set delivery_id = 'd', recipient = 'City Archive'").run();
    });
    sample.agree(storyId, teller, { kind: 'withdrawal' });
    expect(takenBack(collectionId, 'Other Archive')).toEqual([]);
    expect(takenBack(collectionId)).toEqual([]);
    const told = takenBack(collectionId, ' city archive');
    expect(told.map(({ code }) => code)).toEqual([expect.stringMatching(/^bham-\d{4}$/u)]);
  });

  test('is not a story that never left, or is only in the bin', () => {
    const collectionId = sample.collection([storyId]);
    sample.agree(storyId, teller, { kind: 'withdrawal' });
    expect(takenBack(collectionId)).toEqual([]);
    const binned = sample.story({ narrators: [teller] });
    left(collectionId, binned);
    library.opened().db.write({ action: 'test.bin', subject: binned }, (sql) => {
      sql.prepare('update stories set binned_at = updated_at where id = ?').run(binned);
    });
    expect(takenBack(collectionId)).toEqual([]);
  });

  test('goes with the name of the library', () => {
    const collectionId = sample.collection([storyId]);
    const facts = loadCollectionFacts(library.opened(), { collectionId, today });
    expect(facts.libraryId).toBe(library.opened().vault.libraryFile().libraryId);
  });
});

test('an archive’s own codes stand on stories, sounds and pictures', async () => {
  addPicture(library, {
    storyId,
    bytes: toldPicture(ffmpeg, 'image/png', { word: 'x', latitude: 1, orientation: 1 }),
    use: 'archive',
    mimeType: 'image/png',
  });
  const { files } = await buildBag(library, sample.collection([storyId]), { codePrefix: 'bham' });
  const named = files.map(({ path }) => path).filter((path) => path.includes('/interviews/'));
  expect(named.length).toBeGreaterThan(2);
  const ofStories = named.filter((path) => path !== 'data/interviews/interviews.opex');
  for (const path of ofStories) expect(path).toMatch(/^data\/interviews\/bham-\d{4}\/(?!.*hg-\d)/u);
  const codes = ofStories.filter((path) => /\.(?:wav|mp3|png)$/u.test(path));
  expect(codes.map((path) => /bham-\d{4}-\w+\.\w+$/u.test(path))).toEqual([true, true, true]);
});

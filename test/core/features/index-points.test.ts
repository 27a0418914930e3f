import { expect, test } from 'vitest';
import { eraseRows } from '../../../electron/core/db/erase-rows.ts';
import { indexTold } from '../../../electron/core/db/index-told.ts';
import type { IndexPointId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary, START } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell } from './story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;

async function take(library: TestLibrary, storyId: StoryId): Promise<RecordingId> {
  const { api } = library;
  const begun = { storyId, purpose: 'interview', deviceName: 'Test', format } as const;
  const { id } = await api.recordings.begin(begun);
  const pcm = new Uint8Array(48_000 * 3 * 3);
  library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await api.recordings.finish({ id });
  return id;
}

/** A story that archivists may see. */
async function storyWithSound(attribution: 'full-name' | 'no-name' = 'full-name') {
  const library = await makeLibrary();
  const told = await tell(library, {
    person: { realName: 'Zofia Testowska', attribution },
    story: { title: 'A story' },
  });
  await library.api.agreements.add(participation(told.storyId, told.personId));
  const recordingId = await take(library, told.storyId);
  await library.api.agreements.add(recordingAgreement(told.storyId, told.personId));
  return { library, api: library.api, recordingId, ...told };
}

const place = { name: 'The mill', latitude: 52.48, longitude: -1.9, zoom: 12 };

test('points stand in the order of time, with all that was written, whenever they were made', async () => {
  const { api, storyId, recordingId } = await storyWithSound();
  const theme = await api.themes.add({ name: 'Mills', sensitive: false });
  const late = await api.indexPoints.add({ storyId, recordingId, fromMs: 2000, title: 'Later' });
  const all = {
    ...{ fromMs: 500, toMs: 900, title: 'The mill', synopsis: 'Her first work.\nNights.' },
    ...{ words: 'we went at six', themeIds: [theme.id], keywords: ['cotton', 'night shift'] },
    people: [{ personId: null, name: 'Mr Foreman' }],
    places: [place, { ...place, name: 'The canal', latitude: 52.5 }],
    links: [{ address: 'https://example.org/mill', words: 'A picture' }],
    ...{
      otherLanguage: 'ur',
      otherTitle: 'مل',
      otherSynopsis: 'پہلا کام',
      otherKeywords: ['روئی'],
    },
  };
  const early = await api.indexPoints.add({ storyId, recordingId, ...all });
  expect(early).toMatchObject({ ...all, isClosed: false, binnedAt: null });
  const listed = await api.indexPoints.list({ storyId });
  expect(listed.map(({ id }) => id)).toEqual([early.id, late.id]);
  expect(listed[0]).toEqual(early);
  expect((await api.themes.list({})).at(-1)).toMatchObject({ storyCount: 0, pointCount: 1 });
});

test('a point that is sent a second time is there once; one of another story is refused', async () => {
  const { library, api, storyId, recordingId } = await storyWithSound();
  const id = library.newId() as IndexPointId;
  const first = await api.indexPoints.add({ id, storyId, recordingId, fromMs: 5, title: 'Once' });
  expect(await api.indexPoints.add({ id, storyId, recordingId, title: 'Twice' })).toEqual(first);
  const other = await tell(library);
  expect(await codeOf(api.indexPoints.add({ id, storyId: other.storyId }))).toBe('conflict');
  expect(await codeOf(api.indexPoints.add({ storyId: other.storyId, recordingId }))).toBe(
    'invalid-input',
  );
});

test('a story without a sound has points in an order of its own', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId } = await tell(library);
  const add = async (title: string) => (await api.indexPoints.add({ storyId, title })).id;
  const [a, b, c] = [await add('a'), await add('b'), await add('c')];
  const titles = async () => (await api.indexPoints.list({ storyId })).map(({ title }) => title);
  expect(await titles()).toEqual(['a', 'b', 'c']);
  await api.indexPoints.move({ id: c, beforeId: a });
  expect(await titles()).toEqual(['c', 'a', 'b']);
  await api.indexPoints.move({ id: c, beforeId: null });
  await api.indexPoints.bin({ id: b });
  expect(await titles()).toEqual(['a', 'c']);
  expect(await api.indexPoints.listBin({ storyId })).toMatchObject([{ id: b, title: 'b' }]);
  expect(await codeOf(api.indexPoints.update({ id: b, title: 'x' }))).toBe('conflict');
  await api.indexPoints.restore({ id: b });
  expect(await titles()).toEqual(['a', 'b', 'c']);
});

test('places and times that cannot be are refused, and nothing of the change is kept', async () => {
  const { api, storyId, recordingId } = await storyWithSound();
  const { id } = await api.indexPoints.add({ storyId, recordingId, fromMs: 100, title: 'Here' });
  const refused = async (patch: object) =>
    codeOf(api.indexPoints.update({ id, title: 'There', ...patch }));
  expect(await refused({ toMs: 50 })).toBe('invalid-input');
  expect(await refused({ places: [{ ...place, latitude: 91 }] })).toBe('invalid-input');
  expect(await refused({ places: [{ ...place, longitude: null }] })).toBe('invalid-input');
  expect(await refused({ links: [{ address: 'javascript:1', words: '' }] })).toBe('invalid-input');
  const unknown = '00000000-0000-4000-8000-00000000ffff';
  expect(await refused({ themeIds: [unknown] })).toBe('not-found');
  expect(await api.indexPoints.list({ storyId })).toMatchObject([{ title: 'Here', places: [] }]);
});

test('marks become points once, with their words and theme; a wish to leave something out does not', async () => {
  const { api, storyId, recordingId } = await storyWithSound();
  const theme = await api.themes.add({ name: 'Mills', sensitive: false });
  const mark = (atMs: number, more: object) =>
    api.markers.add({ recordingId, atMs, kind: 'note', ...more });
  const marks = [
    await mark(300, { text: 'the first bus' }),
    await mark(100, { kind: 'theme', themeId: theme.id }),
    await mark(200, { kind: 'do-not-use', text: 'her brother' }),
  ];
  const markerIds = marks.map(({ id }) => id);
  const made = await api.indexPoints.addFromMarkers({ recordingId, markerIds });
  expect(made).toMatchObject([
    { fromMs: 100, title: 'Mills', themeIds: [theme.id] },
    { fromMs: 300, title: 'the first bus' },
  ]);
  expect(await api.indexPoints.addFromMarkers({ recordingId, markerIds })).toEqual([]);
  expect(await api.indexPoints.list({ storyId })).toHaveLength(2);
  expect(await api.markers.list({ recordingId })).toHaveLength(3);
});

test('a point that reaches into a closed part is told to nobody else, also when it says no end', async () => {
  const { library, api, storyId, recordingId } = await storyWithSound();
  const add = (fromMs: number, title: string, toMs: number | null = null) =>
    api.indexPoints.add({ storyId, recordingId, fromMs, toMs, title });
  await add(0, 'Before', 900);
  await add(1000, 'Reaches in');
  await add(1500, 'Inside');
  await add(2500, 'Behind');
  await api.passages.close({ recordingId, fromMs: 1400, toMs: 1800 });
  expect((await api.indexPoints.list({ storyId })).map(({ isClosed }) => isClosed)).toEqual([
    ...[false, true, true, false],
  ]);
  await library.signInAs('archivist');
  const told = await api.indexPoints.list({ storyId });
  expect(told.map(({ title }) => title)).toEqual(['Before', 'Behind']);
});

test('of a protected story others are told no places, no names and no sensitive themes of a point', async () => {
  const { library, api, storyId, personId, recordingId } = await storyWithSound('no-name');
  const danger = await api.themes.add({ name: 'Danger', sensitive: true });
  const garden = await api.themes.add({ name: 'Allotments', sensitive: false });
  const neighbour = await api.people.create({ realName: 'Canary Neighbour', ageBand: 'adult' });
  await api.indexPoints.add({
    ...{ storyId, recordingId, fromMs: 0, title: 'At home', words: 'canary words' },
    ...{ themeIds: [danger.id, garden.id], places: [{ ...place, name: 'Canary village' }] },
    people: [
      { personId, name: '' },
      { personId: neighbour.id, name: '' },
      { personId: null, name: 'Canary Cousin' },
    ],
    links: [{ address: 'https://example.org/canary', words: '' }],
  });
  await api.themes.review({ storyId, themeId: danger.id, isReviewed: true });
  await library.signInAs('archivist');
  const told = await api.indexPoints.list({ storyId });
  expect(told).toMatchObject([{ themeIds: [garden.id], places: [], links: [], words: '' }]);
  expect(told[0]?.people).toEqual([{ personId, name: 'Storyteller 001' }]);
  expect(JSON.stringify(told).toLowerCase()).not.toContain('canary');
  expect(JSON.stringify(told)).not.toContain(neighbour.id);
  expect((await api.themes.list({})).find(({ id }) => id === danger.id)).toMatchObject({
    ...{ storyCount: 0, pointCount: 0, waitingCount: 0 },
  });
  const { sql } = library.opened().db;
  expect(indexTold(sql, storyId, 'others')).toEqual(told);
});

test('a name that is promised not to be shown is told to nobody else by an index either', async () => {
  const { library, api, storyId, recordingId } = await storyWithSound();
  await api.people.create({ realName: 'Canarina Hiddenski', attribution: 'no-name' });
  const mention = {
    storyId,
    name: 'Canaro Spokenov',
    isAlive: 'yes',
    knowsAboutThis: 'no',
  } as const;
  await api.mentions.add(mention);
  const point = { storyId, recordingId };
  const named = 'With Canarina Hiddenski';
  await api.indexPoints.add({ ...point, fromMs: 0, title: named });
  await api.indexPoints.add({ ...point, fromMs: 10, title: 'One', synopsis: named });
  await api.indexPoints.add({
    ...{ ...point, fromMs: 20, title: 'Two', keywords: ['Canaro Spokenov', 'cotton'] },
    people: [
      { personId: null, name: 'Canaro Spokenov' },
      { personId: null, name: 'Mr Foreman' },
    ],
    places: [{ ...place, name: 'House of Canarina Hiddenski' }, place],
    links: [{ address: 'https://example.org/', words: 'Canaro Spokenov' }],
  });
  await api.substitutes.add({ storyId, forms: ['Yusuf'], substitute: 'A neighbour' });
  await api.indexPoints.add({
    ...{ ...point, fromMs: 30, title: 'Yusuf' },
    people: [{ personId: null, name: 'Yusuf' }],
    places: [{ ...place, name: 'House of Yusuf' }],
  });
  await library.signInAs('archivist');
  expect(await api.indexPoints.list({ storyId })).toMatchObject([
    {
      ...{ title: 'Two', keywords: ['cotton'], people: [{ name: 'Mr Foreman' }] },
      ...{ places: [{ name: 'The mill' }], links: [] },
    },
    {
      ...{ title: '[A neighbour]', people: [{ name: '[A neighbour]' }] },
      places: [{ name: 'House of [A neighbour]' }],
    },
  ]);
});

test('points of a recording in the bin are told to nobody else', async () => {
  const { library, api, storyId, recordingId } = await storyWithSound();
  await api.indexPoints.add({ storyId, recordingId, fromMs: 0, title: 'Gone' });
  await api.indexPoints.add({ storyId, title: 'Stays' });
  await api.recordings.bin({ id: recordingId });
  expect(await api.indexPoints.list({ storyId })).toHaveLength(2);
  await library.signInAs('archivist');
  expect(await api.indexPoints.list({ storyId })).toMatchObject([{ title: 'Stays' }]);
});

test('the index goes with its story when that is erased, and with a name when a person is', async () => {
  const { library, api, storyId, personId, recordingId } = await storyWithSound();
  const theme = await api.themes.add({ name: 'Mills', sensitive: true });
  await api.indexPoints.add({
    ...{ storyId, recordingId, fromMs: 0, title: 'Canary', keywords: ['canary'], places: [place] },
    ...{ themeIds: [theme.id], people: [{ personId, name: '' }] },
    links: [{ address: 'https://example.org/', words: 'canary' }],
  });
  const other = await tell(library, { story: { title: 'Another' } });
  const mention = { storyId: other.storyId, title: 'Her too', people: [{ personId, name: '' }] };
  await api.indexPoints.add(mention);
  await api.themes.review({ storyId, themeId: theme.id, isReviewed: true });
  const into = await api.themes.add({ name: 'Work places', sensitive: false });
  await api.themes.merge({ id: theme.id, intoId: into.id });
  const { db } = library.opened();
  db.write({ action: 'test', subject: storyId }, (rows) => eraseRows(rows, storyId, START));
  const { sql } = db;
  const count = (table: string) => sql.prepare(`select count(*) from ${table}`).pluck().get();
  expect(count('index_points')).toBe(1);
  for (const table of ['themes', 'keywords', 'people', 'places', 'links'])
    expect(count(`index_point_${table}`), table).toBe(0);
  expect(count('theme_reviews')).toBe(0);
  expect(count('theme_merge_points')).toBe(0);
  expect(await api.indexPoints.list({ storyId: other.storyId })).toMatchObject([{ people: [] }]);
});

// Of a story that somebody tells without the full name, an archivist is told in the app no more than a package would tell.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { openCopy, openSound } from '../../../electron/core/media/listen.ts';
import { protectedStories } from '../../../electron/core/db/told-outside.ts';
import { everybodyInStory, isProtected } from '../../../electron/core/db/part-in-story.ts';
import type { Attribution } from '../../../shared/model/person.ts';
import { png } from '../../support/arrival-card.ts';
import { filmedTake } from '../../support/live-film.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { taggedSound } from '../../support/sample-collection.ts';
import { participation, recordingAgreement, tell } from './story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;

async function toldBy(attribution: Attribution) {
  const library = await makeLibrary();
  const { api } = library;
  const danger = await api.themes.add({ name: 'Borders at night', sensitive: true });
  const garden = await api.themes.add({ name: 'Allotments', sensitive: false });
  const { storyId, personId } = await tell(library, {
    person: { realName: 'Zofia Testowska', attribution, chosenName: 'Noor' },
    story: { title: 'A story', wardCode: 'E05011137', themeIds: [danger.id, garden.id] },
  });
  await api.agreements.add({
    ...participation(storyId, personId),
    explainedBy: 'Zofia’s sister',
  });
  const take = await api.recordings.begin({
    ...{ storyId, purpose: 'interview', deviceName: 'Zofia’s headset', format },
  });
  library.opened().capture.accept({
    recordingId: take.id,
    startFrame: 0,
    pcm: new Uint8Array(48_000 * 3),
    missingFrames: 0,
  });
  await api.recordings.finish({ id: take.id });
  await api.recordings.update({ id: take.id, title: 'Zofia on her brother' });
  const path = join(library.root, 'a.mp3');
  const { path: ffmpeg } = await findFfmpeg({});
  const encode = ['-c:a', 'libmp3lame', '-f', 'mp3'];
  writeFileSync(path, taggedSound(ffmpeg, encode, { artist: 'Zofia Testowska' }));
  const file = await api.recordings.importFile({ path, storyId });
  await api.agreements.add({
    ...recordingAgreement(storyId, personId),
    explainedBy: 'Zofia’s sister',
  });
  return { library, storyId, personId, danger, garden, take: take.id, file: file.id };
}

test('an archivist is not told the ward or the sensitive themes of a protected story, and cannot look for them', async () => {
  const { library, storyId, danger, garden } = await toldBy('no-name');
  const { api } = library;
  const found = async () => ({
    byTheme: (await api.stories.list({ themeId: danger.id })).total,
    byOther: (await api.stories.list({ themeId: garden.id })).total,
    byWord: (await api.stories.list({ search: 'allotments' })).total,
    counted: (await api.themes.list({})).find(({ id }) => id === danger.id)?.storyCount,
  });
  expect(await found()).toEqual({ byTheme: 1, byOther: 1, byWord: 1, counted: 1 });
  expect((await api.stories.list({ search: 'borders' })).total).toBe(0);
  await library.signInAs('archivist');
  expect(await api.stories.get({ id: storyId })).toMatchObject({
    wardCode: null,
    themeIds: [garden.id],
  });
  expect(await found()).toEqual({ byTheme: 0, byOther: 1, byWord: 1, counted: 0 });
  expect((await api.stories.list({ search: 'borders' })).total).toBe(0);
});

test('a name that is hidden later takes the sensitive themes out of what is searched', async () => {
  const { library, personId, storyId, danger } = await toldBy('full-name');
  const { api } = library;
  await api.themes.review({ storyId, themeId: danger.id, isReviewed: true });
  expect((await api.stories.list({ search: 'borders' })).total).toBe(1);
  await api.stories.update({ id: storyId, narratorIds: [] });
  await api.people.update({ id: personId, attribution: 'no-name' });
  expect((await api.stories.list({ search: 'borders' })).total).toBe(0);
});

test('an archivist hears a take of a protected story, but gets no file in which a name may stand', async () => {
  const { library, storyId, take, file } = await toldBy('chosen-name');
  const { api, core } = library;
  await library.signInAs('archivist');
  openSound(core.context, take).close();
  await api.recordings.peaks({ id: take });
  const refused = { code: 'not-permitted', message: expect.stringContaining('archive package') };
  expect(() => openSound(core.context, file)).toThrow(expect.objectContaining(refused));
  await expect(api.recordings.peaks({ id: file })).rejects.toMatchObject(refused);
  // What is made of it holds no words: that is heard as soon as it is there.
  await api.recordings.makeAccessCopy({ id: file });
  const copy = openCopy(core.context, file);
  const heard = Buffer.concat([...copy.read(0, copy.sizeBytes)]);
  copy.close();
  expect(heard.includes('Zofia')).toBe(false);
  expect(await api.recordings.peaks({ id: file })).toMatchObject({ hearsCopyOnly: true });
  expect(() => openSound(core.context, file)).toThrow(expect.objectContaining(refused));
  const answers = [
    await api.recordings.list({ storyId }),
    await api.recordings.get({ id: take }),
    await api.agreements.ofStory({ id: storyId }),
    await api.agreements.register({}),
    await api.people.list({}),
  ];
  expect(JSON.stringify(answers)).not.toContain('Zofia');
  expect(await api.recordings.get({ id: take })).toMatchObject({
    deviceName: '',
    title: '',
    startedAt: null,
    endedAt: null,
  });
  const history = await api.history.list({ limit: 500 });
  expect(history.filter(({ subject }) => subject === take || subject === file)).toEqual([]);
  await library.signInAs('journalist');
  openSound(core.context, file).close();
  expect(await api.recordings.get({ id: take })).toMatchObject({ deviceName: 'Zofia’s headset' });
});

test('an archivist does not learn from the history of films, photos, notes and marks, whichever story they belong to', async () => {
  const { library, storyId, take } = await toldBy('full-name');
  const { api, root } = library;
  const path = join(root, 'her.jpg');
  writeFileSync(path, png(3, 2));
  await api.arrivals.bringIn({ storyId, items: [{ name: 'her.jpg', paths: [path], title: '' }] });
  await api.notes.save({ id: take, named: 'her brother' });
  await api.markers.add({ recordingId: take, atMs: 1, kind: 'note', text: 'her brother' });
  await filmedTake(library, { storyId });
  const kinds = async () =>
    new Set((await api.history.list({ limit: 500 })).map(({ action }) => action.split('.')[0]));
  const ofRecorders = ['films', 'attachments', 'notes', 'markers'];
  expect([...(await kinds())]).toEqual(expect.arrayContaining(ofRecorders));
  // The film's take has come since, so it is agreed to again.
  const [{ personId } = { personId: '' }] = (await api.agreements.ofStory({ id: storyId })).entries;
  await api.agreements.add(recordingAgreement(storyId, personId as never));
  await library.signInAs('archivist');
  expect([...(await kinds())].filter((kind) => ofRecorders.includes(kind ?? ''))).toEqual([]);
});

test('when the copy to listen to was made is not told either: it is made soon after the recording', async () => {
  const { library, take } = await toldBy('no-name');
  const { api } = library;
  const { madeAt } = await api.recordings.makeAccessCopy({ id: take });
  const [day] = madeAt.split('T');
  await library.signInAs('archivist');
  const told = [
    await api.recordings.accessCopy({ id: take }),
    await api.recordings.makeAccessCopy({ id: take }),
  ];
  expect(told[0]?.durationMs).toBe(1000);
  expect(JSON.stringify(told)).not.toContain(day);
});

test('a story that is told with the full name is shown and heard whole', async () => {
  const { library, storyId, danger, garden, take, file } = await toldBy('full-name');
  const { api, core } = library;
  await api.themes.review({ storyId, themeId: danger.id, isReviewed: true });
  await library.signInAs('archivist');
  expect(await api.stories.get({ id: storyId })).toMatchObject({
    wardCode: 'E05011137',
    themeIds: [danger.id, garden.id],
  });
  openSound(core.context, file).close();
  expect((await api.recordings.get({ id: take })).startedAt).not.toBeNull();
  expect((await api.stories.list({ themeId: danger.id })).total).toBe(1);
});

test('which stories are protected is the same asked one by one and all at once', async () => {
  const { library, storyId, personId } = await toldBy('first-name');
  const { sql } = library.opened().db;
  const other = await tell(library, { person: { attribution: 'full-name' }, agreed: ['archive'] });
  await library.api.stories.update({ id: storyId, narratorIds: [other.personId] });
  const one = (id: typeof storyId) => isProtected(everybodyInStory(sql, id));
  expect([one(storyId), one(other.storyId)]).toEqual([true, false]);
  expect(protectedStories(sql)).toEqual(new Set([storyId]));
  await library.api.people.update({ id: personId, attribution: 'full-name' });
  expect(one(storyId)).toBe(false);
  expect(protectedStories(sql)).toEqual(new Set());
});

// What many parts decide together: who may not be heard or named in what leaves, and that the proof of an agreement stays.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { closedPassagesOf } from '../../../electron/core/db/closed-passages.ts';
import { releaseFacts } from '../../../electron/core/db/release-facts.ts';
import { png, withStory } from '../../support/arrival-card.ts';
import { codeOf } from '../../support/error-code.ts';
import { filmedTake } from '../../support/live-film.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { checkedForRelease } from '../../support/release-ready.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { participation, recordingAgreement, tell, TODAY } from './story-builders.ts';

test('somebody at high risk who can only be heard in a story needs a second person, too', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const sample = sampleLibrary(library);
  const storyteller = sample.person();
  const storyId = sample.bareStory({ narrators: [storyteller] });
  for (const kind of ['participation', 'recording'] as const)
    sample.agree(storyId, storyteller, { kind, words: 'Signed Example' });
  sample.take(storyId, { frames: 48_000 });
  const neighbour = await api.people.create({ realName: 'Amina Yusuf', ageBand: 'adult' });
  await api.people.protect({ id: neighbour.id, protection: 'high', reason: '' });
  const [sound] = await api.recordings.list({ storyId });
  const recordingId = sound?.id ?? ('' as never);
  const part = { fromMs: 0, toMs: 300, agreedOn: TODAY, agreedHow: 'On paper' };
  await api.voices.add({ recordingId, personId: neighbour.id, label: '', ...part });
  await checkedForRelease(library, storyId);
  expect(releaseFacts(library.opened().db.sql, storyId).isHighRisk).toBe(true);
  const { release } = await api.agreements.ofStory({ id: storyId });
  expect(release.archive.reasons).toEqual([{ reason: 'second-person-missing' }]);
});

test('a storyteller who was taken off before they said what may be done is silent in what leaves', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const sample = sampleLibrary(library);
  const stays = sample.person();
  const leaves = sample.person({ realName: 'Amina Yusuf' });
  const storyId = sample.bareStory({ narrators: [stays, leaves] });
  sample.agree(storyId, stays, { kind: 'participation' });
  sample.agree(storyId, leaves, { kind: 'participation' });
  sample.take(storyId, { frames: 48_000 });
  const [sound] = await api.recordings.list({ storyId });
  const recordingId = sound?.id ?? ('' as never);
  const voice = { recordingId, personId: leaves, label: '', agreedOn: null, agreedHow: '' };
  await api.voices.add({ ...voice, kind: 'storyteller', fromMs: 200, toMs: 400 });
  const silent = () => closedPassagesOf(library.opened().db.sql, recordingId);
  // While they tell it, their own agreement keeps it here.
  expect(silent()).toEqual([]);
  await api.stories.update({ id: storyId, narratorIds: [stays] });
  expect(silent()).toEqual([{ fromMs: 200, toMs: 400 }]);
});

test('the film of an agreement counts for the person it was made with, and cannot be thrown away', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  const other = await api.people.create({ ageBand: 'adult' });
  await api.stories.update({ id: storyId, narratorIds: [personId, other.id] });
  const { recordingId, filmId } = await filmedTake(library);
  library.opened().db.write({ action: 'test.update', subject: recordingId }, (sql) => {
    sql
      .prepare(
        "update recordings set story_id = ?, person_id = ?, purpose = 'spoken-agreement' where id = ?",
      )
      .run(storyId, personId, recordingId);
  });
  const signature = { method: 'filmed', name: 'Signed Example', recordingId } as const;
  expect(await codeOf(api.agreements.add({ ...participation(storyId, other.id), signature }))).toBe(
    'invalid-input',
  );
  await api.agreements.add({ ...participation(storyId, personId), signature });
  expect(await codeOf(api.films.bin({ id: filmId }))).toBe('access-blocked');
  expect(await codeOf(api.recordings.bin({ id: recordingId }))).toBe('access-blocked');
  await api.library.lock({});
  await library.signInAs('lead');
  const [take] = await api.recordings.list({ storyId });
  expect(take?.purpose).toBe('spoken-agreement');
});

test('the scan of a signed paper cannot be thrown away, a photo can', async () => {
  const { api, storyId, at, request } = await withStory();
  const { id: personId } = await api.people.create({ ageBand: 'adult' });
  await api.stories.update({ id: storyId, narratorIds: [personId] });
  writeFileSync(at('scan.png'), png(40, 30, 'scan'));
  writeFileSync(at('photo.png'), png(40, 30, 'photo'));
  const items = [request('scan.png'), request('photo.png')];
  await api.arrivals.bringIn({ storyId, items });
  const [scan, photo] = (await api.attachments.list({ storyId })).map(({ id }) => id);
  if (scan === undefined || photo === undefined) throw new Error('both came in');
  const kept = { name: 'Signed Example', keptAt: 'Blue folder', attachmentId: scan };
  const signature = { method: 'on-paper' as const, ...kept };
  await api.agreements.add({ ...participation(storyId, personId), signature });
  expect(await codeOf(api.attachments.bin({ id: scan }))).toBe('access-blocked');
  expect(await api.attachments.bin({ id: photo })).toMatchObject({ id: photo });
});

test('an archivist does not learn that somebody doubted whether a storyteller can decide', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  const capacity = { helpGiven: 'Pictures', judgedBy: 'Lea Example', judgedOn: TODAY };
  await api.agreements.add({ ...recordingAgreement(storyId, personId), on: TODAY, capacity });
  const told = async () =>
    (await api.agreements.ofStory({ id: storyId })).entries.map((entry) =>
      entry.kind === 'recording' ? entry.capacity : null,
    );
  expect(await told()).toEqual([null, null, capacity]);
  await library.signInAs('archivist');
  expect(await told()).toEqual([null, null, null]);
});

test('an archivist cannot tell from the history that somebody is at risk, was checked, is a child or is heard', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const sample = sampleLibrary(library);
  const person = sample.person({ realName: 'Amina Yusuf', attribution: 'no-name' });
  const storyId = sample.bareStory({ narrators: [person], interviewers: [sample.person()] });
  for (const kind of ['participation', 'recording'] as const)
    sample.agree(storyId, person, { kind, words: 'Signed Example' });
  sample.take(storyId, { frames: 48_000 });
  await api.people.protect({ id: person, protection: 'high', reason: 'canary' });
  await api.people.update({ id: person, askAgainOn: '2030-01' });
  await api.agreements.keepBegun({ storyId, personId: person, kind: 'recording', body: '{}' });
  await checkedForRelease(library, storyId);
  await library.signInAs('journalist');
  const { state } = await api.checks.get({ storyId });
  await api.checks.approve({ storyId, state });
  await library.signInAs('lead');
  const actions = async () =>
    (await api.history.list({ limit: 200 })).map(({ action, detail }) => `${action} ${detail}`);
  const telling = /^(?:checks|voices|contributors|people\.protect|agreements\.keepBegun)|askAgain/u;
  expect((await actions()).filter((line) => telling.test(line)).length).toBeGreaterThan(6);
  await library.signInAs('archivist');
  const told = await actions();
  expect(told.join()).toContain('people.update');
  expect(told.filter((line) => telling.test(line))).toEqual([]);
});

test('when somebody who can only be heard is to be protected, the danger in the story is no longer found by searching', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const sample = sampleLibrary(library);
  const { id: themeId } = await api.themes.add({ name: 'Borders at night', sensitive: true });
  const storyId = sample.bareStory({ narrators: [sample.person()] });
  const neighbour = sample.person({ realName: 'Amina Yusuf' });
  sample.take(storyId, { frames: 48_000 });
  const [sound] = await api.recordings.list({ storyId });
  const recordingId = sound?.id ?? ('' as never);
  const part = { label: '', fromMs: 0, toMs: 300, agreedOn: null, agreedHow: '' };
  await api.voices.add({ recordingId, personId: neighbour, ...part });
  await api.stories.update({ id: storyId, themeIds: [themeId] });
  // Until a lead has looked at it, a sensitive theme is found by nobody.
  await api.themes.review({ storyId, themeId, isReviewed: true });
  const found = async () => (await api.stories.list({ search: 'borders' })).total;
  expect(await found()).toBe(1);
  await api.people.protect({ id: neighbour, protection: 'high', reason: '' });
  expect(await found()).toBe(0);
});

test('a newer check has to be seen by the second person again', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  await api.people.protect({ id: personId, protection: 'high', reason: '' });
  await checkedForRelease(library, storyId);
  await library.signInAs('journalist');
  const approve = async () =>
    api.checks.approve({ storyId, state: (await api.checks.get({ storyId })).state });
  await approve();
  await library.signInAs('lead');
  const reasons = async () =>
    (await api.agreements.ofStory({ id: storyId })).release.archive.reasons;
  expect(await reasons()).toEqual([]);
  library.clock.advance(60_000);
  await checkedForRelease(library, storyId);
  expect(await reasons()).toEqual([{ reason: 'second-person-missing' }]);
  library.clock.advance(60_000);
  await library.signInAs('journalist');
  await approve();
  await library.signInAs('lead');
  expect(await reasons()).toEqual([]);
});

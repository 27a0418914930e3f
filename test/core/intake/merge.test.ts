import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoryId } from '../../../shared/model/ids.ts';
import { twoLibraries } from '../../support/two-libraries.ts';
import type { TwoLibraries } from '../../support/two-libraries.ts';

let libraries: TwoLibraries;
let storyId: StoryId;
beforeEach(async () => {
  libraries = await twoLibraries();
  storyId = libraries.sample.story({ title: 'The bread oven', summary: 'First words.' });
  libraries.sample.take(storyId, { frames: 480 });
});

async function receive(): Promise<string> {
  const path = await libraries.send([storyId]);
  return (await libraries.receiver.api.intakes.receive({ path })).id;
}
async function storyHere(): Promise<StoryId> {
  const { items } = await libraries.receiver.api.stories.list({});
  const [row] = items;
  if (items.length !== 1 || row === undefined) throw new Error(`${items.length} stories are here`);
  return row.id;
}
const get = async () => libraries.receiver.api.stories.get({ id: await storyHere() });
const change = (summary: string) => libraries.sender.api.stories.update({ id: storyId, summary });
const questions = () =>
  libraries.receiver
    .opened()
    .db.sql.prepare<[], { kind: string; about: string; ours: string; theirs: string }>(
      'select kind, about, ours, theirs from intake_questions',
    )
    .all();

describe('A newer package of a story that is here', () => {
  test('renews what nobody changed here, in the same story', async () => {
    await receive();
    await change('Second words.');
    const path = await libraries.send([storyId]);
    const check = await libraries.receiver.api.intakes.check({ path });
    expect(check.stories).toMatchObject([{ outcome: 'changed' }]);
    const { counts } = await libraries.receiver.api.intakes.receive({ path });
    expect(counts).toMatchObject({ added: 0, changed: 1, asked: 0 });
    expect((await get()).summary).toBe('Second words.');
    expect(
      await libraries.receiver.api.recordings.list({ storyId: await storyHere() }),
    ).toHaveLength(1);
  });

  test('leaves what was changed here alone', async () => {
    await receive();
    await libraries.receiver.api.stories.update({ id: await storyHere(), title: 'Our title' });
    await change('Second words.');
    await receive();
    expect(await get()).toMatchObject({ title: 'Our title', summary: 'Second words.' });
    expect(questions()).toEqual([]);
  });

  test('asks where both changed the same, and ours stays until somebody decides', async () => {
    await receive();
    await libraries.receiver.api.stories.update({ id: await storyHere(), summary: 'Our words.' });
    await change('Their words.');
    await receive();
    expect((await get()).summary).toBe('Our words.');
    expect(questions()).toEqual([
      { kind: 'field', about: 'summary', ours: 'Our words.', theirs: 'Their words.' },
    ]);
  });

  test('is allowed no more than the gate allowed before', async () => {
    await receive();
    const id = await storyHere();
    const [person] = (await libraries.receiver.api.people.list({})).map((one) => one.id);
    if (person === undefined) throw new Error('nobody came in');
    await libraries.receiver.api.agreements.add({
      ...{ kind: 'closing', storyId: id, personId: person, on: '2026-11-22', language: 'en' },
      ...{ explainedBy: 'Lea Example', closedUntil: '2050-01-01' },
    });
    await change('Second words.');
    await receive();
    const { access } = await libraries.receiver.api.agreements.ofStory({ id });
    expect(access).toEqual({ state: 'closed', allowedUses: [] });
    expect(questions().map(({ kind }) => kind)).toEqual(['agreement']);
  });

  test('does not bring back a story that was taken back here', async () => {
    await receive();
    const id = await storyHere();
    const [person] = await libraries.receiver.api.people.list({});
    if (person === undefined) throw new Error('nobody came in');
    await libraries.receiver.api.agreements.add({
      ...{ kind: 'withdrawal', storyId: id, personId: person.id, on: '2026-11-22' },
      ...{ language: 'en', explainedBy: 'Lea Example' },
    });
    await change('Second words.');
    const path = await libraries.send([storyId]);
    const check = await libraries.receiver.api.intakes.check({ path });
    expect(check.stories).toMatchObject([{ outcome: 'refused', why: 'taken-back-here' }]);
    await libraries.receiver.api.intakes.receive({ path });
    expect((await get()).summary).toBe('First words.');
  });

  test('does not bring back a story that was erased here', async () => {
    await receive();
    const id = await storyHere();
    const { api } = libraries.receiver;
    const [person] = await api.people.list({});
    if (person === undefined) throw new Error('nobody came in');
    await api.agreements.add({
      ...{ kind: 'withdrawal', storyId: id, personId: person.id, on: '2026-11-22' },
      ...{ language: 'en', explainedBy: 'Lea Example', level: 'delete' },
    });
    const { number } = await api.stories.get({ id });
    const confirm = String(number);
    await api.erasures.run({ storyId: id, reason: 'storyteller', confirm });
    await change('Second words.');
    const path = await libraries.send([storyId]);
    const check = await api.intakes.check({ path });
    expect(check.stories).toMatchObject([{ outcome: 'refused', why: 'erased-here' }]);
    await api.intakes.receive({ path });
    expect((await api.stories.list({})).items).toEqual([]);
  });

  test('a package of this library that has come back changes nothing', async () => {
    const path = await libraries.send([storyId]);
    await change('Second words.');
    const check = await libraries.sender.api.intakes.check({ path });
    expect(check.stories).toMatchObject([{ outcome: 'same', why: 'own-story' }]);
    await libraries.sender.api.intakes.receive({ path });
    expect((await libraries.sender.api.stories.get({ id: storyId })).summary).toBe('Second words.');
  });
});

test('a kill in the middle leaves nothing, and the next start cleans up', async () => {
  const { receiver } = libraries;
  const path = await libraries.send([storyId]);
  mkdirSync(join(receiver.root, 'x'));
  // As it lies when the process ends between the sounds and the rows.
  const { db, media } = receiver.opened();
  const id = receiver.newId();
  const writer = media.create(id as never, {
    live: false,
    facts: {
      ...{ kind: 'import', mimeType: '', startedAt: '', sampleRateHz: 0 },
      ...{ channels: 0, bitsPerSample: 0 },
    },
  });
  writer.append(Buffer.from('sound'));
  writer.finish();
  db.write({ action: 'intakes.begin', subject: '' }, (sql) => {
    sql.prepare('insert into receiving_media values (?, ?)').run(id, id);
  });
  await receiver.signInAs('lead');
  expect(receiver.opened().media.list()).toEqual([]);
  expect(await receiver.api.recordings.list({ storyId: null })).toEqual([]);
  await receiver.api.intakes.receive({ path });
  expect(receiver.opened().media.list()).toHaveLength(1);
});

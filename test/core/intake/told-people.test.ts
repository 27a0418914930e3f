import { beforeEach, describe, expect, test } from 'vitest';
import { storyFacts } from '../../../electron/core/db/access-facts.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { summariseAccess } from '../../../shared/rules/access.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { twoLibraries } from '../../support/two-libraries.ts';
import type { TwoLibraries } from '../../support/two-libraries.ts';

let libraries: TwoLibraries;
beforeEach(async () => {
  libraries = await twoLibraries();
});

async function receive(stories: readonly StoryId[]): Promise<void> {
  const path = await libraries.send(stories);
  await libraries.receiver.api.intakes.receive({ path });
}
function accessOf(id: StoryId) {
  const facts = storyFacts(libraries.receiver.opened().db.sql, id);
  if (facts === undefined) throw new Error('the story is not here');
  return summariseAccess({ facts, today: '2026-11-25' });
}
const tellersOf = (id: StoryId) =>
  libraries.receiver
    .opened()
    .db.sql.prepare<[string], PersonId>(
      'select person_id from story_people where story_id = ? order by position',
    )
    .pluck()
    .all(id);
function toldBy(name: string, ageBand: 'adult' | '16-17' = 'adult'): PersonId {
  return libraries.sample.person({ attribution: 'chosen-name', chosenName: name, ageBand });
}
function story(narrators: PersonId[], title = 'The bread oven', adultName?: string): StoryId {
  const { sample } = libraries;
  const id = sample.bareStory({ title, narrators });
  for (const person of narrators)
    for (const kind of ['participation', 'recording'] as const)
      sample.agree(id, person, { kind, uses: ['archive'], ...(adultName && { adultName }) });
  sample.take(id, { frames: 480, seed: title.length });
  return id;
}

describe('The age of somebody who came with a package', () => {
  test('is not told by it: they may be under 18', async () => {
    const id = story([toldBy('Rose', '16-17')], 'At school', 'Ada Example');
    await receive([id]);
    expect(await libraries.receiver.api.people.list({})).toMatchObject([{ ageBand: 'unknown' }]);
    expect(accessOf(id)).toEqual({ state: 'complete', allowedUses: ['archive'] });
  });

  test('must be asked for an agreement that is signed here', async () => {
    const id = story([toldBy('Rose')]);
    await receive([id]);
    const { api } = libraries.receiver;
    const other = await api.stories.create({ title: 'Told here' });
    const [person] = tellersOf(id);
    if (person === undefined) throw new Error('nobody came in');
    await api.stories.update({ id: other.id, narratorIds: [person] });
    const here = sampleLibrary(libraries.receiver);
    for (const storyId of [id, other.id])
      for (const kind of ['participation', 'recording'] as const)
        here.agree(storyId, person, { kind });
    expect(accessOf(other.id).allowedUses).toEqual([]);
    expect(accessOf(id).allowedUses).toEqual([]);
  });
});

describe('Two people of one name', () => {
  test('in two packages are two people, and somebody is asked', async () => {
    const [one, two] = [story([toldBy('Maria')], 'One'), story([toldBy('Maria')], 'The other')];
    await receive([one]);
    await receive([two]);
    expect(new Set([...tellersOf(one), ...tellersOf(two)]).size).toBe(2);
    const questions = await libraries.receiver.api.intakeQuestions.list({});
    expect(questions).toMatchObject([
      { kind: 'person', personIds: [tellersOf(one)[0], tellersOf(two)[0]] },
    ]);
  });

  test('who tell one story together are two', async () => {
    const id = story([toldBy('Maria'), toldBy('Maria')]);
    await receive([id]);
    expect(new Set(tellersOf(id)).size).toBe(2);
  });

  test('are the same person in a newer package of the same story', async () => {
    const id = story([toldBy('Maria'), toldBy('Rose')]);
    await receive([id]);
    const before = tellersOf(id);
    libraries.sender.opened().db.write({ action: 'test', subject: id }, (sql) => {
      sql.prepare('delete from story_people where story_id = ? and position = 1').run(id);
    });
    await libraries.sender.api.stories.update({ id, summary: 'Second words.' });
    await receive([id]);
    expect(tellersOf(id).every((person) => before.includes(person))).toBe(true);
    expect(await libraries.receiver.api.people.list({})).toHaveLength(2);
  });
});

test('somebody whose age the sender has asked is shown as such, until it is written down here', async () => {
  await receive([story([toldBy('Mara Example (made up)')])]);
  const { api } = libraries.receiver;
  const [person] = await api.people.list({});
  if (person === undefined) throw new Error('nobody came in');
  expect(person).toMatchObject({ ageBand: 'unknown', isAgeAskedElsewhere: true });
  expect(await api.people.update({ id: person.id, ageBand: 'adult' })).toMatchObject({
    isAgeAskedElsewhere: false,
  });
  const added = await api.people.create({ realName: 'Mara Example (made up)' });
  expect(added.isAgeAskedElsewhere).toBe(false);
});

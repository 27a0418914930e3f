import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { bagOf, ourFiles, writeFiles } from '../../support/bag-of-files.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { twoLibraries } from '../../support/two-libraries.ts';
import type { TwoLibraries } from '../../support/two-libraries.ts';

let libraries: TwoLibraries;
let storyId: StoryId;
let teller: PersonId;
beforeEach(async () => {
  libraries = await twoLibraries();
  const { sample } = libraries;
  teller = sample.person();
  storyId = sample.bareStory({ title: 'The bread oven', narrators: [teller] });
  sample.agree(storyId, teller, { kind: 'participation' });
  sample.agree(storyId, teller, { kind: 'recording', uses: ['archive', 'website'] });
  sample.take(storyId, { frames: 480 });
});

async function receive(path: string, takeWhatIsSound = false) {
  return libraries.receiver.api.intakes.receive({ path, takeWhatIsSound });
}
const toldOf = (id: StoryId) =>
  libraries.receiver
    .opened()
    .db.sql.prepare<[string], { askAgain: number; uses: string }>(
      `select e.ask_again as askAgain, (select group_concat(use) from agreement_uses where entry_id = e.id and agreed = 1) as uses
       from agreement_entries e where e.story_id = ? and e.kind = 'recording' order by e.seq desc limit 1`,
    )
    .get(id);
const stateOf = async (id: StoryId) =>
  (await libraries.receiver.api.agreements.ofStory({ id })).access.state;
async function tellerHere(): Promise<PersonId> {
  const [person] = await libraries.receiver.api.people.list({});
  if (person === undefined) throw new Error('nobody came in');
  return person.id;
}

describe('Somebody who wants to be asked before each use', () => {
  beforeEach(() => {
    const { sample } = libraries;
    const uses = ['archive', 'website'] as const;
    sample.agree(storyId, teller, { kind: 'recording', uses, askAgain: true });
    sample.agree(storyId, teller, { kind: 'asked-again' });
  });

  test('must be asked by the archive too, which may use it for nothing but this', async () => {
    await receive(await libraries.send([storyId]));
    expect(toldOf(storyId)).toEqual({ askAgain: 1, uses: 'archive' });
  });
});

describe('What became narrower there', () => {
  test('becomes narrower here, also where the story is closed for another reason', async () => {
    await receive(await libraries.send([storyId]));
    expect(toldOf(storyId)?.uses).toBe('archive,website');
    await libraries.receiver.api.agreements.add({
      ...{ kind: 'closing', storyId, personId: await tellerHere(), on: '2026-11-22' },
      ...{ language: 'en', explainedBy: 'Lea Example', closedUntil: '2050-01-01' },
    });
    libraries.sample.agree(storyId, teller, { kind: 'recording', uses: ['archive'] });
    await libraries.sender.api.stories.update({ id: storyId, summary: 'Second words.' });
    await receive(await libraries.send([storyId]));
    expect(toldOf(storyId)?.uses).toBe('archive');
    expect(await stateOf(storyId)).toBe('closed');
  });

  test('covers nothing that was recorded here since, and keeps a no that was given here', async () => {
    await receive(await libraries.send([storyId]));
    const here = sampleLibrary(libraries.receiver);
    const person = await tellerHere();
    const { sql } = libraries.receiver.opened().db;
    const newest = sql.prepare<[], number>('select max(seq) from agreement_entries').pluck();
    here.agree(storyId, person, { kind: 'closing', closedUntil: '2050-01-01' });
    const agreedAfter = newest.get() ?? 0;
    libraries.receiver.opened().db.write({ action: 'test', subject: storyId }, (written) => {
      written.prepare('update recordings set agreed_after = ?').run(agreedAfter);
    });
    libraries.sample.agree(storyId, teller, { kind: 'recording', uses: ['archive'] });
    await libraries.sender.api.stories.update({ id: storyId, summary: 'Second words.' });
    await receive(await libraries.send([storyId]));
    const covered = sql
      .prepare(
        `select 1 from recordings r where r.agreed_after < (select max(seq) from agreement_entries where kind = 'recording')`,
      )
      .get();
    expect(toldOf(storyId)?.uses).toBe('archive');
    expect(covered).toBeUndefined();
  });
});

describe('A story that was taken back there', () => {
  let other: StoryId;
  async function takenBack(beforeSecond: () => Promise<void> | void = () => undefined) {
    const { sample, sendCollection } = libraries;
    other = sample.story({ title: 'Another' });
    sample.take(other, { frames: 480, seed: 3 });
    const collectionId = sample.collection([storyId, other]);
    const first = await sendCollection(collectionId);
    await beforeSecond();
    sample.agree(storyId, teller, { kind: 'withdrawal' });
    return { first, second: () => sendCollection(collectionId) };
  }

  test('is closed here, also where all else of the package is damaged', async () => {
    const { first, second } = await takenBack();
    await receive(first);
    const path = await second();
    const folder = join(path, 'data/interviews');
    const [code = ''] = readdirSync(folder);
    writeFileSync(join(folder, code, 'preservation', `${code}-01.wav`), 'RIFF');
    expect((await libraries.receiver.api.intakes.check({ path })).canTakeWhatIsSound).toBe(true);
    await receive(path, true);
    expect(await stateOf(storyId)).toBe('withdrawn');
  });

  test('is closed here, also where it came from another library', async () => {
    const { first, second } = await takenBack();
    await receive(first);
    libraries.receiver.opened().db.write({ action: 'test', subject: storyId }, (sql) => {
      sql.prepare("update story_origins set library_id = 'another'").run();
    });
    await receive(await second());
    expect(await stateOf(storyId)).toBe('withdrawn');
  });

  test('is closed here, also where it came when packages did not name their library', async () => {
    await receive(writeFiles(join(libraries.receiver.root, 'old'), bagOf(ourFiles())));
    const [old] = (await libraries.receiver.api.stories.list({})).items;
    if (old === undefined) throw new Error('nothing came in');
    libraries.sender.opened().db.write({ action: 'test', subject: storyId }, (sql) => {
      sql.prepare('update stories set number = 1 where id = ?').run(storyId);
    });
    const { second } = await takenBack();
    await receive(await second());
    expect(await stateOf(old.id)).toBe('withdrawn');
  });
});

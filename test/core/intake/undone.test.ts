import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { gatherRows } from '../../../electron/core/tables/raw-table.ts';
import { IntakeId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { twoLibraries } from '../../support/two-libraries.ts';
import type { TwoLibraries } from '../../support/two-libraries.ts';

let libraries: TwoLibraries;
let storyId: StoryId;
beforeEach(async () => {
  libraries = await twoLibraries();
  storyId = libraries.sample.story({ title: 'The bread oven' });
  libraries.sample.take(storyId, { frames: 480 });
});

describe('What was taken back', () => {
  test('comes out of the bin when it is received again, as open as it was', async () => {
    const { receiver, send } = libraries;
    const path = await send([storyId]);
    const { id } = await receiver.api.intakes.receive({ path });
    await receiver.api.intakes.undo({ id });
    const again = await receiver.api.intakes.receive({ path });
    expect(again.counts).toMatchObject({ changed: 1, asked: 0 });
    const { access } = await receiver.api.agreements.ofStory({ id: storyId });
    expect(access).toEqual({ state: 'complete', allowedUses: ['archive'] });
    expect(await receiver.api.people.list({})).toHaveLength(1);
  });

  test('leaves a story that a later package has changed', async () => {
    const { receiver, sender, send } = libraries;
    const { id } = await receiver.api.intakes.receive({ path: await send([storyId]) });
    await sender.api.stories.update({ id: storyId, summary: 'Second words.' });
    await receiver.api.intakes.receive({ path: await send([storyId]) });
    const { stayed } = await receiver.api.intakes.undo({ id });
    expect(stayed.map((one) => one.storyId)).toEqual([storyId]);
    expect((await receiver.api.stories.list({})).items).toHaveLength(1);
  });

  test('is for a lead alone where it was a handover', async () => {
    const { receiver } = libraries;
    const id = IntakeId.parse(receiver.newId());
    receiver.opened().db.write({ action: 'test', subject: id }, (sql) => {
      sql
        .prepare(
          `insert into intakes (id, kind, name, package_id, fingerprint, signature, received_at, received_by, is_whole, report)
           values (?, 'handover', 'A', '', 'f', 'none', '2026-11-20T10:00:00.000Z', 'Lea', 1, '{}')`,
        )
        .run(id);
    });
    await receiver.signInAs('archivist');
    await expect(receiver.api.intakes.undo({ id })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await expect(receiver.api.intakes.redo({ id })).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });
});

describe('The list of what came keeps no title that erasing would not find', () => {
  test('of a story of our own that has come back', async () => {
    const { sender, send } = libraries;
    await sender.api.intakes.receive({ path: await send([storyId]) });
    const rows = sender.opened().db.sql.prepare('select story_id, title from intake_stories').all();
    expect(rows).toEqual([{ story_id: storyId, title: 'The bread oven' }]);
  });

  test('of a story that is damaged, and so is not here', async () => {
    const { sample, receiver } = libraries;
    const other = sample.story({ title: 'Broken' });
    sample.take(other, { frames: 480, seed: 2 });
    const path = await libraries.send([storyId, other]);
    const folder = join(path, 'data/interviews');
    const code = readdirSync(folder).toSorted()[1] ?? '';
    writeFileSync(join(folder, code, 'preservation', `${code}-01.wav`), 'RIFF');
    await receiver.api.intakes.receive({ path, takeWhatIsSound: true });
    const rows = receiver
      .opened()
      .db.sql.prepare('select story_id as id, title, outcome from intake_stories order by position')
      .all();
    expect(rows).toEqual([
      { id: storyId, title: 'The bread oven', outcome: 'added' },
      { id: null, title: '', outcome: 'refused' },
    ]);
  });
});

test('a table that names the same long words again and again is refused', () => {
  const words = 'x'.repeat(900_000);
  const gather = gatherRows();
  expect(() => {
    for (let row = 1; row < 1000; row += 1) gather.add(row, [words]);
  }).toThrow(/too many words/u);
});

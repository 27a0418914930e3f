import { expect, test } from 'vitest';
import { allStoryFacts, storyFacts } from '../../../electron/core/db/access-facts.ts';
import { tell, withdrawal } from '../features/story-builders.ts';
import { makeLibrary } from '../../support/make-core.ts';

test('the facts of one story are those that it has among all', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, {
    agreed: ['archive'],
    closedUntil: '2040-01-01',
  });
  const other = await api.people.create({ ageBand: '16-17' });
  await api.agreements.add(withdrawal(storyId, personId));
  await api.stories.update({ id: storyId, narratorIds: [other.id] });
  await tell(library, { agreed: ['research'] });
  const { sql } = library.opened().db;
  const all = allStoryFacts(sql);
  expect(all.size).toBe(2);
  for (const [id, facts] of all) expect(storyFacts(sql, id)).toEqual(facts);
  expect(all.get(storyId)).toMatchObject({
    inBin: false,
    narrators: [{ ageBand: '16-17', entries: [] }],
    formerNarrators: [
      {
        ageBand: 'adult',
        entries: [
          { kind: 'participation', seq: 1 },
          {
            kind: 'recording',
            seq: 2,
            closedUntil: '2040-01-01',
            uses: { archive: true, website: false },
          },
          { kind: 'withdrawal', seq: 3 },
        ],
      },
    ],
  });
});

test('whatever the gate must know of is known at once, and what was undone is forgotten', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  const { db } = library.opened();
  const facts = () => JSON.stringify(allStoryFacts(db.sql).get(storyId));
  const before = facts();
  const undone = () =>
    db.write({ action: 'test', subject: storyId }, (sql) => {
      sql.prepare("update people set age_band = 'unknown' where id = ?").run(personId);
      expect(facts()).toContain('unknown');
      throw new Error('undo all of it');
    });
  expect(undone).toThrow('undo');
  expect(facts()).toBe(before);
  expect(undone).toThrow('undo');
  // The next change is counted as the undone one was, and must not be taken for it.
  await api.stories.bin({ id: storyId });
  expect(facts()).toBe(before.replace('"inBin":false', '"inBin":true'));
  await api.stories.restore({ id: storyId });

  const seen = new Set([before]);
  const expectNew = () => {
    const now = facts();
    expect(seen.has(now)).toBe(false);
    seen.add(now);
  };
  await api.people.update({ id: personId, ageBand: 'under-16' });
  expectNew();
  await api.stories.bin({ id: storyId });
  expectNew();
  await api.stories.restore({ id: storyId });
  await api.agreements.add(withdrawal(storyId, personId));
  expectNew();
  const other = await api.people.create({});
  await api.stories.update({ id: storyId, narratorIds: [personId, other.id] });
  expectNew();
  await api.stories.update({ id: storyId, narratorIds: [] });
  expectNew();
});

test('a change that the gate need not know of costs no reading of all stories', async () => {
  const library = await makeLibrary();
  const { storyId } = await tell(library, { agreed: ['archive'] });
  const { sql } = library.opened().db;
  const before = allStoryFacts(sql);
  await library.api.stories.update({ id: storyId, title: 'Another title' });
  expect(allStoryFacts(sql)).toBe(before);
});

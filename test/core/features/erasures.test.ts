import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkedForRelease } from '../../support/release-ready.ts';
import { codeOf } from '../../support/error-code.ts';
import {
  library,
  sample,
  person,
  other,
  storyId,
  kept,
  sounds,
  askedToDelete,
  erase,
  numberText,
  allWords,
  openAgain,
  mediaFiles,
  prepareStory,
} from './story-to-erase.ts';
import { exportPackage } from '../../support/export-package.ts';

beforeEach(prepareStory);

describe('Before a story is erased', () => {
  test('it is said what goes, who goes with it, and what still holds it', async () => {
    await askedToDelete();
    const plan = await library.api.erasures.plan({ id: storyId });
    expect(plan).toMatchObject({
      ...{ recordings: 2, agreements: 4, markers: 1, notes: 1, collections: 1 },
      reasons: ['storyteller', 'request'],
    });
    expect(plan.people.map(({ id }) => id)).toEqual([person]);
    expect(plan.stillHolds.backups).toBeGreaterThan(0);
  });

  test('it takes its number, a reason that holds, and a lead', async () => {
    const { api } = library;
    const request = { storyId, confirm: numberText() };
    expect(await codeOf(api.erasures.run({ ...request, reason: 'storyteller' }))).toBe('conflict');
    expect(await codeOf(api.erasures.run({ ...request, reason: 'before-agreement' }))).toBe(
      'conflict',
    );
    await askedToDelete();
    for (const confirm of ['', 'HG-9999', 'yes'])
      expect(await codeOf(api.erasures.run({ storyId, reason: 'storyteller', confirm }))).toBe(
        'invalid-input',
      );
    for (const role of ['journalist', 'archivist'] as const) {
      await library.signInAs(role);
      const asked = library.api.erasures.run({ ...request, reason: 'request' });
      expect(await codeOf(asked)).toBe('not-permitted');
    }
    expect(mediaFiles()).toHaveLength(3);
  });
});

describe('When a story is erased', () => {
  test('no word, no sound and no copy of it is left, and its number is never given again', async () => {
    const { api } = library;
    await askedToDelete();
    const copies = library.opened().copies.list();
    expect(copies).toHaveLength(1);
    expect(await erase()).toMatchObject({ state: 'erased', reason: 'storyteller' });
    expect(allWords().toLowerCase()).not.toContain('canary');
    expect(mediaFiles()).not.toEqual(expect.arrayContaining(sounds));
    expect(mediaFiles()).toHaveLength(1);
    expect(library.opened().copies.list()).toEqual([]);
    expect(await codeOf(api.stories.get({ id: storyId }))).toBe('not-found');
    expect(await codeOf(api.people.get({ id: person }))).toBe('not-found');
    const lists = await Promise.all([
      api.stories.list({}),
      api.stories.list({ bin: true }),
      api.stories.list({ search: 'canary' }),
      api.recordings.listBin({}),
      api.agreements.register({}),
      api.people.list({}),
      api.people.list({ bin: true }),
      api.stories.facets({}),
    ]);
    expect(JSON.stringify(lists)).not.toMatch(new RegExp(`${storyId}|${person}|anary`, 'u'));
    expect((await api.stories.list({ search: 'stays' })).total).toBe(1);
    expect(await api.collections.list({})).toMatchObject([{ storyCount: 1 }]);
    expect(await api.history.verify({})).toMatchObject({ intact: true });
    const entries = await api.history.list({ limit: 500 });
    expect(entries.find(({ action }) => action === 'erasures.run')).toMatchObject({
      detail: expect.stringMatching(/^HG-\d{4}$/u) as string,
      memberName: 'Lea Example',
    });
  });

  test('what stays is the other story, whole, with its storyteller; and the ledger is closed again', async () => {
    await askedToDelete();
    await erase();
    const { api } = library;
    expect((await api.people.get({ id: other })).realName).toBe('Olu Example');
    expect((await api.agreements.ofStory({ id: kept })).decisions.archive.allowed).toBe(true);
    const { sql } = library.opened().db;
    expect(() => sql.exec('delete from agreement_entries')).toThrow(/never removed/u);
    expect(() => sql.exec('delete from agreement_uses')).toThrow(/never removed/u);
  });

  test('each package that left with it gets a letter that asks to delete', async () => {
    const destination = join(library.root, 'out');
    mkdirSync(destination);
    await checkedForRelease(library, storyId);
    const made = await exportPackage(library.api, {
      ...{ collectionId: sample.collection([storyId]), destination, form: 'folder' },
      recipient: 'City Archive',
    });
    await askedToDelete();
    await erase();
    const letters = await library.api.takingBack.notices({});
    expect(letters).toMatchObject([{ packageId: made.id, asks: 'delete', isErased: true }]);
    expect((await library.api.packages.list({}))[0]?.storyCount).toBe(1);
  });

  test('twice at once: it is erased once, and the second is told that it is not there', async () => {
    await askedToDelete();
    const both = await Promise.allSettled([erase(), erase()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await library.api.erasures.list({})).erasures).toHaveLength(1);
    expect(await codeOf(library.api.erasures.plan({ id: storyId }))).toBe('not-found');
  });

  test('before there is a recording agreement, the lead alone decides', async () => {
    const draft = sample.bareStory({ narrators: [person] });
    const plan = await library.api.erasures.plan({ id: draft });
    expect(plan.reasons).toEqual(['before-agreement', 'request']);
    expect(plan.people).toEqual([]);
    const confirm = String(plan.number);
    await library.api.erasures.run({ storyId: draft, reason: 'before-agreement', confirm });
    expect((await library.api.people.get({ id: person })).realName).toBe('Canary Name');
  });

  test.each(['media', 'vacuum'] as const)(
    'a kill in the middle (%s) is gone on from at the next opening',
    async (where) => {
      await askedToDelete();
      const { media, db } = library.opened();
      if (where === 'media')
        vi.spyOn(media, 'erase').mockImplementation(() => {
          throw new Error('killed');
        });
      const run = db.sql.exec.bind(db.sql);
      if (where === 'vacuum')
        vi.spyOn(db.sql, 'exec').mockImplementation((text) => {
          if (text === 'vacuum') throw new Error('killed');
          return run(text);
        });
      expect(await erase()).toMatchObject({ state: 'erasing' });
      vi.restoreAllMocks();
      if (where === 'media') expect(mediaFiles()).toEqual(expect.arrayContaining(sounds));
      expect(allWords().toLowerCase()).not.toContain('canary');
      await openAgain();
      expect(mediaFiles()).toHaveLength(1);
      expect((await library.api.erasures.list({})).erasures).toMatchObject([{ state: 'erased' }]);
      expect(await library.api.recordings.listInterrupted({})).toEqual([]);
    },
  );

  test('nothing has changed when its rows could not all be taken out', async () => {
    await askedToDelete();
    const { sql } = library.opened().db;
    sql.exec(
      "create trigger stop before delete on markers begin select raise(rollback, 'no room'); end",
    );
    const before = allWords();
    await expect(erase()).rejects.toBeDefined();
    sql.exec('drop trigger if exists stop');
    expect(allWords()).toBe(before);
    expect(mediaFiles()).toEqual(expect.arrayContaining(sounds));
    expect(await erase()).toMatchObject({ state: 'erased' });
  });
});

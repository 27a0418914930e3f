import { describe, expect, test } from 'vitest';
import { createLibraryDb } from '../../../electron/core/db/library-db.ts';
import { verifyHistory } from '../../../electron/core/db/history-chain.ts';
import { makeLibrary } from '../../support/make-core.ts';

async function openDb() {
  const made = await makeLibrary();
  return { ...made, db: made.opened().db };
}

const CHANGE = { action: 'test.change', subject: 'something' };

describe('writing in the catalogue', () => {
  test('stores who did what and when, in the same transaction', async () => {
    const { db, api } = await openDb();
    db.write(CHANGE, (sql) => sql.exec("insert into settings (key, value) values ('a', 'b')"));
    expect((await api.history.list({ limit: 1 }))[0]).toMatchObject({
      at: '2026-11-22T10:00:00.000Z',
      memberName: 'Lea Example',
      ...CHANGE,
    });
  });

  test('undoes everything, the history too, when something fails', async () => {
    const { db } = await openDb();
    const count = () => db.sql.prepare('select count(*) as n from history').get();
    const before = count();
    expect(() =>
      db.write(CHANGE, (sql) => {
        sql.exec("insert into settings (key, value) values ('a', 'b')");
        throw new Error('the disk has gone');
      }),
    ).toThrow('the disk has gone');
    expect(count()).toEqual(before);
    expect(db.sql.prepare("select 1 from settings where key = 'a'").get()).toBeUndefined();
  });

  test('refuses to wait for anything, since it would commit too early', async () => {
    const { db } = await openDb();
    expect(() =>
      db.write(CHANGE, async (sql) => {
        sql.exec("insert into settings (key, value) values ('a', 'b')");
      }),
    ).toThrow('async');
    expect(db.sql.prepare("select 1 from settings where key = 'a'").get()).toBeUndefined();
    expect(() => db.write(CHANGE, () => db.write(CHANGE, () => 1))).toThrow('nested');
  });
});

describe('the history', () => {
  async function withEntries() {
    const made = await openDb();
    for (let index = 0; index < 5; index += 1)
      made.db.write({ ...CHANGE, subject: `number ${index}` }, () => undefined);
    return made;
  }

  test('is whole after normal work and is read from the newest on, page by page', async () => {
    const { api } = await withEntries();
    const report = await api.history.verify({});
    expect(report).toMatchObject({ intact: true, brokenAt: null });
    const all = await api.history.list({});
    expect(all).toHaveLength(report.entries);
    const [first, second] = all;
    expect(await api.history.list({ before: first?.seq ?? 0, limit: 1 })).toEqual([second]);
  });

  test('cannot be changed or shortened by the app itself', async () => {
    const { db } = await withEntries();
    expect(() => db.sql.exec("update history set member_name = 'Nobody'")).toThrow('never changed');
    expect(() => db.sql.exec('delete from history')).toThrow('never removed');
  });

  test.each([
    ['a changed name', "update history set member_name = 'Somebody' where seq = 4", 4],
    ['a changed time', "update history set at = '2020-01-01T00:00:00.000Z' where seq = 3", 3],
    ['an entry taken out', 'delete from history where seq = 4', 5],
    ['the last entries cut off', 'delete from history where seq > 4', 5],
    [
      'two entries exchanged',
      'update history set seq = case seq when 3 then -4 when 4 then -3 end where seq in (3, 4); update history set seq = -seq where seq < 0',
      3,
    ],
  ])('shows %s, and where', async (_what, tampering, brokenAt) => {
    const { db, api } = await withEntries();
    db.sql.exec('drop trigger history_stays; drop trigger history_remains;');
    db.sql.exec(tampering);
    expect(await api.history.verify({})).toMatchObject({ intact: false, brokenAt });
  });

  test('keeps the author of each entry', async () => {
    const { db } = await openDb();
    const other = createLibraryDb({
      sql: db.sql,
      clock: () => new Date('2026-12-01T00:00:00.000Z'),
      author: () => ({ id: '00000000-0000-4000-8000-00000000ffff' as never, name: 'Other' }),
    });
    other.write(CHANGE, () => undefined);
    expect(verifyHistory(db.sql).intact).toBe(true);
    expect(
      db.sql.prepare('select member_name as name from history order by seq desc').get(),
    ).toEqual({ name: 'Other' });
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RecordingId } from '../../../shared/model/ids.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { insertRecording } from '../../support/insert-recording.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;

describe('dated backups', () => {
  test('one is made on the first opening of a day, and one at locking when something has changed', async () => {
    const { api, folder, clock } = await makeLibrary();
    const names = () => readdirSync(join(folder, 'backups')).toSorted();
    const atCreation = names();
    await api.library.lock({});
    const afterLock = names();
    expect(afterLock).toHaveLength(atCreation.length + 1);
    clock.advance(60_000);
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    await api.library.lock({});
    expect(names()).toEqual(afterLock);
    clock.advance(DAY_MS);
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(names()).toHaveLength(afterLock.length + 1);
  });

  test('the last ten are kept, and of older ones one a week', async () => {
    const { api, clock } = await makeLibrary();
    for (let day = 0; day < 60; day += 1) {
      clock.advance(DAY_MS);
      await api.backups.make({});
    }
    const backups = await api.backups.list({});
    expect(backups.length).toBeGreaterThanOrEqual(10 + 7);
    expect(backups.length).toBeLessThanOrEqual(10 + 9);
    const weeks = backups.slice(10).map(({ madeAt }) => Math.floor(Date.parse(madeAt) / WEEK_MS));
    expect(new Set(weeks).size).toBe(weeks.length);
  });

  test('many on one day do not push out those of the days before', async () => {
    const { api, clock } = await makeLibrary();
    for (let day = 0; day < 4; day += 1) {
      clock.advance(DAY_MS);
      await api.backups.make({});
    }
    for (let index = 0; index < 20; index += 1) await api.backups.make({});
    const days = new Set((await api.backups.list({})).map(({ madeAt }) => madeAt.slice(0, 10)));
    expect(days.size).toBe(5);
  });

  test('a new one stays, even if the clock of the computer was put back', async () => {
    const { api, clock } = await makeLibrary();
    for (let index = 0; index < 12; index += 1) {
      clock.advance(1000);
      await api.backups.make({});
    }
    clock.advance(-60_000);
    const { name } = await api.backups.make({});
    const names = (await api.backups.list({})).map((backup) => backup.name);
    expect(names).toContain(name);
  });

  test('bringing one back keeps what has since been cut off recordings', async () => {
    const { api, clock, opened, newId } = await makeLibrary();
    const id = RecordingId.parse(newId());
    insertRecording(opened(), id, Buffer.alloc(1000));
    opened().db.write({ action: 'test', subject: id }, (sql) =>
      sql.exec('update recordings set duration_ms = 60000'),
    );
    const backup = await api.backups.make({});
    clock.advance(1000);
    await api.recordings.trim({ id, inMs: 5000, outMs: null });
    await api.backups.restore({ name: backup.name });
    expect(await api.recordings.get({ id })).toMatchObject({ trimInMs: 5000, trimOutMs: null });
  });

  test('bringing one back gives the stories of then, and keeps the present as one more backup', async () => {
    const { api, clock } = await makeLibrary();
    const story = await api.stories.create({ title: 'First words' });
    const backup = await api.backups.make({});
    clock.advance(1000);
    await api.stories.update({ id: story.id, title: 'Overwritten by mistake' });
    const before = await api.backups.list({});
    const status = await api.backups.restore({ name: backup.name });
    expect(status.state).toBe('open');
    expect((await api.stories.get({ id: story.id })).title).toBe('First words');
    const after = await api.backups.list({});
    expect(after.length).toBeGreaterThan(before.length);
    expect((await api.history.list({}))[0]?.action).toBe('backups.restore');
    expect((await api.history.verify({})).intact).toBe(true);
    const [present] = after.filter(({ name }) => !before.some((old) => old.name === name));
    await api.backups.restore({ name: present?.name ?? '' });
    expect((await api.stories.get({ id: story.id })).title).toBe('Overwritten by mistake');
  });

  test('nobody is locked out or let in again by bringing one back', async () => {
    const { api, folder, signInAs } = await makeLibrary();
    await signInAs('journalist');
    await signInAs('lead');
    const backup = await api.backups.make({});
    const journalist = (await api.members.list({}))[1];
    if (journalist === undefined) throw new Error('nobody was added');
    await api.members.remove({ id: journalist.id });
    const next = 'silver thread winter market';
    await api.members.changePassphrase({ current: PASSPHRASES.lead, next });
    await api.backups.restore({ name: backup.name });
    await api.library.lock({});
    expect(await codeOf(api.library.open({ folder, passphrase: PASSPHRASES.journalist }))).toBe(
      'wrong-passphrase',
    );
    expect(await codeOf(api.library.open({ folder, passphrase: PASSPHRASES.lead }))).toBe(
      'wrong-passphrase',
    );
    await api.library.open({ folder, passphrase: next });
    expect((await api.library.status({})).member?.role).toBe('lead');
  });

  test('a withdrawal that came after the backup still holds', async () => {
    const { api } = await makeLibrary();
    const person = await api.people.create({ realName: 'Invented Person' });
    const story = await api.stories.create({ title: 'Told once', narratorIds: [person.id] });
    const backup = await api.backups.make({});
    await api.agreements.add({
      kind: 'withdrawal',
      storyId: story.id,
      personId: person.id,
      on: '2026-11-22',
      language: 'en',
      explainedBy: 'Lea Example',
      reason: 'asked by phone',
    });
    await api.backups.restore({ name: backup.name });
    const { entries } = await api.agreements.ofStory({ id: story.id });
    expect(entries.map(({ kind }) => kind)).toEqual(['withdrawal']);
  });

  test('what is in the bin, sensitive or named since stays so', async () => {
    const { api } = await makeLibrary();
    const person = await api.people.create({ attribution: 'no-name' });
    const theme = await api.themes.add({ name: 'Border', sensitive: false });
    const story = await api.stories.create({ title: 'Told once', narratorIds: [person.id] });
    const backup = await api.backups.make({});
    await api.people.update({ id: person.id, realName: 'Invented Person' });
    await api.themes.update({ id: theme.id, sensitive: true });
    await api.stories.bin({ id: story.id });
    await api.backups.restore({ name: backup.name });
    const { decisions } = await api.agreements.ofStory({ id: story.id });
    expect(decisions.archive.reasons).toContainEqual({ reason: 'in-bin' });
    expect((await api.people.get({ id: person.id })).realName).toBe('Invented Person');
    expect(await api.themes.list({})).toContainEqual(
      expect.objectContaining({ id: theme.id, sensitive: true }),
    );
  });

  test('a recording that came after the backup is still listed', async () => {
    const { api, opened } = await makeLibrary();
    const backup = await api.backups.make({});
    const id = RecordingId.parse('00000000-0000-4000-8000-0000000000aa');
    insertRecording(opened(), id, randomBytes(1000));
    await api.backups.restore({ name: backup.name });
    expect((await api.recordings.list({ storyId: null })).map((one) => one.id)).toEqual([id]);
  });

  test('a package that has left since is still in the ledger, and no number is given twice', async () => {
    const { api, opened } = await makeLibrary();
    const first = await api.stories.create({ title: 'First' });
    const backup = await api.backups.make({});
    const second = await api.stories.create({ title: 'Second' });
    const collection = await api.collections.create({ title: 'Given away' });
    const made = { packageId: '00000000-0000-4000-8000-0000000000dd', collectionId: collection.id };
    opened().db.write({ action: 'test', subject: 'test' }, (sql) => {
      sql
        .prepare(
          `insert into packages (id, collection_id, collection_title, name, path, form, use, state, made_at, made_by, payload_oxum, fingerprint)
           values (?, ?, 'Given away', 'hg-archive', '/gone', 'folder', 'archive', 'made', '2026-11-22T10:00:00.000Z', 'Lea Example', '1.1', 'x')`,
        )
        .run(made.packageId, made.collectionId);
      const name = sql.prepare('insert into package_stories (package_id, story_id) values (?, ?)');
      for (const { id } of [first, second]) name.run(made.packageId, id);
    });
    await api.backups.restore({ name: backup.name });
    const named = opened().db.sql.prepare('select story_id as id from package_stories').all();
    expect(named).toEqual([{ id: first.id }]);
    expect((await api.stories.create({ title: 'Third' })).number).toBe(second.number + 1);
  });

  test('a damaged backup is refused and nothing changes', async () => {
    const { api, folder } = await makeLibrary();
    await api.stories.create({ title: 'Still here' });
    const { name } = await api.backups.make({});
    const path = join(folder, 'backups', name);
    const bytes = readFileSync(path);
    bytes.fill(0, 40_000, 40_100);
    writeFileSync(path, bytes);
    expect((await refusalOf(api.backups.restore({ name }))).code).toBe('library-damaged');
    expect((await api.stories.list({})).items.map(({ title }) => title)).toEqual(['Still here']);
    expect(existsSync(join(folder, 'catalogue.db.restored'))).toBe(false);
    expect(await codeOf(api.backups.restore({ name: '../catalogue.db' }))).toBe('not-found');
  });
});

describe('after a kill in the middle', () => {
  test('half made copies are cleared at the next opening', async () => {
    const { api, folder } = await makeLibrary();
    await api.library.lock({});
    const left = [
      join(folder, 'catalogue.db.restored'),
      join(folder, 'backups', 'catalogue-2026-11-22T10-00-00-000Z.db.new'),
    ];
    for (const file of left) writeFileSync(file, 'half');
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(left.filter((file) => existsSync(file))).toEqual([]);
  });
});

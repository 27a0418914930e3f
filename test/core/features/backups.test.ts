import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { OpenLibrary } from '../../../electron/core/context.ts';
import { superfluousBackups } from '../../../electron/core/db/backups.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;

function insertRecording(library: OpenLibrary, id: RecordingId, bytes: Buffer) {
  const writer = library.media.create(id, {
    live: false,
    facts: {
      kind: 'import',
      mimeType: 'audio/wav',
      startedAt: '2026-11-22T10:00:00.000Z',
      sampleRateHz: 48_000,
      channels: 1,
      bitsPerSample: 24,
    },
  });
  for (let at = 0; at < bytes.length; at += 1_000_000)
    writer.append(bytes.subarray(at, at + 1_000_000));
  const { sizeBytes, sha256 } = writer.finish();
  library.db.write({ action: 'test', subject: id }, (sql) => {
    sql
      .prepare(
        `insert into recordings (id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
           duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
         values (?, 'import', 'ready', 'A sound', '', 'audio/wav', 48000, 1, 24, 1, ?, ?, 0, '', '2026-11-22T10:00:00.000Z')`,
      )
      .run(id, sizeBytes, sha256);
  });
}

function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).toSorted();
}

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
    expect(superfluousBackups(backups)).toEqual([]);
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

describe('backing up everything', () => {
  async function withSounds() {
    const made = await makeLibrary();
    const ids = [1, 2, 3].map((n) => RecordingId.parse(`00000000-0000-4000-8000-0000000000${n}0`));
    const sounds = ids.map(() => randomBytes(2_500_000));
    for (const [index, id] of ids.entries())
      insertRecording(made.opened(), id, sounds[index] ?? Buffer.alloc(0));
    await made.api.stories.create({ title: 'Carried to another disk' });
    return { ...made, ids, sounds, destination: join(made.root, 'disk') };
  }

  test('brings a whole library back on another computer, byte by byte', async () => {
    const { api, destination, root, ids, sounds } = await withSounds();
    const report = await api.library.backUpEverything({ destination });
    expect(report).toMatchObject({ copiedFiles: 5, unchangedFiles: 0 });
    const other = makeCore();
    const folder = join(root, 'restored');
    await other.api.library.restore({ backup: report.folder, folder });
    await other.api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect((await other.api.stories.list({})).items.map(({ title }) => title)).toEqual([
      'Carried to another disk',
    ]);
    for (const [index, id] of ids.entries()) {
      const reader = other.core.session.library?.media.open(id);
      expect(reader?.isWhole()).toBe(true);
      expect(reader?.sha256).toBe(
        createHash('sha256')
          .update(sounds[index] ?? '')
          .digest('hex'),
      );
      reader?.close();
    }
    expect((await other.api.history.verify({})).intact).toBe(true);
  });

  test('copies only what is new the next time, and takes away what is no longer named', async () => {
    const { api, destination, opened } = await withSounds();
    const first = await api.library.backUpEverything({ destination });
    const id = RecordingId.parse('00000000-0000-4000-8000-0000000000ff');
    insertRecording(opened(), id, randomBytes(5000));
    const second = await api.library.backUpEverything({ destination: first.folder });
    expect(second).toMatchObject({ folder: first.folder, copiedFiles: 3, unchangedFiles: 3 });
    expect(treeOf(first.folder).filter((name) => /^catalogue-|^library-/.test(name))).toHaveLength(
      2,
    );
  });

  test('cancelled half way, leaves the former backup usable', async () => {
    const { api, destination, opened, root } = await withSounds();
    const { folder } = await api.library.backUpEverything({ destination });
    const before = treeOf(folder);
    insertRecording(
      opened(),
      RecordingId.parse('00000000-0000-4000-8000-0000000000ff'),
      randomBytes(8_000_000),
    );
    const abort = new AbortController();
    const running = api.library.backUpEverything(
      { destination },
      { signal: abort.signal, onProgress: ({ state }) => state === 'running' && abort.abort() },
    );
    expect(await codeOf(running)).toBe('cancelled');
    expect(treeOf(folder)).toEqual(before);
    const restored = join(root, 'restored');
    expect(
      (await makeCore().api.library.restore({ backup: folder, folder: restored })).copiedFiles,
    ).toBe(5);
  });

  test('a take that was cut off goes along', async () => {
    const { api, destination, opened, root } = await withSounds();
    const id = RecordingId.parse('00000000-0000-4000-8000-0000000000ee');
    const facts = opened().media.open(opened().media.list()[0] ?? id).facts;
    const writer = opened().media.create(id, { live: true, facts: { ...facts, kind: 'take' } });
    writer.append(Buffer.alloc(14_400, 5));
    writer.release();
    const { folder: backup } = await api.library.backUpEverything({ destination });
    const other = makeCore();
    const folder = join(root, 'restored');
    await other.api.library.restore({ backup, folder });
    await other.api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(
      other.core.session.library?.media.open(id).read(0, 20_000).equals(Buffer.alloc(14_400, 5)),
    ).toBe(true);
  });

  test('is refused inside the library itself and over the backup of another library', async () => {
    const { api, destination, folder } = await withSounds();
    expect(
      await codeOf(api.library.backUpEverything({ destination: join(folder, 'backups') })),
    ).toBe('invalid-input');
    const { folder: backup } = await api.library.backUpEverything({ destination });
    const manifest = JSON.parse(readFileSync(join(backup, 'backup.json'), 'utf8'));
    writeFileSync(
      join(backup, 'backup.json'),
      JSON.stringify({ ...manifest, libraryId: '00000000-0000-4000-8000-00000000abcd' }),
    );
    expect(await codeOf(api.library.backUpEverything({ destination: backup }))).toBe('conflict');
  });

  test.each([
    [
      'a changed byte',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes.writeUInt8(bytes.readUInt8(70_000) ^ 4, 70_000);
        writeFileSync(path, bytes);
      },
    ],
    ['a missing file', (path: string) => rmSync(path)],
    [
      'a file cut short',
      (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 1000)),
    ],
  ])('with %s, nothing is brought back and the file is named', async (_what, harm) => {
    const { api, destination, root, ids } = await withSounds();
    const { folder: backup } = await api.library.backUpEverything({ destination });
    harm(join(backup, 'media', `${ids[1]}.db`));
    const folder = join(root, 'restored');
    const error = await refusalOf(makeCore().api.library.restore({ backup, folder }));
    expect(error.code).toBe('library-damaged');
    expect(error.message).toContain(`media/${ids[1]}.db`);
    expect(existsSync(folder) ? treeOf(folder) : []).toEqual([]);
  });

  test('a forged list of files cannot lead out of the folder', async () => {
    const { api, destination, root } = await withSounds();
    const { folder: backup } = await api.library.backUpEverything({ destination });
    const text = readFileSync(join(backup, 'backup.json'), 'utf8');
    for (const forged of ['"../outside.db"', '"/etc/passwd"', '"media/../../x.db"']) {
      writeFileSync(
        join(backup, 'backup.json'),
        text.replace(/"restoreAs": "media[^"]*"/, `"restoreAs": ${forged}`),
      );
      expect(
        await codeOf(makeCore().api.library.restore({ backup, folder: join(root, 'restored') })),
      ).toBe('library-damaged');
    }
  });

  test('never goes over files that are there', async () => {
    const { api, destination, folder, root } = await withSounds();
    const { folder: backup } = await api.library.backUpEverything({ destination });
    expect(await codeOf(makeCore().api.library.restore({ backup, folder }))).toBe('conflict');
    writeFileSync(join(root, 'file.txt'), 'mine');
    expect(await codeOf(makeCore().api.library.restore({ backup, folder: root }))).toBe('conflict');
    expect(statSync(join(folder, 'catalogue.db')).size).toBeGreaterThan(0);
  });
});

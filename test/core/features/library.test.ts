import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../support/error-code.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';

const NEW = {
  organisation: ' Example Street Histories ',
  memberName: 'Lea Example',
  passphrase: PASSPHRASES.lead,
};

describe('a library', () => {
  test('is made, locked and opened again with the passphrase', async () => {
    const { api, folder } = await makeLibrary();
    expect(await api.library.status({})).toMatchObject({
      state: 'open',
      folder,
      organisation: 'Example Street Histories',
      member: { name: 'Lea Example', role: 'lead' },
      warnings: [],
    });
    await api.library.lock({});
    expect(await api.library.status({})).toMatchObject({ state: 'locked', organisation: null });
    expect(await codeOf(api.stories.list({}))).toBe('locked');
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(await api.library.status({})).toMatchObject({ state: 'open', warnings: [] });
  });

  test('opens for a journalist and an archivist with their own passphrases', async () => {
    const { api, signInAs } = await makeLibrary();
    await signInAs('journalist');
    expect((await api.library.status({})).member?.role).toBe('journalist');
    await signInAs('archivist');
    expect((await api.library.status({})).member?.role).toBe('archivist');
    expect(await codeOf(api.library.renewRecovery({}))).toBe('not-permitted');
    await signInAs('lead');
    expect((await api.members.list({})).map(({ role }) => role)).toEqual([
      'lead',
      'journalist',
      'archivist',
    ]);
  });

  test('gives its first lead a recovery sheet, and reminds until a group of it was typed', async () => {
    const { api, root } = makeCore();
    const sheet = await api.library.create({ folder: join(root, 'library'), ...NEW });
    expect(sheet).toMatchObject({ organisation: 'Example Street Histories', madeOn: '2026-11-22' });
    expect(sheet.recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect((await api.library.status({})).warnings).toEqual([
      { code: 'recovery-not-confirmed', subject: '' },
    ]);
  });

  test('is not made with a passphrase that is easy to guess', async () => {
    const { api, root } = makeCore();
    const folder = join(root, 'library');
    expect(await codeOf(api.library.create({ ...NEW, folder, passphrase: 'tram depot' }))).toBe(
      'invalid-input',
    );
    expect((await api.library.inspect({ folder })).kind).toBe('missing');
  });

  test('starts with themes, the sensitive ones marked', async () => {
    const { api } = await makeLibrary();
    const themes = await api.themes.list({});
    expect(themes).toHaveLength(34);
    expect(themes.filter(({ sensitive }) => sensitive).map(({ name }) => name)).toEqual([
      'Journey',
      'Why people left',
      'Not allowed to work',
      'Mental wellbeing',
      'Discrimination and hate crime',
      'Poverty and destitution',
      'Advice, rights and the asylum system',
      'War, loss and commemoration',
    ]);
  });

  test('keeps its name and the time until it locks itself', async () => {
    const { api, folder } = await makeLibrary();
    expect((await api.library.status({})).autoLockMinutes).toBe(10);
    await api.library.updateSettings({ organisation: 'New Name', autoLockMinutes: 0 });
    await api.library.lock({});
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(await api.library.status({})).toMatchObject({
      organisation: 'New Name',
      autoLockMinutes: 0,
    });
  });

  test('tells everybody when it is opened and locked', async () => {
    const { api, events } = await makeLibrary();
    events.length = 0;
    await api.library.lock({});
    expect(
      events.flatMap((one) => (one.event === 'library-state-changed' ? [one.payload.state] : [])),
    ).toEqual(['locked']);
  });

  test('lets only one be open at a time', async () => {
    const { api, folder } = await makeLibrary();
    expect(await codeOf(api.library.open({ folder, passphrase: PASSPHRASES.lead }))).toBe(
      'conflict',
    );
  });
});

describe('recent libraries', () => {
  test('are listed with the newest first, also when one has gone', async () => {
    const { api, folder, root, clock } = await makeLibrary();
    await api.library.lock({});
    clock.advance(1000);
    const second = join(root, 'second');
    await api.library.create({ folder: second, ...NEW });
    expect(await api.library.recent({})).toEqual([
      { folder: second, openedAt: '2026-11-22T10:00:01.000Z', exists: true },
      { folder, openedAt: '2026-11-22T10:00:00.000Z', exists: true },
    ]);
    const list = join(root, 'app', 'recent.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace('/library"', '/moved-away"'));
    expect((await api.library.recent({})).map(({ exists }) => exists)).toEqual([true, false]);
  });

  test.each(['{"folder"', '{"folder":1}', '[{"folder":"/x","openedAt":"yesterday"}]'])(
    'a broken list (%s) is an empty list',
    async (text) => {
      const { api, root } = makeCore();
      mkdirSync(join(root, 'app'));
      writeFileSync(join(root, 'app', 'recent.json'), text);
      expect(await api.library.recent({})).toEqual([]);
    },
  );
});

describe('looking at a folder', () => {
  test('tells a library, an empty folder, a missing one and one with other files apart', async () => {
    const { api, folder, root } = await makeLibrary();
    const empty = join(root, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, '.DS_Store'), 'x');
    const papers = join(root, 'papers');
    mkdirSync(papers);
    writeFileSync(join(papers, 'letter.txt'), 'x');
    const kinds = await Promise.all(
      [folder, empty, join(root, 'nothing', 'here'), papers, join(papers, 'letter.txt')].map(
        async (path) => (await api.library.inspect({ folder: path })).kind,
      ),
    );
    expect(kinds).toEqual(['library', 'empty', 'missing', 'other-files', 'other-files']);
  });

  test('says how much space there is and which service copies it', async () => {
    const { api, root } = makeCore();
    const facts = await api.library.inspect({ folder: join(root, 'Dropbox', 'stories') });
    expect(facts.syncedBy).toBe('Dropbox');
    expect(facts.freeBytes).toBeGreaterThan(1_000_000);
    const marked = join(root, 'shared');
    mkdirSync(join(marked, '.stfolder'), { recursive: true });
    expect((await api.library.inspect({ folder: join(marked, 'a', 'b') })).syncedBy).toBe(
      'Syncthing',
    );
    expect((await api.library.inspect({ folder: join(root, 'plain') })).syncedBy).toBe(null);
  });

  test('a library in a synced folder opens with a warning that names the service', async () => {
    const { api, root } = makeCore();
    const folder = join(root, 'OneDrive - Example', 'library');
    await api.library.create({ folder, ...NEW });
    expect((await api.library.status({})).warnings).toContainEqual({
      code: 'synced-folder',
      subject: 'OneDrive',
    });
  });
});

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { RecordingId } from '../../../shared/model/ids.ts';
import { createLibrary } from '../../../electron/core/vault/create-library.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeCore, makeLibrary, PASSPHRASES, tempFolder } from '../../support/make-core.ts';

const NEW = {
  organisation: 'Example Street Histories',
  memberName: 'Lea Example',
  passphrase: PASSPHRASES.lead,
};

/** A small disk of its own, or undefined where this user may not make one. */
function smallDisk(options: string): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = tempFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

async function lockedLibrary() {
  const made = await makeLibrary();
  await made.api.stories.create({ title: 'The tram depot' });
  await made.api.library.lock({});
  const open = () => made.api.library.open({ folder: made.folder, passphrase: PASSPHRASES.lead });
  return { ...made, open, path: (name: string) => join(made.folder, name) };
}

describe('a wrong passphrase', () => {
  test('is refused, and each further try takes longer, until the right one comes', async () => {
    const { api, folder, open, sleepsMs } = await lockedLibrary();
    for (let attempt = 0; attempt < 9; attempt += 1)
      expect(await codeOf(api.library.open({ folder, passphrase: 'none of the words' }))).toBe(
        'wrong-passphrase',
      );
    expect(sleepsMs).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    await open();
    await api.library.lock({});
    await open();
    expect(sleepsMs).toHaveLength(9);
  });
});

describe('library.json', () => {
  test('holds no name and nothing else that is private', async () => {
    const { path } = await lockedLibrary();
    const file = JSON.parse(readFileSync(path('library.json'), 'utf8'));
    expect(Object.keys(file).toSorted()).toEqual(['format', 'formatVersion', 'libraryId', 'slots']);
    for (const slot of file.slots)
      expect(Object.keys(slot).toSorted()).toEqual([
        'id',
        'iv',
        'kdf',
        'kind',
        'tag',
        'wrappedKey',
      ]);
  });

  const forge: [string, (file: Record<string, unknown>) => unknown][] = [
    [
      'asks for absurd memory',
      (file) => edit(file, (slot) => ({ ...slot, kdf: { ...slot.kdf, logN: 40 } })),
    ],
    [
      'names another method',
      (file) => edit(file, (slot) => ({ ...slot, kdf: { ...slot.kdf, name: 'md5' } })),
    ],
    [
      'has a key of the wrong length',
      (file) => edit(file, (slot) => ({ ...slot, wrappedKey: 'AAAA' })),
    ],
    ['has slots that are no list', (file) => ({ ...file, slots: 'none' })],
    ['has no slots', (file) => ({ ...file, slots: [] })],
    ['has a field that we do not know', (file) => ({ ...file, extra: 1 })],
    ['is a list', () => []],
    ['is nothing', () => null],
  ];
  interface Slot {
    kdf: object;
  }
  function edit(file: Record<string, unknown>, change: (slot: Slot) => unknown) {
    return { ...file, slots: (file.slots as Slot[]).map(change) };
  }

  test.each(forge)('that %s is called damaged', async (_what, change) => {
    const { open, path } = await lockedLibrary();
    const file = JSON.parse(readFileSync(path('library.json'), 'utf8'));
    writeFileSync(path('library.json'), JSON.stringify(change(file)));
    const error = await refusalOf(open());
    expect(error.code).toBe('library-damaged');
    expect(error.message).toContain('library.json');
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, 200)],
    ['empty', () => ''],
    ['huge', (text: string) => text + ' '.repeat(300_000)],
  ])('that is %s is called damaged', async (_what, change) => {
    const { open, path } = await lockedLibrary();
    writeFileSync(path('library.json'), change(readFileSync(path('library.json'), 'utf8')));
    expect(await codeOf(open())).toBe('library-damaged');
  });

  test('of a newer version is refused by that name', async () => {
    const { api, open, path, folder } = await lockedLibrary();
    writeFileSync(
      path('library.json'),
      JSON.stringify({ format: 'homeground-library', formatVersion: 2, surprise: true }),
    );
    expect(await codeOf(open())).toBe('library-newer');
    expect((await api.library.inspect({ folder })).kind).toBe('newer-library');
  });

  test('with slots that were exchanged opens nothing', async () => {
    const { open, path } = await lockedLibrary();
    const file = JSON.parse(readFileSync(path('library.json'), 'utf8'));
    const [first, second] = file.slots;
    file.slots = [
      { ...first, id: second.id },
      { ...second, id: first.id },
    ];
    writeFileSync(path('library.json'), JSON.stringify(file));
    expect(await codeOf(open())).toBe('wrong-passphrase');
  });
});

describe('a damaged catalogue', () => {
  test.each([
    ['cut short', (path: string) => truncateSync(path, 20_000)],
    [
      'overwritten at its start',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes.fill(0, 0, 4096);
        writeFileSync(path, bytes);
      },
    ],
    ['missing', (path: string) => rmSync(path)],
  ])(
    'that is %s is named, and a lead opens the library from its latest backup',
    async (_what, harm) => {
      const { api, folder, open, path } = await lockedLibrary();
      harm(path('catalogue.db'));
      const error = await refusalOf(open());
      expect(error.code).toBe('library-damaged');
      const backup = String(error.details?.latestBackup);
      expect(error.details).toMatchObject({ file: 'catalogue.db' });
      const status = await api.library.open({ folder, passphrase: PASSPHRASES.lead, backup });
      expect(status.state).toBe('open');
      expect((await api.stories.list({})).items.map(({ title }) => title)).toEqual([
        'The tram depot',
      ]);
      expect((await api.history.list({}))[0]?.action).toBe('backups.restore');
      await api.library.lock({});
      await open();
      expect((await api.library.status({})).state).toBe('open');
    },
  );

  test('is not replaced by somebody who is no lead', async () => {
    const { api, folder, signInAs } = await makeLibrary();
    await signInAs('journalist');
    await api.library.lock({});
    writeFileSync(join(folder, 'catalogue.db'), Buffer.alloc(50_000, 1));
    const passphrase = PASSPHRASES.journalist;
    const error = await refusalOf(api.library.open({ folder, passphrase }));
    const backup = String(error.details?.latestBackup);
    expect(await codeOf(api.library.open({ folder, passphrase, backup }))).toBe('not-permitted');
    expect(readFileSync(join(folder, 'catalogue.db')).equals(Buffer.alloc(50_000, 1))).toBe(true);
  });

  test('a whole catalogue is never replaced while opening', async () => {
    const { api, folder, open } = await lockedLibrary();
    await open();
    const { name } = await api.backups.make({});
    const story = await api.stories.create({ title: 'After the backup' });
    await api.library.lock({});
    await api.library.open({ folder, passphrase: PASSPHRASES.lead, backup: name });
    expect((await api.stories.get({ id: story.id })).title).toBe('After the backup');
  });
});

describe('opening', () => {
  test('offers takes that were being written when the app ended', async () => {
    const { api, opened, folder } = await makeLibrary();
    const take = await api.recordings.begin({
      storyId: null,
      deviceName: 'Test microphone',
      format: { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 },
    });
    opened().capture.accept({
      recordingId: take.id,
      startFrame: 0,
      pcm: Buffer.alloc(14_400, 3),
      missingFrames: 0,
    });
    expect(await codeOf(api.library.lock({}))).toBe('conflict');
    opened().capture.close();
    opened().db.write({ action: 'test', subject: take.id }, (sql) =>
      sql.exec("update recordings set state = 'recording'"),
    );
    await api.library.lock({});
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect((await api.recordings.listInterrupted({})).map(({ id }) => id)).toEqual([take.id]);
  });

  test('names a recording whose file is missing or too short, and opens all the rest', async () => {
    const { api, folder, opened } = await makeLibrary();
    const id = RecordingId.parse('00000000-0000-4000-8000-0000000000aa');
    opened().db.write({ action: 'test', subject: id }, (sql) =>
      sql.exec(
        `insert into recordings (id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
           duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
         values ('${id}', 'import', 'ready', 'Lost sound', '', 'audio/wav', 48000, 1, 24, 1, 10, 'x', 0, '', '2026-11-22T10:00:00.000Z')`,
      ),
    );
    await api.library.lock({});
    const { warnings } = await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(warnings).toEqual([{ code: 'recording-damaged', subject: 'Lost sound' }]);
  });

  test('a catalogue of a newer version is refused by that name', async () => {
    const { opened, open, api } = await makeLibrary().then(async (made) => ({
      ...made,
      open: () => made.api.library.open({ folder: made.folder, passphrase: PASSPHRASES.lead }),
    }));
    opened().db.sql.pragma('user_version = 9990');
    await api.library.lock({});
    expect(await codeOf(open())).toBe('library-newer');
    expect((await api.library.status({})).state).toBe('locked');
  });

  test('two openings at the same moment give one open library', async () => {
    const { open, api } = await lockedLibrary();
    const results = await Promise.allSettled([open(), open()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await api.library.status({})).state).toBe('open');
  });
});

describe('making a library', () => {
  test('leaves nothing behind when the disk is full', async ({ skip }) => {
    const disk = smallDisk('size=300k');
    if (disk === undefined) return skip('only root on Linux can make a small disk');
    const { api } = makeCore();
    const folder = join(disk, 'library');
    expect(await codeOf(api.library.create({ folder, ...NEW }))).toBe('disk-full');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  test('says so where nothing may be written', async ({ skip }) => {
    const disk = smallDisk('size=4m,ro');
    if (disk === undefined) return skip('only root on Linux can make a read-only disk');
    const { api } = makeCore();
    const error = await refusalOf(api.library.create({ folder: join(disk, 'library'), ...NEW }));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain('choose another folder');
  });

  test('a full disk stops one change, and what was saved before stays', async ({ skip }) => {
    const disk = smallDisk('size=6m');
    if (disk === undefined) return skip('only root on Linux can make a small disk');
    const { api } = makeCore();
    const folder = join(disk, 'library');
    await api.library.create({ folder, ...NEW });
    const story = await api.stories.create({ title: 'Kept' });
    writeFileSync(join(disk, 'filler'), Buffer.alloc(1));
    execFileSync('sh', ['-c', `cat /dev/zero > ${join(disk, 'filler')} || true`], {
      stdio: 'ignore',
    });
    const codes = new Set<string>();
    for (let index = 0; index < 30 && codes.size === 0; index += 1) {
      const notes = 'many words '.repeat(4000);
      await api.stories
        .update({ id: story.id, privateNotes: `${notes}${index}` })
        .catch((error: { code: string }) => codes.add(error.code));
    }
    expect([...codes]).toEqual(['disk-full']);
    rmSync(join(disk, 'filler'));
    expect((await api.stories.get({ id: story.id })).title).toBe('Kept');
    await api.stories.update({ id: story.id, title: 'Kept and changed' });
    await api.library.lock({});
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect((await api.stories.get({ id: story.id })).title).toBe('Kept and changed');
  });

  test('never touches a folder that holds other files', async () => {
    const { api, root } = makeCore();
    const folder = join(root, 'papers');
    mkdirSync(folder);
    writeFileSync(join(folder, 'letter.txt'), 'mine');
    expect(await codeOf(api.library.create({ folder, ...NEW }))).toBe('conflict');
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });

  test('works in a folder where an earlier try was killed half way', async () => {
    const { api, root } = makeCore();
    const folder = join(root, 'half');
    mkdirSync(folder);
    writeFileSync(join(folder, 'library.making'), '');
    writeFileSync(join(folder, 'catalogue.db'), 'half');
    expect((await api.library.inspect({ folder })).kind).toBe('empty');
    await api.library.create({ folder, ...NEW });
    expect((await api.library.status({})).state).toBe('open');
    expect(readdirSync(folder)).not.toContain('library.making');
  });

  test('uses at least 2^17 rounds when nothing else is asked for', async () => {
    const { core } = makeCore();
    const { scryptLogN: _cheap, ...options } = core.context;
    const folder = join(tempFolder(), 'library');
    await createLibrary({ folder, ...NEW }, options);
    const file = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'));
    expect(file.slots.map((slot: { kdf: { logN: number } }) => slot.kdf.logN)).toEqual([17, 17]);
  });
});

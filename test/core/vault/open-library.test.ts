import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AppError } from '../../../shared/contract/errors.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';

async function lockedLibrary() {
  const made = await makeLibrary();
  await made.api.stories.create({ title: 'The tram depot' });
  await made.api.library.lock({});
  const open = () => made.api.library.open({ folder: made.folder, passphrase: PASSPHRASES.lead });
  return { ...made, open, path: (name: string) => join(made.folder, name) };
}

function latestBackupOf({ details }: AppError): string {
  const name = details?.latestBackup;
  return typeof name === 'string' ? name : 'there is none';
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
      const backup = latestBackupOf(error);
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
    const backup = latestBackupOf(error);
    expect(await codeOf(api.library.open({ folder, passphrase, backup }))).toBe('not-permitted');
    expect(readFileSync(join(folder, 'catalogue.db')).equals(Buffer.alloc(50_000, 1))).toBe(true);
  });

  test('with single damaged pages gives way to a backup too, wherever they are', async () => {
    const { api, folder, clock } = await makeLibrary();
    for (let index = 0; index < 30; index += 1)
      await api.stories.create({ title: `Story ${index}`, summary: 'words '.repeat(3000) });
    const passphrase = PASSPHRASES.lead;
    const outcomes = new Set<string>();
    for (let page = 1; page < 60; page += 3) {
      clock.advance(1000);
      const { name } = await api.backups.make({});
      await api.library.lock({});
      const bytes = readFileSync(join(folder, 'catalogue.db'));
      expect(bytes.length).toBeGreaterThan(60 * 16_384);
      bytes.fill(0, page * 16_384 + 100, page * 16_384 + 200);
      writeFileSync(join(folder, 'catalogue.db'), bytes);
      try {
        await api.library.open({ folder, passphrase });
        await api.backups.restore({ name });
        outcomes.add('restored while open');
      } catch (error) {
        expect(error).toMatchObject({ code: 'library-damaged' });
        await api.library.open({ folder, passphrase, backup: name });
        outcomes.add('restored at opening');
      }
      expect((await api.stories.list({})).total).toBe(30);
      expect((await api.history.verify({})).intact).toBe(true);
    }
    expect([...outcomes].toSorted()).toEqual(['restored at opening', 'restored while open']);
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

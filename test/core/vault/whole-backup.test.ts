import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copiesToCheck } from '../../../electron/core/vault/backup-sounds.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { insertRecording } from '../../support/insert-recording.ts';
import { treeOf, withSounds } from './with-sounds.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { makeCore, PASSPHRASES } from '../../support/make-core.ts';

function changeByte(path: string, at = 50_000) {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
  writeFileSync(path, bytes);
}

describe('backing up everything', () => {
  test('brings a whole library back on another computer, byte by byte', async () => {
    const { api, destination, root, ids, sounds } = await withSounds();
    const report = await api.library.backUpEverything({ destination });
    expect(report).toMatchObject({ copiedFiles: 5, unchangedFiles: 0 });
    const other = makeCore();
    const folder = join(root, 'restored');
    const restored = await other.api.library.restore({ backup: report.folder, folder });
    // Later withdrawals are not in it, so the person must be told of when it is.
    expect(restored.madeAt).toBe(report.madeAt);
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

  test('a cut off take that is damaged is named and left out, and everything else is backed up', async () => {
    const { api, opened, destination, folder, root, ids } = await withSounds();
    const take = await api.recordings.begin({
      storyId: null,
      deviceName: 'Test microphone',
      format: { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 },
    });
    for (let index = 0; index < 700; index += 1)
      opened().capture.accept({
        recordingId: take.id,
        startFrame: 4800 * index,
        pcm: randomBytes(14_400),
        missingFrames: 0,
      });
    const killed = copyAsAfterAKill(folder, root);
    const path = join(killed, 'media', `${take.id}.db`);
    changeByte(path, 8192 * 300 + 100);
    expect(existsSync(`${path}-wal`)).toBe(true);
    const other = makeCore();
    await other.api.library.open({ folder: killed, passphrase: PASSPHRASES.lead });
    const report = await other.api.library.backUpEverything({ destination });
    expect(report).toMatchObject({ copiedFiles: 5, leftOut: [`media/${take.id}.db`] });
    expect(readdirSync(join(report.folder, 'media')).toSorted()).toEqual(
      ids.map((id) => `${id}.db`),
    );
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

  const harms: [string, (path: string) => void][] = [
    ['with a changed byte', changeByte],
    ['that is missing', (path: string) => rmSync(path)],
    [
      'that is cut short',
      (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 1000)),
    ],
  ];

  test.each(harms)(
    'a recording %s is named, and all others are brought back',
    async (_what, harm) => {
      const { api, destination, root, ids } = await withSounds();
      const { folder: backup } = await api.library.backUpEverything({ destination });
      harm(join(backup, 'media', `${ids[1]}.db`));
      const folder = join(root, 'restored');
      const other = makeCore();
      const report = await other.api.library.restore({ backup, folder });
      expect(report).toMatchObject({ copiedFiles: 4, leftOut: [`media/${ids[1]}.db`] });
      const { warnings } = await other.api.library.open({ folder, passphrase: PASSPHRASES.lead });
      expect(warnings).toEqual([
        { code: 'decisions-may-be-missing', subject: report.madeAt },
        { code: 'recording-damaged', subject: 'A sound' },
      ]);
      for (const id of [ids[0], ids[2]]) {
        const reader = other.core.session.library?.media.open(id ?? RecordingId.parse(''));
        expect(reader?.isWhole()).toBe(true);
        reader?.close();
      }
    },
  );

  test.each(harms)(
    'without a catalogue, or with one %s, nothing is brought back',
    async (_what, harm) => {
      const { api, destination, root } = await withSounds();
      const { folder: backup } = await api.library.backUpEverything({ destination });
      const catalogue = readdirSync(backup).find((name) => name.startsWith('catalogue-')) ?? '';
      harm(join(backup, catalogue));
      const folder = join(root, 'restored');
      const error = await refusalOf(makeCore().api.library.restore({ backup, folder }));
      expect(error.code).toBe('library-damaged');
      expect(error.message).toContain(catalogue);
      expect(existsSync(folder) ? treeOf(folder) : []).toEqual([]);
    },
  );

  test('a copy that has been damaged since is made again the next time', async () => {
    const { api, destination, root, ids } = await withSounds();
    const { folder: backup } = await api.library.backUpEverything({ destination });
    changeByte(join(backup, 'media', `${ids[1]}.db`));
    const second = await api.library.backUpEverything({ destination });
    expect(second).toMatchObject({ copiedFiles: 3, unchangedFiles: 2 });
    const folder = join(root, 'restored');
    const report = await makeCore().api.library.restore({ backup, folder });
    expect(report).toMatchObject({ copiedFiles: 5, leftOut: [] });
  });

  test('the copy of a recording whose own file is lost stays in the backup', async () => {
    const { api, destination, folder, root, ids } = await withSounds();
    const { folder: backup } = await api.library.backUpEverything({ destination });
    rmSync(join(folder, 'media', `${ids[1]}.db`));
    await api.library.backUpEverything({ destination });
    const restored = join(root, 'restored');
    await makeCore().api.library.restore({ backup, folder: restored });
    expect(existsSync(join(restored, 'media', `${ids[1]}.db`))).toBe(true);
  });

  test('of very many copies some are read again each time, those first whose last check is longest ago', () => {
    const copies = [5, 3, 0, 4, 1, 2].map((checkedMs) => ({
      path: `media/${checkedMs}.db`,
      restoreAs: `media/${checkedMs}.db`,
      sizeBytes: 100,
      sha256: '',
      modifiedMs: 0,
      checkedMs,
    }));
    expect(copiesToCheck(copies, 250).map(({ checkedMs }) => checkedMs)).toEqual([0, 1, 2]);
    expect(copiesToCheck(copies, 0).map(({ checkedMs }) => checkedMs)).toEqual([0]);
  });
});

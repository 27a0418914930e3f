import { execFileSync } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../support/error-code.ts';
import { makeCore } from '../../support/make-core.ts';
import { treeOf, withSounds } from './with-sounds.ts';

describe('the folder of a backup is not trusted', () => {
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

  test.skipIf(process.platform === 'win32').each([
    ['a link to something endless', (path: string) => symlinkSync('/dev/zero', path)],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ])('%s in the folder of a backup is neither followed nor waited for', async (_what, plant) => {
    const { api, destination, root, ids } = await withSounds();
    const { folder: backup } = await api.library.backUpEverything({ destination });
    const path = join(backup, 'media', `${ids[0]}.db`);
    rmSync(path);
    plant(path);
    const folder = join(root, 'restored');
    const report = await makeCore().api.library.restore({ backup, folder });
    expect(report).toMatchObject({ copiedFiles: 4, leftOut: [`media/${ids[0]}.db`] });
    expect(existsSync(join(folder, 'media', `${ids[0]}.db`))).toBe(false);
    rmSync(join(backup, 'backup.json'));
    plant(join(backup, 'backup.json'));
    expect(
      await codeOf(makeCore().api.library.restore({ backup, folder: join(root, 'second') })),
    ).toBe('library-damaged');
  });

  test('a link in the folder of a backup never leads to the recordings of the library itself', async () => {
    const { api, destination, folder } = await withSounds();
    const { folder: backup } = await api.library.backUpEverything({ destination });
    rmSync(join(backup, 'media'), { recursive: true });
    symlinkSync(join(folder, 'media'), join(backup, 'media'));
    expect(await codeOf(api.library.backUpEverything({ destination }))).toBe('invalid-input');
    expect(readdirSync(join(folder, 'media'))).toHaveLength(3);
  });

  test('older copies stay until new ones are whole, also when the list of files was lost', async () => {
    const { api, destination } = await withSounds();
    const { folder: backup } = await api.library.backUpEverything({ destination });
    rmSync(join(backup, 'backup.json'));
    const before = treeOf(backup);
    const abort = new AbortController();
    const running = api.library.backUpEverything(
      { destination },
      { signal: abort.signal, onProgress: ({ state }) => state === 'running' && abort.abort() },
    );
    expect(await codeOf(running)).toBe('cancelled');
    expect(treeOf(backup)).toEqual(before);
    const report = await api.library.backUpEverything({ destination });
    expect(report.copiedFiles).toBe(5);
    expect(treeOf(backup)).toHaveLength(before.length + 1);
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

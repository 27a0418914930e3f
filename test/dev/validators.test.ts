// The programs with which packages are checked: found where they are, asked for on a build machine, and missed without harm.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { installValidators } from '../../electron/dev/system.ts';
import { runValidator, validator } from '../support/validators.ts';

afterEach(() => vi.unstubAllEnvs());

describe('Programs that check packages', () => {
  test('one that is there is found and can be run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hg-validators-'));
    writeFileSync(join(folder, 'csvclean'), '#!/bin/sh\necho "$1"; exit 3\n', { mode: 0o755 });
    vi.stubEnv('PATH', folder);
    const path = validator('csvclean') ?? '';
    expect(runValidator(path, ['a word'])).toEqual({ ok: false, output: 'a word\n' });
  });

  test('one that is not there is told in one line, once', () => {
    vi.stubEnv('PATH', mkdtempSync(join(tmpdir(), 'hg-validators-')));
    const lines = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect([validator('mediainfo'), validator('mediainfo')]).toEqual([undefined, undefined]);
    expect(lines.mock.calls).toEqual([['skipped: mediainfo is not on this computer']]);
  });

  test('a computer that is no build machine is left as it is', async () => {
    vi.stubEnv('CI', '');
    vi.stubEnv('PATH', '');
    const lines = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await installValidators();
    expect(lines).not.toHaveBeenCalled();
  });

  test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
    'a build machine where nothing can be installed goes on, and says so',
    async () => {
      vi.stubEnv('CI', 'true');
      vi.stubEnv('PATH', '');
      const lines = vi.spyOn(console, 'log').mockImplementation(() => undefined);
      await installValidators();
      expect(lines.mock.lastCall?.[0]).toMatch(/^Tests that want them are skipped: /);
    },
  );
});

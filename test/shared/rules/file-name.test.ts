import { describe, expect, test } from 'vitest';
import {
  archiveName,
  isPortablePath,
  pathDanger,
  pathKey,
  soundCode,
  storyCode,
  textCode,
} from '../../../shared/rules/file-name.ts';

describe('Names that we give', () => {
  test('say nothing about anybody and are safe on every disk', () => {
    expect(soundCode(storyCode(7), 2)).toBe('hg-0007-02');
    expect(soundCode(storyCode(12_345), 1)).toBe('hg-12345-01');
    const name = archiveName({ day: '2026-11-22', id: 'ABCDEF00-0000-4000-8000-0000DEADBEEF' });
    expect(isPortablePath(name.toLowerCase())).toBe(true);
    expect(name).toMatch(/-DEADBEEF$/);
  });

  test('stay short enough however long the tag of a language is, and no two are the same', () => {
    const code = storyCode(12_345, 'abcdefghijklmnopqrst');
    const names = new Set<string>();
    for (const last of ['one', 'two', 'three'])
      names.add(
        textCode({
          ...{ code, soundCode: soundCode(code, 12), names },
          language: `pa-Guru-IN-x-${'villages-of-the-hills-'.repeat(4)}${last}`,
        }),
      );
    expect([...names]).toEqual(
      ['', '.2', '.3'].map((end) => `abcdefghijklmnopqrst-12345-12.pa-guru-in-x${end}`),
    );
    for (const name of names) expect(isPortablePath(`${name}.txt.opex`)).toBe(true);
    const usual = textCode({ code, soundCode: undefined, language: 'pa-Guru', names });
    expect(usual).toBe('abcdefghijklmnopqrst-12345-text.pa-guru');
  });

  test.each([
    'Upper.wav',
    'a b.wav',
    'é.wav',
    '50%.wav',
    'dot.',
    '.hidden',
    'a//b',
    '',
    'x'.repeat(61),
  ])('%j is not one that we would give', (path) => expect(isPortablePath(path)).toBe(false));
});

describe('Names that others give', () => {
  test.each([
    '/etc/passwd',
    '../up',
    'a/../../up',
    'a/./b',
    'a//b',
    'C:/x',
    'c:x',
    '~/x',
    'a\\b',
    'a\u0000b',
    'a\nb',
    'invoice\u202efdp.exe',
    'a\ufffd',
    '',
    'data/',
  ])('%j is dangerous', (path) => expect(pathDanger(path)).toMatch(/\.$/));

  test.each([
    'data/My file (1).txt',
    'data/é/ਕ.wav',
    'data/..hidden',
    'data/50% done',
    'bagit.txt',
  ])('%j is not', (path) => expect(pathDanger(path)).toBeUndefined());

  test('two names that some computers take for one have the same key', () => {
    expect(pathKey('data/É.wav')).toBe(pathKey('data/e\u0301.WAV'));
    expect(pathKey('data/a')).not.toBe(pathKey('data/b'));
  });
});

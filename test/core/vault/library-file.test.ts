import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';

async function lockedLibrary() {
  const made = await makeLibrary();
  await made.api.library.lock({});
  const open = () => made.api.library.open({ folder: made.folder, passphrase: PASSPHRASES.lead });
  return { ...made, open, path: (name: string) => join(made.folder, name) };
}

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

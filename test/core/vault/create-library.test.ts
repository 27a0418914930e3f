import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLibrary } from '../../../electron/core/vault/create-library.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { insertRecording } from '../../support/insert-recording.ts';
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
    const disk = smallDisk('size=32m');
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

  test('never clears away a library that has lost its library.json, whatever else a kill has left', async () => {
    const { api, folder, opened } = await makeLibrary();
    const id = RecordingId.parse('00000000-0000-4000-8000-0000000000aa');
    insertRecording(opened(), id, Buffer.alloc(5000, 1));
    await api.library.lock({});
    writeFileSync(join(folder, 'library.making'), '');
    rmSync(join(folder, 'library.json'));
    expect((await api.library.inspect({ folder })).kind).toBe('other-files');
    expect(await codeOf(api.library.create({ folder, ...NEW }))).toBe('conflict');
    expect(readdirSync(join(folder, 'media'))).toEqual([`${id}.db`]);
  });

  test('takes away the mark of making as soon as the library opens', async () => {
    const { api, folder } = await makeLibrary();
    await api.library.lock({});
    writeFileSync(join(folder, 'library.making'), '');
    await api.library.open({ folder, passphrase: NEW.passphrase });
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

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { png } from '../../support/arrival-card.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { makeCore, PASSPHRASES, tempFolder } from '../../support/make-core.ts';
import { NO_SMALL_DISK } from '../../support/mount-disk.ts';
import { smallDisk } from '../../support/small-disk.ts';
import { writeNoiseWav } from '../../support/sounds.ts';
import {
  bringIn,
  check,
  csv,
  everythingIn,
  guessed,
  listed,
  withFolder,
} from './table-builders.ts';
import type { TableLibrary } from './table-builders.ts';

describe('A folder of media with a table', () => {
  const media = (library: TableLibrary, rows: string[][]) => {
    const folder = join(library.root, 'media');
    mkdirSync(join(folder, 'Audio'), { recursive: true });
    writeNoiseWav(join(folder, 'Audio', 'Café.WAV'.normalize('NFD')), { frames: 44_100 });
    writeFileSync(join(folder, 'café.vtt'), 'WEBVTT\n\n00:00.000 --> 00:00.900\nGood morning');
    writeFileSync(join(folder, 'photo.png'), png(4, 3));
    writeFileSync(join(folder, 'nobody.png'), png(5, 3));
    for (const junk of ['.DS_Store', '._photo.png', 'Thumbs.db'])
      writeFileSync(join(folder, junk), 'x');
    rmSync(join(folder, 'link.png'), { force: true });
    symlinkSync(join(folder, 'photo.png'), join(folder, 'link.png'));
    writeFileSync(join(folder, 'letter.exe'), 'MZ');
    return {
      path: library.put('list.csv', csv(['Identifier', 'Title', 'Files'], ...rows)),
      mediaFolder: folder,
    };
  };

  test('brings sounds, photos and transcripts into their story, however their names are written', async () => {
    const library = await withFolder();
    const source = media(library, [['1', 'One', 'C:\\old\\café.wav; CAFÉ.vtt; photo.png']]);
    const found = await check(library, source);
    expect(found).toMatchObject({ fileCount: 3, junkCount: 3, counts: { add: 1 } });
    expect(found.extraFiles).toEqual(['letter.exe', 'nobody.png']);
    const { intake } = await bringIn(library, source);
    expect(intake).toMatchObject({ kind: 'media', counts: { added: 1 } });
    const [story] = await listed(library);
    const storyId = story?.id ?? '';
    const [sound] = await library.api.recordings.list({ storyId });
    expect(sound).toMatchObject({ durationMs: 1000, originalName: 'Café.WAV'.normalize('NFD') });
    expect(await library.api.attachments.list({ storyId })).toHaveLength(1);
    const transcripts = await library.api.transcripts.list({ storyId });
    expect(JSON.stringify(transcripts)).toContain(sound?.id);
    expect(library.opened().db.sql.prepare('select count(*) as n from table_media').get()).toEqual({
      n: 0,
    });
  });

  test.each([
    ['missing.wav', 'file-missing'],
    ['../list.csv', 'file-outside'],
    ['link.png', 'file-link'],
    ['letter.exe', 'file-not-ours'],
    ['._photo.png', 'file-not-ours'],
  ])('names the row whose file %s is wrong', async (name, problem) => {
    const library = await withFolder();
    const source = media(library, [['1', 'One', name]]);
    expect((await check(library, source)).problems).toMatchObject([
      { row: 2, problem, level: 'error' },
    ]);
  });

  test('names a file that two rows have, and one that is in the library already', async () => {
    const library = await withFolder();
    const source = media(library, [
      ['1', 'One', 'photo.png'],
      ['2', 'Two', 'PHOTO.png'],
    ]);
    expect((await check(library, source)).problems).toMatchObject([
      { row: 3, problem: 'file-twice' },
    ]);
    await bringIn(library, source, { rowsWithErrors: 'leave-out' });
    const other = media(library, [['3', 'Three', 'photo.png']]);
    expect((await check(library, other)).problems).toMatchObject([
      { row: 2, problem: 'file-here' },
    ]);
  });

  test('leaves nothing of it when it is cancelled in the middle', async () => {
    const library = await withFolder();
    const source = media(library, [
      ['1', 'One', 'photo.png'],
      ['2', 'Two', 'café.wav'],
      ['3', 'Three', 'long.wav'],
    ]);
    writeNoiseWav(join(source.mediaFolder, 'long.wav'), { frames: 4_000_000 });
    const before = everythingIn(library);
    const abort = new AbortController();
    const { columns } = await library.api.tables.look({ path: source.path });
    const mapping = guessed(columns.map(({ name }) => name));
    const run = library.api.tables.bringIn({ source, mapping }, { signal: abort.signal });
    const watch = setInterval(() => {
      // The first of the two is there, and no row names it yet.
      if (library.opened().media.list().length > 0) abort.abort();
    });
    onTestFinished(() => clearInterval(watch));
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(everythingIn(library)).toBe(before);
    expect(library.opened().media.list()).toEqual([]);
  });
});

test('A kill in the middle leaves nothing after the next opening', async () => {
  const library = await withFolder();
  const mediaFolder = join(library.root, 'media');
  mkdirSync(mediaFolder);
  writeFileSync(join(mediaFolder, 'one.png'), png(4, 3));
  writeNoiseWav(join(mediaFolder, 'two.wav'), { frames: 4_000_000 });
  const path = library.put(
    'list.csv',
    csv(['Title', 'Files'], ['One', 'one.png'], ['Two', 'two.wav']),
  );
  let killed = '';
  const watch = setInterval(() => {
    if (killed === '' && library.opened().media.list().length > 0)
      killed = copyAsAfterAKill(library.folder, library.root);
  });
  onTestFinished(() => clearInterval(watch));
  await bringIn(library, { path, mediaFolder });
  expect(killed).not.toBe('');
  const other = makeCore();
  await other.api.library.open({ folder: killed, passphrase: PASSPHRASES.lead });
  const { db, media } = other.core.session.library ?? library.opened();
  expect(media.list()).toEqual([]);
  const count = (table: string) => db.sql.prepare(`select count(*) from ${table}`).pluck().get();
  expect(['stories', 'recordings', 'attachments', 'intakes', 'table_media'].map(count)).toEqual([
    ...[0, 0, 0, 0, 0],
  ]);
  await other.core.close();
});

test('A full disk leaves nothing, and says so', async (context) => {
  const disk = smallDisk(24);
  if (disk === undefined) return context.skip(NO_SMALL_DISK);
  const mediaFolder = tempFolder();
  const path = join(mediaFolder, 'list.csv');
  writeFileSync(join(mediaFolder, 'one.png'), png(4, 3));
  writeNoiseWav(join(mediaFolder, 'two.wav'), { frames: 20_000_000 });
  writeFileSync(path, csv(['Title', 'Files'], ['One', 'one.png'], ['Two', 'two.wav']));
  vi.stubEnv('TMPDIR', disk);
  const library = await withFolder();
  await expect(
    bringIn(library, { path, mediaFolder }, { rowsWithErrors: 'leave-out' }),
  ).rejects.toMatchObject({ code: 'disk-full' });
  expect(library.opened().media.list()).toEqual([]);
  expect((await library.api.stories.list({})).items).toEqual([]);
});

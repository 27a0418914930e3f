import { once } from 'node:events';
import { createWriteStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { wavHeader } from '../../../electron/core/media/wav-header.ts';
import { openSound } from '../../../electron/core/media/listen.ts';
import { makeLibrary, PASSPHRASES, tempFolder } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { NO_SMALL_DISK } from '../../support/mount-disk.ts';
import { smallDisk } from '../../support/small-disk.ts';
import { writeNoiseWav, writeTone } from '../../support/sounds.ts';
import { startChild } from '../../support/start-child.ts';

const passphrase = PASSPHRASES.lead;
const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const mediaFiles = ({ folder }: TestLibrary) => readdirSync(join(folder, 'media')).toSorted();

/** Three hours of silence, which take no space on the disk but long enough to bring in. */
async function writeLongWav(path: string): Promise<void> {
  const dataBytes = 3 * 3600 * 48_000 * 3;
  const file = createWriteStream(path);
  file.end(wavHeader({ ...format, dataBytes }));
  await once(file, 'close');
  await truncate(path, wavHeader({ ...format, dataBytes }).length + dataBytes);
}

async function killInTheMiddle(library: TestLibrary, soundPath: string): Promise<void> {
  const { folder, root } = library;
  const appFolder = join(root, 'other');
  const child = startChild({ folder, appFolder, passphrase, work: 'import', soundPath });
  await child.until((lines) => lines.some((line) => /^running 0\.[0-9]*[1-9]/.test(line)));
  await child.kill();
  expect(child.lines.some((line) => line.startsWith('finished'))).toBe(false);
}

test('a program that is killed in the middle of an import leaves the library whole, and what it had written is gone after the next opening', async () => {
  const library = await makeLibrary();
  const { api, folder, root } = library;
  const known = join(root, 'known.wav');
  writeNoiseWav(known, { frames: 5000 });
  const { id } = await api.recordings.importFile({ path: known, storyId: null });
  const before = mediaFiles(library);
  await api.library.lock({});
  const path = join(root, 'long.wav');
  await writeLongWav(path);

  await killInTheMiddle(library, path);
  const left = mediaFiles(library).filter((name) => !before.includes(name));
  expect(left).toEqual([expect.stringMatching(/^[0-9a-f-]{36}\.db\.importing$/)]);

  const status = await api.library.open({ folder, passphrase });
  expect(status.warnings).toEqual([]);
  expect(mediaFiles(library)).toEqual(before);
  expect((await api.recordings.list({ storyId: null })).map((recording) => recording.id)).toEqual([
    id,
  ]);
  expect(await api.recordings.listInterrupted({})).toEqual([]);
  expect(library.opened().media.open(id).isWhole()).toBe(true);
});

test('what is a take, or not ours at all, is never taken for the rest of an import', async () => {
  const library = await makeLibrary();
  const { api, folder } = library;
  await api.library.lock({});
  const child = startChild({
    folder,
    appFolder: join(library.root, 'b'),
    passphrase,
    work: 'record',
  });
  await child.until((lines) => lines.length > 10);
  await child.kill();
  const strangers = [
    'notes.db.importing',
    'x.importing',
    '00000000-0000-4000-8000-00000000aaaa.db.importing.txt',
  ];
  for (const name of strangers) writeFileSync(join(folder, 'media', name), "somebody's");
  const before = mediaFiles(library);
  await api.library.open({ folder, passphrase });
  expect(mediaFiles(library)).toEqual(before);
  const [take] = await api.recordings.listInterrupted({});
  expect(take?.kind).toBe('take');
});

test('while a sound is being brought in it is in no list and no copy, and a cancelled one leaves nothing', async () => {
  const library = await makeLibrary();
  const path = join(library.root, 'long.wav');
  await writeLongWav(path);
  const abort = new AbortController();
  const seen: number[][] = [];
  const running = library.api.recordings.importFile(
    { path, storyId: null },
    {
      signal: abort.signal,
      onProgress({ state, fraction }) {
        if (state !== 'running' || fraction === 0) return;
        seen.push([mediaFiles(library).length, library.opened().media.list().length]);
        abort.abort();
      },
    },
  );
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  // Nothing lies there but the one unfinished file.
  expect(seen[0]).toEqual([1, 0]);
  expect(mediaFiles(library)).toEqual([]);
});

test('when the disk is full nothing of the import stays, and a smaller file can be taken in', async ({
  skip,
}) => {
  const files = tempFolder();
  const large = join(files, 'large.wav');
  const small = join(files, 'small.wav');
  writeNoiseWav(large, { frames: 20_000_000 });
  writeNoiseWav(small, { frames: 2000 });
  const disk = smallDisk(24);
  if (disk === undefined) return skip(NO_SMALL_DISK);
  vi.stubEnv('TMPDIR', disk);
  const library = await makeLibrary();
  const { importFile, list } = library.api.recordings;
  await expect(importFile({ path: large, storyId: null })).rejects.toMatchObject({
    code: 'disk-full',
  });
  expect(mediaFiles(library)).toEqual([]);
  expect(await list({ storyId: null })).toEqual([]);
  const { id } = await importFile({ path: small, storyId: null });
  expect(library.opened().media.open(id).isWhole()).toBe(true);
});

test('when the catalogue does not take the recording, its file goes as well', async () => {
  const library = await makeLibrary();
  const path = join(library.root, 'one.wav');
  writeNoiseWav(path, { frames: 5000 });
  library
    .opened()
    .db.sql.exec(
      "create temp trigger no before insert on recordings begin select raise(abort, 'no'); end",
    );
  await expect(library.api.recordings.importFile({ path, storyId: null })).rejects.toMatchObject({
    code: 'internal',
  });
  expect(mediaFiles(library)).toEqual([]);
});

test.each([
  ['a WAV file', 'speech.wav'],
  ['a compressed file', 'speech.mp3'],
])(
  '%s that is whole but unknown to the catalogue, as after a kill in the last moment, is offered and can be kept',
  async (_what, name) => {
    const library = await makeLibrary();
    const { api, folder, root, core } = library;
    const path = join(root, name);
    if (name.endsWith('wav')) writeNoiseWav(path, { frames: 100_000 });
    else await writeTone(path);
    const imported = await api.recordings.importFile({ path, storyId: null });
    const peaks = await api.recordings.peaks({ id: imported.id });
    library
      .opened()
      .db.write({ action: 'test', subject: imported.id }, (sql) =>
        sql.exec('delete from recordings'),
      );
    await api.library.lock({});
    await api.library.open({ folder, passphrase });

    const [found, ...others] = await api.recordings.listInterrupted({});
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: imported.id, kind: 'import', state: 'interrupted' });
    const sound = openSound(core.context, imported.id);
    expect(Buffer.concat([...sound.read(0, sound.sizeBytes)]).equals(readFileSync(path))).toBe(
      true,
    );
    sound.close();
    await expect(api.recordings.importFile({ path, storyId: null })).rejects.toMatchObject({
      code: 'conflict',
      details: { recordingId: imported.id },
    });

    const kept = await api.recordings.recover({ id: imported.id });
    expect(kept).toEqual({ ...imported, originalName: '' });
    expect(await api.recordings.peaks({ id: imported.id })).toEqual(peaks);
    expect(await api.recordings.listInterrupted({})).toEqual([]);
    expect(existsSync(join(folder, 'media', `${imported.id}.db`))).toBe(true);
  },
);

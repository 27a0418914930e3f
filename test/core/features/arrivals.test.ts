import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSound } from '../../../electron/core/media/listen.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { writeLongOpus, writeNoiseWav, writeTone } from '../../support/sounds.ts';

/** A picture that says how large it is and holds nothing else. */
function png(width: number, height: number, word = ''): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 0, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return Buffer.concat([bytes, Buffer.from(word)]);
}

async function withStory() {
  const library = await makeLibrary();
  const { id: storyId } = await library.api.stories.create({ title: 'One' });
  const card = join(library.root, 'card');
  mkdirSync(card);
  const at = (...names: string[]) => join(card, ...names);
  const request = (name: string, more = {}) => ({ name, paths: [at(name)], ...more });
  return { ...library, storyId, card, at, request };
}

const look = ({ api }: TestLibrary, ...paths: string[]) => api.arrivals.inspect({ paths });

describe('Looking through files', () => {
  test('says of each what it is and what is wrong with it, and brings in nothing', async () => {
    const library = await withStory();
    const { at, card, api, storyId } = library;
    writeNoiseWav(at('ZOOM0001.WAV'), { frames: 44_100 });
    writeNoiseWav(at('ZOOM0001_1.WAV'), { frames: 22_050, seed: 4 });
    writeNoiseWav(at('ZOOM0002_Tr2.WAV'), { frames: 500, seed: 5 });
    await writeTone(at('memo.amr'), ['-ar', '8000']);
    copyFileSync(at('memo.amr'), at('memo copy.mp3'));
    writeNoiseWav(at('known.wav'), { frames: 900, seed: 6 });
    const known = await api.recordings.importFile({ path: at('known.wav'), storyId });
    writeFileSync(at('photo.jpg'), png(40, 30));
    writeFileSync(at('bomb.png'), png(200_000, 200_000));
    writeFileSync(at('phone.heic'), Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
    writeFileSync(at('empty.wav'), '');
    writeFileSync(at('letter.doc'), 'Dear friend');
    symlinkSync(at('known.wav'), at('link.wav'));
    mkdirSync(at('a/b/c/d'), { recursive: true });
    mkdirSync(at('folder.wav'));
    for (const name of ['._ZOOM0001.WAV', '.DS_Store', 'ZOOM0001.hprj'])
      writeFileSync(at(name), 'x');

    const { items, junkCount, hasMore } = await look(library, card);
    const found = Object.fromEntries(
      items.map(({ name, kind, problem }) => [name, problem?.problem ?? kind]),
    );
    expect(found).toEqual({
      'ZOOM0001.WAV': 'sound',
      'ZOOM0002_Tr2.WAV': 'sound',
      'memo copy.mp3': 'sound',
      'memo.amr': 'twice-here',
      'known.wav': 'duplicate',
      'photo.jpg': 'photo',
      'bomb.png': 'too-large',
      'phone.heic': 'photo',
      'empty.wav': 'empty',
      'letter.doc': 'not-ours',
      'link.wav': 'link',
      d: 'too-deep',
    });
    expect([junkCount, hasMore]).toEqual([3, false]);
    const item = (name: string) => items.find((one) => one.name === name);
    expect(item('ZOOM0001.WAV')).toMatchObject({ durationMs: 1500, parts: [{}, {}] });
    expect(item('ZOOM0002_Tr2.WAV')?.track).toBe('2');
    expect(item('memo copy.mp3')).toMatchObject({ mimeType: 'audio/amr', hasWrongEnding: true });
    expect(item('known.wav')?.problem).toMatchObject({ recordingId: known.id, storyId });
    expect(library.opened().media.list()).toEqual([known.id]);
  });

  test('ends at five hundred files, and says that there were more', async () => {
    const library = await withStory();
    for (let index = 0; index < 520; index += 1) writeFileSync(library.at(`${index}.txt`), 'x');
    const { items, hasMore } = await look(library, library.card);
    expect([items.length, hasMore]).toEqual([500, true]);
  });

  test('is not for archivists', async () => {
    const library = await withStory();
    await library.signInAs('archivist');
    await expect(look(library, library.card)).rejects.toMatchObject({ code: 'not-permitted' });
  });
});

describe('Bringing in', () => {
  test('goes on after one that fails, and tells how each ended', async () => {
    const { api, at, request, storyId } = await withStory();
    writeNoiseWav(at('one.wav'), { frames: 100 });
    writeFileSync(at('two.wav'), 'no sound');
    writeFileSync(at('three.png'), png(4, 3));
    const names = ['one.wav', 'two.wav', 'gone.wav', 'three.png', 'one.wav'];
    const { ends, isCancelled } = await api.arrivals.bringIn({
      storyId,
      items: names.map((name) => request(name, { title: 'Track 1' })),
    });
    expect(isCancelled).toBe(false);
    expect(ends.map(({ outcome, error }) => error?.code ?? outcome)).toEqual([
      ...['came', 'invalid-input', 'not-found', 'came', 'conflict'],
    ]);
    const [recording] = await api.recordings.list({ storyId });
    expect(recording).toMatchObject({ title: 'Track 1', originalName: 'one.wav' });
  });

  test('that is cancelled keeps what had come, and nothing of the one that was coming', async () => {
    const library = await withStory();
    const { api, at, request, storyId } = library;
    writeNoiseWav(at('small.wav'), { frames: 100 });
    await writeLongOpus(at('long.opus'), 60);
    writeFileSync(at('photo.png'), png(4, 3));
    const abort = new AbortController();
    const { ends, isCancelled } = await api.arrivals.bringIn(
      { storyId, items: ['small.wav', 'long.opus', 'photo.png'].map((name) => request(name)) },
      {
        signal: abort.signal,
        onProgress: ({ file }) => {
          if (file === 'long.opus') abort.abort();
        },
      },
    );
    expect(isCancelled).toBe(true);
    expect(ends.map(({ outcome }) => outcome)).toEqual(['came', 'not-begun', 'not-begun']);
    expect(library.opened().media.list()).toEqual([ends[0]?.recordingId]);
    expect(readdirSync(join(library.folder, 'media'))).toHaveLength(1);
  });
});

describe('Photos and papers', () => {
  async function withPhoto() {
    const library = await withStory();
    const { api, at, request, storyId } = library;
    writeFileSync(at('Canary Narrator.png'), png(40, 30, 'canary inside'));
    writeFileSync(at('letter.pdf'), '%PDF-1.4 <</Type /Page>> <</Type/Page >> <</Type /Pages>>');
    const { ends } = await api.arrivals.bringIn({
      storyId,
      items: [request('Canary Narrator.png'), request('letter.pdf')],
    });
    const id = ends[0]?.attachmentId;
    if (id === undefined) throw new Error('the photo did not come in');
    return { ...library, id, mediaId: RecordingId.parse(id) };
  }

  test('are kept byte for byte, encrypted, and known again', async () => {
    const library = await withPhoto();
    const { api, storyId, id, at, mediaId, core } = library;
    const [photo, paper] = await api.attachments.list({ storyId });
    expect(photo).toMatchObject({ id, kind: 'photo', width: 40, height: 30 });
    expect(paper).toMatchObject({ kind: 'paper', pages: 2, mimeType: 'application/pdf' });
    const shown = openSound(core.context, mediaId);
    expect(shown.mimeType).toBe('image/png');
    expect(Buffer.concat([...shown.read(0, shown.sizeBytes)])).toEqual(
      readFileSync(at('Canary Narrator.png')),
    );
    shown.close();
    // A paper is not shown, so it is not handed out.
    expect(() => openSound(core.context, RecordingId.parse(paper?.id))).toThrow(
      /not in the library/u,
    );
    const { items } = await look(library, at('Canary Narrator.png'));
    expect(items[0]?.problem?.problem).toBe('duplicate');
    await api.library.lock({});
    for (const name of readdirSync(join(library.folder, 'media'))) {
      const bytes = readFileSync(join(library.folder, 'media', name));
      expect(bytes.includes('canary') || bytes.includes('Canary')).toBe(false);
    }
  });

  test('are named, put into the bin and brought back', async () => {
    const { api, storyId, id } = await withPhoto();
    await api.attachments.update({ id, title: 'The shop' });
    await api.attachments.bin({ id });
    expect(await api.attachments.list({ storyId })).toHaveLength(1);
    expect(await api.attachments.listBin({})).toMatchObject([{ id, title: 'The shop' }]);
    await api.attachments.restore({ id });
    expect(await api.attachments.list({ storyId })).toHaveLength(2);
  });

  test('are not there for archivists, in no list and not as a picture', async () => {
    const library = await withPhoto();
    await library.signInAs('archivist');
    const { api, storyId, core, mediaId } = library;
    await expect(api.attachments.list({ storyId })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    expect(() => openSound(core.context, mediaId)).toThrow(/not in the library/u);
  });

  test('are not taken for sounds when the library is opened again, also when the catalogue has lost them', async () => {
    const { api, folder, opened, storyId, id } = await withPhoto();
    const passphrase = PASSPHRASES.lead;
    await api.library.lock({});
    await api.library.open({ folder, passphrase });
    expect(await api.recordings.listInterrupted({})).toEqual([]);
    expect(await api.attachments.list({ storyId })).toHaveLength(2);
    opened().db.write({ action: 'test', subject: id }, (sql) =>
      sql.prepare('delete from attachments where id = ?').run(id),
    );
    await api.library.lock({});
    await api.library.open({ folder, passphrase });
    expect(await api.recordings.listInterrupted({})).toEqual([]);
    expect(await api.attachments.list({ storyId: null })).toMatchObject([{ id, kind: 'photo' }]);
    await api.attachments.update({ id, storyId });
    expect(await api.attachments.list({ storyId })).toHaveLength(2);
  });

  test('are in a full backup, and come back with it', async () => {
    const { api, root, storyId, id, mediaId } = await withPhoto();
    const destination = join(root, 'disk');
    mkdirSync(destination);
    const report = await api.library.backUpEverything({ destination });
    const other = makeCore();
    const folder = join(root, 'restored');
    await other.api.library.restore({ backup: report.folder, folder });
    await other.api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(await other.api.attachments.list({ storyId })).toMatchObject([{ id }, {}]);
    const reader = other.core.session.library?.media.open(mediaId);
    expect(reader?.isWhole()).toBe(true);
    reader?.close();
  });

  test('that came since stay when an older catalogue is brought back, and so does the bin', async () => {
    const library = await withStory();
    const { api, at, request, storyId } = library;
    writeFileSync(at('a.png'), png(4, 3));
    writeFileSync(at('b.png'), png(5, 3));
    const first = await api.arrivals.bringIn({ storyId, items: [request('a.png')] });
    const [backup] = await api.backups.list({});
    if (backup === undefined) throw new Error('no dated backup');
    await api.arrivals.bringIn({ storyId, items: [request('b.png')] });
    const id = first.ends[0]?.attachmentId;
    if (id !== undefined) await api.attachments.bin({ id });
    await api.backups.restore({ name: backup.name });
    expect(await api.attachments.list({ storyId })).toMatchObject([{ width: 5 }]);
  });

  test('do not leave in a package, neither bytes nor names', async () => {
    const library = await makeLibrary();
    const sample = sampleLibrary(library);
    const storyId = sample.story({
      narrators: [sample.person({ realName: 'Ann Open', attribution: 'full-name' })],
    });
    const path = join(library.root, 'canary-photo-name.png');
    writeFileSync(path, png(4, 3, 'canary-photo-bytes'));
    const { ends } = await library.api.arrivals.bringIn({
      storyId,
      items: [{ name: 'x', paths: [path], title: 'canary-photo-title' }],
    });
    expect(ends).toMatchObject([{ outcome: 'came' }]);
    const destination = join(library.root, 'out');
    mkdirSync(destination);
    const made = await library.api.packages.exportArchive({
      collectionId: sample.collection([storyId]),
      destination,
      form: 'folder',
    });
    const files = readdirSync(made.path, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      expect(file.name).not.toMatch(/png|canary/u);
      expect(readFileSync(join(file.parentPath, file.name)).includes('canary-photo')).toBe(false);
    }
  });

  test('of which the app was killed half way leave nothing', async () => {
    const library = await withStory();
    const { api, at, request, storyId, folder, root } = library;
    writeFileSync(at('a.png'), Buffer.concat([png(4, 3), Buffer.alloc(8_000_000, 7)]));
    let copy = '';
    await api.arrivals.bringIn(
      { storyId, items: [request('a.png')] },
      {
        onProgress: ({ step, fraction }) => {
          if (step === 'bringing-in' && fraction < 1 && copy === '')
            copy = copyAsAfterAKill(folder, root);
        },
      },
    );
    expect(readdirSync(join(copy, 'media')).join()).toContain('importing');
    const other = makeCore();
    await other.api.library.open({ folder: copy, passphrase: PASSPHRASES.lead });
    expect(await other.api.attachments.list({ storyId })).toEqual([]);
    expect(readdirSync(join(copy, 'media'))).toEqual([]);
  });
});

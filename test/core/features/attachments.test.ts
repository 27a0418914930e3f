import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSound } from '../../../electron/core/media/listen.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { png, withStory } from '../../support/arrival-card.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

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
    const { items } = await api.arrivals.inspect({ paths: [at('Canary Narrator.png')] });
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
    const made = await exportPackage(library.api, {
      collectionId: sample.collection([storyId]),
      destination,
      form: 'folder',
      recipient: 'Example Archive',
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

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { CollectionId, RecordingId } from '../../../shared/model/ids.ts';
import type { PackageForm } from '../../../shared/model/package.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

let library: TestLibrary;
let sample: SampleLibrary;
let destination = '';
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  destination = join(library.root, 'out');
  mkdirSync(destination);
});

const exportTo = (collectionId: CollectionId, form: PackageForm = 'folder') =>
  exportPackage(library.api, {
    collectionId,
    destination,
    form,
    recipient: 'Example Archive',
  });
const left = () => readdirSync(destination);
const ledgerStates = () =>
  library
    .opened()
    .db.sql.prepare<[], { state: string }>('select state from packages')
    .all()
    .map(({ state }) => state);

describe('While a package is being made', () => {
  /** Runs `meddle` when the first bytes have been copied. */
  async function meddling(collectionId: CollectionId, form: PackageForm, meddle: () => void) {
    let isDone = false;
    const stop = library.core.onEvent((event) => {
      if (isDone || event.event !== 'job-progressed' || event.payload.fraction <= 0) return;
      isDone = true;
      meddle();
    });
    try {
      return await exportTo(collectionId, form);
    } finally {
      stop();
      expect(isDone).toBe(true);
    }
  }

  test.each(['folder', 'zip'] as const)(
    'a storyteller who takes the story back stops it: nothing leaves as %s',
    async (form) => {
      const person = sample.person();
      const storyId = sample.story({ narrators: [person] });
      sample.take(storyId, { frames: 480_000 });
      const collectionId = sample.collection([storyId]);
      const exporting = meddling(collectionId, form, () =>
        sample.agree(storyId, person, { kind: 'withdrawal' }),
      );
      await expect(exporting).rejects.toMatchObject({
        code: 'access-blocked',
        details: { stories: ['HG-0002'] },
      });
      expect(left()).toEqual([]);
      expect(ledgerStates()).toEqual([]);
    },
  );

  test('a person who changes how to be named is not named as before', async () => {
    const person = sample.person({ realName: 'Nadia Examplewala' });
    const storyId = sample.story({ narrators: [person] });
    sample.take(storyId, { frames: 480_000 });
    const exporting = meddling(sample.collection([storyId]), 'folder', () =>
      library.opened().db.write({ action: 'test.update', subject: person }, (sql) => {
        sql.prepare("update people set attribution = 'no-name'").run();
      }),
    );
    await expect(exporting).rejects.toMatchObject({ code: 'access-blocked' });
    expect(left()).toEqual([]);
  });

  test('a part that is opened for a moment, and closed again, is not heard in it', async () => {
    const storyId = sample.story();
    sample.take(storyId, { frames: 480_000 });
    const [{ id } = { id: '' as RecordingId }] = await library.api.recordings.list({ storyId });
    const { id: part } = await library.api.passages.close({
      ...{ recordingId: id, fromMs: 2000, toMs: 6000 },
    });
    const open = (at: string | null) =>
      library.opened().db.write({ action: 'passages.open', subject: id }, (sql) => {
        sql.prepare('update closed_passages set opened_at = ? where id = ?').run(at, part);
      });
    const { copies } = library.opened();
    const listen = vi.spyOn(copies, 'open').mockImplementationOnce((copy) => {
      open(null);
      return copies.open(copy);
    });
    const collectionId = sample.collection([storyId]);
    const exporting = meddling(collectionId, 'folder', () => open('2026-11-22T10:00:00.000Z'));
    await expect(exporting).rejects.toMatchObject({
      code: 'conflict',
      details: { stories: ['HG-0002'] },
    });
    expect(listen).toHaveBeenCalled();
    expect(left()).toEqual([]);
    // What is made now is silent there.
    await exportTo(collectionId);
  });

  test.each(['folder', 'zip'] as const)('cancelling leaves nothing behind as %s', async (form) => {
    const storyId = sample.story();
    sample.take(storyId, { frames: 480_000 });
    const abort = new AbortController();
    const stop = library.core.onEvent((event) => {
      if (event.event === 'job-progressed' && event.payload.fraction > 0) abort.abort();
    });
    await expect(
      exportPackage(
        library.api,
        {
          collectionId: sample.collection([storyId]),
          destination,
          form,
          recipient: 'Example Archive',
        },
        { signal: abort.signal },
      ),
    ).rejects.toMatchObject({ code: 'cancelled' });
    stop();
    expect(left()).toEqual([]);
    expect(ledgerStates()).toEqual([]);
  });

  test.each(['folder', 'zip'] as const)(
    'when the library cannot note what leaves, nothing leaves as %s',
    async (form) => {
      const storyId = sample.story();
      sample.take(storyId, { frames: 1000 });
      const collectionId = sample.collection([storyId]);
      library.opened().db.sql.exec(
        `create temp trigger refuse before insert on main.history when new.detail = 'made'
         begin select raise(abort, 'no'); end`,
      );
      await expect(exportTo(collectionId, form)).rejects.toMatchObject({ code: 'internal' });
      expect(left()).toEqual([]);
      expect(ledgerStates()).toEqual([]);
    },
  );

  test('a sound that cannot be read is named, and nothing is left', async () => {
    const storyId = sample.story();
    sample.import(storyId, Buffer.from('fLaC but no more'), 'audio/flac');
    await expect(exportTo(sample.collection([storyId]))).rejects.toMatchObject({
      code: 'media-failed',
      message: expect.stringContaining('HG-0002-01'),
    });
    expect(left()).toEqual([]);
    expect(ledgerStates()).toEqual([]);
  });

  test('without ffmpeg the missing program is named, and nothing is left', async () => {
    const bare = await makeLibrary({
      ffmpeg: () => findFfmpeg({ packagedFolder: '/nowhere', searchPath: '' }),
    });
    const rows = sampleLibrary(bare);
    const storyId = rows.story();
    rows.take(storyId, { frames: 100 });
    await expect(
      exportPackage(bare.api, {
        collectionId: rows.collection([storyId]),
        destination,
        form: 'folder',
        recipient: 'Example Archive',
      }),
    ).rejects.toMatchObject({ code: 'tool-missing' });
    expect(left()).toEqual([]);
  });
});

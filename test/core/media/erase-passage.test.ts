// A part of a take that is erased at the storyteller's wish: gone from the library's own sound, whatever happens in between.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openSound } from '../../../electron/core/media/listen.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestCore, TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

const SECOND_BYTES = 48_000 * 3;

let library: TestLibrary;
let storyId: StoryId;
let id: RecordingId;
let pcm: Buffer;
let without: Buffer;
beforeEach(async () => {
  library = await makeLibrary();
  const sample = sampleLibrary(library);
  storyId = sample.story();
  pcm = sample.take(storyId, { frames: 144_000, seed: 5 });
  without = Buffer.from(pcm).fill(0, SECOND_BYTES, 2 * SECOND_BYTES);
  const [sound] = await library.api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is a sound');
  id = sound.id;
});

const part = { fromMs: 1000, toMs: 2000, reason: 'she asked for it', confirm: true } as const;
const erase = (more: object = {}) => library.api.recordings.erasePassage({ id, ...part, ...more });

function soundOf({ core }: Pick<TestCore, 'core'>): Buffer {
  const stored = core.session.library?.media.open(id);
  if (stored === undefined) throw new Error('the library is open');
  try {
    expect(stored.isWhole()).toBe(true);
    return stored.read(0, stored.sizeBytes);
  } finally {
    stored.close();
  }
}
const filesBeside = (folder: string) =>
  readdirSync(join(folder, 'media')).filter((name) => name.includes('anew'));

/** What a library that is opened after a kill holds. */
async function openedAfterAKill() {
  const killed = copyAsAfterAKill(library.folder, library.root);
  const other = makeCore();
  await other.api.library.open({ folder: killed, passphrase: PASSPHRASES.lead });
  const { sha256 } = await other.api.recordings.get({ id });
  const stored = other.core.session.library?.media.open(id);
  expect(stored?.sha256).toBe(sha256);
  stored?.close();
  expect(filesBeside(killed)).toEqual([]);
  return other;
}

/** The new file, whole, beside the recording, as in the middle of erasing. */
function writeAnew(isFinished = true) {
  const writer = library.opened().media.writeAnew(id);
  writer.append(without);
  return isFinished ? writer.finish().sha256 : (writer.release(), '');
}

function begin(sha256After: string) {
  const { db } = library.opened();
  db.write({ action: 'recordings.erasePassage', subject: id }, (sql) => {
    sql
      .prepare(
        `insert into erased_passages (id, recording_id, from_ms, to_ms, reason, erased_by, begun_at, sha256_before, sha256_after, peaks_after)
         select '00000000-0000-4000-8000-00000000bbbb', id, 1000, 2000, 'asked', 'Lea Example', '2026-11-22T10:00:00.000Z', sha256, ?, x'' from recordings where id = ?`,
      )
      .run(sha256After, id);
  });
}

test('the part is silence of the same length, the rest is as it was, and the history says who and which part', async () => {
  const { api } = library;
  const before = await api.recordings.get({ id });
  const after = await erase();
  expect(soundOf(library).equals(without)).toBe(true);
  expect(after).toMatchObject({ durationMs: before.durationMs, sizeBytes: before.sizeBytes });
  expect(after.sha256).not.toBe(before.sha256);
  expect(filesBeside(library.folder)).toEqual([]);
  const { channels, durationMs } = await api.recordings.peaks({ id });
  expect(durationMs).toBe(3000);
  expect(channels[0]?.slice(190, 370).every((value) => value === 0)).toBe(true);
  const kept = library
    .opened()
    .db.sql.prepare('select sha256_before, sha256_after from erased_passages')
    .all();
  expect(kept).toEqual([{ sha256_before: before.sha256, sha256_after: after.sha256 }]);
  const history = await api.history.list({});
  expect(history).toContainEqual(
    expect.objectContaining({
      action: 'recordings.erasePassage',
      subject: id,
      memberName: 'Lea Example',
      detail: '0:01–0:02',
    }),
  );
  expect(await api.passages.list({ recordingId: id })).toMatchObject([
    { fromMs: 1000, toMs: 2000, isErased: true, mayTakeBack: false },
  ]);
  await api.library.lock({});
  await api.library.open({ folder: library.folder, passphrase: PASSPHRASES.lead });
  expect(soundOf(library).equals(without)).toBe(true);
});

test('who is listening hears to the end; who opens it then hears the silence', async () => {
  const listening = openSound(library.core.context, id);
  await erase();
  expect([...listening.read(44, 50)]).not.toEqual([]);
  listening.close();
  const anew = openSound(library.core.context, id);
  const bytes = Buffer.concat([...anew.read(44, anew.sizeBytes)]);
  anew.close();
  expect(bytes.equals(without)).toBe(true);
});

test('a package does not say that such a take is what was recorded', async () => {
  await library.api.passages.close({ recordingId: id, fromMs: 1100, toMs: 1900 });
  await erase();
  const collectionId = sampleLibrary(library).collection([storyId]);
  const plan = await library.api.packages.plan({ collectionId, use: 'archive' });
  expect(plan.goingIn[0]?.recordings).toMatchObject([{ closedParts: 1, closedMs: 1000 }]);
  expect(await library.api.passages.list({ recordingId: id })).toHaveLength(1);
});

describe('It is refused, and nothing changes', () => {
  test('for a journalist, without the word that it is meant, without a reason, and behind the end', async () => {
    expect(await codeOf(erase({ confirm: false }))).toBe('invalid-input');
    expect(await codeOf(erase({ reason: ' ' }))).toBe('invalid-input');
    expect(await codeOf(erase({ fromMs: 3000, toMs: 4000 }))).toBe('invalid-input');
    expect(await codeOf(erase({ fromMs: 2000, toMs: 1000 }))).toBe('invalid-input');
    await library.signInAs('journalist');
    expect(await codeOf(erase())).toBe('not-permitted');
    expect(soundOf(library).equals(pcm)).toBe(true);
  });

  test('while a recording goes on', async () => {
    const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
    await library.api.recordings.begin({ storyId: null, deviceName: '', format });
    expect(await codeOf(erase())).toBe('conflict');
    expect(soundOf(library).equals(pcm)).toBe(true);
  });

  test('for a sound that was brought in: it says what can be done', async () => {
    library
      .opened()
      .db.write({ action: 'test', subject: id }, (sql) =>
        sql.prepare("update recordings set kind = 'import'").run(),
      );
    await expect(erase()).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('close the part'),
    });
  });

  test('when it is cancelled half way', async () => {
    const abort = new AbortController();
    library.core.onEvent((event) => {
      if (event.event === 'job-progressed' && event.payload.fraction > 0) abort.abort();
    });
    const erasing = library.api.recordings.erasePassage({ id, ...part }, { signal: abort.signal });
    expect(await codeOf(erasing)).toBe('cancelled');
    expect(filesBeside(library.folder)).toEqual([]);
    expect(soundOf(library).equals(pcm)).toBe(true);
  });

  test.each(['insert', 'update'])('when the library cannot write down the %s', async (change) => {
    library.opened().db.sql.exec(
      `create temp trigger refuse before ${change} on main.erased_passages
       begin select raise(abort, 'no'); end`,
    );
    expect(await codeOf(erase())).toBe('internal');
    expect(filesBeside(library.folder)).toEqual([]);
    expect(soundOf(library).equals(pcm)).toBe(true);
    expect(await library.api.passages.list({ recordingId: id })).toEqual([]);
  });
});

describe('After a kill', () => {
  test('while the new file was being written, the recording is as it was', async () => {
    writeAnew(false);
    expect(soundOf(await openedAfterAKill()).equals(pcm)).toBe(true);
  });

  test('before it was written down that it is meant, the recording is as it was', async () => {
    writeAnew();
    expect(soundOf(await openedAfterAKill()).equals(pcm)).toBe(true);
  });

  test('after that, the part is erased when the library is opened', async () => {
    begin(writeAnew());
    expect(soundOf(await openedAfterAKill()).equals(without)).toBe(true);
  });

  test('when the new file was in its place already, the catalogue learns of it', async () => {
    begin(writeAnew());
    library.opened().media.exchange(id);
    const other = await openedAfterAKill();
    expect(soundOf(other).equals(without)).toBe(true);
    expect(await other.api.passages.list({ recordingId: id })).toMatchObject([{ isErased: true }]);
  });

  test('when the new file is lost, the recording is as it was', async () => {
    begin('0'.repeat(64));
    const other = await openedAfterAKill();
    expect(soundOf(other).equals(pcm)).toBe(true);
    expect(await other.api.passages.list({ recordingId: id })).toEqual([]);
  });
});

test('bringing back an older backup of the catalogue knows the recording as it is now', async () => {
  const { api, clock } = library;
  const { name } = await api.backups.make({});
  clock.advance(1000);
  const { sha256 } = await erase();
  await api.backups.restore({ name });
  expect((await api.recordings.get({ id })).sha256).toBe(sha256);
  expect(await api.passages.list({ recordingId: id })).toMatchObject([{ isErased: true }]);
  expect(soundOf(library).equals(without)).toBe(true);
});

test('no copy is kept that was made of the former sound while the part was erased', async () => {
  const { api, folder } = library;
  const copies = () => readdirSync(join(folder, 'copies'));
  const making = api.recordings.makeAccessCopy({ id });
  await vi.waitFor(() => expect(copies()).not.toEqual([]), { interval: 1 });
  await Promise.all([erase(), expect(making).rejects.toMatchObject({ code: 'conflict' })]);
  expect(copies()).toEqual([]);
  await api.recordings.makeAccessCopy({ id });
  expect(copies()).toHaveLength(1);
});

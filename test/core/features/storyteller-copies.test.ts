import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { insertCopy } from '../../../electron/core/db/copy-rows.ts';
import { StorytellerCopyId } from '../../../shared/model/ids.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { CopyContents } from '../../../shared/model/storyteller-copy.ts';
import { addPicture } from '../../support/add-picture.ts';
import { toldPicture, wordsIn } from '../../support/told-pictures.ts';
import { PASSPHRASES, makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { unzipped } from '../../support/unzipped.ts';

async function oneStory({ second = false } = {}) {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const own = sample.person({
    realName: 'Zephyrine Quillfeather',
    attribution: 'chosen-name',
    chosenName: 'Wren',
    contact: '0121-canary-contact',
    privateNotes: 'canary-person-notes',
  });
  const other = sample.person({ realName: 'Yolanda Canaryother', attribution: 'no-name' });
  const story = sample.story({
    title: 'A winter crossing',
    narrators: second ? [own, other] : [own],
    privateNotes: 'canary-story-notes',
    leaveOut: 'canary-leave-out',
  });
  sample.take(story, { frames: 480_000 });
  const destination = join(library.root, 'stick');
  mkdirSync(destination);
  const give = (more: object = {}) =>
    library.api.storytellerCopies.give({ storyId: story, personId: own, destination, ...more });
  return { library, sample, own, other, story, destination, give };
}

/** Words of the take: one for all, one that names somebody else, one that is closed. */
async function written({ api, opened }: Awaited<ReturnType<typeof makeLibrary>>, storyId: StoryId) {
  const [recording] = await api.recordings.list({ storyId });
  const { id } = await api.transcripts.create({
    ...{ storyId, recordingId: recording?.id ?? null, language: 'en' },
  });
  const { sql } = opened().db;
  const add = sql.prepare(
    `insert into transcript_lines (id, transcript_id, position, from_ms, to_ms, speaker, text, direction)
     values (?, ?, ?, ?, ?, '', ?, 'auto')`,
  );
  add.run('line-1', id, 1, 0, 2000, 'We walked through the snow.');
  add.run('line-2', id, 2, 2000, 4000, 'Yolanda Canaryother was there, too.');
  add.run('line-3', id, 3, 6000, 8000, 'canary-closed-line');
  sql.exec("update transcripts set state = 'checked'");
  return { recordingId: recording?.id };
}

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

describe("a storyteller's copy", () => {
  test('holds their sound, their words and how to change their mind, under no name of theirs', async () => {
    const { library, story, give } = await oneStory();
    await written(library, story);
    const made = await give();
    expect(files(made.path)).toEqual(
      ['open-me.html', 'sound/hg-0002-01.mp3', 'words/hg-0002-01.en.txt'].map((name) =>
        name.replaceAll('hg-0002', 'hg-0003'),
      ),
    );
    const page = readFileSync(join(made.path, 'open-me.html'), 'utf8');
    expect(page).toContain('We walked through the snow.');
    expect(page).toContain('You can take it back');
    expect(page).toContain('src="data:text/vtt;base64,');
    expect(page).not.toMatch(/<script|https?:\/\//u);
    expect(made.displayName).toBe('Wren');
    expect(await library.api.storytellerCopies.list({})).toEqual([made]);
  });

  test('holds nothing of other storytellers, no notes, no contacts and nothing that is closed', async () => {
    const { library, sample, story, give } = await oneStory();
    const elsewhere = sample.story({ title: 'canary-other-story' });
    sample.take(elsewhere);
    const { recordingId } = await written(library, story);
    if (recordingId === undefined) throw new Error('no recording');
    await library.api.passages.close({
      recordingId,
      fromMs: 5000,
      toMs: 9000,
      reason: 'canary',
      source: 'after',
      until: null,
    });
    const made = await give({ form: 'zip', what: { sound: 'master' } });
    const all = await unzipped(made.path);
    const bytes = Buffer.concat(all.map((file) => file.bytes));
    for (const word of ['canary', 'Zephyrine', 'Quillfeather', 'Yolanda', '0121', 'Lea Example'])
      expect(bytes.includes(word), word).toBe(false);
    const wav = all.find(({ name }) => name.endsWith('-full.wav'))?.bytes ?? Buffer.alloc(0);
    const at = (ms: number) => 44 + ms * 48 * 3;
    expect(wav.subarray(at(5000), at(9000)).every((byte) => byte === 0)).toBe(true);
    expect(wav.subarray(at(1000), at(4000)).every((byte) => byte === 0)).toBe(false);
  });

  test('lets them hear what they alone had closed, when that is chosen', async () => {
    const { library, story, own, give } = await oneStory();
    const { recordingId } = await written(library, story);
    if (recordingId === undefined) throw new Error('no recording');
    await library.api.passages.close({
      recordingId,
      fromMs: 5000,
      toMs: 9000,
      reason: '',
      source: 'after',
      until: null,
    });
    const plan = await library.api.storytellerCopies.plan({ storyId: story, personId: own });
    expect(plan).toMatchObject({
      hasOwnClosed: true,
      sounds: [{ silentMs: 0, ownClosedMs: 4000 }],
    });
    const made = await give({ what: { sound: 'master', ownClosedParts: true } });
    const wav = readFileSync(join(made.path, 'sound', 'hg-0003-01-full.wav'));
    expect(wav.subarray(44 + 6000 * 144, 44 + 7000 * 144).every((byte) => byte === 0)).toBe(false);
    expect(readFileSync(join(made.path, 'open-me.html'), 'utf8')).not.toContain(
      'canary-closed-line',
    );
  });

  test('keeps every closed part silent where two tell the story', async () => {
    const { library, story, own } = await oneStory({ second: true });
    const { recordingId } = await written(library, story);
    if (recordingId === undefined) throw new Error('no recording');
    await library.api.passages.close({
      recordingId,
      fromMs: 5000,
      toMs: 9000,
      reason: '',
      source: 'after',
      until: null,
    });
    const plan = await library.api.storytellerCopies.plan({ storyId: story, personId: own });
    expect(plan).toMatchObject({
      hasOwnClosed: false,
      sounds: [{ silentMs: 4000, ownClosedMs: 0 }],
    });
  });

  test('is given though every use was refused, and though they took it back', async () => {
    const { sample, story, own, give } = await oneStory();
    sample.agree(story, own, { kind: 'recording', uses: [] });
    sample.agree(story, own, { kind: 'withdrawal' });
    expect((await give()).form).toBe('folder');
  });

  test('is refused once the other storyteller took the story back, and leaves nothing', async () => {
    const { library, sample, story, other, destination, give } = await oneStory({ second: true });
    sample.agree(story, other, { kind: 'withdrawal' });
    const refused = await refusalOf(give());
    expect(refused.code).toBe('access-blocked');
    expect(refused.details).toEqual({ reasons: ['other-withdrawn'] });
    expect(readdirSync(destination)).toEqual([]);
    expect(await library.api.storytellerCopies.list({})).toEqual([]);
  });

  test('of somebody one must be careful with is given by a lead who says so, and by nobody else', async () => {
    const { library, own, story, give } = await oneStory();
    await library.api.people.protect({ id: own, protection: 'careful' });
    expect(await codeOf(give())).toBe('access-blocked');
    await library.signInAs('journalist');
    expect(await codeOf(give({ confirmed: true }))).toBe('access-blocked');
    await library.signInAs('archivist');
    expect(await codeOf(give({ confirmed: true }))).toBe('not-permitted');
    await library.signInAs('lead');
    expect((await give({ confirmed: true })).storyId).toBe(story);
  });

  test('stays in the list when its story is erased, without the person', async () => {
    const { library, story, give } = await oneStory();
    await give();
    await erase(library, story);
    expect(await library.api.storytellerCopies.list({})).toMatchObject([
      { storyId: story, isErased: true, personId: null, displayName: '' },
    ]);
  });

  test('that is cancelled leaves nothing, in the folder and in the list', async () => {
    const { library, destination, story, own } = await oneStory();
    const stop = new AbortController();
    const work = library.api.storytellerCopies.give(
      { storyId: story, personId: own, destination, form: 'zip' },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    expect(await codeOf(work)).toBe('cancelled');
    expect(readdirSync(destination)).toEqual([]);
    expect(await library.api.storytellerCopies.list({})).toEqual([]);
  });

  test('holds photos that are theirs, without what the camera wrote, and none of anybody else', async () => {
    const { library, own, other, story, give } = await oneStory();
    const ffmpeg = (await findFfmpeg({})).path;
    const told = { word: 'canary', latitude: 52, orientation: 1 };
    const bytes = toldPicture(ffmpeg, 'image/jpeg', told);
    const add = (people: readonly PersonId[], isListed = true) => {
      const id = addPicture(library, { storyId: story, bytes, originalName: 'canary.jpg' });
      library
        .opened()
        .db.sql.prepare('update attachments set people_listed = ? where id = ?')
        .run(isListed ? 1 : 0, id);
      for (const [position, person] of people.entries())
        library
          .opened()
          .db.sql.prepare(
            "insert into attachment_people (id, attachment_id, person_id, name, position) values (?, ?, ?, '', ?)",
          )
          .run(library.newId(), id, person, position);
    };
    add([own]);
    add([own, other]);
    add([other]);
    add([]);
    // Of a group that nobody has listed whole.
    add([own], false);
    const plan = await library.api.storytellerCopies.plan({ storyId: story, personId: own });
    expect(plan).toMatchObject({ photos: 1, photosKept: 2 });
    const made = await give({ what: { sound: 'none' } });
    expect(files(made.path)).toContain('photos/hg-0003-p01.jpg');
    const photo = readFileSync(join(made.path, 'photos', 'hg-0003-p01.jpg'));
    expect(wordsIn(told).filter((word) => photo.includes(word))).toEqual([]);
    expect(files(made.path).filter((file) => file.startsWith('photos'))).toHaveLength(1);
  });

  test('that a kill cut short is gone when the library is opened next, and that is said', async () => {
    const { library, own, story, destination } = await oneStory();
    const path = join(destination, 'hg-copy-2026-11-22-0000abcd');
    mkdirSync(join(destination, '.hg-copy-2026-11-22-0000abcd.partial', 'sound'), {
      recursive: true,
    });
    library.opened().db.write({ action: 'test.insert', subject: story }, (sql) =>
      insertCopy(sql, {
        ...{ id: StorytellerCopyId.parse(library.newId()), storyId: story, personId: own, path },
        ...{ name: 'hg-copy-2026-11-22-0000abcd', form: 'folder', what: CopyContents.parse({}) },
        ...{ madeAt: library.clock.now().toISOString(), madeBy: 'Lea Example' },
      }),
    );
    const { api } = library;
    await api.library.lock({});
    const status = await api.library.open({ folder: library.folder, passphrase: PASSPHRASES.lead });
    expect(status.warnings).toContainEqual({
      ...{ code: 'package-was-interrupted', subject: 'hg-copy-2026-11-22-0000abcd' },
    });
    expect(readdirSync(destination)).toEqual([]);
    expect(await api.storytellerCopies.list({})).toEqual([]);
  });

  test('is still in the list when an older backup is brought back', async () => {
    const { library, own, give } = await oneStory();
    const { api } = library;
    const { name } = await api.backups.make({});
    const made = await give();
    await api.backups.restore({ name });
    expect(await api.storytellerCopies.list({})).toMatchObject([{ id: made.id, personId: own }]);
  });
});

async function erase(library: Awaited<ReturnType<typeof makeLibrary>>, storyId: StoryId) {
  const { eraseRows } = await import('../../../electron/core/db/erase-rows.ts');
  const { db } = library.opened();
  db.write({ action: 'test.erase', subject: storyId }, (sql) => {
    eraseRows(sql, storyId, library.clock.now().toISOString());
  });
}

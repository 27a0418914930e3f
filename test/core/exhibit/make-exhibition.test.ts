// What is made of an exhibition: only what may be shown, as it was cut, all of it or nothing, and in the list of what left.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { ExhibitionOutput } from '../../../shared/model/exhibition-output.ts';
import type { ExhibitionId, PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { withdrawal } from '../features/story-builders.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleStory } from '../../support/sample-collection.ts';

const RATE = 48_000;
const everyUse = ['archive', 'exhibition', 'website', 'learning', 'broadcast'] as const;

/** One second each of three tones: what is cut out can be told by its pitch. */
function tones(): Buffer {
  const pcm = Buffer.alloc(3 * RATE * 3);
  for (let frame = 0; frame < 3 * RATE; frame += 1) {
    const hertz = [300, 900, 2700][Math.floor(frame / RATE)] ?? 0;
    const sample = Math.round(Math.sin((2 * Math.PI * hertz * frame) / RATE) * 400_000);
    pcm.writeIntLE(sample, frame * 3, 3);
  }
  return pcm;
}

async function room() {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const story = (facts: SampleStory = {}): { storyId: StoryId; recordingId: RecordingId } => {
    const narrator = sample.person();
    const storyId = sample.bareStory({ narrators: [narrator], ...facts });
    const signed = { uses: facts.uses ?? everyUse, words: 'Signed' };
    for (const kind of ['participation', 'recording'] as const)
      sample.agree(storyId, narrator, { kind, ...signed });
    const recordingId = sample.store(storyId, tones(), {
      ...{ kind: 'take', mimeType: 'audio/wav', sampleRateHz: RATE, channels: 1 },
      ...{ bitsPerSample: 24, durationMs: 3000, originalName: '' },
    });
    sample.check(storyId);
    return { storyId, recordingId };
  };
  const clip = (
    { storyId, recordingId }: { storyId: StoryId; recordingId: RecordingId },
    [fromMs, toMs]: readonly [number, number],
  ): ExhibitionItem => ({
    ...{ kind: 'clip', id: library.newId() as ExhibitionItem['id'], storyId, recordingId },
    ...{ fromMs, toMs, fadeInMs: 0, fadeOutMs: 0, caption: {}, warning: {} },
  });
  const show = async (items: ExhibitionItem[]): Promise<ExhibitionId> => {
    const section = { id: library.newId() as never, title: {}, introduction: {}, items };
    const made = await library.api.exhibitions.create({
      title: { en: 'Rooms' },
      sections: [section],
    });
    return made.id;
  };
  const folder = () => mkdtempSync(join(library.root, 'out-'));
  const make = (id: ExhibitionId, destination: string, what: ExhibitionOutput = 'media-pack') =>
    library.api.exhibitions.make({ id, what, destination, recipient: 'The example library' });
  return { library, sample, story, clip, show, folder, make };
}

/** @returns how many times a second the sound goes through zero upwards, over all of it */
async function pitch(path: string): Promise<number> {
  const ffmpeg = (await findFfmpeg({})).path;
  const raw = execFileSync(
    ffmpeg,
    ['-v', 'error', '-i', path, '-ac', '1', '-ar', String(RATE), '-f', 's16le', '-'],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  let count = 0;
  for (let at = 2; at < raw.length; at += 2)
    if (raw.readInt16LE(at - 2) < 0 && raw.readInt16LE(at) >= 0) count += 1;
  return count / (raw.length / 2 / RATE);
}

test('a clip holds the part that was chosen and nothing beside it, as MP3 and as samples', async () => {
  const { story, clip, show, folder, make } = await room();
  const destination = folder();
  const { path } = await make(await show([clip(story(), [1000, 2000])]), destination);
  for (const ending of ['mp3', 'wav'])
    expect(await pitch(join(path, `sounds/hg-0002-c01.${ending}`))).toBeCloseTo(900, -2);
  const wav = readFileSync(join(path, 'sounds/hg-0002-c01.wav'));
  expect(wav.readUInt32LE(wav.indexOf('data') + 4)).toBe(RATE * 3);
});

test('every file stands in the list of checksums, and each that holds a story is known to', async () => {
  const { library, story, clip, show, folder, make } = await room();
  const one = story();
  const made = await make(await show([clip(one, [0, 1000])]), folder());
  execFileSync('sha512sum', ['--quiet', '-c', 'checksums.sha512'], { cwd: made.path });
  const listed = readFileSync(join(made.path, 'checksums.sha512'), 'utf8').trim().split('\n');
  const files = readdirSync(made.path, { recursive: true, withFileTypes: true });
  expect(listed.length).toBe(files.filter((file) => file.isFile()).length - 1);
  expect(made.payloadOxum.endsWith(`.${listed.length}`)).toBe(true);
  const known = library
    .opened()
    .db.sql.prepare('select path from package_files where story_id = ? order by path')
    .pluck()
    .all(one.storyId);
  expect(known).toEqual(expect.arrayContaining(['credits.html', 'sounds/hg-0002-c01.mp3']));
});

test('it stands in the list of what left, and in what is told before a story is taken back', async () => {
  const { library, story, clip, show, folder, make } = await room();
  const { storyId, recordingId } = story();
  const id = await show([clip({ storyId, recordingId }, [0, 1000])]);
  const made = await make(id, folder());
  const [left] = await library.api.packages.list({});
  expect(left).toMatchObject({ kind: 'media-pack', exhibitionId: id, collectionId: null });
  const [person] = await library.api.people.list({});
  const told = await library.api.takingBack.preview({ storyId, personId: person?.id as PersonId });
  expect(told.packages).toMatchObject([{ packageId: made.id, use: 'broadcast' }]);
});

test('a clip that touches a closed part stays behind, and the plan says why', async () => {
  const { library, sample, story, clip, show, folder, make } = await room();
  const one = story();
  await library.api.passages.close({
    ...{ recordingId: one.recordingId, fromMs: 1400, toMs: 1600, reason: '' },
  });
  const items = [clip(one, [1000, 2000]), clip(one, [0, 1400]), clip(one, [1600, 2500])];
  const id = await show(items);
  sample.check(one.storyId);
  const plan = await library.api.exhibitions.plan({ id, what: 'media-pack' });
  expect(plan.items.map(({ reasons }) => reasons)).toEqual([['part-closed'], [], []]);
  const { path } = await make(id, folder());
  expect(readdirSync(join(path, 'sounds')).toSorted()).toEqual([
    ...['hg-0002-c01.mp3', 'hg-0002-c01.wav', 'hg-0002-c02.mp3', 'hg-0002-c02.wav'],
  ]);
});

test('of a story that was not agreed to for this use nothing goes in', async () => {
  const { library, story, clip, show, folder, make } = await room();
  const yes = story();
  const no = story({ uses: ['archive', 'exhibition'], title: 'Not for the radio' });
  const id = await show([clip(yes, [0, 500]), clip(no, [0, 500])]);
  const plan = await library.api.exhibitions.plan({ id, what: 'media-pack' });
  expect(plan.items[1]).toMatchObject({ reasons: ['story-may-not'] });
  const { path } = await make(id, folder());
  const all = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name)).toString('latin1'));
  expect(all.join('\n')).not.toContain('Not for the radio');
  await expect(make(await show([clip(no, [0, 500])]), folder())).rejects.toMatchObject({
    code: 'access-blocked',
  });
});

test('a real name in the exhibition’s own words stops all of it', async () => {
  const { library, sample, story, clip, show, folder, make } = await room();
  const person = sample.person({
    ...{ realName: 'Zephyrine Quillfeather', attribution: 'chosen-name', chosenName: 'Wren' },
  });
  sample.story({ narrators: [person], title: 'Hers' });
  const id = await show([clip(story(), [0, 500])]);
  await library.api.exhibitions.update({ id, opening: { en: 'With Zephyrine Quillfeather.' } });
  const plan = await library.api.exhibitions.plan({ id, what: 'media-pack' });
  expect(plan.names).toContainEqual({
    word: expect.stringContaining('Zephyrine'),
    isCertain: true,
  });
  const destination = folder();
  expect(await codeOf(make(id, destination))).toBe('access-blocked');
  expect(readdirSync(destination)).toEqual([]);
});

test('what is taken back while it is made leaves nothing', async () => {
  const { library, sample, story, clip, show, folder, make } = await room();
  const one = story();
  const id = await show([clip(one, [0, 3000])]);
  const destination = folder();
  const [person] = await library.api.people.list({});
  const making = make(id, destination);
  sample.agree(one.storyId, person?.id as PersonId, { kind: 'withdrawal' });
  expect(await codeOf(making)).toBe('access-blocked');
  expect(readdirSync(destination)).toEqual([]);
  expect(await library.api.packages.list({})).toEqual([]);
});

test('one that was cut off is removed when the library is opened next, and that is said', async () => {
  const { library, story, clip, show, folder, make } = await room();
  const id = await show([clip(story(), [0, 1000])]);
  const destination = folder();
  const { path, id: packageId, name } = await make(id, destination);
  // As a kill leaves it just before the rename: all written, hidden, and the list says "being made".
  const hidden = join(destination, `.${name}.partial`);
  execFileSync('mv', [path, hidden]);
  mkdirSync(path);
  library.opened().db.write({ action: 'test.undo', subject: packageId }, (sql) => {
    sql.prepare("update packages set state = 'building' where id = ?").run(packageId);
  });
  await library.api.library.lock({});
  const status = await library.api.library.open({
    folder: library.folder,
    passphrase: PASSPHRASES.lead,
  });
  expect(JSON.stringify(status)).toContain('package-was-interrupted');
  expect(readdirSync(destination)).toEqual([]);
  expect(await library.api.packages.list({})).toEqual([]);
  expect(existsSync(path)).toBe(false);
});

test('a clip that was cut before is not cut again', async () => {
  const { library, story, clip, show, folder, make } = await room();
  const id = await show([clip(story(), [0, 1000])]);
  const { path: first } = await make(id, folder());
  const kept = () =>
    library.opened().db.sql.prepare('select recipe, media_id from kept_clips').all();
  const before = kept();
  await library.api.exhibitions.update({ id, title: { en: 'Other rooms' } });
  const { path: second } = await make(id, folder());
  expect(kept()).toEqual(before);
  const sound = 'sounds/hg-0002-c01.mp3';
  expect(readFileSync(join(second, sound))).toEqual(readFileSync(join(first, sound)));
});

test('erasing a story takes it out of the exhibition, with the clips that were cut of it', async () => {
  const { library, story, clip, show, folder, make } = await room();
  const one = story();
  const id = await show([clip(one, [0, 1000])]);
  await make(id, folder());
  const copies = library.opened().copies.list().length;
  expect(copies).toBe(2);
  const [person] = await library.api.people.list({});
  const taken = withdrawal(one.storyId, person?.id as PersonId);
  await library.api.agreements.add({ ...taken, level: 'delete' });
  const reason = 'storyteller' as const;
  await library.api.erasures.run({ storyId: one.storyId, reason, confirm: 'HG-0002' });
  expect((await library.api.exhibitions.get({ id })).sections[0]?.items).toEqual([]);
  expect(library.opened().copies.list()).toEqual([]);
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFlacHeader } from '../../../electron/core/media/flac-header.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { ape, id3v1, id3v2, lyrics3 } from '../../support/inner-tags.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary, taggedSound } from '../../support/sample-collection.ts';
import type { SamplePerson } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

const word = 'Zofia Testowska';
const mp3 = ['-c:a', 'libmp3lame', '-write_xing', '0', '-f', 'mp3'];
const bareMp3 = [...mp3, '-id3v2_version', '0', '-write_id3v1', '0'];
const flac = ['-c:a', 'flac', '-f', 'flac'];
const vorbis = ['-c:a', 'libvorbis', '-f', 'ogg'];
const hidden: SamplePerson = { realName: word, attribution: 'no-name' };

let ffmpeg = '';
beforeAll(async () => {
  ffmpeg = (await findFfmpeg({})).path;
});

/** Every sample of a sound as 64-bit floating point numbers, which hold all others exactly. */
function samples(sound: Buffer, path = '-'): Buffer {
  const args = ['-v', 'error', '-i', path, '-map', '0:a', '-c:a', 'pcm_f64le', '-f', 'f64le', '-'];
  return execFileSync(ffmpeg, args, { input: sound, maxBuffer: 1 << 28 });
}

const make = (encode: readonly string[], tags: Record<string, string> = {}) =>
  taggedSound(ffmpeg, encode, tags);

/** @returns the only master, and all bytes, of a package with this sound of this person */
async function leave(original: Buffer, mimeType: string, person = hidden) {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const storyId = sample.story({ narrators: [sample.person(person)] });
  sample.import(storyId, original, mimeType, 'VID_Zofia.mp4');
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  const { path } = await exportPackage(library.api, {
    collectionId: sample.collection([storyId]),
    destination,
    form: 'folder',
    recipient: 'Example Archive',
  });
  const folder = join(path, 'data/interviews/hg-0002/preservation');
  const [name = ''] = readdirSync(folder);
  const all = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  return { name, master: readFileSync(join(folder, name)), all: Buffer.concat(all) };
}

test.each([
  ['16 bit WAV', 'audio/wav', ['-c:a', 'pcm_s16le', '-f', 'wav']],
  ['24 bit stereo WAV', 'audio/wav', ['-ac', '2', '-c:a', 'pcm_s24le', '-f', 'wav']],
  ['32 bit WAV of four channels', 'audio/wav', ['-ac', '4', '-c:a', 'pcm_s32le', '-f', 'wav']],
  ['floating point WAV', 'audio/wav', ['-c:a', 'pcm_f32le', '-f', 'wav']],
  ['WAV of a telephone', 'audio/wav', ['-c:a', 'pcm_alaw', '-f', 'wav']],
  ['FLAC', 'audio/flac', flac],
  ['24 bit stereo FLAC', 'audio/flac', ['-ac', '2', '-sample_fmt', 's32', ...flac]],
  ['Ogg', 'audio/ogg', vorbis],
  ['MP3', 'audio/mpeg', mp3],
  ['MP3 of a low sampling rate', 'audio/mpeg', ['-ar', '22050', ...mp3]],
  ['WebM', 'audio/webm', ['-c:a', 'libvorbis', '-f', 'webm']],
])(
  'a %s of a storyteller with another name loses its tags and no sample',
  async (_, mimeType, encode) => {
    const original = make(encode, { artist: word, title: word });
    const { master } = await leave(original, mimeType);
    expect(original.includes('Zofia')).toBe(true);
    expect(master.includes('Zofia')).toBe(false);
    const before = samples(original);
    expect(before.length).toBeGreaterThan(100_000);
    expect(samples(master).equals(before)).toBe(true);
  },
  60_000,
);

const phone = ['-ar', '8000', '-ac', '1'];
const fragments = ['-movflags', '+frag_keyframe+empty_moov'];
test.each<[string, string, () => Buffer]>([
  ['AMR', 'audio/amr', () => make([...phone, '-f', 'amr'])],
  ['3GP', 'audio/3gpp', () => make([...phone, ...fragments, '-f', '3gp'], { title: word })],
  ['AAC', 'audio/aac', () => Buffer.concat([id3v2(word), make(['-c:a', 'aac', '-f', 'adts'])])],
])(
  'the sound of a phone’s %s leaves as FLAC, all of it, and no word with it',
  async (_, mimeType, original) => {
    const file = original();
    const { name, master, all } = await leave(file, mimeType);
    expect(name).toBe('hg-0002-01.flac');
    expect(all.includes('Zofia')).toBe(false);
    expect(file.includes('Zofia')).toBe(mimeType !== 'audio/amr');
    const header = readFlacHeader(master);
    const rate = mimeType === 'audio/aac' ? 48_000 : 8000;
    expect((header?.frames ?? 0) / rate).toBeCloseTo(1, 1);
  },
  60_000,
);

describe('Words that stand where players do not look for them stay behind too', () => {
  const sound = () => make(bareMp3);
  const tag = Buffer.concat([ape(word), lyrics3(word), id3v1(word)]);
  test.each<[string, () => Buffer, () => Buffer]>([
    ['ID3v1 at the end', () => Buffer.concat([sound(), id3v1(word)]), sound],
    ['lyrics before ID3v1', () => Buffer.concat([sound(), lyrics3(word), id3v1(word)]), sound],
    ['APE before ID3v1', () => Buffer.concat([sound(), ape(word), id3v1(word)]), sound],
    ['APE in front', () => Buffer.concat([ape(word), sound()]), sound],
    ['ID3v2 at the end', () => Buffer.concat([sound(), id3v2(word)]), sound],
    ['two ID3v2 in front', () => Buffer.concat([id3v2(word), id3v2(word), sound()]), sound],
    [
      'two files joined, each with its tags',
      () => Buffer.concat([id3v2(word), sound(), tag, id3v2(word), sound(), tag]),
      () => Buffer.concat([sound(), sound()]),
    ],
    [
      'a frame that was cut off in front of its tags',
      () => Buffer.concat([sound().subarray(0, -100), tag]),
      () => sound().subarray(0, sound().lastIndexOf(sound().subarray(0, 3))),
    ],
    ['the words of the encoder in the first frame', () => make(mp3.with(3, '1')), sound],
  ])(
    'MP3: %s',
    async (_, original, expected) => {
      const { name, master } = await leave(original(), 'audio/mpeg');
      expect(name.endsWith('.mp3')).toBe(true);
      expect(master.equals(expected())).toBe(true);
    },
    60_000,
  );

  test.each([
    ['ID3v1', id3v1(word)],
    ['anything', Buffer.from(`junk ${word} junk`)],
  ])(
    'FLAC: %s at the end',
    async (_, tail) => {
      const { master } = await leave(Buffer.concat([make(flac), tail]), 'audio/flac');
      expect(master.includes('Zofia')).toBe(false);
      expect(samples(master).equals(samples(make(flac)))).toBe(true);
    },
    60_000,
  );

  test('Ogg: files that were joined become one sound without their tags', async () => {
    const original = Buffer.concat([
      make(vorbis, { artist: word }),
      make(vorbis, { artist: `second ${word}` }),
    ]);
    const { name, master } = await leave(original, 'audio/ogg');
    expect(name.endsWith('.flac')).toBe(true);
    expect(master.includes('Zofia')).toBe(false);
    expect(readFlacHeader(master)?.frames).toBe(samples(original).length / 8);
  }, 60_000);
});

test('a WebM with Opus keeps all its sound and what its last packet holds behind it', async () => {
  const original = make(['-c:a', 'libopus', '-f', 'webm'], { artist: word });
  const { master } = await leave(original, 'audio/webm');
  const [before, after] = [samples(original), samples(master)];
  expect(original.includes('Zofia')).toBe(true);
  expect(master.includes('Zofia')).toBe(false);
  expect(before.length).toBeGreaterThan(100_000);
  expect(after.subarray(0, before.length).equals(before)).toBe(true);
}, 60_000);

test('words inside the description of a coder, in a WebM file, stay behind too', async () => {
  const bare = make(['-c:a', 'libvorbis', '-f', 'webm']);
  const at = bare.indexOf('Lavf', bare.indexOf('vorbis'));
  expect(at).toBeGreaterThan(0);
  const original = Buffer.from(bare);
  original.write('Zofi', at);
  const { name, master } = await leave(original, 'audio/webm');
  expect(name.endsWith('.ogg')).toBe(true);
  expect(master.includes('Zofi')).toBe(false);
  expect(samples(master).equals(samples(original))).toBe(true);
}, 60_000);

test('a FLAC says itself how many samples it has and which, as the one that was brought in did', async () => {
  const original = execFileSync(ffmpeg, [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'sine=d=2', '-c:a', 'flac', '-f', 'flac', '-'],
  ]);
  const pcm = execFileSync(ffmpeg, ['-v', 'error', '-i', '-', '-f', 's16le', '-'], {
    input: original,
  });
  const { master } = await leave(original, 'audio/flac');
  expect(readFlacHeader(master)?.frames).toBe(pcm.length / 2);
  expect(samples(master).equals(samples(original))).toBe(true);
}, 60_000);

test('a FLAC of which a part cannot be read does not leave as if it were whole', async () => {
  const original = make(flac);
  const { frames = 0 } = readFlacHeader(original) ?? {};
  const said = Buffer.from(original);
  said.writeUInt32BE(48_001, 22);
  expect(frames).not.toBe(48_001);
  await expect(leave(said, 'audio/flac')).rejects.toMatchObject({
    code: 'media-failed',
    message: expect.stringContaining('as WAV') as string,
  });
}, 60_000);

test('the plan says that of a file that was brought in only the sound leaves', async () => {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const [brought, recorded] = [sample.story(), sample.story()];
  sample.import(brought, make(flac), 'audio/flac');
  sample.take(recorded, { frames: 400 });
  const plan = await library.api.packages.plan({
    collectionId: sample.collection([brought, recorded]),
    use: 'archive',
  });
  expect(
    plan.hints.filter(({ hint }) => hint === 'only-sound-leaves').map(({ storyId }) => storyId),
  ).toEqual([brought]);
});

test.each<[string, SamplePerson]>([
  ['a storyteller without a name', hidden],
  ['a storyteller with the full name', { realName: 'Nadia Examplewala' }],
])(
  'of a film of a telephone only the sound of %s leaves',
  async (_, person) => {
    const folder = (await makeLibrary()).root;
    const file = join(folder, 'film.mp4');
    const words = ['artist', 'title', 'comment', 'make', 'com.android.owner'];
    execFileSync(ffmpeg, [
      ...[
        '-v',
        'error',
        '-f',
        'lavfi',
        '-i',
        'testsrc=d=1:s=160x120',
        '-f',
        'lavfi',
        '-i',
        'sine=d=1',
      ],
      ...['-c:v', 'mpeg4', '-c:a', 'aac', '-metadata', 'location=+52.4559-001.8715/'],
      ...words.flatMap((key) => ['-metadata', `${key}=${word}`]),
      ...[
        '-metadata',
        'creation_time=2021-03-04T05:06:07Z',
        '-metadata:s:a',
        `handler_name=${word}`,
      ],
      ...['-movflags', 'use_metadata_tags', '-shortest', file],
    ]);
    const original = readFileSync(file);
    const { master, all } = await leave(original, 'audio/mp4', person);
    expect(original.includes('52.4559')).toBe(true);
    for (const canary of ['52.4559', 'Zofia', 'VID_', '2021-03-04'])
      expect(all.includes(canary)).toBe(false);
    for (const track of ['vide', 'mp4v']) {
      expect(original.includes(track)).toBe(true);
      expect(master.includes(track)).toBe(false);
    }
    // Seconds since 1904, as the container writes when it was made.
    const madeAt = Buffer.alloc(4);
    madeAt.writeUInt32BE(Date.UTC(2021, 2, 4, 5, 6, 7) / 1000 + 2_082_844_800);
    expect(original.includes(madeAt)).toBe(true);
    expect(master.includes(madeAt)).toBe(false);
    // The encoder's silence in front, which the list of edits hid, is there too: nothing is cut.
    expect(samples(master).includes(samples(original, file))).toBe(true);
  },
  60_000,
);

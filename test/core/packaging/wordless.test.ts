import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary, taggedSound } from '../../support/sample-collection.ts';

/** Every sample of a sound as 64-bit floating point numbers, which hold all others exactly. */
function samples(ffmpeg: string, sound: Buffer): Buffer {
  const args = ['-v', 'error', '-i', '-', '-map', '0:a', '-c:a', 'pcm_f64le', '-f', 'f64le', '-'];
  return execFileSync(ffmpeg, args, { input: sound, maxBuffer: 1 << 28 });
}

test.each([
  ['16 bit WAV', 'audio/wav', ['-c:a', 'pcm_s16le', '-f', 'wav']],
  ['24 bit stereo WAV', 'audio/wav', ['-ac', '2', '-c:a', 'pcm_s24le', '-f', 'wav']],
  ['32 bit WAV of four channels', 'audio/wav', ['-ac', '4', '-c:a', 'pcm_s32le', '-f', 'wav']],
  ['floating point WAV', 'audio/wav', ['-c:a', 'pcm_f32le', '-f', 'wav']],
  ['FLAC', 'audio/flac', ['-c:a', 'flac', '-f', 'flac']],
  ['Ogg', 'audio/ogg', ['-c:a', 'libvorbis', '-f', 'ogg']],
])(
  'a %s of a storyteller with another name loses its tags and no sample',
  async (_, mimeType, encode) => {
    const ffmpeg = (await findFfmpeg({})).path;
    const library = await makeLibrary();
    const sample = sampleLibrary(library);
    const person = sample.person({ realName: 'Zofia Testowska', attribution: 'no-name' });
    const storyId = sample.story({ narrators: [person] });
    const original = taggedSound(ffmpeg, encode, { artist: 'Zofia Testowska' });
    sample.import(storyId, original, mimeType);
    const destination = join(library.root, 'out');
    mkdirSync(destination);
    const { path } = await library.api.packages.exportArchive({
      collectionId: sample.collection([storyId]),
      destination,
      form: 'folder',
    });
    const folder = join(path, 'data/interviews/hg-0002/preservation');
    const [name = ''] = readdirSync(folder);
    const master = readFileSync(join(folder, name));
    expect(original.includes('Zofia')).toBe(true);
    expect(master.includes('Zofia')).toBe(false);
    const before = samples(ffmpeg, original);
    expect(before.length).toBeGreaterThan(100_000);
    expect(samples(ffmpeg, master).equals(before)).toBe(true);
  },
  60_000,
);

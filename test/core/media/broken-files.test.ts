// Files that are broken, cut off, or made to do harm: each is refused in one plain sentence, and nothing of it stays.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../shared/contract/errors.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { writeNoiseWav, writeTone } from '../../support/sounds.ts';

async function refusal(library: TestLibrary, path: string): Promise<AppError> {
  const [error] = await library.api.recordings.importFile({ path, storyId: null }).then(
    () => [],
    (failure: unknown) => [failure],
  );
  if (!(error instanceof AppError)) throw new Error(`${path} was not refused`);
  expect(library.opened().media.list()).toEqual([]);
  expect(await library.api.recordings.list({ storyId: null })).toEqual([]);
  // One sentence or two, and no word of how the program is made.
  expect(error.message).toMatch(/^[A-Z][^{}<>]{20,260}\.$/u);
  return error;
}

/** What the same file gives when somebody asks for what is there. */
const takeIncomplete = ({ api }: TestLibrary, path: string) =>
  api.recordings.importFile({ path, storyId: null, takeIncomplete: true });

describe('A sound whose end is missing', () => {
  test.each([
    ['WAV', 'tone.wav', [], 0.5],
    ['FLAC', 'tone.flac', [], 0.5],
    ['MP3', 'tone.mp3', ['-c:a', 'libmp3lame'], 0.5],
    ['M4A with its table in front', 'tone.m4a', ['-c:a', 'aac', '-movflags', '+faststart'], 0.6],
    ['Ogg', 'tone.ogg', ['-c:a', 'libvorbis', '-page_duration', '200000'], 0.7],
    ['Opus', 'tone.opus', ['-c:a', 'libopus'], 0.5],
    ['WebM', 'tone.webm', ['-c:a', 'libopus'], 0.5],
  ] as const)(
    'in %s is refused, and comes in when somebody wants what is there',
    async (_, name, options, share) => {
      const library = await makeLibrary();
      const path = join(library.root, name);
      await writeTone(path, [...options]);
      const whole = readFileSync(path).length;
      truncateSync(path, Math.floor(whole * share));
      const error = await refusal(library, path);
      expect(error).toMatchObject({ code: 'media-failed', details: { incomplete: true } });
      expect(error.message).toMatch(/missing. It may not have been copied whole\.$/u);

      const kept = await takeIncomplete(library, path);
      expect(kept).toMatchObject({ isIncomplete: true, sizeBytes: Math.floor(whole * share) });
      expect(kept.durationMs).toBeGreaterThan(500);
      expect(kept.durationMs).toBeLessThan(1900);
    },
  );

  test('is told with the length that is there and the length that was said', async () => {
    const library = await makeLibrary();
    const path = join(library.root, 'long.wav');
    writeNoiseWav(path, { frames: 44_100 * 40 });
    truncateSync(path, 44 + 44_100 * 2 * 12);
    expect((await refusal(library, path)).message).toBe(
      'This file ends after 12 s of 40 s; the rest is missing. It may not have been copied whole.',
    );
  });

  test('is no sound at all when an M4A has lost its table of contents', async () => {
    const library = await makeLibrary();
    const path = join(library.root, 'phone.m4a');
    await writeTone(path, ['-c:a', 'aac']);
    truncateSync(path, Math.floor(readFileSync(path).length * 0.6));
    const error = await refusal(library, path);
    expect(error.message).toContain('its table of contents is missing');
    await expect(takeIncomplete(library, path)).rejects.toMatchObject({ code: 'media-failed' });
  });

  test('a whole file of each kind is not taken for one that was cut off', async () => {
    const library = await makeLibrary();
    for (const [name, options] of [
      ['a.wav', []],
      ['a.flac', []],
      ['a.mp3', ['-c:a', 'libmp3lame']],
      ['b.mp3', ['-c:a', 'libmp3lame', '-b:a', '64k', '-ar', '22050', '-write_xing', '0']],
      ['a.m4a', ['-c:a', 'aac']],
      ['a.mov', ['-c:a', 'pcm_s16le']],
      ['a.ogg', ['-c:a', 'libvorbis']],
      ['a.webm', ['-c:a', 'libopus']],
    ] as const) {
      const path = join(library.root, name);
      await writeTone(path, [...options]);
      const { isIncomplete } = await library.api.recordings.importFile({ path, storyId: null });
      expect(isIncomplete, name).toBe(false);
    }
  });
});

describe('A file that cannot be what it says', () => {
  const changed: [string, (wav: Buffer) => void][] = [
    ['ten thousand channels', (wav) => wav.writeUInt16LE(10_000, 22)],
    ['no samples in a second', (wav) => wav.writeUInt32LE(0, 24)],
    ['more samples in a second than there can be', (wav) => wav.writeUInt32LE(4e9, 24)],
    ['three samples in a second', (wav) => wav.writeUInt32LE(3, 24)],
    ['no sound behind its header', (wav) => wav.write('junk', 36, 'latin1')],
  ];
  test.each(changed)('as a WAV of %s is refused', async (_, change) => {
    const library = await makeLibrary();
    const path = join(library.root, 'odd.wav');
    writeNoiseWav(path, { frames: 1000 });
    const bytes = readFileSync(path);
    change(bytes);
    writeFileSync(path, bytes);
    expect((await refusal(library, path)).code).toBe('media-failed');
  });

  test('as a gigabyte of nothing is refused at once', async () => {
    const library = await makeLibrary();
    const path = join(library.root, 'nothing.wav');
    writeFileSync(path, '');
    truncateSync(path, 2 ** 30);
    const before = performance.now();
    expect((await refusal(library, path)).code).toBe('invalid-input');
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('as something that is no file of ours is refused, and none is waited for', async () => {
    const library = await makeLibrary();
    const at = (name: string) => join(library.root, name);
    writeFileSync(at('empty.wav'), '');
    mkdirSync(at('folder.wav'));
    execFileSync('mkfifo', [at('pipe.wav')]);
    writeNoiseWav(at('real.wav'), { frames: 100 });
    symlinkSync(at('real.wav'), at('link.wav'));
    for (const name of ['empty.wav', 'folder.wav', 'pipe.wav', 'link.wav'])
      expect((await refusal(library, at(name))).code, name).toBe('invalid-input');
  });

  test.each(['fLaC', 'OggS', 'ID3', '\x1aE\xdf\xa3webm', '....ftypM4A '])(
    'as one that begins with %j and goes on with anything is refused',
    async (beginning) => {
      const library = await makeLibrary();
      const path = join(library.root, 'begins.bin');
      writeFileSync(path, Buffer.concat([Buffer.from(beginning, 'latin1'), Buffer.alloc(200_000)]));
      const error = await refusal(library, path);
      expect(['media-failed', 'invalid-input']).toContain(error.code);
    },
  );
});

describe('A file that points elsewhere', () => {
  /** Whoever asks here for anything is counted. */
  async function listener() {
    let heard = 0;
    const server = createServer((socket) => {
      heard += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return { port: (server.address() as AddressInfo).port, heard: () => heard };
  }

  test('is not followed: nobody is asked over the network, and no other file is read', async () => {
    const library = await makeLibrary();
    const { port, heard } = await listener();
    const secret = join(library.root, 'secret.wav');
    writeNoiseWav(secret, { frames: 50_000 });
    const list = (address: string) => `#EXTM3U\n#EXTINF:1,\n${address}\n#EXT-X-ENDLIST\n`;
    const addresses = [
      `http://127.0.0.1:${port}/a.mp3`,
      `tcp://127.0.0.1:${port}`,
      `file://${secret}`,
      `concat:${secret}|${secret}`,
      secret,
    ];
    for (const [index, address] of addresses.entries())
      for (const beginning of [
        '',
        'ID3\x03\x00\x00\x00\x00\x00\x00',
        'OggS',
        'ffconcat version 1.0\n',
      ]) {
        const path = join(library.root, `list-${index}.mp3`);
        writeFileSync(path, beginning + list(address), 'latin1');
        await refusal(library, path);
      }
    expect(heard()).toBe(0);
  });

  test('as an MOV whose sound lies in another file is refused by name', async () => {
    const library = await makeLibrary();
    const path = join(library.root, 'points.mov');
    await writeTone(path, ['-c:a', 'pcm_s16le', '-movflags', '+faststart']);
    const bytes = readFileSync(path);
    const at = bytes.indexOf('dref');
    expect(at).toBeGreaterThan(0);
    // The flag that says "in this file" is taken away.
    bytes.writeUInt32BE(bytes.readUInt32BE(at + 20) & ~1, at + 20);
    writeFileSync(path, bytes);
    expect((await refusal(library, path)).message).toContain('lies in another file');
  });
});

test('a whole copy can come in after a cut one, and the cut one stays what it was', async () => {
  const library = await makeLibrary();
  const whole = join(library.root, 'whole.wav');
  const cut = join(library.root, 'cut.wav');
  writeNoiseWav(whole, { frames: 44_100 });
  copyFileSync(whole, cut);
  truncateSync(cut, 50_000);
  await takeIncomplete(library, cut);
  await library.api.recordings.importFile({ path: whole, storyId: null });
  const kept = await library.api.recordings.list({ storyId: null });
  expect(kept.map(({ isIncomplete }) => isIncomplete)).toEqual([true, false]);
});

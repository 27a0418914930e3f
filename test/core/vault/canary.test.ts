import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { OpenLibrary } from '../../../electron/core/context.ts';
import { wavHeader } from '../../../electron/core/media/wav-header.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { makeLibrary, PASSPHRASES, tempFolder } from '../../support/make-core.ts';

const WORDS = ['Zanzibarcanary', 'رازِپنہاں', 'ਲੁਕਵੀਂਗੱਲ', 'Quillfeather Underlow'];

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Where in these files something of the needles stands in the clear. */
function findings(files: string[], needles: Buffer[]): string[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    return needles.filter((needle) => bytes.includes(needle)).map(() => file);
  });
}

function importSound(library: OpenLibrary, newId: () => string, bytes: Buffer, mimeType: string) {
  const writer = library.media.create(RecordingId.parse(newId()), {
    live: false,
    facts: {
      kind: 'import',
      mimeType,
      startedAt: '2026-11-22T10:00:00.000Z',
      sampleRateHz: 48_000,
      channels: 1,
      bitsPerSample: 24,
    },
  });
  for (let at = 0; at < bytes.length; at += 1_000_000)
    writer.append(bytes.subarray(at, at + 1_000_000));
  writer.finish();
}

/** An ID3 tag and frames: enough to be recognised by its bytes. */
function mp3(): Buffer {
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), randomBytes(413)]);
  return Buffer.concat([
    Buffer.from('ID3\u0003\0\0\0\0\0\u0021TIT2', 'latin1'),
    Buffer.from('Zanzibarcanary in a tag'),
    ...Array.from({ length: 2000 }, () => frame),
  ]);
}

function wav(): Buffer {
  const pcm = Buffer.alloc(3 * 48_000 * 20);
  for (let at = 0; at + 3 <= pcm.length; at += 3)
    pcm.writeIntLE(Math.round(Math.sin(at / 700) * 4_000_000), at, 3);
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 as const };
  return Buffer.concat([wavHeader({ ...format, dataBytes: pcm.length }), pcm]);
}

async function fillWithCanaries() {
  const made = await makeLibrary();
  const { api, opened, newId } = made;
  const [english = '', urdu = '', punjabi = '', name = ''] = WORDS;
  const person = await api.people.create({ realName: name, contact: `${english}@example.org` });
  for (let index = 0; index < 40; index += 1)
    await api.stories.create({
      title: `${english} ${index}`,
      summary: `${urdu} `.repeat(200),
      privateNotes: `${punjabi} `.repeat(200),
      narratorIds: [person.id],
    });
  const sounds = { mp3: mp3(), wav: wav() };
  importSound(opened(), newId, sounds.mp3, 'audio/mpeg');
  importSound(opened(), newId, sounds.wav, 'audio/wav');
  await api.backups.make({});
  const soundNeedles = Object.values(sounds).flatMap((bytes) =>
    [0, 1000, 50_000, bytes.length - 100].map((at) => bytes.subarray(at, at + 48)),
  );
  const needles = [
    ...WORDS.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]),
    ...Object.values(PASSPHRASES).map((text) => Buffer.from(text)),
    Buffer.from('Example Street Histories'),
    Buffer.from('SQLite format 3'),
    Buffer.from('create table stories'),
    ...soundNeedles,
  ];
  return { ...made, needles };
}

describe('what lies on the disk', () => {
  test('nothing that people said, wrote or recorded can be read in any file, open or closed', async () => {
    const { api, folder, needles, signInAs } = await fillWithCanaries();
    await signInAs('journalist');
    await signInAs('lead');
    await api.stories.create({ title: WORDS[0] });
    const whileOpen = filesUnder(folder);
    expect(whileOpen.some((file) => file.endsWith('catalogue.db-wal'))).toBe(true);
    expect(findings(whileOpen, needles)).toEqual([]);
    await api.library.lock({});
    const whenClosed = filesUnder(folder);
    expect(
      whenClosed.filter((file) => file.includes('/media/') || file.includes('\\media\\')),
    ).toHaveLength(2);
    expect(findings(whenClosed, needles)).toEqual([]);
  });

  test('a whole backup shows nothing either', async () => {
    const { api, root, needles } = await fillWithCanaries();
    const { folder } = await api.library.backUpEverything({ destination: join(root, 'disk') });
    expect(filesUnder(folder).length).toBeGreaterThanOrEqual(5);
    expect(findings(filesUnder(folder), needles)).toEqual([]);
  });

  test('the search itself finds words where they do stand in the clear', async () => {
    const { root, needles } = await fillWithCanaries();
    const leak = join(root, 'leak');
    writeFileSync(leak, `... ${WORDS[1]} ...`);
    expect(findings([leak], needles)).toEqual([leak]);
  });

  test('sorting more than fits in memory leaves nothing in the folder for temporary files', async () => {
    const temporary = tempFolder();
    const seen: string[] = [];
    const watcher = watch(temporary, (event, file) => seen.push(`${event} ${file}`));
    onTestFinished(() => watcher.close());
    const script = fileURLToPath(new URL('../../support/child-that-sorts.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [script, join(tempFolder(), 'big.db')],
      { env: { ...process.env, NODE_OPTIONS: '', SQLITE_TMPDIR: temporary } },
    );
    expect(stdout).toBe('60000\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen).toEqual([]);
  });
});

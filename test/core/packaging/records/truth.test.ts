// Whatever two files of a package say of the same thing is the same, and true of the bytes: sizes, checksums, lengths, titles, who may open it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webvtt from 'webvtt-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../../electron/core/media/find-ffmpeg.ts';
import { readArchiveCrate } from '../../../../shared/package/archive-v3.ts';
import type { CrateContents } from '../../../../shared/package/archive-v3.ts';
import { storiesOfCrate } from '../../../../shared/package/crate-stories.ts';
import type { TranscriptLineId } from '../../../../shared/model/ids.ts';
import { addPicture } from '../../../support/add-picture.ts';
import { exportPackage } from '../../../support/export-package.ts';
import { makeLibrary } from '../../../support/make-core.ts';
import { readCsv } from '../../../support/read-csv.ts';
import { sampleLibrary, taggedSound } from '../../../support/sample-collection.ts';
import { plainPicture } from '../../../support/told-pictures.ts';
import { runValidator, validator } from '../../../support/validators.ts';

const CRATE = 'ro-crate-metadata.json';
const SECOND = 48_000;

let root = '';
let ffmpeg = '';
let files: string[] = [];
let crate: CrateContents;
const bytes = (path: string) => readFileSync(join(root, 'data', path));
const text = (path: string) => bytes(path).toString('utf8');
const sha = (kind: string, path: string) => createHash(kind).update(bytes(path)).digest('hex');
const size = (path: string) => statSync(join(root, 'data', path)).size;
const content = () =>
  files.filter((path) =>
    /\/(preservation|access|transcripts|images)\/[^/]+\.(wav|flac|mp3|txt|vtt|srt|jpg)$/.test(path),
  );
const unescape = (xml: string) =>
  xml.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

afterAll(() => {
  if (root !== '') rmSync(root, { recursive: true });
});

test('A package with sounds, words and a picture is made', async () => {
  ffmpeg = (await findFfmpeg({})).path;
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const taken = sample.story({
    title: 'باغ <کی> "کہانی"; one',
    languages: ['ur', 'en'],
    uses: ['archive', 'website'],
  });
  sample.take(taken, { frames: 3 * SECOND });
  const brought = sample.story({ title: 'A & B ]]>', uses: ['archive', 'website'] });
  sample.import(
    brought,
    taggedSound(ffmpeg, ['-f', 'flac'], { artist: 'Nadia Examplewala' }),
    'audio/flac',
  );
  const [sound] = await library.api.recordings.list({ storyId: taken });
  const made = await library.api.transcripts.create({
    ...{ storyId: taken, recordingId: sound?.id ?? null, language: 'ur' },
  });
  const line = {
    ...{
      id: library.newId() as TranscriptLineId,
      fromMs: 0,
      toMs: 1500,
      text: '1968',
      ofLineId: null,
    },
    ...{ speakerId: null, speaker: 'A <b>', language: null, times: [], doubtful: [] },
    direction: 'auto' as const,
  };
  await library.api.transcripts.edit({ id: made.id, changes: [{ kind: 'put', line }] });
  await library.api.transcripts.setState({ id: made.id, state: 'checked' });
  addPicture(library, {
    ...{ storyId: taken, use: 'archive' },
    bytes: plainPicture(ffmpeg, 'image/jpeg'),
  });
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  const request = { collectionId: sample.collection([taken, brought]), destination };
  const { path } = await exportPackage(library.api, { ...request, recipient: 'Example Archive' });
  // The library goes when this test ends; what left it stays for the others.
  root = mkdtempSync(join(tmpdir(), 'hg-truth-'));
  cpSync(path, root, { recursive: true });
  files = readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'data').length + 1));
  const read = readArchiveCrate(JSON.parse(text(CRATE)));
  if (read === undefined) throw new Error('no crate of ours');
  crate = read;
  expect(read.stories).toHaveLength(2);
});

describe('Of every file of a package', () => {
  test('the manifest has the checksum', () => {
    const lines = readFileSync(join(root, 'manifest-sha512.txt'), 'utf8').trim().split('\n');
    const listed = new Map(lines.map((line) => [line.slice(130), line.slice(0, 128)]));
    expect([...listed.keys()].toSorted()).toEqual(files.map((path) => `data/${path}`).toSorted());
    for (const path of files) expect(listed.get(`data/${path}`), path).toBe(sha('sha512', path));
  });

  test('the crate has the checksum and the size', () => {
    const { masters, accessCopies, transcripts, pictures, records } = crate;
    const told = [...masters, ...accessCopies, ...transcripts, ...pictures, ...records];
    expect(told.map((file) => file['@id']).toSorted()).toEqual(
      files.filter((path) => path !== CRATE).toSorted(),
    );
    for (const { '@id': path, sha512, contentSize } of told)
      expect([path, sha512, contentSize]).toEqual([path, sha('sha512', path), String(size(path))]);
  });

  test('the sidecar for Preservica has the checksum, that of the crate excepted', () => {
    const described = files.filter((path) => !path.endsWith('.opex') && path !== CRATE);
    for (const path of described)
      expect(text(`${path}.opex`)).toContain(`value="${sha('sha256', path)}"`);
    expect(text(`${CRATE}.opex`)).not.toContain('Fixity');
  });

  test('PREMIS and the table for CALM have the checksum and the size, and the other table the name', () => {
    const premis = text('metadata/premis.xml');
    const isad = readCsv(text('metadata/isad.csv'));
    const items = readCsv(text('metadata/items-dcterms.csv'));
    const parts = items[0]?.indexOf('dcterms:hasPart') ?? -1;
    const named = items.slice(1).flatMap((row) => row[parts]?.split(';') ?? []);
    expect(content().length).toBeGreaterThan(5);
    expect(named.toSorted()).toEqual(content().toSorted());
    for (const path of content()) {
      const object = premis.slice(premis.indexOf(`<objectIdentifierValue>${path}<`));
      expect(/<messageDigest>([^<]*)</.exec(object)?.[1], path).toBe(sha('sha512', path));
      expect(/<size>([^<]*)</.exec(object)?.[1], path).toBe(String(size(path)));
      const row = isad.find((cells) => cells.includes(path)) ?? [];
      expect(row.slice(-2), path).toEqual([String(size(path)), sha('sha512', path)]);
    }
  });

  test('PBCore has the size', () => {
    const xml = text('metadata/pbcore.xml');
    for (const path of content()) {
      const instance = xml.slice(xml.indexOf(`<instantiationLocation>data/${path}<`));
      expect(/<instantiationFileSize[^>]*>(\d+)</.exec(instance)?.[1], path).toBe(
        String(size(path)),
      );
    }
  });
});

describe('Of every sound', () => {
  test('each file tells the length that its bytes have', () => {
    for (const { sounds } of storiesOfCrate(crate))
      for (const { code, master, access, durationMs, accessDurationMs } of sounds) {
        const story = master.path.split('/')[1] ?? '';
        expect(measuredMs(master.path), code).toBeCloseTo(durationMs, -2);
        expect(Math.abs(measuredMs(access?.path ?? '') - accessDurationMs)).toBeLessThan(100);
        const iiif = JSON.parse(text(`interviews/${story}/manifest.iiif.json`)) as {
          items: { duration: number }[];
        };
        expect(iiif.items[0]?.duration).toBe(accessDurationMs / 1000);
        const clock = new Date(Math.round(accessDurationMs / 1000) * 1000)
          .toISOString()
          .slice(11, 19);
        expect(text(`interviews/${story}/${code}.ohms.xml`)).toContain(
          `<duration>${clock}</duration>`,
        );
        expect(text('metadata/pbcore.xml')).toContain(`<instantiationDuration>${clock}<`);
        expect(readFileSync(join(root, 'README.html'), 'utf8')).toContain(
          `<td>${clock.slice(1)}</td>`,
        );
      }
  });

  const readers = {
    exiftool: validator('exiftool'),
    mediainfo: validator('mediainfo'),
    'sndfile-info': validator('sndfile-info'),
  };
  test.skipIf(Object.values(readers).includes(undefined))(
    'others’ programs read the master as we tell of it',
    () => {
      const wav = join(root, 'data', files.find((path) => path.endsWith('.wav')) ?? '');
      const read = (name: keyof typeof readers, args: readonly string[]) =>
        runValidator(readers[name] ?? '', [...args, wav]);
      const tags = read('exiftool', ['-a', '-G1', '-s']).output;
      expect(tags).toMatch(/SampleRate\s+: 48000/);
      expect(tags).toMatch(/Description\s+: hg-\d{4}-01/);
      expect(tags).not.toMatch(/Warning|Error/);
      expect(read('sndfile-info', []).output).toMatch(/Duration\s+: 00:00:03\.000/);
      expect(
        read('mediainfo', ['--Output=Audio;%SamplingRate% %Channel(s)% %Duration%']).output,
      ).toMatch(/^48000 1 3000/);
      const damaged = runValidator(readers['sndfile-info'] ?? '', [
        join(root, 'README.html'),
      ]).output;
      expect(damaged).not.toMatch(/Duration\s+: 00:00:03/);
    },
  );

  function measuredMs(path: string): number {
    const args = [
      '-v',
      'error',
      '-i',
      join(root, 'data', path),
      '-f',
      's16le',
      '-ac',
      '1',
      '-ar',
      '48000',
      '-',
    ];
    const pcm = execFileSync(ffmpeg, args, { maxBuffer: 64 * 1024 * 1024 });
    return pcm.length / 2 / 48;
  }
});

describe('Of every story', () => {
  test('each file tells the same title', () => {
    const readme = readFileSync(join(root, 'README.html'), 'utf8');
    const items = readCsv(text('metadata/items-dcterms.csv'));
    for (const { code, title } of storiesOfCrate(crate)) {
      expect(items.find(([id]) => id === code)?.[1]).toBe(title);
      expect(unescape(readme)).toContain(title);
      expect(unescape(text('metadata/pbcore.xml'))).toContain(
        `<pbcoreTitle>${title}</pbcoreTitle>`,
      );
      expect(unescape(text(`interviews/${code}/${code}.opex`))).toContain(`<opex:Title>${title}<`);
      expect(text(`interviews/${code}/about.txt`)).toContain(title);
      const iiif = JSON.parse(text(`interviews/${code}/manifest.iiif.json`)) as { label: object };
      expect(Object.values(iiif.label)).toEqual([[title]]);
    }
  });

  test('each file tells the same terms', () => {
    for (const { '@id': folder, conditionsOfAccess: terms } of crate.stories) {
      const code = folder.split('/')[1] ?? '';
      for (const path of [
        'metadata/premis.xml',
        'metadata/pbcore.xml',
        `interviews/${code}/${code}.opex`,
      ])
        expect(unescape(text(path)), path).toContain(terms);
      for (const path of ['metadata/isad.csv', 'metadata/items-dcterms.csv'])
        expect(readCsv(text(path)).flat(), path).toContain(terms);
      expect(text(`interviews/${code}/about.txt`)).toContain(terms);
      // Agreed to for the web too: anybody may open it.
      expect(text(`interviews/${code}/${code}.opex`)).toContain('<opex:SecurityDescriptor>public<');
      expect(text(`interviews/${code}/${code}-01.ohms.xml`)).toContain('<userestrict>0<');
    }
  });
});

describe('Captions', () => {
  test('are read by strict readers without an error, and by ffmpeg', () => {
    const captions = files.filter((path) => /\.(vtt|srt)$/.test(path));
    expect(captions.length).toBeGreaterThan(1);
    for (const path of captions) {
      const { errors } = new webvtt.WebVTTParser().parse(text(path), 'subtitles');
      if (path.endsWith('.vtt')) expect(errors, path).toEqual([]);
      const srt = runValidator(ffmpeg, [
        '-v',
        'warning',
        '-i',
        join(root, 'data', path),
        '-f',
        'srt',
        '-',
      ]);
      expect(srt.output, path).toContain('1968');
      expect(srt.output, path).toContain('00:00:00,000 --> 00:00:01,500');
    }
    const [path = ''] = captions.filter((name) => name.endsWith('.vtt'));
    const damaged = text(path).replace('-->', '->').replace('WEBVTT\n', 'WEBVTT\nKind: x\n');
    expect(new webvtt.WebVTTParser().parse(damaged, 'subtitles').errors).not.toEqual([]);
  });
});

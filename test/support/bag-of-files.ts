// Bags that tests make by hand, with true lists over whatever lies in them: so that only what a test is about is wrong.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wavHeader } from '../../electron/core/media/wav-header.ts';

export type Files = Record<string, string | Buffer>;

const sha512 = (bytes: string | Buffer) => createHash('sha512').update(bytes).digest('hex');

/** @param payload files below `data/` @returns all files of a bag of version 1.0 */
export function bagOf(payload: Files, info = ''): Files {
  const list = (files: Files) =>
    Object.entries(files)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => `${sha512(bytes)}  ${path}\n`)
      .join('');
  const tags: Files = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': `Source-Organization: Example Archive\n${info}`,
    'manifest-sha512.txt': list(payload),
  };
  return { ...payload, ...tags, 'tagmanifest-sha512.txt': list(tags) };
}

export function writeFiles(folder: string, files: Files): string {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** A tenth of a second of a ramp. */
export function smallWav(): Buffer {
  const pcm = Buffer.alloc(4800 * 2);
  for (let at = 0; at < 4800; at += 1) pcm.writeInt16LE(((at * 37) % 60_000) - 30_000, at * 2);
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 16 } as const;
  return Buffer.concat([Buffer.from(wavHeader({ ...format, dataBytes: pcm.length })), pcm]);
}

interface CrateParts {
  story?: Record<string, unknown>;
  root?: Record<string, unknown>;
  entities?: readonly Record<string, unknown>[];
}

/** A package of ours, version 2, with one story and one sound. */
export function ourFiles({ story = {}, root = {}, entities = [] }: CrateParts = {}): Files {
  const wav = smallWav();
  const folder = 'interviews/hg-0001/';
  const sound = `${folder}preservation/hg-0001-01.wav`;
  const crate = {
    '@context': [
      'https://w3id.org/ro/crate/1.2/context',
      { agreedUse: 'urn:homeground-archive-package-1:agreedUse' },
    ],
    '@graph': [
      {
        ...{ '@id': './', '@type': 'Dataset', additionalType: 'homeground-archive-package-2' },
        ...{ identifier: '00000000-0000-4000-8000-000000000000', name: 'A', description: 'A' },
        ...{ datePublished: '2026-01-01', license: { '@id': '#l' } },
        ...{ publisher: { '@id': '#organisation' }, hasPart: [{ '@id': folder }] },
        ...root,
      },
      { '@id': '#organisation', '@type': 'Organization', name: 'Example Street Histories' },
      { '@id': '#person-1', '@type': 'Person', name: 'Rose Example' },
      {
        ...{ '@id': folder, '@type': 'Dataset', identifier: 'hg-0001', name: 'The bread oven' },
        ...{ author: [{ '@id': '#person-1' }], license: { '@id': '#l' } },
        ...{ conditionsOfAccess: 'Archive.', agreedUse: ['archive'] },
        ...{ hasPart: [{ '@id': sound }] },
        ...story,
      },
      {
        ...{ '@id': sound, '@type': ['File', 'AudioObject'], name: 'hg-0001-01.wav' },
        ...{ description: 'Master.', encodingFormat: 'audio/wav', masterKind: 'capture' },
        ...{ contentSize: String(wav.length), sha512: sha512(wav), duration: 'PT0H0M0S' },
      },
      ...entities,
    ],
  };
  return {
    'data/ro-crate-metadata.json': JSON.stringify(crate),
    'data/metadata/items-dcterms.csv': 'dcterms:identifier\r\nhg-0001\r\n',
    [`data/${sound}`]: wav,
  };
}

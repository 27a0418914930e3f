// Reads pages as a browser would find them: links, and words without markup.
import { Buffer } from 'node:buffer';
import { dirname, join, normalize } from 'node:path/posix';
import type { OutputFile, WriterMeans } from '../../../../electron/core/exhibit/writers.ts';

export async function filesOf(written: AsyncIterable<OutputFile>): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { path, bytes } of written) files.set(path, Buffer.from(bytes).toString('utf8'));
  return files;
}

/** Without a built style and script. */
export const noMeans: WriterMeans = {
  siteFile: (name) => Promise.resolve(Buffer.from(`built ${name}`)),
  printPdf: undefined,
  ...{ webAddress: undefined, cropMarks: false, use: 'exhibition' },
  read: () => Promise.reject(new Error('nothing is read')),
  filled: [],
  signal: new AbortController().signal,
};

/** What a page links to and loads, from where it lies; anchors with their page. */
export function targetsOf(path: string, html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/gu)].map(([, address = '']) => {
    const [file = '', anchor] = address.split('#');
    const found = file === '' ? path : normalize(join(dirname(path), file));
    return anchor === undefined ? found : `${found}#${anchor}`;
  });
}

export function wordsOf(html: string): string {
  return html.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
}

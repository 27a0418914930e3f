// Understands the text files of a BagIt bag, RFC 8493 and the drafts before it. Pure.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathDanger } from '../../../shared/rules/file-name.ts';

/** What others' bags may use; ours have SHA-512. Weak ones still show accidents. */
export const algorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const;
export type Algorithm = (typeof algorithms)[number];
const digits: Record<Algorithm, number> = {
  md5: 32,
  sha1: 40,
  sha224: 56,
  sha256: 64,
  sha384: 96,
  sha512: 128,
};

export interface Declaration {
  major: number;
  minor: number;
  encoding: string;
}

/** No name that a disk can hold is longer with its checksum. */
const LONGEST_LINE = 8192;
const LINES_A_TURN = 5000;

/** One after the other: a list of millions of lines is small to send and large to keep. */
function* lines(text: string): Generator<string> {
  const end = /\r\n|\n|\r/g;
  let at = 0;
  for (let found = end.exec(text); found !== null; found = end.exec(text)) {
    yield text.slice(at, found.index);
    at = end.lastIndex;
  }
  yield text.slice(at);
}

/** @returns a sentence when it does not say what it must */
export function parseDeclaration(text: string): Declaration | string {
  const [first = '', second = '', ...rest] = lines(text.slice(0, LONGEST_LINE));
  const version = /^BagIt-Version: (\d{1,3})\.(\d{1,3})$/.exec(first);
  if (!version) return 'The first line must give the BagIt version.';
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major > 1 || (major === 1 && minor > 0) || (major === 0 && minor < 93))
    return `BagIt version ${major}.${minor} is not known here.`;
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(second)?.[1];
  if (encoding === undefined) return 'The second line must give the encoding.';
  if (rest.some((line) => line !== '')) return 'There are more than two lines.';
  return { major, minor, encoding };
}

/** `manifest-sha512.txt` → sha512; undefined for a name that is no manifest */
export function manifestKind(
  path: string,
): { isTags: boolean; algorithm: Algorithm | undefined } | undefined {
  const name = /^(tag)?manifest-([^/]+)\.txt$/.exec(path);
  if (!name) return undefined;
  const algorithm = algorithms.find((known) => known === name[2]?.toLowerCase());
  return { isTags: name[1] === 'tag', algorithm };
}

export interface Manifest {
  files: Map<string, string>;
  problems: (
    | { problem: 'bad-manifest-line'; detail: string }
    | { problem: 'unsafe-name' | 'listed-twice'; file: string; detail: string }
  )[];
}

/**
 * @param exists tells whether the package has a file: tools differ on whether `%25` stands for `%`
 * @param mostFiles and mostProblems after which it is enough: the rest is not looked at
 */
export async function parseManifest(
  text: string,
  {
    algorithm,
    isTags,
    exists,
    mostFiles,
    mostProblems,
  }: {
    algorithm: Algorithm;
    isTags: boolean;
    exists: (path: string) => boolean;
    mostFiles: number;
    mostProblems: number;
  },
): Promise<Manifest> {
  const manifest: Manifest = { files: new Map(), problems: [] };
  let number = 0;
  for (const line of lines(text)) {
    number += 1;
    if (number % LINES_A_TURN === 0) await nextTurn();
    if (line === '') continue;
    const where = `Line ${number}`;
    if (manifest.problems.length >= mostProblems) break;
    const bad = (detail: string) =>
      manifest.problems.push({ problem: 'bad-manifest-line', detail: `${where} ${detail}` });
    if (manifest.files.size >= mostFiles) {
      bad('and those after it are more than a package can have.');
      break;
    }
    if (line.length > LONGEST_LINE) {
      bad('is too long.');
      continue;
    }
    const parts = /^([0-9A-Fa-f]+)[ \t]+\*?(.+)$/u.exec(line);
    const checksum = parts?.[1]?.toLowerCase();
    const written = parts?.[2]?.replace(/^\.\//, '');
    if (checksum === undefined || written === undefined) {
      bad('is not a checksum and a name.');
      continue;
    }
    if (checksum.length !== digits[algorithm]) {
      bad(`has a checksum of the wrong length.`);
      continue;
    }
    const decoded = written.replaceAll(/%(0[aAdD]|25)/g, (code) => decodeURIComponent(code));
    const path = decoded !== written && !exists(decoded) && exists(written) ? written : decoded;
    const danger = pathDanger(path);
    if (danger !== undefined) {
      manifest.problems.push({ problem: 'unsafe-name', file: path, detail: danger });
    } else if (path.startsWith('data/') === isTags) {
      bad(
        isTags ? 'lists a file of data/, which belongs elsewhere.' : 'lists a file outside data/.',
      );
    } else if (manifest.files.has(path)) {
      manifest.problems.push({ problem: 'listed-twice', file: path, detail: where });
    } else {
      manifest.files.set(path, checksum);
    }
  }
  return manifest;
}

/** `Label: value`, where a value may go on in lines that begin with a space. @returns a sentence when a line is neither */
export function parseBagInfo(text: string): [label: string, value: string][] | string {
  const fields: [string, string][] = [];
  let number = 0;
  for (const line of lines(text)) {
    number += 1;
    if (line.trim() === '') continue;
    const last = fields.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      last[1] = `${last[1]} ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1) return `Line ${number} is not a label and a value.`;
    fields.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return fields;
}

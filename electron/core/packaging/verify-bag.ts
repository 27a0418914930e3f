// Compares what a bag lists with what is there, byte by byte, and writes down everything that does not fit.
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import type { VerifyProblem, VerifyReport } from '../../../shared/model/package.ts';
import { pathDanger, pathKey } from '../../../shared/rules/file-name.ts';
import { manifestKind, parseBagInfo, parseDeclaration, parseManifest } from './bagit-text.ts';
import type { Algorithm, Declaration } from './bagit-text.ts';
import { unreadable } from './package-reader.ts';
import type { PackageReader } from './package-reader.ts';
import { CRATE_PATH, verifyCrate } from './verify-crate.ts';

export interface VerifyMeans {
  signal: AbortSignal;
  /** @param file the one that is being read */
  onProgress: (fraction: number, file: string) => void;
}

/** Manifests and metadata are read whole; everything else flows by. */
const LARGEST_TEXT_BYTES = 64 * 1024 * 1024;
const TAG_MANIFEST = 'tagmanifest-sha512.txt';

interface Bag {
  reader: PackageReader;
  report: VerifyReport;
  means: VerifyMeans;
  /** What may be read: path → bytes. */
  sizes: Map<string, number>;
  /** What has been found wanting already, so that it is said once. */
  known: Set<string>;
}

interface ReadManifest {
  path: string;
  algorithm: Algorithm;
  isTags: boolean;
  text: string;
  files: ReadonlyMap<string, string>;
}

/** @param report is filled in @throws AbortError, file system errors of the whole */
export async function verifyBag(
  reader: PackageReader,
  report: VerifyReport,
  means: VerifyMeans,
): Promise<void> {
  const bag: Bag = { reader, report, means, sizes: new Map(), known: new Set() };
  for (const problem of reader.problems) add(bag, problem);
  lookAtNames(bag);
  if (!bag.sizes.has('bagit.txt') && !bag.known.has('bagit.txt')) {
    add(bag, { problem: 'not-a-package', file: 'bagit.txt', detail: '' });
    return;
  }
  const declaration = await readDeclaration(bag);
  const manifests = await readManifests(bag, declaration.encoding);
  await readBagInfo(bag, declaration.encoding);
  comparePaths(bag, manifests, declaration);
  await compareBytes(bag, manifests);
  await checkOurs(bag, manifests);
}

function add({ report, known }: Bag, problem: VerifyProblem): void {
  known.add(problem.file);
  report.problems.push(problem);
}

function lookAtNames(bag: Bag): void {
  const keys = new Map<string, string>();
  for (const { path, sizeBytes } of bag.reader.entries) {
    const danger = pathDanger(path);
    const twin = keys.get(pathKey(path));
    if (danger !== undefined) add(bag, { problem: 'unsafe-name', file: path, detail: danger });
    else if (twin !== undefined)
      add(bag, {
        problem: 'unsafe-name',
        file: path,
        detail: `On some computers it is the same as "${twin}".`,
      });
    else {
      keys.set(pathKey(path), path);
      bag.sizes.set(path, sizeBytes);
    }
  }
}

/** @returns undefined after having written down why */
async function readText(bag: Bag, path: string, encoding: string): Promise<string | undefined> {
  const sizeBytes = bag.sizes.get(path);
  if (sizeBytes === undefined) return undefined;
  if (sizeBytes > LARGEST_TEXT_BYTES) {
    add(bag, unreadable(path, 'It is too large for what it should be.'));
    return undefined;
  }
  const pieces: Buffer[] = [];
  const problem = await readAll(bag, path, (piece) => pieces.push(Buffer.from(piece)));
  if (problem !== undefined) {
    add(bag, problem);
    return undefined;
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(
      Buffer.concat(pieces),
    );
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    add(bag, unreadable(path, `It is not written in ${encoding}.`));
    return undefined;
  }
}

/** @returns what is wrong with the file; trouble with one file does not end the check */
async function readAll(
  { reader, means, sizes }: Bag,
  path: string,
  take: (piece: Uint8Array) => void,
): Promise<VerifyProblem | undefined> {
  let left = sizes.get(path) ?? 0;
  try {
    for await (const piece of reader.open(path)) {
      means.signal.throwIfAborted();
      left -= piece.length;
      // A file that grows while it is read, or that was measured wrongly, may not go on for ever.
      if (left < 0) return unreadable(path, 'It is longer than it said.');
      take(piece);
    }
    return left > 0 ? unreadable(path, 'It is shorter than it said.') : undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === 'package-invalid')
      return { problem: 'changed-file', file: path, detail: error.message };
    if (error instanceof Error && 'syscall' in error && 'code' in error)
      return unreadable(path, `The computer says ${String(error.code)}.`);
    throw error;
  }
}

async function readDeclaration(bag: Bag): Promise<Declaration> {
  const text = await readText(bag, 'bagit.txt', 'utf-8');
  const parsed = text === undefined ? undefined : parseDeclaration(text);
  if (typeof parsed === 'object') {
    if (isEncoding(parsed.encoding)) return parsed;
    const detail = `The encoding ${parsed.encoding} is not known here.`;
    add(bag, { problem: 'bad-declaration', file: 'bagit.txt', detail });
  } else if (parsed !== undefined) {
    add(bag, { problem: 'bad-declaration', file: 'bagit.txt', detail: parsed });
  }
  return { major: 1, minor: 0, encoding: 'utf-8' };
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

async function readManifests(bag: Bag, encoding: string): Promise<ReadManifest[]> {
  const manifests: ReadManifest[] = [];
  for (const path of [...bag.sizes.keys()].toSorted()) {
    const kind = manifestKind(path);
    if (kind === undefined) continue;
    const { algorithm, isTags } = kind;
    if (algorithm === undefined) {
      add(bag, { problem: 'bad-manifest-line', file: path, detail: 'Its checksum is not known.' });
      continue;
    }
    const text = await readText(bag, path, encoding);
    if (text === undefined) continue;
    const exists = (listed: string) => bag.sizes.has(listed);
    const { files, problems } = parseManifest(text, { algorithm, isTags, exists });
    for (const problem of problems) add(bag, { file: path, ...problem });
    manifests.push({ path, algorithm, isTags, text, files });
  }
  if (!manifests.some(({ isTags }) => !isTags))
    add(bag, { problem: 'no-manifest', file: 'manifest-sha512.txt', detail: '' });
  return manifests;
}

async function readBagInfo(bag: Bag, encoding: string): Promise<void> {
  const file = 'bag-info.txt';
  const text = await readText(bag, file, encoding);
  if (text === undefined) return;
  const fields = parseBagInfo(text);
  if (typeof fields === 'string') {
    add(bag, { problem: 'bad-metadata', file, detail: fields });
    return;
  }
  bag.report.info = Object.fromEntries(fields.slice(0, 200));
  const payload = [...bag.reader.entries].filter(({ path }) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const found = `${bytes}.${payload.length}`;
  for (const [label, value] of fields) {
    if (label.toLowerCase() !== 'payload-oxum' || value === found) continue;
    const detail = `It says ${value}, there is ${found} (bytes.files).`;
    add(bag, { problem: 'wrong-total', file, detail });
  }
}

function comparePaths(bag: Bag, manifests: readonly ReadManifest[], { major }: Declaration): void {
  const listed = new Set(manifests.flatMap(({ files }) => [...files.keys()]));
  for (const file of [...listed].toSorted()) {
    if (!bag.sizes.has(file) && !bag.known.has(file))
      add(bag, { problem: 'missing-file', file, detail: '' });
  }
  const payload = manifests.filter(({ isTags }) => !isTags);
  const tags = manifests.filter(({ isTags }) => isTags);
  for (const file of [...bag.sizes.keys()].toSorted()) {
    if (bag.known.has(file)) continue;
    if (file.startsWith('data/')) {
      // Since version 1.0 each manifest must list everything; before, one was enough.
      const isListed =
        major >= 1 && payload.length > 0
          ? payload.every(({ files }) => files.has(file))
          : listed.has(file);
      if (!isListed) add(bag, { problem: 'extra-file', file, detail: '' });
    } else if (tags.length > 0 && !listed.has(file) && manifestKind(file)?.isTags !== true) {
      add(bag, { problem: 'extra-file', file, detail: '' });
    }
  }
}

async function compareBytes(bag: Bag, manifests: readonly ReadManifest[]): Promise<void> {
  const { report, means, sizes } = bag;
  const expected = new Map<string, { algorithm: Algorithm; checksum: string }[]>();
  for (const { algorithm, files } of manifests) {
    for (const [path, checksum] of files) {
      const list = expected.get(path) ?? [];
      expected.set(path, [...list, { algorithm, checksum }]);
    }
  }
  const toRead = [...expected].filter(([path]) => sizes.has(path)).toSorted(byFirst);
  const totalBytes = toRead.reduce((sum, [path]) => sum + (sizes.get(path) ?? 0), 0);
  for (const [path, checksums] of toRead) {
    const hashes = checksums.map(({ algorithm, checksum }) => ({
      hash: createHash(algorithm),
      checksum,
    }));
    const problem = await readAll(bag, path, (piece) => {
      for (const { hash } of hashes) hash.update(piece);
      report.checkedBytes += piece.length;
      means.onProgress(totalBytes === 0 ? 1 : report.checkedBytes / totalBytes, path);
    });
    report.checkedFiles += 1;
    const isSame = hashes.every(({ hash, checksum }) => hash.digest('hex') === checksum);
    if (problem !== undefined && !bag.known.has(path)) add(bag, problem);
    else if (problem === undefined && !isSame)
      add(bag, { problem: 'changed-file', file: path, detail: '' });
  }
}

const byFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : 1;

/** What we promise of our own packages beyond BagIt: see shared/package/FORMAT.md. */
async function checkOurs(bag: Bag, manifests: readonly ReadManifest[]): Promise<void> {
  const crateText = await readText(bag, CRATE_PATH, 'utf-8');
  if (crateText === undefined) return;
  const payload = manifests.find(({ path }) => path === 'manifest-sha512.txt');
  const { isOurs, problems } = verifyCrate(crateText, payload?.files ?? new Map());
  for (const detail of problems) add(bag, { problem: 'bad-metadata', file: CRATE_PATH, detail });
  if (!isOurs) return;
  const tags = manifests.find(({ path }) => path === TAG_MANIFEST);
  if (tags === undefined) {
    if (!bag.known.has(TAG_MANIFEST))
      add(bag, { problem: 'no-manifest', file: TAG_MANIFEST, detail: '' });
    return;
  }
  const asWeWrite = [...tags.files].map(([path, checksum]) => `${checksum}  ${path}\n`).join('');
  if (tags.text !== asWeWrite && !bag.known.has(TAG_MANIFEST))
    add(bag, { problem: 'changed-file', file: TAG_MANIFEST, detail: '' });
}

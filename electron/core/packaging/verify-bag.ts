// Compares what a bag lists with what is there, byte by byte, and writes down everything that does not fit.
import type { BagReport } from '../../../shared/model/package.ts';
import { pathDanger, pathKey } from '../../../shared/rules/file-name.ts';
import { manifestKind, parseBagInfo, parseDeclaration, parseManifest } from './bagit-text.ts';
import type { Algorithm, Declaration } from './bagit-text.ts';
import { compareFiles } from './compare-files.ts';
import { MAX_ENTRIES } from './package-reader.ts';
import type { PackageReader } from './package-reader.ts';
import { CRATE_PATH, verifyCrate } from './verify-crate.ts';
import { add, cut, Enough, MOST_PROBLEMS, readText } from './verify-reading.ts';
import type { Bag, VerifyMeans } from './verify-reading.ts';

/** Manifests and metadata are read whole; everything else flows by. */
const LARGEST_MANIFEST_BYTES = 32 * 1024 * 1024;
const LARGEST_CRATE_BYTES = 64 * 1024 * 1024;
const LARGEST_INFO_BYTES = 1024 * 1024;
const MOST_INFO = 200;
const MOST_UNCHECKED = 20;
export const TAG_MANIFEST = 'tagmanifest-sha512.txt';

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
  report: BagReport,
  means: VerifyMeans,
): Promise<void> {
  try {
    await check({ reader, report, means, sizes: new Map(), known: new Set() });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    report.problems.push({ problem: 'too-many-problems', file: '', detail: '' });
  }
}

async function check(bag: Bag): Promise<void> {
  const { reader } = bag;
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

async function readDeclaration(bag: Bag): Promise<Declaration> {
  const text = await readText(bag, 'bagit.txt', {
    encoding: 'utf-8',
    largestBytes: LARGEST_INFO_BYTES,
  });
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
    const text = await readText(bag, path, { encoding, largestBytes: LARGEST_MANIFEST_BYTES });
    if (text === undefined) continue;
    const { files, problems } = await parseManifest(text, {
      ...{ algorithm, isTags },
      exists: (listed) => bag.sizes.has(listed),
      mostFiles: MAX_ENTRIES,
      mostProblems: MOST_PROBLEMS + 1,
    });
    for (const problem of problems) add(bag, { file: path, ...problem });
    manifests.push({ path, algorithm, isTags, text, files });
  }
  if (!manifests.some(({ isTags }) => !isTags))
    add(bag, { problem: 'no-manifest', file: 'manifest-sha512.txt', detail: '' });
  return manifests;
}

async function readBagInfo(bag: Bag, encoding: string): Promise<void> {
  const file = 'bag-info.txt';
  const text = await readText(bag, file, { encoding, largestBytes: LARGEST_INFO_BYTES });
  if (text === undefined) return;
  const fields = parseBagInfo(text);
  if (typeof fields === 'string') {
    add(bag, { problem: 'bad-metadata', file, detail: fields });
    return;
  }
  bag.report.info = Object.fromEntries(
    fields.slice(0, MOST_INFO).map(([label, value]) => [cut(label), cut(value)]),
  );
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
    } else if (!listed.has(file) && manifestKind(file)?.isTags !== true) {
      if (tags.length > 0) add(bag, { problem: 'extra-file', file, detail: '' });
      else if (!isFrame(file) && bag.report.unchecked.length < MOST_UNCHECKED)
        bag.report.unchecked.push(cut(file));
    }
  }
}

/** What makes a bag a bag: nobody takes it for content. */
function isFrame(file: string): boolean {
  return file === 'bagit.txt' || manifestKind(file) !== undefined;
}

async function compareBytes(bag: Bag, manifests: readonly ReadManifest[]): Promise<void> {
  const { sizes } = bag;
  const expected = new Map<string, { algorithm: Algorithm; checksum: string }[]>();
  for (const { algorithm, files } of manifests) {
    for (const [path, checksum] of files) {
      const list = expected.get(path) ?? [];
      expected.set(path, [...list, { algorithm, checksum }]);
    }
  }
  const toRead = [...expected].filter(([path]) => sizes.has(path)).toSorted(byFirst);
  for (const { path, problem, isSame } of await compareFiles(bag, toRead)) {
    if (problem !== undefined && !bag.known.has(path)) add(bag, problem);
    else if (problem === undefined && !isSame)
      add(bag, { problem: 'changed-file', file: path, detail: '' });
  }
}

const byFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : 1;

/** What we promise of our own packages beyond BagIt: see shared/package/FORMAT.md. */
async function checkOurs(bag: Bag, manifests: readonly ReadManifest[]): Promise<void> {
  const crateText = await readText(bag, CRATE_PATH, {
    encoding: 'utf-8',
    largestBytes: LARGEST_CRATE_BYTES,
  });
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

// Checks what was handed over in one folder: each package in it, who signed it, and that nothing else lies there.
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignatureState } from '../../../shared/model/intake.ts';
import type { BagReport, VerifyProblem, VerifyReport } from '../../../shared/model/package.ts';
import { hashFile } from './hash-file.ts';
import { DELIVERY_PAPERS, besideBag } from './how-to-verify.ts';
import { unreadable } from './package-reader.ts';
import type { VerifyMeans } from './verify-reading.ts';
import { verifySum } from './verify-signature.ts';

const MOST_NAMES = 20_000;
const LARGEST_SUM_BYTES = 4096;
/** What computers leave behind wherever somebody looks. */
const LITTER = /^(?:\.ds_store|thumbs\.db|desktop\.ini|\._.*)$/iu;
const AGREEMENTS = /^hg-agreements-.*\.zip$/u;
const LIST_ENDING = besideBag('').list;

interface Found {
  folder: string;
  /** Names at the top, without what is no file and no folder. */
  names: ReadonlySet<string>;
  /** Folders and zips, in order. */
  bags: readonly string[];
  problems: VerifyProblem[];
}

/** @returns undefined where the folder is none that packages were handed over in @throws file system errors */
export async function lookForDelivery(folder: string): Promise<Found | undefined> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some(({ name }) => name === 'bagit.txt') || entries.length > MOST_NAMES)
    return undefined;
  const problems: VerifyProblem[] = [];
  const names = new Set<string>();
  const bags: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    if (entry.isDirectory()) {
      const declaration = await lstat(join(folder, name, 'bagit.txt')).catch(() => undefined);
      if (declaration?.isFile() === true) bags.push(name);
    } else if (!entry.isFile()) {
      problems.push(unreadable(name, 'It is a link to another place, not a file.'));
      continue;
    } else if (/\.zip$/iu.test(name)) bags.push(name);
    names.add(name);
  }
  const isDelivery = [...names].some((name) => name.endsWith(LIST_ENDING));
  return isDelivery ? { folder, names, bags, problems } : undefined;
}

/** @param verifyOne as for a package alone */
export async function verifyDelivery(
  { folder, names, bags, problems: foundAlready }: Found,
  means: VerifyMeans,
  verifyOne: (path: string, means: VerifyMeans) => Promise<BagReport>,
): Promise<VerifyReport> {
  const problems = [...foundAlready];
  const reports: BagReport[] = [];
  for (const [index, bag] of bags.entries()) {
    const onProgress = (fraction: number, file: string) => {
      means.onProgress((index + fraction) / bags.length, file);
    };
    const report = await verifyOne(join(folder, bag), { ...means, onProgress });
    reports.push(report);
    const inside = report.problems.map((problem) => ({ ...problem, file: nameIn(bag, problem) }));
    problems.push(...inside);
  }
  const beside = await signaturesBeside({ folder, names, bags, reports }, means);
  problems.push(...beside.problems);
  const sums = await compareSums(folder, names, means);
  problems.push(...sums.problems, ...missingBags(names, bags), ...strays(names, bags));
  return {
    path: folder,
    sound: problems.length === 0,
    checkedFiles: reports.reduce((sum, { checkedFiles }) => sum + checkedFiles, sums.checkedFiles),
    checkedBytes: reports.reduce((sum, { checkedBytes }) => sum + checkedBytes, 0),
    problems,
    unchecked: [
      ...[...names].filter((name) => LITTER.test(name)),
      ...reports.flatMap(({ unchecked }, index) =>
        unchecked.map((file) => `${bags[index] ?? ''}/${file}`),
      ),
    ],
    info: reports[0]?.info ?? {},
    fingerprint: '',
    signature: worst(beside.signatures),
    signedBy: reports.find(({ signedBy }) => signedBy !== null)?.signedBy ?? null,
    bags: reports,
  };
}

/** The signed agreements are a bag that is signed by its checksum; opened here, they are vouched for by the locked file beside them, if by anything. */
function isOpened(bag: string, names: ReadonlySet<string>): boolean {
  return AGREEMENTS.test(bag) && names.has(`${bag}.age`);
}

/** Who vouches for each bag, and for each other file that was added: once one thing is signed, all must be. */
async function signaturesBeside(
  {
    folder,
    names,
    bags,
    reports,
  }: Pick<Found, 'folder' | 'names' | 'bags'> & { reports: readonly BagReport[] },
  { knownKeys = new Map<string, string>() }: VerifyMeans,
): Promise<{ signatures: SignatureState[]; problems: VerifyProblem[] }> {
  const problems: VerifyProblem[] = [];
  const signatures: SignatureState[] = [];
  const unsigned: string[] = [];
  const others = [...names]
    .filter((name) => names.has(`${name}.sha512`) && !bags.includes(name))
    .map((name) => ({ name, report: undefined }));
  const all = [...bags.map((name, index) => ({ name, report: reports[index] })), ...others];
  for (const { name, report } of all) {
    if (report !== undefined && report.signature !== 'none') {
      signatures.push(report.signature);
      continue;
    }
    const found = await verifySum(join(folder, `${name}.sha512`), knownKeys);
    if (found !== undefined) {
      signatures.push(found.signature);
      problems.push(...found.problems);
      if (report !== undefined) report.signature = found.signature;
      if (report !== undefined) report.signedBy = found.signedBy;
    } else if (!isOpened(name, names)) unsigned.push(name);
  }
  if (signatures.length > 0)
    problems.push(
      ...unsigned.map((file) => ({ problem: 'not-signed' as const, file, detail: '' })),
    );
  return { signatures: [...signatures, ...unsigned.map(() => 'none' as const)], problems };
}

/** What is wrong beside a bag is named as it lies there. */
function nameIn(bag: string, { file, problem }: VerifyProblem): string {
  const isBeside = problem === 'bad-signature' || file === besideBag(stemOf(bag)).list;
  return isBeside || file === bag ? file : `${bag}/${file}`;
}

function stemOf(bag: string): string {
  return bag.replace(/\.zip$/iu, '');
}

function missingBags(names: ReadonlySet<string>, bags: readonly string[]): VerifyProblem[] {
  const there = new Set(bags.map(stemOf));
  return [...names]
    .filter((name) => name.endsWith(LIST_ENDING))
    .map((name) => name.slice(0, -LIST_ENDING.length))
    .filter((stem) => !there.has(stem))
    .map((file) => ({ problem: 'missing-file', file, detail: '' }));
}

/** Each file that has a checksum beside it. */
async function compareSums(
  folder: string,
  names: ReadonlySet<string>,
  { signal, onProgress }: VerifyMeans,
): Promise<{ problems: VerifyProblem[]; checkedFiles: number }> {
  const problems: VerifyProblem[] = [];
  let checkedFiles = 0;
  for (const sum of [...names].filter((name) => name.endsWith('.sha512'))) {
    const file = sum.slice(0, -'.sha512'.length);
    if (!names.has(file)) {
      problems.push({ problem: 'missing-file', file, detail: '' });
      continue;
    }
    const path = join(folder, sum);
    const { size } = await lstat(path);
    const text = size > LARGEST_SUM_BYTES ? '' : await readFile(path, 'utf8');
    const [, sha512, named] = /^([0-9a-f]{128}) [ *](.+)\r?\n?$/iu.exec(text) ?? [];
    onProgress(1, file);
    checkedFiles += 1;
    if (sha512 === undefined || named !== file)
      problems.push({ problem: 'bad-manifest-line', file: sum, detail: '' });
    else if ((await hashFile(join(folder, file), signal)).sha512 !== sha512.toLowerCase())
      problems.push({ problem: 'changed-file', file, detail: '' });
  }
  return { problems, checkedFiles };
}

function strays(names: ReadonlySet<string>, bags: readonly string[]): VerifyProblem[] {
  const known = new Set<string>(DELIVERY_PAPERS);
  for (const bag of bags) {
    const { list, signature } = besideBag(stemOf(bag));
    for (const name of [bag, list, signature]) known.add(name);
  }
  const isExplained = (name: string) =>
    known.has(name) ||
    LITTER.test(name) ||
    name.endsWith('.sha512') ||
    (name.endsWith('.sha512.sig') && names.has(name.slice(0, -'.sig'.length))) ||
    names.has(`${name}.sha512`) ||
    // Its bag is missing, and that is told.
    name.endsWith(LIST_ENDING) ||
    name.endsWith(`${LIST_ENDING}.sig`);
  return [...names]
    .filter((name) => !isExplained(name))
    .map((file) => ({ problem: 'extra-file', file, detail: '' }));
}

const fromWorst: readonly SignatureState[] = ['broken', 'none', 'unknown-key', 'good'];

function worst(states: readonly SignatureState[]): SignatureState {
  return fromWorst.find((state) => states.includes(state)) ?? 'none';
}

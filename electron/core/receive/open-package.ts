// Checks a package whole, and only then says what is in it. Whatever is wrong is written into the report: nothing here takes anything in.
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { VerifyProblem, VerifyReport } from '../../../shared/model/package.ts';
import { sniffAttachment } from '../media/sniff-attachment.ts';
import { sniffSound } from '../media/sniff-sound.ts';
import { unreadable } from '../packaging/package-reader.ts';
import type { PackageReader } from '../packaging/package-reader.ts';
import { CRATE_PATH } from '../packaging/verify-crate.ts';
import { emptyReport, openReader, verifyPackage } from '../packaging/verify.ts';
import type { VerifyMeans } from '../packaging/verify-reading.ts';
import { readBag } from './read-bag.ts';
import { readCrate } from './read-crate.ts';
import { headOf, readWhole } from './read-file.ts';
import { readLists } from './read-lists.ts';
import type { Lists } from './read-lists.ts';
import type { ReceivedPackage } from './received-package.ts';
import { OddJson, readStrictJson } from './strict-json.ts';

/** Sound shrinks by half, words to a fifth. What shrinks more than this was made to fill a disk. */
const LARGEST_RATIO = 200;
const HARMLESS_BYTES = 256 * 1024 * 1024;
/** A thousand stories with all that can be told of them; a longer one is refused before it is read. */
const LARGEST_CRATE_BYTES = 64 * 1024 * 1024;

/** With these only single files are wrong; with any other nobody can say what the package is, or it was made to do harm. */
const OF_ONE_FILE: ReadonlySet<VerifyProblem['problem']> = new Set([
  'missing-file',
  'changed-file',
  'extra-file',
  'wrong-total',
]);

/** A disk that fails is nobody's intention; a link, a lock or a false length is. */
function isOfOneFile({ problem, detail }: VerifyProblem): boolean {
  return (
    OF_ONE_FILE.has(problem) ||
    (problem === 'unreadable' && detail.startsWith('The computer says '))
  );
}

export interface OpenedPackage {
  report: VerifyReport;
  /** Undefined where nobody can say what is in it. */
  content: ReceivedPackage | undefined;
  /** Files that are not as they should be. */
  damaged: ReadonlySet<string>;
  /** To be closed. */
  reader: PackageReader | undefined;
}

/** @throws AppError `not-found` when nothing is there; file system errors; AbortError */
export async function openPackage(path: string, means: VerifyMeans): Promise<OpenedPackage> {
  const reader = await openReader(path, means.signal);
  if ('problem' in reader) return nothingIn(path, reader);
  try {
    const bomb = await findBomb(path, reader);
    if (bomb !== undefined) {
      await reader.close();
      return nothingIn(path, bomb);
    }
    const report = await verifyPackage(path, means);
    const content = report.problems.every(isOfOneFile)
      ? await readContent(path, reader, report, means.signal)
      : undefined;
    if (content !== undefined) await lookAtMedia(content, reader, report, means.signal);
    report.sound = report.problems.length === 0;
    const damaged = new Set(report.problems.map(({ file }) => file));
    return { report, content, damaged, reader };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

function nothingIn(path: string, problem: VerifyProblem): OpenedPackage {
  const report = { ...emptyReport(path), problems: [problem], bags: [] };
  return { report, content: undefined, damaged: new Set(), reader: undefined };
}

async function findBomb(path: string, reader: PackageReader): Promise<VerifyProblem | undefined> {
  const found = await stat(path);
  const unpacked = reader.entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (found.isDirectory() || unpacked <= Math.max(HARMLESS_BYTES, found.size * LARGEST_RATIO))
    return undefined;
  return unreadable(
    basename(path),
    `It would unpack to ${Math.round(unpacked / 1e6)} MB, more than ${LARGEST_RATIO} times its size.`,
  );
}

async function readContent(
  path: string,
  reader: PackageReader,
  report: VerifyReport,
  signal: AbortSignal,
): Promise<ReceivedPackage | undefined> {
  const lists = await readLists(reader, signal);
  const tell = (problem: VerifyProblem['problem'], file: string, detail: string) => {
    report.problems.push({ problem, file, detail });
    return undefined;
  };
  const name = basename(path).replace(/\.zip$/iu, '');
  const ours = lists.payload.get(CRATE_PATH);
  if (ours === undefined) return readBag({ reader, lists, name, info: report.info, signal });
  // A description that is damaged is a list of nothing.
  if (report.problems.some(({ file }) => file === CRATE_PATH)) return undefined;
  if (ours.sizeBytes > LARGEST_CRATE_BYTES)
    return tell('bad-metadata', CRATE_PATH, 'It is too large for what it should be.');
  const crate = await readWhole(
    reader,
    { path: CRATE_PATH, ...ours },
    { largestBytes: LARGEST_CRATE_BYTES, signal },
  );
  let json: unknown;
  try {
    json = readStrictJson(new TextDecoder('utf-8', { fatal: true }).decode(crate));
  } catch (error) {
    if (error instanceof OddJson) return tell('bad-metadata', CRATE_PATH, error.message);
    if (error instanceof TypeError)
      return tell('bad-metadata', CRATE_PATH, 'It is not written in utf-8.');
    throw error;
  }
  try {
    const files = sha512Of(lists);
    const damaged = new Set(report.problems.map(({ file }) => file));
    const content = readCrate(json, { files, damaged, name, fingerprint: lists.fingerprint });
    if (typeof content === 'string') return tell('bad-metadata', CRATE_PATH, content);
    return content ?? (await readBag({ reader, lists, name, info: report.info, signal }));
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const where = issue?.path.join('.') ?? '';
    const words = `${where === '' ? '' : `${where}: `}${issue?.message ?? ''}`.slice(0, 300);
    return tell('bad-metadata', CRATE_PATH, words);
  }
}

const sha512Of = ({ payload }: Lists) =>
  new Map([...payload].filter(([, { algorithm }]) => algorithm === 'sha512'));

/** A name says nothing: what is called a sound must begin like one, and what is called a picture like one. */
async function lookAtMedia(
  { stories }: ReceivedPackage,
  reader: PackageReader,
  report: VerifyReport,
  signal: AbortSignal,
): Promise<void> {
  const known = new Set(report.problems.map(({ file }) => file));
  const look = async (file: string, isOne: (head: Uint8Array) => boolean, what: string) => {
    signal.throwIfAborted();
    if (known.has(file) || isOne(await headOf(reader, file))) return;
    report.problems.push(unreadable(file, `It is called ${what}, and it is none.`));
  };
  for (const { sounds, pictures } of stories) {
    for (const { path } of sounds)
      await look(path, (head) => sniffSound(head) !== undefined, 'a sound');
    for (const { file } of pictures)
      await look(file.path, (head) => sniffAttachment(head) !== undefined, 'a picture');
  }
}

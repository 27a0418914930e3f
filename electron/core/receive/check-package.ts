// The report of a package before anything is taken in.
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IntakeCheck, SenderDoubt } from '../../../shared/model/intake-report.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { isHandover } from '../handover/handover-bag.ts';
import { namesOfKeys } from '../packaging/known-keys.ts';
import { intakeOfPackage } from '../db/intake-rows.ts';
import { isOurs, judgeStories, originsOf } from './known-stories.ts';
import type { Verdicts } from './known-stories.ts';
import { openPackage } from './open-package.ts';
import type { OpenedPackage } from './open-package.ts';
import type { ReceivedPackage } from './received-package.ts';
import { doubtOf } from './sender-keys.ts';
import type { Signer } from './sender-keys.ts';

const MOST_INSIDE = 1000;
const MOST_KEPT_BACK = 500;

/** @throws AppError `not-found`, `cancelled`; file system errors */
export async function checkPackage(
  path: string,
  context: LibraryContext,
  job: JobControl,
): Promise<IntakeCheck> {
  if (isHandover(path)) return { ...folderOf(path, []), kind: 'handover' };
  const inside = await packagesIn(path);
  if (inside.length > 0) return folderOf(path, inside);
  const opened = await openForJob(path, context, job);
  try {
    const { content, damaged, report } = opened;
    const { library } = context;
    const doubt = content === undefined ? null : doubtAbout(content, report.signedBy, library);
    const means = { library, today: context.today(), damaged, isDoubted: doubt !== null };
    const verdicts = content && judgeStories(content, means);
    return { ...reportOf(path, opened, verdicts, context), doubt };
  } finally {
    await opened.reader?.close();
  }
}

/** Of our own packages nobody doubts: they change nothing. */
export function doubtAbout(
  content: ReceivedPackage,
  signedBy: Signer,
  library: LibraryContext['library'],
): SenderDoubt | null {
  if (isOurs(content, library)) return null;
  const { sql } = library.db;
  return doubtOf(sql, { sender: content, signedBy, origins: originsOf(sql, content) });
}

export async function openForJob(
  path: string,
  { library }: LibraryContext,
  job: JobControl,
  share = 1,
): Promise<OpenedPackage> {
  try {
    return await openPackage(path, {
      signal: job.signal,
      knownKeys: namesOfKeys(library.db.sql),
      onProgress: (fraction, file) => job.progress(fraction * share, 'checking', file),
    });
  } catch (error) {
    job.throwIfCancelled();
    throw error;
  }
}

function reportOf(
  path: string,
  opened: OpenedPackage,
  verdicts: Verdicts | undefined,
  { library }: LibraryContext,
): Omit<IntakeCheck, 'doubt'> {
  const { report, content } = opened;
  const received = content && intakeOfPackage(library.db.sql, content.fingerprint);
  const stories = (verdicts?.stories ?? []).map(({ story, outcome, why }) => ({
    ...{ code: story.code, title: story.fields.title, outcome, why },
    recordings: story.sounds.length,
    texts: story.texts.length,
    pictures: story.pictures.length,
  }));
  const takenBack = (verdicts?.takenBack ?? []).map(({ code, title }) => ({
    ...{ code, title, outcome: 'changed' as const, why: 'taken-back-there' as const },
    ...{ recordings: 0, texts: 0, pictures: 0 },
  }));
  return {
    path,
    name: content?.name ?? basename(path),
    kind: content?.kind ?? 'bag',
    inside: [],
    version: content?.version ?? null,
    packageId: content?.packageId ?? '',
    fingerprint: content?.fingerprint ?? '',
    organisation: content?.organisation ?? '',
    madeOn: content?.madeOn ?? '',
    signature: report.signature,
    isSound: report.sound,
    canTakeWhatIsSound:
      takenBack.length > 0 ||
      stories.some(({ outcome }) => outcome === 'added' || outcome === 'changed'),
    received: received ?? null,
    checkedFiles: report.checkedFiles,
    checkedBytes: report.checkedBytes,
    problems: report.problems,
    unchecked: report.unchecked,
    stories: [...stories, ...takenBack],
    keptBack: content?.keptBack.slice(0, MOST_KEPT_BACK) ?? [],
  };
}

function folderOf(path: string, inside: string[]): IntakeCheck {
  return {
    ...{ path, name: basename(path), kind: 'folder', inside, version: null, packageId: '' },
    ...{
      fingerprint: '',
      organisation: '',
      madeOn: '',
      signature: 'none',
      doubt: null,
      isSound: true,
    },
    ...{ canTakeWhatIsSound: false, received: null, checkedFiles: 0, checkedBytes: 0 },
    ...{ problems: [], unchecked: [], stories: [], keptBack: [] },
  };
}

/** @returns the packages that lie in a folder which is none itself, as in a delivery; empty for everything else */
export async function packagesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true || (await isThere(join(path, 'bagit.txt')))) return [];
  const inside: string[] = [];
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const one = join(path, entry.name);
    if (entry.isFile() && /\.zip$/iu.test(entry.name)) inside.push(one);
    else if (entry.isDirectory() && (await isThere(join(one, 'bagit.txt')))) inside.push(one);
    if (inside.length >= MOST_INSIDE) break;
  }
  return inside.toSorted();
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

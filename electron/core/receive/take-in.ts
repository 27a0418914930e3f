// Takes a package in: checked first, its sounds brought in beside, then all rows in one transaction. Whole, or nothing of it.
import { statfs } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { IntakeId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Intake } from '../../../shared/model/intake.ts';
import { roleMay } from '../../../shared/rules/permissions.ts';
import { handoverSentence } from '../../../shared/rules/intake-sentences.ts';
import { problemSentence } from '../../../shared/rules/sentences.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { intakeOfPackage, listIntakes } from '../db/intake-rows.ts';
import { isHandover } from '../handover/handover-bag.ts';
import { stopExportsOf } from '../packaging/running-exports.ts';
import { bringPicture, bringSound } from './bring-media.ts';
import type { StoredPicture, StoredSound } from './bring-media.ts';
import { doubtAbout, openForJob, packagesIn } from './check-package.ts';
import { judgeStories } from './known-stories.ts';
import type { Verdicts } from './known-stories.ts';
import type { OpenedPackage } from './open-package.ts';
import { forgetPending } from './pending-media.ts';
import { comesIn, mayClose, putPackage } from './put-package.ts';
import type { Work } from './put-package.ts';
import type { Brought } from './put-story.ts';
import type { ReceivedFile, ReceivedPackage } from './received-package.ts';
import { standInFor } from './stable-ids.ts';
import { readTexts } from './told-texts.ts';

/** How much of the work the check is. */
const CHECK_SHARE = 0.4;
/** The catalogue must have room to say that all is in. */
const RESERVE_BYTES = 64 * 1024 * 1024;

interface Request {
  path: string;
  takeWhatIsSound: boolean;
  organisation: string;
  /** It is of them, although it is not signed as before. */
  trustsSender: boolean;
}

/** @throws AppError `package-invalid` naming what is wrong, `conflict` naming the intake of the same package, `disk-full`, `cancelled`: then nothing was taken in */
export async function takeIn(
  { path, takeWhatIsSound, organisation, trustsSender }: Request,
  context: LibraryContext,
  job: JobControl,
): Promise<Intake> {
  if (trustsSender && !roleMay(context.library.member.role, 'intakes.decide'))
    throw new AppError('not-permitted', 'Only a lead can say whose package it is all the same.');
  if (isHandover(path)) throw new AppError('invalid-input', handoverSentence);
  if ((await packagesIn(path)).length > 0)
    throw new AppError(
      'invalid-input',
      'This folder holds packages and is none itself. Please choose one of them.',
    );
  const opened = await openForJob(path, context, job, CHECK_SHARE);
  try {
    const content = named(whatMayComeIn(opened, takeWhatIsSound), organisation);
    const { library } = context;
    const before = intakeOfPackage(library.db.sql, content.fingerprint);
    const [same] = before === undefined ? [] : listIntakes(library.db.sql, before);
    // The very same package: nothing is added, and what was received is shown.
    if (same !== undefined) return same;
    const work = { opened, content, isWhole: opened.report.sound, trustsSender };
    return await bringAndPut(work, context, job);
  } finally {
    await opened.reader?.close();
  }
}

function whatMayComeIn(
  { report, content }: OpenedPackage,
  takeWhatIsSound: boolean,
): ReceivedPackage {
  const [first] = report.problems;
  if (first === undefined && content !== undefined) return content;
  const details = { problems: report.problems };
  const what = first === undefined ? '' : ` ${problemSentence(first)}`;
  if (content === undefined || !takeWhatIsSound)
    throw new AppError(
      'package-invalid',
      `Something is wrong with this package, so nothing was taken in.${what}`,
      details,
    );
  return content;
}

/** A bag that does not say whose it is belongs to whom the person says. */
function named(content: ReceivedPackage, typed: string): ReceivedPackage {
  const organisation = typed.trim();
  if (content.organisation !== '' || organisation === '') return content;
  return { ...content, organisation, libraryId: standInFor(organisation) };
}

async function bringAndPut(work: Work, context: LibraryContext, job: JobControl): Promise<Intake> {
  const { opened, content } = work;
  const { library } = context;
  const intakeId = IntakeId.parse(context.newId());
  const { signature, signedBy } = opened.report;
  const judge = () => {
    const doubt = doubtAbout(content, signedBy, library);
    const isDoubted = doubt !== null && !work.trustsSender;
    const means = { library, today: context.today(), damaged: opened.damaged, isDoubted };
    return { doubt, ...judgeStories(content, means) };
  };
  const expected = judge();
  // That somebody took something back counts also where nothing else of it is whole.
  const isAnything =
    expected.stories.some((one) => comesIn(one) || mayClose(one)) || expected.takenBack.length > 0;
  if (!work.isWhole && !isAnything)
    throw new AppError(
      'package-invalid',
      'No story of this package is whole, so nothing was taken in.',
      { problems: opened.report.problems },
    );
  try {
    const brought = await bring({ work, verdicts: expected, intakeId }, context, job);
    job.throwIfCancelled();
    // The library may have changed while the sounds were coming in.
    const { doubt, ...verdicts } = judge();
    const put = { work, verdicts, intakeId, brought, signature, doubt };
    const closed = putPackage(put, context);
    for (const id of closed) stopExportsOf(library.db, id);
    // What no row names after all, since it would have opened more of a story.
    forgetPending(library, intakeId);
  } catch (error) {
    forgetPending(library, intakeId);
    throw error;
  }
  const [intake] = listIntakes(library.db.sql, intakeId);
  if (intake === undefined) throw new Error('the intake is not there');
  return intake;
}

async function bring(
  { work, verdicts, intakeId }: { work: Work; verdicts: Verdicts; intakeId: IntakeId },
  context: LibraryContext,
  job: JobControl,
): Promise<Brought> {
  const { reader } = work.opened;
  if (reader === undefined) throw new Error('the package is closed');
  const { sql } = context.library.db;
  const known = sql
    .prepare(
      'select 1 from received_files where story_id = ? and checksum = ? and transcript_id is null',
    )
    .pluck();
  const coming = verdicts.stories.filter(comesIn);
  const isNew = (id: StoryId, { checksum }: ReceivedFile) => known.get(id, checksum) === undefined;
  const soundFiles = coming.flatMap(({ id, story }) =>
    story.sounds.filter((file) => isNew(id, file)),
  );
  const pictureFiles = coming.flatMap(({ id, story }) =>
    story.pictures.map(({ file }) => file).filter((file) => isNew(id, file)),
  );
  const totalBytes = [...soundFiles, ...pictureFiles].reduce(
    (sum, { sizeBytes }) => sum + sizeBytes,
    0,
  );
  await requireRoom(totalBytes, context.library.folder);
  const texts = await readTexts(
    coming.map(({ story }) => story),
    reader,
    job.signal,
  );
  let done = 0;
  const onBytes = (bytes: number, file: string) => {
    done += bytes;
    const share = totalBytes === 0 ? 1 : done / totalBytes;
    job.progress(CHECK_SHARE + share * (1 - CHECK_SHARE), 'bringing-in', file);
  };
  const means = { reader, intakeId, context, job, onBytes };
  const sounds = new Map<string, StoredSound>();
  for (const file of soundFiles) sounds.set(file.path, await bringSound(file, means));
  const pictures = new Map<string, StoredPicture>();
  for (const file of pictureFiles) pictures.set(file.path, await bringPicture(file, means));
  return { sounds, pictures, texts };
}

async function requireRoom(bytes: number, folder: string): Promise<void> {
  const disk = await statfs(folder);
  const missing = bytes + RESERVE_BYTES - disk.bavail * disk.bsize;
  if (missing <= 0) return;
  const missingMb = Math.ceil(missing / 1e6);
  throw new AppError(
    'disk-full',
    `There is not enough space on this disk: ${missingMb} MB are missing. Nothing was taken in.`,
    { missingMb },
  );
}

// Takes a package in: checked first, its sounds brought in beside, then all rows in one transaction. Whole, or nothing of it.
import { statfs } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { IntakeId, IntakeQuestionId } from '../../../shared/model/ids.ts';
import type { OrganisationId, StoryId } from '../../../shared/model/ids.ts';
import type { Intake, IntakeOutcome } from '../../../shared/model/intake.ts';
import type { IntakeWhy } from '../../../shared/model/intake-report.ts';
import { problemSentence } from '../../../shared/rules/sentences.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { intakeOfPackage, listIntakes, organisationOf } from '../db/intake-rows.ts';
import type { KeptReport } from '../db/intake-rows.ts';
import { indexStories } from '../db/story-words.ts';
import { stopExportsOf } from '../packaging/running-exports.ts';
import { bringPicture, bringSound } from './bring-media.ts';
import type { StoredPicture, StoredSound } from './bring-media.ts';
import { openForJob, packagesIn } from './check-package.ts';
import { judgeStories } from './known-stories.ts';
import type { TakenBack, Verdict, Verdicts } from './known-stories.ts';
import type { OpenedPackage } from './open-package.ts';
import { forgetPending } from './pending-media.ts';
import { putStory } from './put-story.ts';
import type { Brought, Question } from './put-story.ts';
import type { ReceivedFile, ReceivedPackage } from './received-package.ts';
import { tellTakenBack } from './told-agreements.ts';
import { readTexts } from './told-texts.ts';

/** How much of the work the check is. */
const CHECK_SHARE = 0.4;
/** The catalogue must have room to say that all is in. */
const RESERVE_BYTES = 64 * 1024 * 1024;
const MOST_KEPT = 200;

interface Request {
  path: string;
  takeWhatIsSound: boolean;
  organisation: string;
}

/** @throws AppError `package-invalid` naming what is wrong, `conflict` naming the intake of the same package, `disk-full`, `cancelled`: then nothing was taken in */
export async function takeIn(
  { path, takeWhatIsSound, organisation }: Request,
  context: LibraryContext,
  job: JobControl,
): Promise<Intake> {
  if ((await packagesIn(path)).length > 0)
    throw new AppError(
      'invalid-input',
      'This folder holds packages and is none itself. Please choose one of them.',
    );
  const opened = await openForJob(path, context, job, CHECK_SHARE);
  try {
    const content = whatMayComeIn(opened, takeWhatIsSound);
    const { library } = context;
    const before = intakeOfPackage(library.db.sql, content.fingerprint);
    const [same] = before === undefined ? [] : listIntakes(library.db.sql, before);
    // The very same package: nothing is added, and what was received is shown.
    if (same !== undefined) return same;
    return await bringAndPut(
      { opened, content, isWhole: opened.report.sound, organisation },
      context,
      job,
    );
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

interface Work {
  opened: OpenedPackage;
  content: ReceivedPackage;
  isWhole: boolean;
  organisation: string;
}

const comesIn = ({ outcome }: Verdict) => outcome === 'added' || outcome === 'changed';

async function bringAndPut(work: Work, context: LibraryContext, job: JobControl): Promise<Intake> {
  const { opened, content } = work;
  const { library } = context;
  const intakeId = IntakeId.parse(context.newId());
  const judge = () =>
    judgeStories(content, { library, today: context.today(), damaged: opened.damaged });
  const { signature } = opened.report;
  try {
    const brought = await bring({ work, verdicts: judge(), intakeId }, context, job);
    job.throwIfCancelled();
    // The library may have changed while the sounds were coming in.
    const verdicts = judge();
    const closed = put({ work, verdicts, intakeId, brought, signature }, context);
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

interface Put {
  work: Work;
  verdicts: Verdicts;
  intakeId: IntakeId;
  brought: Brought;
  signature: Intake['signature'];
}

interface Told {
  id: StoryId | null;
  code: string;
  title: string;
  outcome: IntakeOutcome;
  why: IntakeWhy | null;
}

/** @returns the stories that were closed because they were taken back elsewhere */
function put(
  { work, verdicts, intakeId, brought, signature }: Put,
  context: LibraryContext,
): StoryId[] {
  const { content, opened, isWhole } = work;
  const { db, member } = context.library;
  const at = context.clock().toISOString();
  const name = work.organisation.trim() || content.organisation;
  const isOwn = verdicts.stories.every(({ why }) => why === 'own-story');
  db.write({ action: 'intakes.receive', subject: intakeId, detail: content.kind }, (sql) => {
    const sender = { name, libraryId: content.libraryId, at, newId: context.newId };
    const organisationId = isOwn ? null : organisationOf(sql, sender);
    sql
      .prepare(
        `insert into intakes (id, kind, name, package_id, fingerprint, signature, organisation_id, received_at, received_by, is_whole, report)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')`,
      )
      .run(
        ...[intakeId, content.kind, content.name, content.packageId, content.fingerprint],
        ...[signature, organisationId, at, member.name, isWhole ? 1 : 0],
      );
    const told: Told[] = [];
    const ask = askInto(sql, intakeId, context);
    for (const verdict of verdicts.stories) {
      let questions = 0;
      if (comesIn(verdict))
        putStory(verdict, {
          ...{ sql, content, intakeId, at, context, brought },
          ask(question) {
            questions += 1;
            ask(verdict.id, question);
          },
        });
      if (verdict.outcome === 'added' && organisationId !== null)
        noteOrigin(sql, verdict, { content, organisationId, intakeId });
      told.push(toldOf(verdict, questions));
    }
    for (const one of verdicts.takenBack) {
      tellTakenBack(one.id, { sql, content, at, context });
      ask(one.id, { kind: 'agreement', about: 'taken-back', ours: '', theirs: '' });
      told.push({ ...one, outcome: 'changed', why: 'taken-back-there' });
    }
    writeStories(sql, intakeId, told);
    sql
      .prepare('update intakes set report = ? where id = ?')
      .run(JSON.stringify(reportOf(opened, content, told)), intakeId);
    sql
      .prepare(
        `delete from receiving_media where intake_id = ? and media_id in
           (select id from recordings union all select id from attachments)`,
      )
      .run(intakeId);
    indexStories(
      sql,
      told.flatMap(({ id, outcome }) => (id === null || outcome === 'refused' ? [] : [id])),
    );
  });
  return verdicts.takenBack.map(({ id }: TakenBack) => id);
}

function toldOf({ id, story, outcome, why }: Verdict, questions: number): Told {
  // What does not come in may have no row here to point to; one that was erased must not be named again.
  const isHere = why !== 'damaged' && why !== 'erased-here' && why !== 'own-story';
  const title = why === 'erased-here' ? '' : story.fields.title;
  return {
    id: isHere ? id : null,
    ...{ code: story.code, title, why },
    outcome: questions > 0 ? 'asked' : outcome,
  };
}

function askInto(
  sql: IntakeSql,
  intakeId: IntakeId,
  context: LibraryContext,
): (storyId: StoryId, question: Question) => void {
  const add = sql.prepare(
    `insert into intake_questions (id, intake_id, kind, story_id, about, ours, theirs) values (?, ?, ?, ?, ?, ?, ?)`,
  );
  return (storyId, { kind, about, ours, theirs }) =>
    void add.run(
      IntakeQuestionId.parse(context.newId()),
      ...[intakeId, kind, storyId, about, ours, theirs],
    );
}

type IntakeSql = LibraryContext['library']['db']['sql'];

function noteOrigin(
  sql: IntakeSql,
  { id, story }: Verdict,
  {
    content,
    organisationId,
    intakeId,
  }: { content: ReceivedPackage; organisationId: OrganisationId; intakeId: IntakeId },
): void {
  sql
    .prepare(
      `insert into story_origins (story_id, organisation_id, library_id, code, intake_id) values (?, ?, ?, ?, ?)`,
    )
    .run(id, organisationId, content.libraryId, story.code, intakeId);
}

function writeStories(sql: IntakeSql, intakeId: IntakeId, told: readonly Told[]): void {
  const add = sql.prepare(
    'insert into intake_stories (intake_id, position, story_id, code, title, outcome) values (?, ?, ?, ?, ?, ?)',
  );
  for (const [position, { id, code, title, outcome }] of told.entries())
    add.run(intakeId, position, id, code, title, outcome);
}

function reportOf(
  { report }: OpenedPackage,
  content: ReceivedPackage,
  told: readonly Told[],
): KeptReport {
  return {
    checkedFiles: report.checkedFiles,
    checkedBytes: report.checkedBytes,
    problems: report.problems.slice(0, MOST_KEPT),
    keptBack: content.keptBack.slice(0, MOST_KEPT),
    whys: Object.fromEntries(
      told.flatMap(({ why }, position) => (why === null ? [] : [[String(position), why]])),
    ),
  };
}

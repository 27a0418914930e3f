// All rows of a package, in one transaction: who sent it, each story, what must be decided, and what the check had found.
import { IntakeQuestionId } from '../../../shared/model/ids.ts';
import type { IntakeId, OrganisationId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Intake, IntakeOutcome } from '../../../shared/model/intake.ts';
import type { IntakeWhy, SenderDoubt } from '../../../shared/model/intake-report.ts';
import type { LibraryContext } from '../context.ts';
import { organisationOf } from '../db/intake-rows.ts';
import type { KeptReport } from '../db/intake-rows.ts';
import { indexStories } from '../db/story-words.ts';
import type { TakenBack, Verdict, Verdicts } from './known-stories.ts';
import type { OpenedPackage } from './open-package.ts';
import { narrow, putStory } from './put-story.ts';
import type { Brought, Question } from './put-story.ts';
import type { ReceivedPackage } from './received-package.ts';
import { noteSender } from './sender-keys.ts';
import { tellTakenBack } from './told-agreements.ts';

const MOST_KEPT = 200;

export interface Work {
  opened: OpenedPackage;
  content: ReceivedPackage;
  isWhole: boolean;
  trustsSender: boolean;
}

export const comesIn = ({ outcome }: Verdict) => outcome === 'added' || outcome === 'changed';

/** Nothing of it comes in, but what it says may make the story here narrower. */
export const mayClose = ({ why }: Verdict) => why === 'sender-in-doubt';

interface Put {
  work: Work;
  verdicts: Verdicts;
  intakeId: IntakeId;
  brought: Brought;
  signature: Intake['signature'];
  doubt: SenderDoubt | null;
}

/** What a bag of a story that was erased here is called, and its files, may name somebody: nothing of it is written down again. */
function withoutErased(content: ReceivedPackage, { stories }: Verdicts): ReceivedPackage {
  const isErased = content.kind === 'bag' && stories.some(({ why }) => why === 'erased-here');
  return isErased ? { ...content, name: '', packageId: '', keptBack: [] } : content;
}

interface Told {
  id: StoryId | null;
  code: string;
  title: string;
  outcome: IntakeOutcome;
  why: IntakeWhy | null;
}

/** @returns the stories that were closed because they were taken back elsewhere */
export function putPackage(
  { work, verdicts, intakeId, brought, signature, doubt }: Put,
  context: LibraryContext,
): StoryId[] {
  const { opened, isWhole } = work;
  const content = withoutErased(work.content, verdicts);
  const { db, member } = context.library;
  const at = context.clock().toISOString();
  const isOwn = verdicts.stories.every(({ why }) => why === 'own-story');
  db.write({ action: 'intakes.receive', subject: intakeId, detail: content.kind }, (sql) => {
    const sender = {
      name: content.organisation,
      libraryId: content.libraryId,
      at,
      newId: context.newId,
    };
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
    if (organisationId !== null)
      noteSender(
        sql,
        {
          ...{ sender: content, signedBy: opened.report.signedBy, doubt, intakeId, at },
          isTrusted: work.trustsSender,
        },
        context,
      );
    const told: Told[] = [];
    const met = new Map<string, PersonId>();
    const hasRow = sql.prepare('select 1 from stories where id = ?');
    const ask = askInto(sql, intakeId, context);
    for (const verdict of verdicts.stories) {
      let questions = 0;
      const means = {
        ...{ sql, content, intakeId, at, context, brought, met },
        ask(question: Question) {
          questions += 1;
          ask(verdict.id, question);
        },
      };
      if (comesIn(verdict)) putStory(verdict, means);
      else if (mayClose(verdict)) narrow(verdict, means);
      if (verdict.outcome === 'added' && organisationId !== null)
        noteOrigin(sql, verdict, { content, organisationId, intakeId });
      told.push(
        toldOf(verdict, content, { questions, isHere: hasRow.get(verdict.id) !== undefined }),
      );
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

function toldOf(
  { id, story, outcome, why }: Verdict,
  { name }: ReceivedPackage,
  { questions, isHere }: { questions: number; isHere: boolean },
): Told {
  // Of what has no row here, or was erased, nothing may stay: erasing would not find it.
  const isLinked = isHere && why !== 'erased-here';
  return {
    id: isLinked ? id : null,
    ...{ code: name === '' ? '' : story.code, title: isLinked ? story.fields.title : '', why },
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
    problems: content.name === '' ? [] : report.problems.slice(0, MOST_KEPT),
    keptBack: content.keptBack.slice(0, MOST_KEPT),
    whys: Object.fromEntries(
      told.flatMap(({ why }, position) => (why === null ? [] : [[String(position), why]])),
    ),
  };
}

// Joins another library to ours, all of it in one transaction of the caller: new is added, changes are weighed, and nothing becomes more open.
import type { IntakeOutcome } from '../../../shared/model/intake.ts';
import type { IntakeId } from '../../../shared/model/ids.ts';
import { IntakeId as IntakeIdOf } from '../../../shared/model/ids.ts';
import type { MergeReport } from '../../../shared/model/handover.ts';
import { removeLooseWords } from '../db/loose-words.ts';
import { indexStories } from '../db/story-words.ts';
import { findAlike } from './alike-people.ts';
import { prepared } from './changes.ts';
import { makePeopleChanges, makeStoryChanges } from './make-pending.ts';
import { mergeErasures } from './merge-erased.ts';
import { mergeLedger, mergeStoryChanges } from './merge-ledger.ts';
import type { JoinedLedger } from './merge-ledger.ts';
import { makeMaps } from './merge-maps.ts';
import type { Merge } from './merge-maps.ts';
import {
  mergeAgreementTexts,
  mergeHistory,
  mergeOrigins,
  mergeTargets,
  senderOf,
} from './merge-organisation.ts';
import { mergeAdded, mergeUnits } from './merge-units.ts';
import type { Joining } from './merge-units.ts';
import { createPending } from './pending.ts';
import { writeQuestions } from './write-questions.ts';
import { tableRules } from './table-rules.ts';
import { storyOf } from './units.ts';
import { judge } from './verdicts.ts';
import type { Verdict } from './verdicts.ts';

export interface MergeResult {
  report: MergeReport;
  /** Sounds whose file here gives way to theirs. */
  replaced: ReadonlySet<string>;
}

/** What an intake is called, and how it is known again. */
export interface IntakeFacts {
  name: string;
  packageId: string;
  fingerprint: string;
}

const INDEX_AT_ONCE = 500;
/** A report is read by a person. */
const MOST_STORIES = 500;

const codeOf = (number: number) => `HG-${String(number).padStart(4, '0')}`;

function beginIntake(
  { to, intakeId, at, by }: Merge,
  facts: IntakeFacts,
  organisationId: string | null,
) {
  prepared(
    to,
    `insert into intakes (id, kind, name, package_id, fingerprint, signature, organisation_id, received_at, received_by, is_whole, report)
     values (?, 'handover', ?, ?, ?, 'none', ?, ?, ?, 1, '{}')`,
  ).run(intakeId, facts.name, facts.packageId, facts.fingerprint, organisationId, at, by);
}

function outcomeOf({ id, is }: Verdict, { pending }: Joining): IntakeOutcome {
  if (is === 'refused') return 'refused';
  if (is === 'new') return 'added';
  if (pending.asked.has(id)) return 'asked';
  return pending.touched.has(id) ? 'changed' : 'same';
}

/** @returns the counts, and the stories that a person should see */
function writeStories(joining: Joining): Pick<MergeReport, 'counts' | 'stories'> {
  const { merge, verdicts } = joining;
  const counts: MergeReport['counts'] = { added: 0, changed: 0, same: 0, refused: 0, asked: 0 };
  const stories: MergeReport['stories'] = [];
  const put = prepared(
    merge.to,
    'insert into intake_stories (intake_id, position, story_id, code, title, outcome) values (?, ?, ?, ?, ?, ?)',
  );
  const numberOf = prepared(merge.to, 'select number from stories where id = ?').pluck();
  let position = 0;
  for (const verdict of verdicts.values()) {
    const outcome = outcomeOf(verdict, joining);
    const number = numberOf.get(verdict.id);
    const isHere = typeof number === 'number';
    counts[outcome] += 1;
    const code = codeOf(verdict.theirNumber);
    // Of one that is refused nothing is kept but its number.
    const title = outcome === 'refused' ? '' : verdict.title;
    put.run(merge.intakeId, position, isHere ? verdict.id : null, code, title, outcome);
    position += 1;
    if (outcome !== 'same' && stories.length < MOST_STORIES)
      stories.push({
        ...{ code, title, outcome, because: verdict.because },
        ourCode: isHere && outcome !== 'refused' ? codeOf(number) : '',
      });
  }
  return { counts, stories };
}

const noLedger: JoinedLedger = { waiting: new Map(), ownLast: new Map() };

function mergeTable(table: string, joining: Joining): void {
  const rule = tableRules[table];
  if (rule?.how === 'unit') mergeUnits(table, rule, joining);
  else if (rule?.how === 'added' || rule?.how === 'with-new')
    mergeAdded(table, joining, {
      withNewOnly: rule.how === 'with-new',
      storySql: storyOf(joining.merge.from, table),
    });
}

/** Must run inside a transaction. @throws AppError */
export function mergeLibrary(merge: Merge, facts: IntakeFacts): MergeResult {
  const { to, libraryId } = merge;
  // Rows come table by table; what they refer to may come later.
  to.pragma('defer_foreign_keys = ON');
  const wasReceived =
    prepared(to, 'select 1 from intakes where fingerprint = ? and undone_at is null').get(
      facts.fingerprint,
    ) !== undefined;
  const isFirst =
    prepared(to, 'select 1 from handover_values where library_id = ? limit 1').get(libraryId) ===
    undefined;
  const sender = senderOf(merge);
  beginIntake(merge, facts, sender.id);
  const maps = makeMaps(merge);
  const verdicts = judge(merge, maps);
  const alike = findAlike(merge);
  const pending = createPending();
  const erasedNow = mergeErasures(merge, maps, { verdicts, pending });
  mergeAgreementTexts(merge);
  const joining: Joining = { merge, maps, verdicts, ledger: noLedger, pending };
  // What others refer to comes first: as long as a reference is open, each new row is looked for in every table that may mean it.
  for (const table of ['people', 'stories']) mergeTable(table, joining);
  joining.ledger = mergeLedger(merge, maps, verdicts);
  mergeStoryChanges(merge, maps, joining.ledger);
  for (const table of Object.keys(tableRules))
    if (table !== 'people' && table !== 'stories') mergeTable(table, joining);
  makePeopleChanges(joining);
  makeStoryChanges(joining);
  mergeOrigins(merge, verdicts, sender.id);
  mergeTargets(merge, sender.id);
  mergeHistory(merge);
  // Lines of a translation whose line is not there any more say it themselves.
  to.exec(
    'update transcript_lines set of_line_id = null where of_line_id is not null and of_line_id not in (select id from transcript_lines)',
  );
  removeLooseWords(to);
  const questions = writeQuestions(joining, alike(pending.newPeople));
  const { counts, stories } = writeStories(joining);
  index(joining, erasedNow);
  const report: MergeReport = {
    intakeId: intakeIdOf(merge.intakeId),
    organisation: sender.name,
    ...{ isFirst, wasReceived, counts, stories, questions },
    people: { added: pending.newPeople.size, changed: pending.changedPeople.size },
    files: 0,
  };
  prepared(to, 'update intakes set report = ? where id = ?').run(
    JSON.stringify({ counts, people: report.people, questions }),
    merge.intakeId,
  );
  return { report, replaced: pending.replaced };
}

function intakeIdOf(id: string): IntakeId {
  return IntakeIdOf.parse(id);
}

/** What can be searched, and what the gate has read, is read anew. */
function index({ merge: { to }, verdicts, pending }: Joining, erased: ReadonlySet<string>): void {
  to.exec("update counters set last = last + 1 where name = 'access-facts'");
  const ids = [...verdicts.values()]
    .filter(({ id, is }) => is === 'new' || (pending.touched.has(id) && !erased.has(id)))
    .map(({ id }) => id);
  for (let at = 0; at < ids.length; at += INDEX_AT_ONCE)
    indexStories(to, ids.slice(at, at + INDEX_AT_ONCE));
}

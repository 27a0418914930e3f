// Intakes as rows: each act of receiving, with what became of each story. Titles are told to those alone who may see the story.
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { IntakeId, OrganisationId, StoryId } from '../../../shared/model/ids.ts';
import { OrganisationId as OrganisationIdSchema } from '../../../shared/model/ids.ts';
import { intakeOutcomes } from '../../../shared/model/intake.ts';
import type {
  Intake,
  IntakeKind,
  IntakeOutcome,
  SignatureState,
} from '../../../shared/model/intake.ts';
import { IntakeWhy, KeptBack } from '../../../shared/model/intake-report.ts';
import type { SenderDoubt } from '../../../shared/model/intake-report.ts';
import { VerifyProblem } from '../../../shared/model/package.ts';
import { presentOrganisation } from './joined-organisations.ts';
import { readSetting } from './settings.ts';

/** What the check found, as it is kept: shown and printed, never decided on. */
export const KeptReport = z.object({
  checkedFiles: z.int().nonnegative().default(0),
  checkedBytes: z.int().nonnegative().default(0),
  problems: z.array(VerifyProblem).default([]),
  keptBack: z.array(KeptBack).default([]),
  /** By the place of the story in the list. */
  whys: z.record(z.string(), IntakeWhy).default({}),
});
export type KeptReport = z.infer<typeof KeptReport>;

interface Row {
  id: IntakeId;
  kind: IntakeKind;
  name: string;
  packageId: string;
  fingerprint: string;
  signature: SignatureState;
  organisationId: OrganisationId | null;
  organisation: string | null;
  receivedAt: string;
  receivedBy: string;
  isWhole: 0 | 1;
  undoneAt: string | null;
  openQuestions: number;
}

const query = `select i.id, i.kind, i.name, i.package_id as packageId, i.fingerprint, i.signature,
    i.organisation_id as organisationId, o.name as organisation, i.received_at as receivedAt, i.received_by as receivedBy,
    i.is_whole as isWhole, i.undone_at as undoneAt,
    (select count(*) from intake_questions q where q.intake_id = i.id and q.decision is null) as openQuestions
  from intakes i left join organisations o on o.id = i.organisation_id`;

/** The newest first. */
export function listIntakes(sql: Database.Database, id?: IntakeId): Intake[] {
  const counts = sql
    .prepare<[], { intakeId: string; outcome: IntakeOutcome; count: number }>(
      'select intake_id as intakeId, outcome, count(*) as count from intake_stories group by intake_id, outcome',
    )
    .all();
  const byIntake = Map.groupBy(counts, ({ intakeId }) => intakeId);
  return sql
    .prepare<[string | null, string | null], Row>(
      `${query} where ? is null or i.id = ? order by i.received_at desc, i.rowid desc`,
    )
    .all(id ?? null, id ?? null)
    .map(({ isWhole, organisation, ...row }) => ({
      ...row,
      organisation: organisation ?? '',
      isWhole: isWhole === 1,
      counts: countsOf(byIntake.get(row.id) ?? []),
    }));
}

function countsOf(
  rows: readonly { outcome: IntakeOutcome; count: number }[],
): Record<IntakeOutcome, number> {
  return Object.fromEntries(
    intakeOutcomes.map((outcome) => [
      outcome,
      rows.find((row) => row.outcome === outcome)?.count ?? 0,
    ]),
  ) as Record<IntakeOutcome, number>;
}

/** One that still stands: an intake that was taken back, or whose sender was in doubt, does not keep the package from coming in again. */
export function intakeOfPackage(sql: Database.Database, fingerprint: string): IntakeId | undefined {
  if (fingerprint === '') return undefined;
  return sql
    .prepare<[string], IntakeId>(
      `select id from intakes where fingerprint = ? and undone_at is null and is_whole = 1
         and id not in (select intake_id from sender_doubts where trusted_by = '') order by received_at desc limit 1`,
    )
    .pluck()
    .get(fingerprint);
}

export function doubtOfIntake(
  sql: Database.Database,
  id: IntakeId,
): { doubt: SenderDoubt | null; trustedBy: string } {
  const row = sql
    .prepare<[string], { doubt: SenderDoubt; trustedBy: string }>(
      'select doubt, trusted_by as trustedBy from sender_doubts where intake_id = ?',
    )
    .get(id);
  return row ?? { doubt: null, trustedBy: '' };
}

export interface IntakeStoryRow {
  storyId: StoryId | null;
  code: string;
  title: string;
  outcome: IntakeOutcome;
  position: number;
}

export function storiesOfIntake(sql: Database.Database, id: IntakeId): IntakeStoryRow[] {
  return sql
    .prepare<[string], IntakeStoryRow>(
      `select story_id as storyId, code, title, outcome, position from intake_stories
       where intake_id = ? order by position`,
    )
    .all(id);
}

export function reportOfIntake(sql: Database.Database, id: IntakeId): KeptReport {
  const kept =
    sql.prepare<[string], string>('select report from intakes where id = ?').pluck().get(id) ??
    '{}';
  const read = KeptReport.safeParse(JSON.parse(kept));
  return read.success ? read.data : KeptReport.parse({});
}

/** Must run inside a `db.write`. @returns the row of whoever sent it; null for this library's own name and for nobody */
export function organisationOf(
  sql: Database.Database,
  {
    name,
    libraryId,
    at,
    newId,
  }: { name: string; libraryId: string; at: string; newId: () => string },
): OrganisationId {
  const known = sql
    .prepare<[string, string], OrganisationId>(
      `select id from organisations where library_id = ? or (library_id is null and lower(name) = lower(?))
       order by library_id is null limit 1`,
    )
    .pluck()
    .get(libraryId, name);
  if (known !== undefined) return presentOrganisation(sql, known);
  const id = OrganisationIdSchema.parse(newId());
  sql
    .prepare('insert into organisations (id, name, library_id, created_at) values (?, ?, ?, ?)')
    .run(id, name, libraryId, at);
  return id;
}

export const ownOrganisation = (sql: Database.Database) => readSetting(sql, 'organisation') ?? '';

/** A story is erased: what files of a stranger's bag were called may name somebody. Must run before its rows go. */
export function forgetIntakesOf(sql: Database.Database, storyId: StoryId): void {
  sql
    .prepare(
      `update intakes set report = '{}', package_id = '', name = case kind when 'bag' then '' else name end
       where kind not in ('package', 'handover') and id in (select intake_id from intake_stories where story_id = ?)`,
    )
    .run(storyId);
}

// Intakes between their tables and their shape in the contract.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { IntakeId } from '../../../shared/model/ids.ts';
import { Intake } from '../../../shared/model/intake.ts';

interface Row {
  id: string;
  kind: string;
  name: string;
  packageId: string;
  fingerprint: string;
  signature: string;
  organisationId: string | null;
  organisation: string | null;
  receivedAt: string;
  receivedBy: string;
  isWhole: 0 | 1;
  undoneAt: string | null;
  openQuestions: number;
}

/** @throws AppError `not-found` */
export function readIntake(sql: Database.Database, id: IntakeId): Intake {
  const row = sql
    .prepare<[string], Row>(
      `select i.id, i.kind, i.name, i.package_id as packageId, i.fingerprint, i.signature, i.organisation_id as organisationId,
         o.name as organisation, i.received_at as receivedAt, i.received_by as receivedBy, i.is_whole as isWhole, i.undone_at as undoneAt,
         (select count(*) from intake_questions q where q.intake_id = i.id and q.decision is null) as openQuestions
       from intakes i left join organisations o on o.id = i.organisation_id where i.id = ?`,
    )
    .get(id);
  if (row === undefined) throw new AppError('not-found', 'This is not in the list of what came.');
  const counts = { added: 0, changed: 0, same: 0, refused: 0, asked: 0 };
  const counted = sql
    .prepare<[string], { outcome: keyof typeof counts; count: number }>(
      'select outcome, count(*) as count from intake_stories where intake_id = ? group by outcome',
    )
    .all(id);
  for (const { outcome, count } of counted) counts[outcome] = count;
  return Intake.parse({
    ...row,
    organisation: row.organisation ?? '',
    isWhole: row.isWhole === 1,
    counts,
  });
}

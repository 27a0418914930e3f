// The rows of what archives answered.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type {
  AnswerKind,
  AnswerSubject,
  DeliveryAnswer,
} from '../../../shared/model/deposit-register.ts';
import type { DeliveryAnswerId, DeliveryId, PackageId } from '../../../shared/model/ids.ts';

interface Row {
  id: DeliveryAnswerId;
  delivery_id: DeliveryId | null;
  package_id: PackageId | null;
  kind: AnswerKind;
  on_day: string;
  from_whom: string;
  reference: string;
  note: string;
  written_at: string;
  written_by: string;
  file_name: string | null;
}

export interface AnswerWords {
  kind: AnswerKind;
  on: string;
  from: string;
  reference: string;
  note: string;
}

/** The latest day first. */
export function readAnswers(
  sql: Database.Database,
  { isBinned, id }: { isBinned: boolean; id?: DeliveryAnswerId },
): DeliveryAnswer[] {
  return sql
    .prepare<{ isBinned: number; id: string | null }, Row>(
      `select a.*, f.name as file_name from delivery_answers a left join delivery_answer_files f on f.answer_id = a.id
       where (a.binned_at is not null) = @isBinned and (@id is null or a.id = @id)
       order by a.on_day desc, a.written_at desc, a.id`,
    )
    .all({ isBinned: isBinned ? 1 : 0, id: id ?? null })
    .map((row) => ({
      id: row.id,
      about: subjectOf(row),
      ...{ kind: row.kind, on: row.on_day, from: row.from_whom },
      ...{ reference: row.reference, note: row.note, fileName: row.file_name ?? '' },
      ...{ writtenAt: row.written_at, writtenBy: row.written_by },
    }));
}

function subjectOf({ id, delivery_id, package_id }: Row): AnswerSubject {
  if (delivery_id !== null) return { deliveryId: delivery_id };
  if (package_id !== null) return { packageId: package_id };
  throw new Error(`the answer ${id} is about nothing`);
}

/** @throws AppError `not-found` */
export function requireAnswer(
  sql: Database.Database,
  id: DeliveryAnswerId,
): DeliveryAnswer & { isBinned: boolean } {
  for (const isBinned of [false, true]) {
    const [answer] = readAnswers(sql, { isBinned, id });
    if (answer !== undefined) return { ...answer, isBinned };
  }
  throw new AppError('not-found', 'This answer is not in the library.', { id });
}

export function insertAnswer(
  sql: Database.Database,
  answer: AnswerWords & {
    id: DeliveryAnswerId;
    about: AnswerSubject;
    writtenAt: string;
    writtenBy: string;
  },
): void {
  const { id, about, writtenAt, writtenBy } = answer;
  sql
    .prepare(
      `insert into delivery_answers (id, delivery_id, package_id, kind, on_day, from_whom, reference, note, written_at, written_by)
       values (@id, @deliveryId, @packageId, @kind, @on, @from, @reference, @note, @writtenAt, @writtenBy)`,
    )
    .run({
      ...{ id, writtenAt, writtenBy, ...trimmed(answer) },
      deliveryId: 'deliveryId' in about ? about.deliveryId : null,
      packageId: 'packageId' in about ? about.packageId : null,
    });
}

export function updateAnswer(
  sql: Database.Database,
  id: DeliveryAnswerId,
  words: AnswerWords,
): void {
  sql
    .prepare(
      `update delivery_answers set kind = @kind, on_day = @on, from_whom = @from, reference = @reference, note = @note where id = @id`,
    )
    .run({ id, ...trimmed(words) });
}

function trimmed({ kind, on, from, reference, note }: AnswerWords): AnswerWords {
  return { kind, on, from: from.trim(), reference: reference.trim(), note: note.trim() };
}

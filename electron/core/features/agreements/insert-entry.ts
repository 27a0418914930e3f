// A new entry of the ledger, written into its columns once and never changed.
import type Database from 'better-sqlite3';
import { uses } from '../../../../shared/model/agreement.ts';
import type { NewAgreementEntry } from '../../../../shared/model/agreement.ts';
import type { AgreementEntryId } from '../../../../shared/model/ids.ts';
import type { NarratorSignature } from '../../../../shared/model/signature.ts';
import { insertSpoken, spokenOf } from './spoken.ts';

type Bit = 0 | 1;

/** @returns the columns of a signature @param prefix of their names */
function signatureColumns(prefix: '' | 'adult_', signature: NarratorSignature | undefined) {
  const columns: Record<string, string | null> = {
    [`${prefix}signature_method`]: signature?.method ?? null,
    [`${prefix}signature_name`]: signature?.name ?? null,
    [`${prefix}signature_mark`]: signature === undefined ? null : markOf(signature),
    [`${prefix}signature_witness`]: signature?.method === 'mark' ? signature.witness : '',
    [`${prefix}signature_attachment`]:
      signature?.method === 'on-paper' ? signature.attachmentId : null,
  };
  return columns;
}

function markOf(signature: NarratorSignature): string {
  switch (signature.method) {
    case 'spoken':
    case 'filmed':
      return signature.recordingId;
    case 'drawn':
    case 'mark':
      return signature.path;
    case 'on-paper':
      return signature.keptAt;
    case 'typed':
      return '';
  }
}

const bit = (truth: boolean): Bit => (truth ? 1 : 0);

function signedColumns(entry: NewAgreementEntry, textSha256: string) {
  if (entry.kind !== 'participation' && entry.kind !== 'recording') return {};
  const { responsibleAdult: adult, interpreter, capacity } = entry;
  return {
    text_version: entry.textVersion,
    text_sha256: textSha256,
    reading_level: entry.level,
    ...signatureColumns('', entry.signature),
    adult_name: adult?.name ?? null,
    adult_role: adult?.role ?? null,
    adult_authority: adult?.authoritySeen ?? '',
    ...signatureColumns('adult_', adult?.signature),
    interpreter_name: interpreter?.name ?? null,
    interpreter_statement: interpreter && bit(interpreter.statement),
    interpreter_confidential: interpreter && bit(interpreter.confidential),
    witness: entry.witness,
    help_given: capacity?.helpGiven ?? null,
    judged_by: capacity?.judgedBy ?? null,
    judged_on: capacity?.judgedOn ?? null,
  };
}

function decidedColumns(entry: NewAgreementEntry): Record<string, string | number | null> {
  switch (entry.kind) {
    case 'recording':
      return {
        closed_until: entry.closedUntil,
        closed_reason: entry.closedReason,
        naming: entry.naming?.attribution ?? null,
        chosen_name: entry.naming?.chosenName ?? '',
        ask_again: bit(entry.askAgain),
        show_film: bit(entry.showFilm),
        copyright: entry.copyright,
        licence: entry.licence,
        closed_parts: entry.closedParts,
        review_on: entry.reviewOn,
      };
    case 'withdrawal':
      return { reason: entry.reason, withdrawal_level: entry.level };
    case 'closing':
      return { closed_until: entry.closedUntil, closed_reason: entry.closedReason };
    case 'asked-again':
      return {
        asked_use: entry.use,
        asked_for: entry.forWhat,
        asked_answer: bit(entry.agreed),
      };
    case 'review':
      return { review_on: entry.reviewOn };
    case 'participation':
    case 'opening':
      return {};
  }
}

/** Must run inside a `db.write`. @param textSha256 of the words that were shown, or empty */
export function insertEntry(
  sql: Database.Database,
  {
    entry,
    id,
    recordedAt,
    recordedBy,
    textSha256 = '',
  }: {
    entry: NewAgreementEntry;
    id: AgreementEntryId;
    recordedAt: string;
    recordedBy: string;
    textSha256?: string;
  },
): void {
  const row: Record<string, string | number | null> = {
    id,
    story_id: entry.storyId,
    person_id: entry.personId,
    kind: entry.kind,
    agreed_on: entry.on,
    language: entry.language,
    text_version: '',
    explained_by: entry.explainedBy,
    note: entry.note,
    reason: '',
    closed_reason: '',
    ...signedColumns(entry, textSha256),
    ...decidedColumns(entry),
    recorded_at: recordedAt,
    recorded_by: recordedBy,
  };
  const names = Object.keys(row);
  sql
    .prepare(
      `insert into agreement_entries (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
    )
    .run(row);
  const spoken = spokenOf(entry);
  if (spoken !== undefined) insertSpoken(sql, id, spoken);
  if (entry.kind !== 'recording') return;
  const addUse = sql.prepare('insert into agreement_uses (entry_id, use, agreed) values (?, ?, ?)');
  for (const use of uses) addUse.run(id, use, bit(entry.uses[use]));
}

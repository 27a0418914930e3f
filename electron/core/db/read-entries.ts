// Entries of the ledger, read from their columns into their shape in the contract.
import type Database from 'better-sqlite3';
import { uses } from '../../../shared/model/agreement.ts';
import type { AgreementEntry, Use } from '../../../shared/model/agreement.ts';
import type {
  AgreementEntryId,
  AttachmentId,
  PersonId,
  RecordingId,
  StoryId,
} from '../../../shared/model/ids.ts';
import type { Attribution } from '../../../shared/model/person.ts';
import type {
  ReadingLevel,
  ResponsibleAdult,
  Signature,
  StoredSignature,
} from '../../../shared/model/signature.ts';
import { readSpoken } from './read-spoken.ts';

type Bit = 0 | 1;

interface Row {
  seq: number;
  id: AgreementEntryId;
  story_id: StoryId;
  person_id: PersonId;
  kind: AgreementEntry['kind'];
  agreed_on: string;
  language: string;
  text_version: string;
  text_sha256: string;
  reading_level: ReadingLevel;
  explained_by: string;
  note: string;
  reason: string;
  closed_until: string | null;
  closed_reason: string;
  signature_method: StoredSignature['method'] | null;
  signature_name: string | null;
  signature_mark: string | null;
  signature_witness: string;
  signature_attachment: AttachmentId | null;
  adult_name: string | null;
  adult_role: 'parent' | 'guardian' | 'social-worker' | 'carer' | null;
  adult_signature_method: Signature['method'] | null;
  adult_signature_name: string | null;
  adult_signature_mark: string | null;
  adult_signature_witness: string;
  adult_signature_attachment: AttachmentId | null;
  adult_authority: string;
  interpreter_name: string | null;
  interpreter_statement: Bit | null;
  interpreter_confidential: Bit | null;
  witness: string;
  help_given: string | null;
  judged_by: string | null;
  judged_on: string | null;
  naming: Attribution | null;
  chosen_name: string;
  ask_again: Bit;
  show_film: Bit;
  copyright: 'keep' | 'assign';
  licence: 'none' | 'cc-by' | 'cc-by-nc';
  closed_parts: string;
  review_on: string | null;
  withdrawal_level: 'out-of-use' | 'delete' | null;
  asked_use: Use | null;
  asked_for: string;
  asked_answer: Bit | null;
  recorded_at: string;
  recorded_by: string;
  agreed_uses: string;
}

interface SignatureColumns {
  method: StoredSignature['method'] | null;
  name: string | null;
  mark: string | null;
  witness: string;
  attachment: AttachmentId | null;
}

function signatureOf({ method, name, mark, witness, attachment }: SignatureColumns): Signature {
  if (method === 'drawn') return { method, name: name ?? '', path: mark ?? '' };
  if (method === 'mark') return { method, name: name ?? '', path: mark ?? '', witness };
  if (method === 'on-paper')
    return { method, name: name ?? '', keptAt: mark ?? '', attachmentId: attachment };
  return { method: 'typed', name: name ?? '' };
}

/** A spoken one has more beside it, which is read for those entries alone. */
function narratorSignatureOf(sql: Database.Database, row: Row): StoredSignature {
  const { signature_method: method, signature_name: name, signature_mark: mark } = row;
  const taken = { name: name ?? '', recordingId: mark as RecordingId | null };
  if (method === 'filmed') return { method, ...taken };
  if (method === 'spoken') return { method, ...taken, ...readSpoken(sql, row.id) };
  return signatureOf({
    ...{ method, name, mark },
    witness: row.signature_witness,
    attachment: row.signature_attachment,
  });
}

function adultOf(row: Row): ResponsibleAdult | null {
  if (row.adult_name === null || row.adult_role === null) return null;
  return {
    name: row.adult_name,
    role: row.adult_role,
    authoritySeen: row.adult_authority,
    signature: signatureOf({
      method: row.adult_signature_method,
      name: row.adult_signature_name,
      mark: row.adult_signature_mark,
      witness: row.adult_signature_witness,
      attachment: row.adult_signature_attachment,
    }),
  };
}

/** What a participation and a recording agreement have in common. */
function signedOf(sql: Database.Database, row: Row) {
  return {
    textVersion: row.text_version,
    textSha256: row.text_sha256,
    level: row.reading_level,
    signature: narratorSignatureOf(sql, row),
    responsibleAdult: adultOf(row),
    interpreter:
      row.interpreter_name === null
        ? null
        : {
            name: row.interpreter_name,
            statement: row.interpreter_statement === 1,
            confidential: row.interpreter_confidential === 1,
          },
    witness: row.witness,
    capacity:
      row.judged_by === null || row.judged_on === null
        ? null
        : { helpGiven: row.help_given ?? '', judgedBy: row.judged_by, judgedOn: row.judged_on },
  };
}

function choicesOf(row: Row) {
  const agreed = new Set(JSON.parse(row.agreed_uses) as Use[]);
  return {
    uses: Object.fromEntries(uses.map((use) => [use, agreed.has(use)])) as Record<Use, boolean>,
    closedUntil: row.closed_until,
    closedReason: row.closed_reason,
    naming: row.naming && { attribution: row.naming, chosenName: row.chosen_name },
    askAgain: row.ask_again === 1,
    showFilm: row.show_film === 1,
    copyright: row.copyright,
    licence: row.licence,
    closedParts: row.closed_parts,
    reviewOn: row.review_on,
  };
}

function entryOf(sql: Database.Database, row: Row): AgreementEntry {
  const { kind } = row;
  const common = {
    id: row.id,
    seq: row.seq,
    storyId: row.story_id,
    personId: row.person_id,
    on: row.agreed_on,
    language: row.language,
    explainedBy: row.explained_by,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
  switch (kind) {
    case 'participation':
      return { kind, ...common, ...signedOf(sql, row) };
    case 'recording':
      return { kind, ...common, ...signedOf(sql, row), ...choicesOf(row) };
    case 'withdrawal':
      return { kind, ...common, reason: row.reason, level: row.withdrawal_level ?? 'out-of-use' };
    case 'opening':
      return { kind, ...common };
    case 'closing':
      return {
        kind,
        ...common,
        closedUntil: row.closed_until,
        closedReason: row.closed_reason,
      };
    case 'asked-again':
      return {
        kind,
        ...common,
        use: row.asked_use ?? 'archive',
        agreed: row.asked_answer === 1,
        forWhat: row.asked_for,
      };
    case 'review':
      return { kind, ...common, reviewOn: row.review_on };
  }
}

/** @param storyId one story, or undefined for the newest entry of each kind, storyteller and story @returns in the order of writing */
export function readEntries(sql: Database.Database, storyId?: StoryId): AgreementEntry[] {
  const only =
    storyId === undefined
      ? `e.seq in (select max(seq) from agreement_entries group by story_id, person_id, kind) and @story is null`
      : 'e.story_id = @story';
  return sql
    .prepare<{ story: string | null }, Row>(
      `select e.*, (select json_group_array(use) from agreement_uses where entry_id = e.id and agreed = 1) as agreed_uses
       from agreement_entries e where ${only} order by e.seq`,
    )
    .all({ story: storyId ?? null })
    .map((row) => entryOf(sql, row));
}

// Entries of the ledger between their tables and their shape in the contract. Written once, never changed.
import type Database from 'better-sqlite3';
import { uses } from '../../../../shared/model/agreement.ts';
import type {
  AgreementEntry,
  NewAgreementEntry,
  ParticipationSignature,
  Signature,
  StoredSignature,
  Use,
} from '../../../../shared/model/agreement.ts';
import type {
  AgreementEntryId,
  PersonId,
  RecordingId,
  StoryId,
} from '../../../../shared/model/ids.ts';
import { insertSpoken, readSpoken, spokenOf } from './spoken.ts';

interface Row {
  seq: number;
  id: AgreementEntryId;
  story_id: StoryId;
  person_id: PersonId;
  kind: AgreementEntry['kind'];
  agreed_on: string;
  language: string;
  text_version: string;
  explained_by: string;
  note: string;
  reason: string;
  closed_until: string | null;
  closed_reason: string;
  signature_method: StoredSignature['method'] | null;
  signature_name: string | null;
  signature_mark: string | null;
  adult_name: string | null;
  adult_role: 'parent' | 'guardian' | 'social-worker' | 'carer' | null;
  adult_signature_method: Signature['method'] | null;
  adult_signature_name: string | null;
  adult_signature_mark: string | null;
  recorded_at: string;
  recorded_by: string;
  agreed_uses: string;
}

function signatureOf(
  method: Signature['method'] | null,
  name: string | null,
  mark: string | null,
): Signature {
  if (method === 'drawn') return { method, name: name ?? '', path: mark ?? '' };
  if (method === 'on-paper') return { method, name: name ?? '', keptAt: mark ?? '' };
  return { method: 'typed', name: name ?? '' };
}

/** A spoken one has more beside it, which is read for those entries alone. */
function participationSignatureOf(sql: Database.Database, row: Row): StoredSignature {
  const { signature_method: method, signature_name: name, signature_mark: mark } = row;
  if (method !== 'spoken') return signatureOf(method, name, mark);
  return {
    method,
    name: name ?? '',
    recordingId: mark as RecordingId | null,
    ...readSpoken(sql, row.id),
  };
}

function entryOf(sql: Database.Database, row: Row): AgreementEntry {
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
  if (row.kind === 'withdrawal') return { kind: row.kind, ...common, reason: row.reason };
  if (row.kind === 'opening') return { kind: row.kind, ...common };
  const signed = {
    textVersion: row.text_version,
    responsibleAdult:
      row.adult_name === null || row.adult_role === null
        ? null
        : {
            name: row.adult_name,
            role: row.adult_role,
            signature: signatureOf(
              row.adult_signature_method,
              row.adult_signature_name,
              row.adult_signature_mark,
            ),
          },
  };
  if (row.kind === 'participation')
    return {
      ...{ kind: row.kind, ...common, ...signed },
      signature: participationSignatureOf(sql, row),
    };
  const { signature_method: method, signature_name: name, signature_mark: mark } = row;
  const agreed = new Set(JSON.parse(row.agreed_uses) as Use[]);
  return {
    kind: row.kind,
    ...common,
    ...signed,
    signature: signatureOf(method === 'spoken' ? null : method, name, mark),
    uses: Object.fromEntries(uses.map((use) => [use, agreed.has(use)])) as Record<Use, boolean>,
    closedUntil: row.closed_until,
    closedReason: row.closed_reason,
  };
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

function markOf(signature: ParticipationSignature): string {
  if (signature.method === 'spoken') return signature.recordingId;
  if (signature.method === 'drawn') return signature.path;
  return signature.method === 'on-paper' ? signature.keptAt : '';
}

/** Must run inside a `db.write`. @param recordedAt UTC @param recordedBy the name of who typed it in */
export function insertEntry(
  sql: Database.Database,
  {
    entry,
    id,
    recordedAt,
    recordedBy,
  }: {
    entry: NewAgreementEntry;
    id: AgreementEntryId;
    recordedAt: string;
    recordedBy: string;
  },
): void {
  const signed = 'signature' in entry ? entry : undefined;
  const recording = entry.kind === 'recording' ? entry : undefined;
  const adult = signed?.responsibleAdult ?? undefined;
  sql
    .prepare(
      `insert into agreement_entries (id, story_id, person_id, kind, agreed_on, language, text_version, explained_by,
         note, reason, closed_until, closed_reason, signature_method, signature_name, signature_mark,
         adult_name, adult_role, adult_signature_method, adult_signature_name, adult_signature_mark,
         recorded_at, recorded_by)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      entry.storyId,
      entry.personId,
      entry.kind,
      entry.on,
      entry.language,
      signed?.textVersion ?? '',
      entry.explainedBy,
      entry.note,
      entry.kind === 'withdrawal' ? entry.reason : '',
      recording?.closedUntil ?? null,
      recording?.closedReason ?? '',
      signed?.signature.method ?? null,
      signed?.signature.name ?? null,
      signed === undefined ? null : markOf(signed.signature),
      adult?.name ?? null,
      adult?.role ?? null,
      adult?.signature.method ?? null,
      adult?.signature.name ?? null,
      adult === undefined ? null : markOf(adult.signature),
      recordedAt,
      recordedBy,
    );
  const spoken = spokenOf(entry);
  if (spoken !== undefined) insertSpoken(sql, id, spoken);
  if (recording === undefined) return;
  const addUse = sql.prepare('insert into agreement_uses (entry_id, use, agreed) values (?, ?, ?)');
  for (const use of uses) addUse.run(id, use, recording.uses[use] ? 1 : 0);
}

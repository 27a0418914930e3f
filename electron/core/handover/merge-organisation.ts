// Whose stories they are: the organisation of a library, what it aims at, and its history, to be read beside ours.
import type Database from 'better-sqlite3';
import { presentOrganisation } from '../db/joined-organisations.ts';
import { readSetting } from '../db/settings.ts';
import type { Row } from './changes.ts';
import { insertRow, prepared } from './changes.ts';
import type { Merge } from './merge-maps.ts';
import type { Verdict } from './verdicts.ts';

const code = (number: number) => `HG-${String(number).padStart(4, '0')}`;

function organisationFor({ to, newId, at }: Merge, libraryId: string, name: string): string {
  const known = prepared(to, 'select id from organisations where library_id = ?')
    .pluck()
    .get(libraryId);
  if (typeof known === 'string') return presentOrganisation(to, known);
  const id = newId();
  insertRow(to, 'organisations', { id, name, library_id: libraryId, created_at: at });
  return id;
}

/** @returns null for a copy of this very library */
export function senderOf(merge: Merge): { id: string | null; name: string } {
  const name = readSetting(merge.from, 'organisation')?.trim() ?? '';
  if (merge.libraryId === merge.ourLibraryId) return { id: null, name };
  return { id: organisationFor(merge, merge.libraryId, name), name };
}

export function mergeOrigins(
  merge: Merge,
  verdicts: ReadonlyMap<string, Verdict>,
  senderId: string | null,
): void {
  const { to, from, libraryId, ourLibraryId, intakeId } = merge;
  const theirs = new Map(
    from
      .prepare<[], { id: string; library: string; name: string; code: string }>(
        `select s.story_id as id, s.library_id as library, s.code, o.name
         from story_origins s join organisations o on o.id = s.organisation_id`,
      )
      .all()
      .map((row) => [row.id, row]),
  );
  for (const { id, is, theirNumber } of verdicts.values()) {
    if (is !== 'new') continue;
    const origin = theirs.get(id);
    const library = origin?.library ?? libraryId;
    if (library === ourLibraryId) continue;
    const organisation =
      origin === undefined ? senderId : organisationFor(merge, library, origin.name);
    if (organisation === null) continue;
    insertRow(
      to,
      'story_origins',
      {
        ...{ story_id: id, organisation_id: organisation, library_id: library },
        ...{ code: origin?.code ?? code(theirNumber), intake_id: intakeId },
      },
      true,
    );
  }
}

export function mergeTargets({ to, from }: Merge, senderId: string | null): void {
  if (senderId === null) return;
  const stories = from
    .prepare<[], number | null>(
      "select number from targets where kind = 'stories' and removed_at is null order by position limit 1",
    )
    .pluck()
    .get();
  if (typeof stories === 'number')
    prepared(
      to,
      'insert or replace into organisation_targets (organisation_id, stories) values (?, ?)',
    ).run(...[senderId, stories]);
}

/** What is new in it since it last came. */
export function mergeHistory({ to, from, libraryId }: Merge): void {
  const last = prepared(
    to,
    'select coalesce(max(seq), 0) from received_history where library_id = ?',
  )
    .pluck()
    .get(libraryId);
  const rows = from.prepare(
    'select seq, at, member_name, action, subject, detail from history where seq > ? order by seq',
  ) as Database.Statement<[unknown], Row>;
  for (const row of rows.iterate(last))
    insertRow(to, 'received_history', { library_id: libraryId, ...row });
}

/** Each text under which something was signed. Two organisations may have called different words the same. */
export function mergeAgreementTexts({ to, from }: Merge): void {
  const isNamed = prepared(
    to,
    "select 1 from agreement_texts where text_version = ? and origin = 'own' and sha256 <> ?",
  );
  for (const row of from.prepare<[], Row>('select * from agreement_texts').all()) {
    const [version, sha256] = [String(row['text_version']), String(row['sha256'])];
    const isTaken = row['origin'] === 'own' && isNamed.get(version, sha256) !== undefined;
    insertRow(
      to,
      'agreement_texts',
      { ...row, text_version: isTaken ? `${version}-${sha256.slice(0, 6)}` : version },
      true,
    );
  }
}

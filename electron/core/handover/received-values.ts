// How each thing was when it last came from a library: fingerprints by field, so that a change on either side is seen.
import { prepared } from './changes.ts';
import type { Merge } from './merge-maps.ts';

export type Fingerprints = Readonly<Record<string, string>>;

/** They have taken in a handover that stands in our register: then what they know of us is from us. */
function hadOurs({ to, from, ourLibraryId, libraryId }: Merge): boolean {
  if (libraryId === ourLibraryId) return false;
  const theirs = prepared(
    from,
    "select fingerprint from intakes where kind = 'handover' and fingerprint <> ''",
  )
    .pluck()
    .all();
  const isOurs = prepared(to, "select 1 from handovers where state = 'made' and fingerprint = ?");
  return theirs.some((one) => isOurs.get(one) !== undefined);
}
const trust = new WeakMap<Merge, boolean>();
function trusts(merge: Merge): boolean {
  const known = trust.get(merge) ?? hadOurs(merge);
  trust.set(merge, known);
  return known;
}

/** As it came to us the last time; or, where it has only gone the other way and our own register says so, as it went from us. */
export function baseOf(merge: Merge, kind: string, id: string): Fingerprints | undefined {
  const { to, from, libraryId, ourLibraryId } = merge;
  const query = 'select fields from handover_values where library_id = ? and kind = ? and id = ?';
  const known =
    prepared(to, query).pluck().get(libraryId, kind, id) ??
    (trusts(merge) ? prepared(from, query).pluck().get(ourLibraryId, kind, id) : undefined);
  return typeof known === 'string' ? (JSON.parse(known) as Fingerprints) : undefined;
}

export function remember(
  { to, libraryId }: Merge,
  value: {
    kind: string;
    id: string;
    storyId: string | null;
    personId: string | null;
    fields: Fingerprints;
  },
): void {
  prepared(
    to,
    `insert into handover_values (library_id, kind, id, story_id, person_id, fields) values (?, ?, ?, ?, ?, ?)
     on conflict (library_id, kind, id) do update set fields = excluded.fields, story_id = excluded.story_id`,
  ).run(
    libraryId,
    value.kind,
    value.id,
    value.storyId,
    value.personId,
    JSON.stringify(value.fields),
  );
}

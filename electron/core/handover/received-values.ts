// How each thing was when it last came from a library: fingerprints by field, so that a change on either side is seen.
import { prepared } from './changes.ts';
import type { Merge } from './merge-maps.ts';

export type Fingerprints = Readonly<Record<string, string>>;

/** As it came to us the last time; or, where it has only gone the other way, as it went from us. */
export function baseOf(
  { to, from, libraryId, ourLibraryId }: Merge,
  kind: string,
  id: string,
): Fingerprints | undefined {
  const query = 'select fields from handover_values where library_id = ? and kind = ? and id = ?';
  const known =
    prepared(to, query).pluck().get(libraryId, kind, id) ??
    prepared(from, query).pluck().get(ourLibraryId, kind, id);
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

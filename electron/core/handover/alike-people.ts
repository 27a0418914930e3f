// Somebody of another library may be somebody who is here already: a person looks at both and decides.
import { searchWords } from '../../../shared/rules/search-text.ts';
import type { Merge } from './merge-maps.ts';

/** So many are asked about at once, and no more: common names are no reason to. */
const MOST_ALIKE = 3;

const plain = (name: string) => searchWords(name).join(' ');

/** To be called before anybody comes. @returns what finds, for those who came, somebody of the same name who was here before */
export function findAlike({ to }: Merge): (newIds: ReadonlySet<string>) => [string, string][] {
  const before = new Map<string, Set<string>>();
  for (const { id, name } of to
    .prepare<[], { id: string; name: string }>(
      `select id, real_name as name from people where binned_at is null
       union select person_id, name from other_names`,
    )
    .all()) {
    const key = plain(name);
    if (key === '') continue;
    const ids = before.get(key) ?? new Set();
    before.set(key, ids);
    ids.add(id);
  }
  return (newIds) => {
    const found: [string, string][] = [];
    const nameOf = to
      .prepare<[string], string>('select real_name from people where id = ?')
      .pluck();
    for (const id of newIds) {
      const ids = before.get(plain(nameOf.get(id) ?? '')) ?? new Set();
      for (const other of [...ids].slice(0, MOST_ALIKE)) found.push([other, id]);
    }
    return found;
  };
}

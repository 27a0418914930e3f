// What something of another library is called here: people that were joined, themes by name, numbers that are taken, entries of the ledger.
import type Database from 'better-sqlite3';
import type { TranscriptId } from '../../../shared/model/ids.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import { referencesOf } from '../db/rows-of-story.ts';
import type { Row } from './changes.ts';
import { insertRow, prepared } from './changes.ts';
import { countedAnew, ledgerColumns } from './table-rules.ts';

export interface Merge {
  /** Ours, in a transaction; theirs, to read from. */
  to: Database.Database;
  from: Database.Database;
  libraryId: string;
  /** Ours: what came back from a library that had it from us is compared with what they had. */
  ourLibraryId: string;
  intakeId: string;
  at: string;
  today: string;
  newId: () => string;
  by: string;
  /** What stands in a text becomes an earlier version of it, before other words take its place. */
  keepText: (id: TranscriptId) => void;
}

/** References that may be empty, of rows that without what they name would say something else, or nothing: they are left out with it. */
const neededReferences: Readonly<Record<string, readonly string[]>> = {
  exhibition_items: ['story_id', 'recording_id', 'transcript_id', 'attachment_id'],
  trail_words: ['stop_id', 'voice_id', 'picture_id'],
};

interface Reference {
  column: string;
  to: string;
  isNeeded: boolean;
}

export interface Maps {
  person: (id: string) => string;
  /** Of what is not taken over: whatever hangs on it is not taken either. */
  skip(table: string, id: string): void;
  isSkipped(table: string, id: unknown): boolean;
  seqOf: (theirs: number) => number;
  setSeqOf(seqOf: (theirs: number) => number): void;
  /** A row in our words; undefined where it hangs on something that is not taken over. */
  rowInOurs(table: string, row: Row): Row | undefined;
  number(
    table: 'stories' | 'people' | 'requests' | 'breaches' | 'concerns',
    wanted: number,
  ): number;
}

function joinedPeople(sql: Database.Database): Map<string, string> {
  return new Map(
    sql
      .prepare<[], { gone: string; kept: string }>(
        'select gone_id as gone, kept_id as kept from people_joined where apart_at is null order by joined_at, rowid',
      )
      .all()
      .map(({ gone, kept }) => [gone, kept]),
  );
}

/** By name: every library begins with the same ones under ids of its own. What is sensitive on one side is so on both. */
function mergeThemes({ to, from, at }: Merge): Map<string, string> {
  const map = new Map<string, string>();
  const plain = (name: string) => searchText(name).trim();
  const ours = to
    .prepare<[], { id: string; name: string; merged: string | null }>(
      'select id, name, merged_into as merged from themes order by merged_into is not null, position',
    )
    .all();
  const ids = new Set(ours.map(({ id }) => id));
  const byName = new Map<string, string>();
  for (const { id, name, merged } of ours)
    if (!byName.has(plain(name))) byName.set(plain(name), merged ?? id);
  let position =
    to.prepare<[], number | null>('select max(position) from themes').pluck().get() ?? 0;
  const theirs = from
    .prepare<[], Row>('select * from themes order by merged_into is not null, position')
    .all();
  for (const theme of theirs) {
    const id = String(theme['id']);
    const known = ids.has(id) ? id : byName.get(plain(String(theme['name'])));
    map.set(id, known ?? id);
    if (known !== undefined) {
      if (theme['sensitive'] === 1)
        prepared(to, 'update themes set sensitive = 1 where id = ? and sensitive = 0').run(known);
      continue;
    }
    position += 1;
    const link = (column: string) => {
      const other = theme[column];
      return typeof other === 'string' ? (map.get(other) ?? other) : null;
    };
    insertRow(to, 'themes', {
      ...theme,
      ...{ position, broader_id: link('broader_id'), merged_into: link('merged_into') },
      ...(theme['merged_into'] !== null && { merged_at: theme['merged_at'] ?? at }),
    });
    ids.add(id);
    byName.set(plain(String(theme['name'])), id);
  }
  return map;
}

function mergeLocalities({ to, from }: Merge): Map<string, string> {
  const map = new Map<string, string>();
  const ours = new Map(
    to
      .prepare<[], { id: string; name: string }>('select id, name from localities')
      .all()
      .map(({ id, name }) => [searchText(name).trim(), id]),
  );
  let position = ours.size;
  for (const row of from.prepare<[], Row>('select * from localities order by position').all()) {
    const name = searchText(String(row['name'])).trim();
    const known = ours.get(name);
    map.set(String(row['id']), known ?? String(row['id']));
    if (known === undefined) {
      position += 1;
      insertRow(to, 'localities', { ...row, position }, true);
      ours.set(name, String(row['id']));
    }
  }
  return map;
}

/** Must run inside the transaction of the merge. */
export function makeMaps(merge: Merge): Maps {
  const { to, from } = merge;
  const joined = joinedPeople(to);
  const themes = mergeThemes(merge);
  const localities = mergeLocalities(merge);
  const skipped = new Map<string, Set<unknown>>();
  const references = new Map<string, Reference[]>();
  for (const { table, column, to: target } of referencesOf(from)) {
    const isNeeded =
      neededReferences[table]?.includes(column) === true ||
      from
        .prepare<[string, string], number>(
          'select "notnull" or pk > 0 from pragma_table_info(?) where name = ?',
        )
        .pluck()
        .get(table, column) === 1;
    references.set(table, [...(references.get(table) ?? []), { column, to: target, isNeeded }]);
  }
  const keyOf = (table: string): string =>
    from
      .prepare<[string], string>('select name from pragma_table_info(?) where pk = 1')
      .pluck()
      .get(table) ?? 'id';
  const keys = new Map([...references.keys()].map((table) => [table, keyOf(table)]));
  let seqOf = (theirs: number) => theirs;

  function person(id: string): string {
    let now = id;
    for (let steps = 0; steps < joined.size; steps += 1) {
      const kept = joined.get(now);
      if (kept === undefined) break;
      now = kept;
    }
    return now;
  }
  const inOurs: Readonly<Record<string, (id: string) => string>> = {
    people: person,
    themes: (id) => themes.get(id) ?? id,
    localities: (id) => localities.get(id) ?? id,
  };
  const maps: Maps = {
    person,
    skip(table, id) {
      const all = skipped.get(table) ?? new Set();
      skipped.set(table, all);
      all.add(id);
    },
    isSkipped: (table, id) => skipped.get(table)?.has(id) === true,
    get seqOf() {
      return seqOf;
    },
    setSeqOf(found) {
      seqOf = found;
    },
    rowInOurs(table, row) {
      const found: Row = { ...row };
      for (const { column, to: target, isNeeded } of references.get(table) ?? []) {
        const id = row[column];
        if (typeof id !== 'string') continue;
        const mapped = inOurs[target]?.(id) ?? id;
        if (!maps.isSkipped(target, id)) found[column] = mapped;
        else if (isNeeded) {
          const own = row[keys.get(table) ?? 'id'];
          if (typeof own === 'string' && column !== keys.get(table)) maps.skip(table, own);
          return undefined;
        } else found[column] = null;
      }
      for (const column of ledgerColumns[table] ?? [])
        if (typeof row[column] === 'number') found[column] = seqOf(row[column]);
      const counted = countedAnew[table];
      if (counted !== undefined) delete found[counted];
      return found;
    },
    number(table, wanted) {
      const isTaken =
        prepared(to, `select 1 from ${table} where number = ?`).get(wanted) !== undefined;
      const last = Number(
        prepared(to, `select coalesce(max(number), 0) as last from ${table}`).pluck().get(),
      );
      const name = { stories: 'story', people: 'person' }[table as string];
      const counted = name === undefined ? 0 : counterOf(to, name);
      const number = isTaken ? Math.max(last, counted) + 1 : wanted;
      if (name !== undefined && number > counted) setCounter(to, name, number);
      return number;
    },
  };
  return maps;
}

function counterOf(sql: Database.Database, name: string): number {
  return Number(prepared(sql, 'select last from counters where name = ?').pluck().get(name) ?? 0);
}

function setCounter(sql: Database.Database, name: string, last: number): void {
  prepared(
    sql,
    'insert into counters (name, last) values (?, ?) on conflict (name) do update set last = max(last, excluded.last)',
  ).run(name, last);
}

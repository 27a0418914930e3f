// Joins the ledgers of agreements: entries are told by their ids, keep their order, and are never changed. What would open more waits for a lead.
import { seqInOurs } from '../../../shared/rules/merge.ts';
import type { Change, Row } from './changes.ts';
import { insertRow, plainRow, prepared } from './changes.ts';
import type { Maps, Merge } from './merge-maps.ts';
import { baseOf } from './received-values.ts';
import type { Verdict } from './verdicts.ts';

export interface LedgerEntry {
  id: string;
  storyId: string;
  personId: string;
  change: Extract<Change, { do: 'entry' }>;
}

export interface JoinedLedger {
  /** For stories that are here already: not made yet. */
  waiting: Map<string, LedgerEntry[]>;
  /** Stories of which our ledger has something that theirs has not: the number of the newest of these. */
  ownLast: Map<string, number>;
}

const PARTS = {
  agreement_uses: 'uses',
  spoken_agreements: 'spoken',
  spoken_answers: 'answers',
} as const;

export function mergeLedger(
  merge: Merge,
  maps: Maps,
  verdicts: ReadonlyMap<string, Verdict>,
): JoinedLedger {
  const { to, from } = merge;
  const ours = new Map(
    to
      .prepare<[], { id: string; seq: number }>('select id, seq from agreement_entries')
      .all()
      .map(({ id, seq }) => [id, seq]),
  );
  let last = Number(
    to
      .prepare(
        "select coalesce(max(seq), 0) as seq from sqlite_sequence where name = 'agreement_entries'",
      )
      .pluck()
      .get(),
  );
  const pairs: { theirs: number; ours: number }[] = [];
  const inserted = new Set<string>();
  const waiting = new Map<string, LedgerEntry>();
  const entries = from.prepare('select * from agreement_entries order by seq');
  for (const theirs of entries.iterate() as IterableIterator<Row>) {
    const id = String(theirs['id']);
    const known = ours.get(id);
    if (known !== undefined) {
      pairs.push({ theirs: Number(theirs['seq']), ours: known });
      continue;
    }
    if (verdicts.get(String(theirs['story_id']))?.because === 'withdrawn-here') {
      const no = noOf(theirs, merge, maps);
      if (no === undefined) {
        maps.skip('agreement_entries', id);
        continue;
      }
      last += 1;
      insertRow(to, 'agreement_entries', { ...no, seq: last });
      pairs.push({ theirs: Number(theirs['seq']), ours: last });
      continue;
    }
    const row = maps.rowInOurs('agreement_entries', theirs);
    if (row === undefined || baseOf(merge, 'agreement_entries', id) !== undefined) {
      maps.skip('agreement_entries', id);
      continue;
    }
    last += 1;
    row['seq'] = last;
    pairs.push({ theirs: Number(theirs['seq']), ours: last });
    if (verdicts.get(String(row['story_id']))?.is === 'new') {
      insertRow(to, 'agreement_entries', row);
      inserted.add(id);
    } else
      waiting.set(id, {
        ...{ id, storyId: String(row['story_id']), personId: String(row['person_id']) },
        change: { do: 'entry', row: plainRow(row), uses: [], spoken: [], answers: [] },
      });
  }
  for (const [table, part] of Object.entries(PARTS))
    for (const row of from.prepare(`select * from ${table}`).iterate() as IterableIterator<Row>) {
      const entry = String(row['entry_id']);
      if (inserted.has(entry)) insertRow(to, table, row);
      else waiting.get(entry)?.change[part].push(plainRow(row));
    }
  // The places of entries that wait are nobody else's: taken later, each still stands where it stood in their ledger.
  if (last > 0) {
    prepared(
      to,
      "insert into sqlite_sequence (name, seq) select 'agreement_entries', 0 where not exists (select 1 from sqlite_sequence where name = 'agreement_entries')",
    ).run();
    prepared(
      to,
      "update sqlite_sequence set seq = max(seq, ?) where name = 'agreement_entries'",
    ).run(last);
  }
  maps.setSeqOf(seqInOurs(pairs));
  return { waiting: byStory(waiting.values()), ownLast: ownLast(merge, verdicts) };
}

/** Of a story that is refused a no counts all the same: what another storyteller took back must outlast a new yes of the first. */
function noOf(theirs: Row, { to }: Merge, maps: Maps): Row | undefined {
  const { kind, story_id: story } = theirs;
  const given = String(theirs['person_id']);
  const person = maps.person(given);
  const isHere = prepared(to, 'select 1 from people where id = ?').get(person) !== undefined;
  if (!isHere || maps.isSkipped('people', given)) return undefined;
  // A closing that ends sooner must not take the place of a longer one.
  const isLonger = (until: unknown) =>
    prepared(
      to,
      `select 1 from agreement_entries where story_id = ? and person_id = ? and kind = 'closing'
         and (closed_until is null or closed_until >= ?)`,
    ).get(story, person, until ?? '9999') === undefined;
  const isNo =
    kind === 'withdrawal' ||
    (kind === 'closing' && isLonger(theirs['closed_until'])) ||
    (kind === 'asked-again' && theirs['asked_answer'] === 0);
  return isNo ? { ...theirs, person_id: person } : undefined;
}

function byStory(entries: Iterable<LedgerEntry>): Map<string, LedgerEntry[]> {
  const found = new Map<string, LedgerEntry[]>();
  for (const entry of entries)
    found.set(entry.storyId, [...(found.get(entry.storyId) ?? []), entry]);
  return found;
}

function ownLast({ to, from }: Merge, verdicts: ReadonlyMap<string, Verdict>): Map<string, number> {
  const theirs = new Set(
    from.prepare<[], string>('select id from agreement_entries').pluck().all(),
  );
  const found = new Map<string, number>();
  for (const { id, story, seq } of to
    .prepare<[], { id: string; story: string; seq: number }>(
      'select id, story_id as story, seq from agreement_entries order by seq',
    )
    .all())
    if (!theirs.has(id) && verdicts.get(story)?.is === 'here') found.set(story, seq);
  return found;
}

/** Since when an agreement must be newer to cover what came: in doubt it must be signed anew. */
export function mergeStoryChanges(merge: Merge, maps: Maps, { ownLast: last }: JoinedLedger): void {
  const put = prepared(
    merge.to,
    `insert into story_changes (story_id, person_id, change, agreed_after) values (?, ?, ?, ?)
     on conflict do update set agreed_after = max(agreed_after, excluded.agreed_after)`,
  );
  for (const theirs of merge.from
    .prepare('select * from story_changes')
    .iterate() as IterableIterator<Row>) {
    const row = maps.rowInOurs('story_changes', theirs);
    if (row === undefined) continue;
    const story = String(row['story_id']);
    const after = Math.max(Number(row['agreed_after']), last.get(story) ?? 0);
    put.run(story, row['person_id'], row['change'], after);
  }
}

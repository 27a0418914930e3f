// What another library says of collections, exhibitions and trails may wait for an answer: names that were erased meanwhile are taken out of it, and everything else can still be taken.
import type Database from 'better-sqlite3';
import { z } from 'zod';

const SHOWS = ['collections', 'exhibitions', 'trails'] as const;
const OfShow = z.looseObject({ do: z.literal('set'), table: z.enum(SHOWS) });

interface Waiting {
  id: string;
  position: number;
  change: string;
  ours: string;
  theirs: string;
}

/** @returns the same, where every text that names somebody is empty */
function without(value: unknown, names: (text: string) => boolean): unknown {
  if (typeof value === 'string') return names(value) ? '' : value;
  if (Array.isArray(value)) return value.map((one) => without(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, without(one, names)]));
}

/** Must run inside a transaction. @param names says whether a text names somebody who is erased */
export function cleanWaitingWords(sql: Database.Database, names: (text: string) => boolean): void {
  const waiting = sql
    .prepare<[], Waiting>(
      `select q.id, h.position, h.change, q.ours, q.theirs from held_changes h join intake_questions q on q.id = h.question_id
       where q.decision is null`,
    )
    .all();
  const keep = sql.prepare(
    'update held_changes set change = @change where question_id = @id and position = @position',
  );
  const show = sql.prepare(
    'update intake_questions set ours = @ours, theirs = @theirs where id = @id',
  );
  const lines = (text: string) =>
    text
      .split('\n')
      .filter((line) => !names(line))
      .join('\n');
  for (const { id, position, change, ours, theirs } of waiting) {
    const said = OfShow.safeParse(JSON.parse(change));
    if (!said.success) continue;
    keep.run({ id, position, change: JSON.stringify(without(said.data, names)) });
    show.run({ id, ours: lines(ours), theirs: lines(theirs) });
  }
}

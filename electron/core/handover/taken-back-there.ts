// A library that says of a story of somebody else that it was erased, or a part of it: closed here at once, and a lead is asked. Nothing is lost by a word alone.
import { StoryId } from '../../../shared/model/ids.ts';
import { writeNotices } from '../db/notices.ts';
import type { Row } from './changes.ts';
import { insertRow, prepared } from './changes.ts';
import type { Merge } from './merge-maps.ts';
import type { Pending } from './pending.ts';

/** Whoever says that they are a library has at least the history that it had when it came before. */
export function continuesHistory({ to, from, libraryId }: Merge): boolean {
  const last = prepared(
    to,
    'select seq, at, action from received_history where library_id = ? order by seq desc limit 1',
  ).get(libraryId) as Row | undefined;
  if (last === undefined) return false;
  return (
    prepared(from, 'select 1 from history where seq = ? and at = ? and action = ?').get(
      ...[last['seq'], last['at'], last['action']],
    ) !== undefined
  );
}

/** @returns whether this was asked before */
function isAsked({ to, libraryId }: Merge, kind: string, id: string, storyId: string): boolean {
  return (
    prepared(
      to,
      `insert or ignore into handover_values (library_id, kind, id, story_id, person_id, fields) values (?, ?, ?, ?, null, '{}')`,
    ).run(libraryId, kind, id, storyId).changes === 0
  );
}

function ask(pending: Pending, storyId: string, about: string): void {
  pending.questions.push({
    ...{ kind: 'agreement', storyId, personId: null, about, ours: '', theirs: '', changes: [] },
  });
}

/** Like a storyteller's word that it is taken back: only a new agreement opens it again. */
export function closeErasedElsewhere(merge: Merge, erasure: Row, pending: Pending): void {
  const { to, at, by, newId } = merge;
  const storyId = String(erasure['story_id']);
  if (isAsked(merge, 'erasures', String(erasure['id']), storyId)) return;
  const people = prepared(
    to,
    `select person_id from story_people where story_id = ? and role = 'narrator'
     union select person_id from agreement_entries where story_id = ?`,
  )
    .pluck()
    .all(storyId, storyId) as string[];
  const language = prepared(
    to,
    'select language from story_languages where story_id = ? order by position limit 1',
  )
    .pluck()
    .get(storyId);
  for (const person of people)
    insertRow(to, 'agreement_entries', {
      ...{ id: newId(), story_id: storyId, person_id: person, kind: 'withdrawal' },
      ...{ agreed_on: at.slice(0, 10), language: typeof language === 'string' ? language : 'en' },
      ...{ text_version: '', explained_by: by, note: 'A handover says that it was erased there.' },
      ...{ reason: '', closed_reason: '', withdrawal_level: 'out-of-use' },
      ...{ recorded_at: at, recorded_by: by },
    });
  // What belongs to a story without storytellers is open to nobody outside.
  writeNotices(to, { storyId: StoryId.parse(storyId), asks: 'stop-using', at, newId });
  ask(pending, storyId, 'stories.erased');
  pending.touched.add(storyId);
}

/** The part is closed here; the sound stays as it is. */
export function closeErasedPassage(
  merge: Merge,
  { storyId, row }: { storyId: string; row: Row },
  pending: Pending,
): void {
  const { to, at, by } = merge;
  const id = String(row['id']);
  if (isAsked(merge, 'erased_passages', id, storyId)) return;
  insertRow(
    to,
    'closed_passages',
    {
      ...{ id, recording_id: row['recording_id'] ?? null },
      ...{ from_ms: row['from_ms'] ?? 0, to_ms: row['to_ms'] ?? 0 },
      ...{ reason: row['reason'] ?? '', source: 'after', made_by: by, made_by_id: '', made_at: at },
    },
    true,
  );
  ask(pending, storyId, 'erased_passages.all');
  pending.touched.add(storyId);
}

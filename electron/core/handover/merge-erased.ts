// What was erased there is erased here, and what was erased on either side never comes back.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { eraseRows } from '../db/erase-rows.ts';
import type { Row } from './changes.ts';
import { insertRow, prepared } from './changes.ts';
import type { Maps, Merge } from './merge-maps.ts';
import type { Pending } from './pending.ts';
import { closeErasedElsewhere } from './taken-back-there.ts';
import type { Verdict } from './verdicts.ts';

function rememberIds(
  sql: Database.Database,
  erasureId: unknown,
  kind: string,
  ids: readonly string[],
) {
  for (const id of ids)
    prepared(sql, 'insert or ignore into erased_ids (id, erasure_id, kind) values (?, ?, ?)').run(
      ...[id, erasureId, kind],
    );
}

/** The rows go now; the files when the merge stands. @returns the stories that were here and are erased now */
export function mergeErasures(
  merge: Merge,
  maps: Maps,
  { verdicts, pending }: { verdicts: ReadonlyMap<string, Verdict>; pending: Pending },
): Set<string> {
  const { to, from, at } = merge;
  const erased = new Set<string>();
  const known = new Map(
    to
      .prepare<[], { id: string; erased: string | null }>(
        'select id, erased_at as erased from stories',
      )
      .all()
      .map(({ id, erased: when }) => [id, when !== null]),
  );
  for (const erasure of from.prepare<[], Row>('select * from erasures').all()) {
    const id = String(erasure['story_id']);
    const isErasedHere = known.get(id);
    if (isErasedHere === true) continue;
    const isHere = isErasedHere === false;
    const verdict = verdicts.get(id);
    if (isHere && verdict?.isTheirs !== true) {
      if (verdict !== undefined) verdict.because = 'erased-there-only';
      closeErasedElsewhere(merge, erasure, pending);
      continue;
    }
    if (isHere) {
      const gone = eraseRows(to, id as StoryId, at);
      insertRow(
        to,
        'erasures',
        { ...erasure, state: 'erasing', begun_at: at, done_at: null },
        true,
      );
      rememberIds(to, erasure['id'], 'media', gone.mediaIds);
      rememberIds(to, erasure['id'], 'copy', gone.copyIds);
      rememberIds(to, erasure['id'], 'person', gone.personIds);
      erased.add(id);
      continue;
    }
    // Never here: its number alone is kept, so that an old copy of it is known.
    const tombstone = prepared(from, 'select * from stories where id = ?').get(id) as
      Row | undefined;
    if (tombstone === undefined) continue;
    insertRow(to, 'stories', {
      ...tombstone,
      number: maps.number('stories', Number(tombstone['number'])),
    });
    insertRow(
      to,
      'erasures',
      { ...erasure, state: 'erased', done_at: erasure['done_at'] ?? at },
      true,
    );
  }
  const here = new Set(to.prepare<[], string>('select id from people').pluck().all());
  // Nor does a file go that something here is about.
  const isFileHere = prepared(
    to,
    `select 1 from recordings where id = @id union select 1 from films where id = @id
     union select 1 from attachments where id = @id union select 1 from access_copies where media_id = @id
     union select 1 from kept_clips where media_id = @id`,
  );
  const erasures = new Set(to.prepare<[], string>('select id from erasures').pluck().all());
  for (const row of from.prepare<[], Row>('select * from erased_ids').all()) {
    // Somebody who is erased there and tells other stories here stays in those.
    const [erasure, id] = [String(row['erasure_id']), String(row['id'])];
    if (!erasures.has(erasure) || here.has(id) || isFileHere.get({ id }) !== undefined) continue;
    insertRow(to, 'erased_ids', row, true);
  }
  return erased;
}

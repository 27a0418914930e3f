// What was erased there is erased here, and what was erased on either side never comes back.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { eraseRows } from '../db/erase-rows.ts';
import type { Row } from './changes.ts';
import { insertRow, prepared } from './changes.ts';
import type { Maps, Merge } from './merge-maps.ts';

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
export function mergeErasures({ to, from, at }: Merge, maps: Maps): Set<string> {
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
  const erasures = new Set(to.prepare<[], string>('select id from erasures').pluck().all());
  for (const row of from.prepare<[], Row>('select * from erased_ids').all()) {
    // Somebody who is erased there and tells other stories here stays in those.
    if (!erasures.has(String(row['erasure_id'])) || here.has(String(row['id']))) continue;
    insertRow(to, 'erased_ids', row, true);
  }
  return erased;
}

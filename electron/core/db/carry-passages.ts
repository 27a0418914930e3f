// What an older catalogue must learn of marks in recordings when it takes the place of the present one: bringing back a backup never opens a closed part.
import type Database from 'better-sqlite3';
import type { Row } from './carry-rows.ts';

/** Copies the rows that the older catalogue does not have, of recordings that it has. */
function carryMissing(from: Database.Database, to: Database.Database, table: string): void {
  const recordings = new Set(to.prepare('select id from recordings').pluck().all());
  for (const row of from.prepare<[], Row>(`select * from ${table}`).all()) {
    if (!recordings.has(row.recording_id)) continue;
    const columns = Object.keys(row);
    to.prepare(
      `insert or ignore into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    ).run(...Object.values(row));
  }
}

function carryMarkers(from: Database.Database, to: Database.Database): void {
  const themes = new Set(to.prepare('select id from themes').pluck().all());
  const recordings = new Set(to.prepare('select id from recordings').pluck().all());
  const add = to.prepare(
    `insert into markers (id, recording_id, at_ms, kind, theme_id, text, created_at, binned_at)
     values (@id, @recording_id, @at_ms, @kind, @theme_id, @text, @created_at, @binned_at)
     on conflict (id) do nothing`,
  );
  // "Do not use" is a wish, wherever it stands now; other marks stay as they were.
  const keep = to.prepare(
    `update markers set kind = 'do-not-use', theme_id = null, at_ms = @at_ms, text = @text, binned_at = null where id = @id`,
  );
  for (const row of from.prepare<[], Row>('select * from markers').all()) {
    if (!recordings.has(row.recording_id)) continue;
    const hasTheme = row.theme_id === null || themes.has(row.theme_id);
    add.run(hasTheme ? row : { ...row, theme_id: null, kind: 'note' });
    if (row.kind === 'do-not-use' && row.binned_at === null)
      keep.run({ id: row.id, at_ms: row.at_ms, text: row.text });
  }
}

/** A part that was closed since is closed; one that a lead has opened since stays open. */
function carryClosed(from: Database.Database, to: Database.Database): void {
  carryMissing(from, to, 'closed_passages');
  const open = to.prepare(
    `update closed_passages set opened_at = @opened_at, opened_by = @opened_by, opened_reason = @opened_reason
     where id = @id and opened_at is null`,
  );
  for (const row of from
    .prepare<[], Row>(
      'select id, opened_at, opened_by, opened_reason from closed_passages where opened_at is not null',
    )
    .all())
    open.run(row);
}

/** The file is what it is now, so its hash and outline are those of now. */
function carryErased(from: Database.Database, to: Database.Database): void {
  carryMissing(from, to, 'erased_passages');
  // What was begun in the older catalogue has ended since.
  const end = to.prepare('update erased_passages set done_at = @done_at where id = @id');
  for (const row of from.prepare<[], Row>('select id, done_at from erased_passages').all())
    end.run(row);
  const renew = to.prepare('update recordings set sha256 = @sha256, peaks = @peaks where id = @id');
  for (const row of from
    .prepare<[], Row>(
      `select id, sha256, peaks from recordings
       where id in (select recording_id from erased_passages where done_at is not null)`,
    )
    .all()) {
    renew.run(row);
    // The finer one of then still shows the part; it is drawn again.
    to.prepare('delete from outlines where recording_id = ?').run(row.id);
  }
  // Films of these takes still hold the part: in the older catalogue they may not be in the bin yet.
  to.exec(
    `update films set binned_at = (select min(begun_at) from erased_passages e where e.recording_id = films.recording_id)
     where binned_at is null and recording_id in (select recording_id from erased_passages)`,
  );
}

/** Each with a transaction of its own, after the recordings were carried: damage in one costs no other. */
export const carryPassages = [carryClosed, carryErased, carryMarkers] as const;

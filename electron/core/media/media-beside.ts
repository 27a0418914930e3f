// Files that lie in the library before a row names them, since several things are brought in by one transaction. Whatever a kill leaves of them is taken away when the library is opened next.
import type Database from 'better-sqlite3';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { RecordingId as RecordingIdSchema } from '../../../shared/model/ids.ts';
import type { LibraryDb } from '../db/library-db.ts';
import type { MediaStore } from '../vault/media.ts';

export interface MediaBeside<Id extends string> {
  id: Id;
  /** Of all its bytes. */
  sha256: string;
  /** Of a sound. */
  durationMs: number | null;
  /** Writes the row that names it; must run inside a `db.write`. */
  insert(sql: Database.Database, storyId: StoryId | null): void;
  /** Takes the file away again, when nothing is to name it. */
  abandon(): void;
}

/** Says beforehand which files will lie beside. Nobody's change, so not in the history. */
export function announceMedia({ sql }: LibraryDb, id: string): void {
  sql.prepare('insert or ignore into table_media (id) values (?)').run(id);
}

/** Rows name them now: must run inside the `db.write` that has written those. */
export function mediaAreNamed(sql: Database.Database, ids: readonly string[]): void {
  sql
    .prepare('delete from table_media where id in (select value from json_each(?))')
    .run(JSON.stringify(ids));
}

/** What was announced and is named by nothing goes: only while nothing is brought in. */
export function clearMediaBeside({ db, media }: { db: LibraryDb; media: MediaStore }): void {
  const { sql } = db;
  const lost = sql
    .prepare<[], RecordingId>(
      `select id from table_media
       where id not in (select id from recordings) and id not in (select id from attachments)`,
    )
    .pluck()
    .all();
  for (const id of lost) media.erase(RecordingIdSchema.parse(id));
  sql.prepare('delete from table_media').run();
}

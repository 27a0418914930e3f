// Captions and warnings of what an exhibition no longer holds go with it: they tell of it.
import type Database from 'better-sqlite3';

/** Must run inside a transaction. */
export function removeLooseWords(sql: Database.Database): void {
  sql.exec(
    `delete from exhibition_words where part_id <> ''
       and not exists (select 1 from exhibition_items i where i.id = part_id and i.exhibition_id = exhibition_words.exhibition_id)
       and not exists (select 1 from exhibition_sections s where s.id = part_id and s.exhibition_id = exhibition_words.exhibition_id)`,
  );
}

// Texts that were saved as files for others, as rows: nobody can call them back, but whoever has one can be asked.
import type Database from 'better-sqlite3';
import type { SavedText } from '../../../shared/model/saved-text.ts';

/** Must run inside a `db.write`, in the one that lets the file out. */
export function addSavedText(
  sql: Database.Database,
  saved: Omit<SavedText, 'storyNumber' | 'isErased'>,
): void {
  sql
    .prepare(
      `insert into saved_texts (id, story_id, file_name, format, language, use, recipient, recipient_contact, made_at, made_by, fingerprint, ledger_seq)
       values (@id, @storyId, @fileName, @format, @language, @use, @recipient, @recipientContact, @madeAt, @madeBy, @fingerprint,
         (select coalesce(max(seq), 0) from agreement_entries))`,
    )
    .run(saved);
}

interface Row extends Omit<SavedText, 'isErased'> {
  erasedAt: string | null;
}

/** The newest first. */
export function listSavedTexts(sql: Database.Database): SavedText[] {
  return sql
    .prepare<[], Row>(
      `select t.id, t.story_id as storyId, s.number as storyNumber, s.erased_at as erasedAt, t.file_name as fileName, t.format, t.language,
         t.use, t.recipient, t.recipient_contact as recipientContact, t.made_at as madeAt, t.made_by as madeBy, t.fingerprint
       from saved_texts t join stories s on s.id = t.story_id order by t.made_at desc, t.id`,
    )
    .all()
    .map(({ erasedAt, ...row }) => ({ ...row, isErased: erasedAt !== null }));
}

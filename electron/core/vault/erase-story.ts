// Erases a story for good: rows in one step, then its files, then what is left of both in the catalogue file. A kill anywhere is gone on from at the next opening.
import type { StoryId } from '../../../shared/model/ids.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { ErasureReason } from '../../../shared/model/taking-back.ts';
import type { OpenLibrary } from '../context.ts';
import { eraseRows } from '../db/erase-rows.ts';
import type { ErasedRows } from '../db/erase-rows.ts';
import { keepIndexCurrent } from '../db/story-words.ts';
import { writeNotices } from '../db/notices.ts';

type Library = Pick<OpenLibrary, 'db' | 'media' | 'copies'>;

/** Rows, tombstone, letters and the list of files: all of it or nothing. From here on the story is gone for everybody. */
export function beginErasure(
  { db, media, member }: Pick<OpenLibrary, 'db' | 'media' | 'member'>,
  request: {
    id: string;
    storyId: StoryId;
    code: string;
    reason: ErasureReason;
    at: string;
    newId: () => string;
  },
): void {
  const { id, storyId, code, reason, at, newId } = request;
  const present = new Set<string>(media.list());
  // What was deleted is written over with zeros, not only forgotten.
  db.sql.pragma('secure_delete = ON');
  db.write({ action: 'erasures.run', subject: id, detail: code }, (sql) => {
    writeNotices(sql, { storyId, asks: 'delete', at, newId });
    const gone = eraseRows(sql, storyId, at);
    sql
      .prepare(
        `insert into erasures (id, story_id, reason, state, begun_at, erased_by) values (?, ?, ?, 'erasing', ?, ?)`,
      )
      .run(id, storyId, reason, at, member.name);
    rememberErased(sql, id, {
      ...gone,
      mediaIds: gone.mediaIds.filter((file) => present.has(file)),
    });
  });
}

function rememberErased(sql: OpenLibrary['db']['sql'], erasureId: string, gone: ErasedRows): void {
  const add = sql.prepare(
    'insert or ignore into erased_ids (id, erasure_id, kind) values (?, ?, ?)',
  );
  const kinds = { media: gone.mediaIds, copy: gone.copyIds, person: gone.personIds };
  for (const [kind, ids] of Object.entries(kinds))
    for (const one of ids) add.run(one, erasureId, kind);
}

/** Files that belong to erased stories, wherever they came from: also what an older backup has brought back. */
export function removeErasedFiles({ db, media, copies }: Library): void {
  const erased = db.sql
    .prepare<[], { id: string; kind: 'media' | 'copy' }>(
      "select id, kind from erased_ids where kind in ('media', 'copy') order by id",
    )
    .all();
  for (const { id, kind } of erased)
    (kind === 'media' ? media : copies).erase(RecordingId.parse(id));
}

/** Nothing of what was deleted stays in free pages or in the log. */
function sweepCatalogue(sql: OpenLibrary['db']['sql']): void {
  keepIndexCurrent(sql);
  sql.pragma('wal_checkpoint(TRUNCATE)');
  sql.exec('vacuum');
  sql.pragma('wal_checkpoint(TRUNCATE)');
}

/** @param at UTC, now; at an opening the moment at which it was begun counts */
export function finishErasures(library: Library, at?: string): void {
  const { db } = library;
  const begun = db.sql
    .prepare<[], { id: string; code: string }>(
      `select e.id, printf('HG-%04d', s.number) as code from erasures e join stories s on s.id = e.story_id
       where e.state = 'erasing' order by e.begun_at, e.id`,
    )
    .all();
  removeErasedFiles(library);
  if (begun.length === 0) return;
  sweepCatalogue(db.sql);
  for (const { id, code } of begun)
    db.write({ action: 'erasures.done', subject: id, detail: code }, (sql) => {
      sql
        .prepare(
          "update erasures set state = 'erased', done_at = coalesce(?, begun_at) where id = ?",
        )
        .run(at ?? null, id);
    });
}

// Versions of transcripts: what stood there, when, and who had worked on it.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type {
  TranscriptId,
  TranscriptLineId,
  TranscriptVersionId,
} from '../../../shared/model/ids.ts';

import type {
  Transcript,
  TranscriptLine,
  TranscriptVersion,
} from '../../../shared/model/transcript.ts';
import { searchWords } from '../../../shared/rules/search-text.ts';
import type { LibraryContext } from '../context.ts';
import { readLines } from './transcript-rows.ts';
import type { StoredLine } from './transcript-rows.ts';

const columns =
  'id, transcript_id as transcriptId, state, why, made_at as madeAt, made_by as madeBy, line_count as lineCount, word_count as wordCount';

/** The newest first. */
export function versionsOf(sql: Database.Database, id: TranscriptId): TranscriptVersion[] {
  return sql
    .prepare<[string], TranscriptVersion>(
      `select ${columns} from transcript_versions where transcript_id = ? order by made_at desc, rowid desc`,
    )
    .all(id);
}

/** Keeps what stands there now; must run inside a `db.write`. An empty transcript, or one that is kept already, needs no version. */
export function keepVersion(
  sql: Database.Database,
  { id, state }: Pick<Transcript, 'id' | 'state'>,
  {
    why,
    context,
    by = context.library.member.name,
  }: { why: TranscriptVersion['why']; context: LibraryContext; by?: string | undefined },
): void {
  const lines = readLines(sql, id);
  if (lines.length === 0) return;
  const packed = deflateRawSync(Buffer.from(JSON.stringify(lines)));
  const last = sql
    .prepare<[string], { lines: Buffer; state: string }>(
      'select lines, state from transcript_versions where transcript_id = ? order by made_at desc, rowid desc limit 1',
    )
    .get(id);
  if (last?.state === state && last.lines.equals(packed)) return;
  sql
    .prepare(
      `insert into transcript_versions (id, transcript_id, state, why, made_at, made_by, line_count, word_count, lines)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...([context.newId(), id, state, why, context.clock().toISOString()] as const),
      ...([by || context.library.member.name, lines.length, countWords(lines), packed] as const),
    );
}

/** Lines of translations go with what they translate: what stands there now is kept first. Must run inside a `db.write`. */
export function keepTranslations(
  sql: Database.Database,
  { id }: Pick<Transcript, 'id'>,
  removed: readonly TranscriptLineId[],
  { why, context }: { why: TranscriptVersion['why']; context: LibraryContext },
): void {
  if (removed.length === 0) return;
  const translations = sql
    .prepare<[string, string], Pick<Transcript, 'id' | 'state'> & { by: string }>(
      `select id, state, last_editor as "by" from transcripts where of_id = ? and id in (select transcript_id
         from transcript_lines where of_line_id in (select value from json_each(?)))`,
    )
    .all(id, JSON.stringify(removed));
  for (const { by, ...translation } of translations)
    keepVersion(sql, translation, { why, context, by });
}

/** @throws AppError `not-found` */
export function readVersion(
  sql: Database.Database,
  id: TranscriptVersionId,
): TranscriptVersion & { lines: TranscriptLine[] } {
  const row = sql
    .prepare<[string], TranscriptVersion & { lines: Buffer }>(
      `select ${columns}, lines from transcript_versions where id = ?`,
    )
    .get(id);
  if (row === undefined) throw new AppError('not-found', 'This version is not in the library.');
  const lines = JSON.parse(inflateRawSync(row.lines).toString()) as StoredLine[];
  return { ...row, lines: lines.map((line) => ({ ...line, isClosed: false })) };
}

function countWords(lines: readonly StoredLine[]): number {
  return lines.reduce((sum, { text }) => sum + searchWords(text).length, 0);
}

// Which lines of a story's texts are closed now, read from the catalogue for everything that lets words out.
import type Database from 'better-sqlite3';
import type {
  RecordingId,
  StoryId,
  TranscriptId,
  TranscriptLineId,
} from '../../../shared/model/ids.ts';
import { closedLineIds } from '../../../shared/rules/closed-lines.ts';
import type { LineInText, TextToClose } from '../../../shared/rules/closed-lines.ts';
import { searchWords } from '../../../shared/rules/search-text.ts';
import { closedPassagesOf } from './closed-passages.ts';
import { keptStatement } from './kept-statement.ts';

/** Two words or one are said in many lines, so they do not tell which line came back under another number. */
const FEWEST_WORDS = 3;

/** SQL of `closed_lines c`: neither it nor the sound that was closed with it has been opened. */
export const isStillClosed = `c.opened_at is null
  and (c.passage_id is null or exists (select 1 from closed_passages p where p.id = c.passage_id and p.opened_at is null))`;

interface LineRow extends LineInText<TranscriptLineId> {
  transcriptId: TranscriptId;
  recordingId: RecordingId | null;
}

/** Those of all its texts, also of those in the bin. @throws what SQLite throws when it cannot be read: then nothing may be let out */
export function closedLinesOf(
  sql: Database.Database,
  storyId: StoryId,
): ReadonlySet<TranscriptLineId> {
  const marks = marksOf(sql, storyId);
  const passages = passagesBesideTexts(sql, storyId);
  // Most stories have nothing closed, and thousands of lines.
  if (marks.length === 0 && passages.size === 0) return new Set();
  const lines = keptStatement<[string], LineRow>(
    sql,
    `select l.id, l.transcript_id as transcriptId, t.recording_id as recordingId, l.from_ms as fromMs, l.to_ms as toMs,
       l.of_line_id as ofLineId
     from transcripts t join transcript_lines l on l.transcript_id = t.id
     where t.story_id = ? order by t.id, l.position, l.id`,
  ).all(storyId);
  const texts: TextToClose<TranscriptLineId>[] = [
    ...Map.groupBy(lines, ({ transcriptId }) => transcriptId).values(),
  ].map((own) => {
    const recordingId = own[0]?.recordingId ?? null;
    return { lines: own, closed: recordingId === null ? [] : (passages.get(recordingId) ?? []) };
  });
  const present = new Set(lines.map(({ id }) => id));
  return closedLineIds(texts, markedLines(sql, storyId, { marks, present }));
}

/** Of the sounds whose words were written down; only those of which a part is closed. */
function passagesBesideTexts(sql: Database.Database, storyId: StoryId) {
  const ids = keptStatement<[string], RecordingId>(
    sql,
    'select distinct recording_id from transcripts where story_id = ? and recording_id is not null',
  )
    .pluck()
    .all(storyId);
  return new Map(
    ids.map((id) => [id, closedPassagesOf(sql, id)] as const).filter(([, own]) => own.length > 0),
  );
}

interface Mark {
  lineId: TranscriptLineId;
  words: string;
}

function marksOf(sql: Database.Database, storyId: StoryId): Mark[] {
  return keptStatement<[string], Mark>(
    sql,
    `select c.line_id as lineId, c.words from closed_lines c join transcripts t on t.id = c.transcript_id
     where t.story_id = ? and ${isStillClosed}`,
  ).all(storyId);
}

/** Closed by a mark of their own; and lines that say what one said that was closed and taken out. */
function markedLines(
  sql: Database.Database,
  storyId: StoryId,
  { marks, present }: { marks: readonly Mark[]; present: ReadonlySet<TranscriptLineId> },
): Set<TranscriptLineId> {
  const marked = new Set(marks.map(({ lineId }) => lineId));
  const away = new Set(
    marks
      .filter(({ lineId }) => !present.has(lineId))
      .map(({ words }) => searchWords(words))
      .filter((words) => words.length >= FEWEST_WORDS)
      .map((words) => words.join(' ')),
  );
  if (away.size === 0) return marked;
  const texts = sql
    .prepare<[string], { id: TranscriptLineId; text: string }>(
      `select l.id, l.text from transcripts t join transcript_lines l on l.transcript_id = t.id where t.story_id = ?`,
    )
    .all(storyId);
  for (const { id, text } of texts) if (away.has(searchWords(text).join(' '))) marked.add(id);
  return marked;
}

/** Lines of one text that have a mark of their own. */
export function marksIn(sql: Database.Database, id: TranscriptId): Set<TranscriptLineId> {
  return new Set(
    sql
      .prepare<[string], TranscriptLineId>(
        `select c.line_id from closed_lines c where c.transcript_id = ? and ${isStillClosed}`,
      )
      .pluck()
      .all(id),
  );
}

/** SQL: a new id, in the form that all ids have. */
const newId = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' ||
  substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`;

/** Words of one line that are now in another are as closed there as they were. Must run inside a `db.write`. */
export function passOnMarks(
  sql: Database.Database,
  { from, to }: { from: TranscriptLineId; to: TranscriptLineId },
): void {
  sql
    .prepare(
      `insert into closed_lines (id, transcript_id, line_id, passage_id, reason, until, made_by, made_by_id, made_at)
       select ${newId}, c.transcript_id, @to, c.passage_id, c.reason, c.until, c.made_by, c.made_by_id, c.made_at
       from closed_lines c where c.line_id = @from and ${isStillClosed}`,
    )
    .run({ from, to });
}

/** Before a line is taken out: its words stay closed should they come back. Must run inside a `db.write`. */
export function keepMarkedWords(sql: Database.Database, id: TranscriptLineId): void {
  sql
    .prepare(
      `update closed_lines set words = coalesce((select text from transcript_lines where id = @id), words)
       where line_id = @id`,
    )
    .run({ id });
}

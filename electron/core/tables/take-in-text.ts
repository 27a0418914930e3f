// Puts the words and the index of a file into a story that is being brought in. Drafts, as every text that was not checked here.
import type Database from 'better-sqlite3';
import type { RecordingId, StoryId, TranscriptId } from '../../../shared/model/ids.ts';
import { TranscriptId as TranscriptIdSchema } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';
import { takeInPoints } from '../db/take-in-points.ts';
import { replaceLines } from '../db/transcript-changes.ts';
import { readLines } from '../db/transcript-rows.ts';
import type { StoredLine } from '../db/transcript-rows.ts';
import type { FileContent, FileText } from '../transcript-files/file-content.ts';
import { besideOriginal, chosenText, newLines } from '../transcript-files/lines-to-store.ts';
import { pointsOfFile } from '../transcript-files/points-of-file.ts';

interface Request {
  storyId: StoryId;
  /** Of which recording the times are; null where that is not known. */
  sound: { id: RecordingId; durationMs: number | null } | null;
  /** Of the story, for a file that does not say. */
  language: string;
  content: FileContent;
  context: LibraryContext;
}

/** Must run inside a `db.write`. */
export function takeInText(sql: Database.Database, request: Request): void {
  const { content, storyId, sound, context } = request;
  const { newId } = context;
  const lines = linesOf(content.text, request);
  const main =
    lines.length === 0 ? null : insert(sql, { ...request, text: content.text, ofId: null, lines });
  for (const text of content.translations) {
    const chosen = chosenText(text.lines, []);
    if (chosen.lines.length === 0) continue;
    const own = linesOf(text, request);
    const beside =
      main === null ? own : besideOriginal(own, chosen.lines, readLines(sql, main)).lines;
    insert(sql, { ...request, text, ofId: main, lines: beside });
  }
  const points = pointsOfFile(content.points, {
    otherLanguage: content.translations[0]?.language ?? 'und',
    newId,
  });
  const at = context.clock().toISOString();
  takeInPoints(sql, { storyId, recordingId: sound?.id ?? null, points, at });
}

function linesOf(text: FileText, { sound, context }: Request): StoredLine[] {
  const { lines } = chosenText(text.lines, []);
  return newLines(lines, { endMs: sound?.durationMs ?? null, newId: context.newId });
}

function insert(
  sql: Database.Database,
  {
    storyId,
    sound,
    language,
    text,
    ofId,
    lines,
    context,
  }: Request & { text: FileText; ofId: TranscriptId | null; lines: StoredLine[] },
): TranscriptId {
  const id = TranscriptIdSchema.parse(context.newId());
  const now = context.clock().toISOString();
  sql
    .prepare(
      `insert into transcripts (id, story_id, recording_id, language, of_id, state, origin, made_by, last_editor, created_at, updated_at)
       values (?, ?, ?, ?, ?, 'draft', 'imported', '', ?, ?, ?)`,
    )
    .run(
      ...([id, storyId, sound?.id ?? null, text.language ?? language, ofId] as const),
      ...([context.library.member.name, now, now] as const),
    );
  replaceLines(sql, { id, ofId }, lines);
  return id;
}

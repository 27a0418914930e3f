// Closed lines: words that must stay are closed at once, by anybody who records, with their sound where they have one; opened again only by a lead.
import { AppError } from '../../../shared/contract/errors.ts';
import type { ClosedLine } from '../../../shared/model/closed-line.ts';
import { ClosedLineId } from '../../../shared/model/ids.ts';
import type { TranscriptLineId } from '../../../shared/model/ids.ts';

import type { Transcript } from '../../../shared/model/transcript.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { closedLinesOf, isStillClosed } from '../db/closed-lines.ts';
import { requireStory } from '../db/require-story.ts';
import { findTranscript } from '../db/transcript-rows.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';
import { soundOfLines } from './closed-lines/sound-of-lines.ts';

/** So long a press counts as a slip that its maker may undo. */
const TAKE_BACK_MS = 15 * 60_000;

interface Row extends Omit<ClosedLine, 'mayTakeBack' | 'isAway'> {
  madeById: string;
  isAway: 0 | 1;
}

const columns = `c.id, c.transcript_id as transcriptId, c.line_id as lineId, coalesce(l.language, t.language) as language,
  c.passage_id as passageId, t.recording_id as recordingId, l.from_ms as fromMs, l.to_ms as toMs,
  coalesce(l.text, c.words) as text, l.id is null as isAway, c.reason, c.until, c.made_by as madeBy, c.made_by_id as madeById,
  c.made_at as madeAt, coalesce(c.opened_at, p.opened_at) as openedAt,
  case when c.opened_at is null then coalesce(p.opened_by, '') else c.opened_by end as openedBy,
  case when c.opened_at is null then coalesce(p.opened_reason, '') else c.opened_reason end as openedReason`;
const tables = `closed_lines c join transcripts t on t.id = c.transcript_id
  left join transcript_lines l on l.id = c.line_id left join closed_passages p on p.id = c.passage_id`;

export const closedLines: Handlers<'closedLines'> = {
  list({ storyId, opened }, context) {
    visibleStoryFacts(context, storyId);
    return context.library.db.sql
      .prepare<[string], Row>(
        `select ${columns} from ${tables} where t.story_id = ? ${opened ? '' : `and ${isStillClosed}`}
         order by t.created_at, t.id, l.position is null, l.position, c.made_at, c.id`,
      )
      .all(storyId)
      .map((row) => forReader(row, context));
  },

  inText({ transcriptId }, context) {
    const { sql } = context.library.db;
    const { storyId } = findText(transcriptId, context);
    const closed = closedLinesOf(sql, storyId);
    return sql
      .prepare<[string], TranscriptLineId>(
        'select id from transcript_lines where transcript_id = ? order by position, id',
      )
      .pluck()
      .all(transcriptId)
      .filter((id) => closed.has(id));
  },

  close({ transcriptId, lineIds, reason, until }, context) {
    const transcript = requireText(transcriptId, context);
    const { library } = context;
    const { sql } = library.db;
    const chosen = new Set(lineIds);
    const parts = soundOfLines(transcript, chosen, context);
    const found = parts.reduce((sum, part) => sum + part.lineIds.length, 0);
    if (found < chosen.size)
      throw new AppError('not-found', 'A line is not in this text any more. Nothing was closed.');
    const ids: ClosedLineId[] = [];
    const said = [
      ...[reason, until, library.member.name, library.member.id],
      context.clock().toISOString(),
    ];
    write('closedLines.close', transcript, context, () => {
      const closeSound = sql.prepare(
        `insert into closed_passages (id, recording_id, from_ms, to_ms, source, reason, until, made_by, made_by_id, made_at)
         values (?, ?, ?, ?, 'after', ?, ?, ?, ?, ?)`,
      );
      const closeLine = sql.prepare(
        `insert into closed_lines (id, transcript_id, line_id, passage_id, reason, until, made_by, made_by_id, made_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      );
      for (const part of parts) {
        const passageId = part.sound === undefined ? null : context.newId();
        if (part.sound !== undefined) {
          const { recordingId, fromMs, toMs } = part.sound;
          closeSound.run(passageId, recordingId, fromMs, toMs, ...said);
        }
        for (const lineId of part.lineIds) {
          const id = ClosedLineId.parse(context.newId());
          closeLine.run(id, transcript.id, lineId, passageId, ...said);
          ids.push(id);
        }
      }
    });
    return ids.map((id) => forReader(find(id, context), context));
  },

  takeBack({ ids }, context) {
    const rows = ids.map((id) => find(id, context));
    const closed = rows.filter(({ openedAt }) => openedAt === null);
    if (!closed.every((row) => mayTakeBack(row, context)))
      throw new AppError(
        'not-permitted',
        'These words stay closed. If they should be read again, please ask a lead to open them.',
      );
    openAll('closedLines.takeBack', closed, '', context);
    return ids.map((id) => forReader(find(id, context), context));
  },

  open({ id, reason }, context) {
    const row = find(id, context);
    if (row.openedAt === null) openAll('closedLines.open', [row], reason, context);
    return forReader(find(id, context), context);
  },
};

/** @throws AppError `not-found` */
function findText(id: Transcript['id'], context: LibraryContext): Transcript {
  const transcript = findTranscript(context.library.db.sql, id);
  if (transcript === undefined)
    throw new AppError('not-found', 'This transcript is not in the library.');
  visibleStoryFacts(context, transcript.storyId);
  return transcript;
}

/** @throws AppError `not-found`, `conflict` for a story in the bin */
function requireText(id: Transcript['id'], context: LibraryContext): Transcript {
  const transcript = findText(id, context);
  requireStory(transcript.storyId, context);
  return transcript;
}

/** @throws AppError `not-found` */
function find(id: ClosedLineId, context: LibraryContext): Row {
  const row = context.library.db.sql
    .prepare<[string], Row>(`select ${columns} from ${tables} where c.id = ?`)
    .get(id);
  if (row === undefined) throw new AppError('not-found', 'This closed line is not in the library.');
  requireText(row.transcriptId, context);
  return row;
}

/** What was closed together with its sound is opened with it. */
function openAll(
  action: string,
  rows: readonly Row[],
  reason: string,
  context: LibraryContext,
): void {
  const byText = Map.groupBy(rows, ({ transcriptId }) => transcriptId);
  for (const [transcriptId, own] of byText)
    write(action, requireText(transcriptId, context), context, (sql) => {
      const said = [context.clock().toISOString(), context.library.member.name, reason] as const;
      for (const { id, passageId } of own) {
        const table = passageId === null ? 'closed_lines' : 'closed_passages';
        sql
          .prepare(
            `update ${table} set opened_at = ?, opened_by = ?, opened_reason = ? where id = ? and opened_at is null`,
          )
          .run(...said, passageId ?? id);
      }
    });
}

function mayTakeBack(row: Row, { clock, library }: LibraryContext): boolean {
  const ageMs = clock().getTime() - Date.parse(row.madeAt);
  const isOwn = row.madeById === library.member.id;
  return isOwn && row.openedAt === null && ageMs >= 0 && ageMs <= TAKE_BACK_MS;
}

function forReader(row: Row, context: LibraryContext): ClosedLine {
  const { madeById: _, isAway, ...rest } = row;
  return { ...rest, isAway: isAway === 1, mayTakeBack: mayTakeBack(row, context) };
}

/** Why stands beside the line: words of people can name somebody, and nothing is ever taken out of the history. */
function write(
  action: string,
  { storyId }: Transcript,
  { library }: LibraryContext,
  run: (sql: LibraryContext['library']['db']['sql']) => void,
): void {
  library.db.write({ action, subject: storyId }, run);
}

// Changes of lines, applied one after the other inside one transaction.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import type { LineChange, LineToPut, Transcript } from '../../../shared/model/transcript.ts';
import { keepMarkedWords, marksIn, passOnMarks } from './closed-lines.ts';
import { keptStatement } from './kept-statement.ts';
import type { StoredLine } from './transcript-rows.ts';

/** Positions closer than this are spread out anew. */
const SMALLEST_GAP = 1e-6;

type Target = Pick<Transcript, 'id' | 'ofId'>;

/** @throws AppError `not-found`, `conflict` or `invalid-input` naming the line; the caller's transaction then undoes all of it */
export function applyChanges(
  sql: Database.Database,
  target: Target,
  changes: readonly LineChange[],
): void {
  const known = new Set(
    sql
      .prepare<[string], TranscriptLineId>(
        'select id from transcript_lines where transcript_id = ?',
      )
      .pluck()
      .all(target.id),
  );
  const marked = marksIn(sql, target.id);
  const rewritten = new Set(
    changes.flatMap((change) => (change.kind === 'put' ? [change.line.id] : [])),
  );
  for (const change of changes) {
    if (change.kind === 'remove') {
      if (known.delete(change.id)) removeLine(sql, change);
      continue;
    }
    const isKnown = known.has(change.line.id);
    checkPlaces(sql, target, change.line);
    const { after } = change;
    if (after !== undefined && after !== null && !known.has(after))
      throw new AppError('not-found', 'The line before a new one is not in this transcript.', {
        ids: [after],
      });
    const position = isKnown && after === undefined ? undefined : placeAfter(sql, target.id, after);
    const line = withTimesOfOriginal(sql, change.line);
    if (isKnown) updateLine(sql, line, position);
    else insertLine(sql, target.id, line, position ?? 0);
    if (target.ofId === null) tellTranslations(sql, line);
    // A closed line that is split stays closed in both halves.
    if (!isKnown && after && marked.has(after) && rewritten.has(after)) {
      passOnMarks(sql, { from: after, to: change.line.id });
      marked.add(change.line.id);
    }
    known.add(change.line.id);
  }
}

/** Puts these lines in the place of those that are there. Translations keep what they say of lines that stay. */
export function replaceLines(
  sql: Database.Database,
  target: Target,
  lines: readonly StoredLine[],
): void {
  const wanted = new Set(lines.map(({ id }) => id));
  const present = sql
    .prepare<[string], TranscriptLineId>('select id from transcript_lines where transcript_id = ?')
    .pluck()
    .all(target.id);
  const removed = present.filter((id) => !wanted.has(id));
  for (const id of removed) removeLine(sql, { id, into: null });
  const there = new Set(present);
  const originals = sql.prepare('select 1 from transcript_lines where id = ?').pluck();
  for (const [position, line] of lines.entries()) {
    const ofLineId =
      line.ofLineId !== null && originals.get(line.ofLineId) !== undefined ? line.ofLineId : null;
    const row = withTimesOfOriginal(sql, { ...line, ofLineId });
    if (there.has(line.id)) updateLine(sql, row, position);
    else insertLine(sql, target.id, row, position);
    if (line.isByComputer)
      sql.prepare('update transcript_lines set is_by_computer = 1 where id = ?').run(line.id);
    if (target.ofId === null) tellTranslations(sql, line);
  }
}

/** @throws AppError `invalid-input` when it speaks of people or lines that are not there, `conflict` for a line of another transcript */
function checkPlaces(sql: Database.Database, target: Target, line: LineToPut): void {
  const owner = keptStatement<[string], TranscriptId>(
    sql,
    'select transcript_id from transcript_lines where id = ?',
  ).pluck();
  const own = owner.get(line.id);
  if (own !== undefined && own !== target.id)
    throw new AppError('conflict', 'There is a line with this number in another transcript.');
  if (line.ofLineId !== null && (target.ofId === null || owner.get(line.ofLineId) !== target.ofId))
    throw new AppError('invalid-input', 'This line does not belong to the original text.', {
      ids: [line.ofLineId],
    });
  if (
    line.speakerId !== null &&
    keptStatement(sql, 'select 1 from people where id = ?').get(line.speakerId) === undefined
  )
    throw new AppError('not-found', 'A person is not in the library. Nothing was changed.', {
      ids: [line.speakerId],
    });
}

/** A line of a translation lies where its original does, so that whatever closes the sound closes both. */
function withTimesOfOriginal(sql: Database.Database, line: LineToPut): LineToPut {
  if (line.ofLineId === null) return line;
  const times = keptStatement<[string], Pick<LineToPut, 'fromMs' | 'toMs'>>(
    sql,
    'select from_ms as fromMs, to_ms as toMs from transcript_lines where id = ?',
  ).get(line.ofLineId);
  return { ...line, ...times };
}

function tellTranslations(sql: Database.Database, { id, fromMs, toMs }: LineToPut): void {
  keptStatement(sql, 'update transcript_lines set from_ms = ?, to_ms = ? where of_line_id = ?').run(
    fromMs,
    toMs,
    id,
  );
}

function placeAfter(
  sql: Database.Database,
  id: TranscriptId,
  after: TranscriptLineId | null | undefined,
): number {
  const { first, last } = keptStatement<
    [string, string],
    { first: number | null; last: number | null }
  >(
    sql,
    // Asked one by one, each is the end of an index; both at once would go through all lines.
    `select (select min(position) from transcript_lines where transcript_id = ?) as first,
         (select max(position) from transcript_lines where transcript_id = ?) as last`,
  ).get(id, id) ?? { first: null, last: null };
  if (after === undefined || first === null || last === null) return (last ?? -1) + 1;
  if (after === null) return first - 1;
  const [before, next] = keptStatement<[string, string], number>(
    sql,
    `select position from transcript_lines where transcript_id = ?
         and position >= (select position from transcript_lines where id = ?) order by position, id limit 2`,
  )
    .pluck()
    .all(id, after);
  if (before === undefined || next === undefined) return last + 1;
  if (next - before > SMALLEST_GAP) return (before + next) / 2;
  spreadOut(sql, id);
  return placeAfter(sql, id, after);
}

function spreadOut(sql: Database.Database, id: TranscriptId): void {
  const ids = sql
    .prepare<[string], string>(
      'select id from transcript_lines where transcript_id = ? order by position, id',
    )
    .pluck()
    .all(id);
  const set = sql.prepare('update transcript_lines set position = ? where id = ?');
  for (const [position, line] of ids.entries()) set.run(position, line);
}

const valuesOf = (line: LineToPut) => ({
  ...line,
  // A place behind the end of the text says nothing.
  times: JSON.stringify(line.times.filter(([place]) => place <= line.text.length)),
  doubtful: JSON.stringify(
    line.doubtful.filter(([from, to]) => from < to && to <= line.text.length),
  ),
});

function insertLine(
  sql: Database.Database,
  id: TranscriptId,
  line: LineToPut,
  position: number,
): void {
  keptStatement(
    sql,
    `insert into transcript_lines (id, transcript_id, position, from_ms, to_ms, speaker_id, speaker, text, language, direction,
         of_line_id, times, doubtful)
       values (@id, @transcriptId, @position, @fromMs, @toMs, @speakerId, @speaker, @text, @language, @direction, @ofLineId, @times, @doubtful)`,
  ).run({ ...valuesOf(line), transcriptId: id, position });
}

/** Once a person has changed its words they are no longer the computer's. */
function updateLine(sql: Database.Database, line: LineToPut, position: number | undefined): void {
  keptStatement(
    sql,
    `update transcript_lines set from_ms = @fromMs, to_ms = @toMs, speaker_id = @speakerId, speaker = @speaker,
         is_by_computer = case when text = @text then is_by_computer else 0 end, text = @text, language = @language,
         direction = @direction, of_line_id = @ofLineId, times = @times, doubtful = @doubtful,
         position = coalesce(@position, position)
       where id = @id`,
  ).run({ ...valuesOf(line), position: position ?? null });
}

/** What translations say beside it goes to the line `into`, or goes with it. */
function removeLine(
  sql: Database.Database,
  { id, into }: { id: TranscriptLineId; into: TranscriptLineId | null },
): void {
  const translated = sql
    .prepare<[string], { id: TranscriptLineId; transcriptId: TranscriptId; text: string }>(
      'select id, transcript_id as transcriptId, text from transcript_lines where of_line_id = ? order by position',
    )
    .all(id);
  for (const line of translated) {
    const beside =
      into === null
        ? undefined
        : sql
            .prepare<[string, string], { id: TranscriptLineId; text: string }>(
              'select id, text from transcript_lines where of_line_id = ? and transcript_id = ?',
            )
            .get(into, line.transcriptId);
    if (into !== null && beside === undefined)
      sql
        .prepare(
          `update transcript_lines set of_line_id = @into,
             from_ms = (select o.from_ms from transcript_lines o where o.id = @into),
             to_ms = (select o.to_ms from transcript_lines o where o.id = @into)
           where id = @id`,
        )
        .run({ into, id: line.id });
    else {
      if (beside !== undefined)
        sql
          .prepare('update transcript_lines set text = ? where id = ?')
          .run(`${beside.text} ${line.text}`.trim().slice(0, 10_000), beside.id);
      if (beside !== undefined) passOnMarks(sql, { from: line.id, to: beside.id });
      keepMarkedWords(sql, line.id);
      sql.prepare('delete from transcript_lines where id = ?').run(line.id);
    }
  }
  if (into !== null) passOnMarks(sql, { from: id, to: into });
  keepMarkedWords(sql, id);
  sql.prepare('delete from transcript_lines where id = ?').run(id);
}

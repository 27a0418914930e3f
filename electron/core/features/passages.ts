// Closed passages: what a storyteller wants left out is closed at once, by anybody who records, and opened again only by a lead.
import { AppError } from '../../../shared/contract/errors.ts';
import type { ClosedPassageId, RecordingId } from '../../../shared/model/ids.ts';
import { ClosedPassageId as ClosedPassageIdSchema } from '../../../shared/model/ids.ts';
import type { ClosedPassage } from '../../../shared/model/mark.ts';
import { mergePassages } from '../../../shared/rules/closed-passages.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { requireHeard } from '../db/recording-rows.ts';
import { knowsNames } from '../db/told-outside.ts';
import { silentVoicesOf } from '../db/voice-rows.ts';

/** So long a press counts as a slip that its maker may undo. */
const TAKE_BACK_MS = 15 * 60_000;

interface Row extends Omit<ClosedPassage, 'mayTakeBack' | 'isErased'> {
  isErased: 0 | 1;
  madeById: string;
}

const columns = `id, recording_id as recordingId, from_ms as fromMs, to_ms as toMs, reason, source, until, made_by as madeBy,
  made_by_id as madeById, made_at as madeAt, opened_at as openedAt, opened_by as openedBy, opened_reason as openedReason, 0 as isErased`;
const erasedColumns = `id, recording_id, from_ms, to_ms, reason, 'after', null, erased_by, '', begun_at, null, '', '', 1`;

export const passages: Handlers<'passages'> = {
  list({ recordingId, opened }, context) {
    requireHeard(recordingId, context);
    const isTold = opened && knowsNames(context);
    const closed = context.library.db.sql
      .prepare<{ recordingId: RecordingId }, Row>(
        `select ${columns} from closed_passages
         where recording_id = @recordingId ${isTold ? '' : 'and opened_at is null'}
         union all select ${erasedColumns} from erased_passages where recording_id = @recordingId
         order by fromMs, toMs, id`,
      )
      .all({ recordingId })
      .filter((row, _, all) => !all.some((other) => isGoneWith(row, other)))
      .map((row) => forReader(row, context));
    return knowsNames(context) ? closed : [...closed, ...silentVoices(recordingId, context)];
  },

  close(input, context) {
    const { durationMs, state } = requireHeard(input.recordingId, context);
    const id = input.id ?? ClosedPassageIdSchema.parse(context.newId());
    const known = read(id, context);
    if (known !== undefined) {
      if (known.recordingId === input.recordingId) return forReader(known, context);
      throw new AppError('conflict', 'There is a part with this number in another recording.');
    }
    // The length of a take is known only when it has ended.
    if (state === 'ready' && input.fromMs >= durationMs)
      throw new AppError(
        'invalid-input',
        `The recording ends at ${writeTimecode(durationMs)}. Please give a part that begins before its end.`,
      );
    const { member } = context.library;
    write('passages.close', input, context, (sql) =>
      sql
        .prepare(
          `insert into closed_passages (id, recording_id, from_ms, to_ms, reason, source, until, made_by, made_by_id, made_at)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          ...([id, input.recordingId, input.fromMs, input.toMs, input.reason] as const),
          ...([input.source, input.until, member.name, member.id] as const),
          context.clock().toISOString(),
        ),
    );
    return forReader(find(id, context), context);
  },

  takeBack({ id }, context) {
    const known = find(id, context);
    if (known.openedAt !== null) return forReader(known, context);
    if (!mayTakeBack(known, context))
      throw new AppError(
        'not-permitted',
        'This part stays closed. If it should be heard again, please ask a lead to open it.',
      );
    return open(known, { action: 'passages.takeBack', reason: '' }, context);
  },

  open({ id, reason }, context) {
    const known = find(id, context);
    if (known.openedAt !== null) return forReader(known, context);
    return open(known, { action: 'passages.open', reason }, context);
  },
};

/** Who may not know who is heard learns only that it is silent there, as where a part is closed. */
function silentVoices(id: RecordingId, context: LibraryContext): ClosedPassage[] {
  const { sql } = context.library.db;
  const { durationMs } = requireHeard(id, context);
  return mergePassages(silentVoicesOf(sql, id), Math.ceil(durationMs)).map((part, place) => ({
    ...{ ...part, recordingId: id, id: ClosedPassageIdSchema.parse(numberedId(place)) },
    ...untold,
  }));
}

/** There is no such part in the tables: these are never opened or taken back. */
function numberedId(place: number): string {
  return `00000000-0000-0000-0000-${String(place).padStart(12, '0')}`;
}

/** What was erased needs no closing: one line says it. */
function isGoneWith(row: Row, other: Row): boolean {
  const isInside = other.fromMs <= row.fromMs && row.toMs <= other.toMs;
  return row.isErased === 0 && other.isErased === 1 && isInside;
}

function read(id: ClosedPassageId, { library }: LibraryContext): Row | undefined {
  return library.db.sql
    .prepare<[string], Row>(`select ${columns} from closed_passages where id = ?`)
    .get(id);
}

/** @throws AppError `not-found`, also for what stands in a recording that this person may not hear */
function find(id: ClosedPassageId, context: LibraryContext): Row {
  const row = read(id, context);
  if (row === undefined) throw new AppError('not-found', 'This closed part is not in the library.');
  requireHeard(row.recordingId, context);
  return row;
}

function open(
  known: Row,
  { action, reason }: { action: string; reason: string },
  context: LibraryContext,
): ClosedPassage {
  write(action, known, context, (sql) =>
    sql
      .prepare(
        'update closed_passages set opened_at = ?, opened_by = ?, opened_reason = ? where id = ?',
      )
      .run(context.clock().toISOString(), context.library.member.name, reason, known.id),
  );
  return forReader(find(known.id, context), context);
}

function mayTakeBack(row: Row, { clock, library }: LibraryContext): boolean {
  const ageMs = clock().getTime() - Date.parse(row.madeAt);
  const isOwn = row.isErased === 0 && row.madeById === library.member.id;
  return isOwn && row.openedAt === null && ageMs >= 0 && ageMs <= TAKE_BACK_MS;
}

const untold = {
  ...{ madeAt: new Date(0).toISOString(), mayTakeBack: false, isErased: false },
  ...{ reason: '', source: 'after' as const, until: null, madeBy: '' },
  ...{ openedAt: null, openedBy: '', openedReason: '' },
};

/** Who may not know names learns that a part is closed, not why nor by whom. */
function forReader(row: Row, context: LibraryContext): ClosedPassage {
  const { madeById: _, isErased, ...rest } = row;
  if (knowsNames(context))
    return { ...rest, isErased: isErased === 1, mayTakeBack: mayTakeBack(row, context) };
  const { id, recordingId, fromMs, toMs } = row;
  return { id, recordingId, fromMs, toMs, ...untold };
}

/** The history names the recording: who may not hear of that one is not told of its parts either. */
function write(
  action: string,
  { recordingId, fromMs, toMs }: Pick<ClosedPassage, 'recordingId' | 'fromMs' | 'toMs'>,
  { library }: LibraryContext,
  run: (sql: LibraryContext['library']['db']['sql']) => unknown,
): void {
  // Why stands beside the part: words of people can name somebody, and nothing is ever taken out of the history.
  const detail = `${writeTimecode(fromMs)}–${writeTimecode(toMs)}`;
  library.db.write({ action, subject: recordingId, detail }, (sql) => void run(sql));
}

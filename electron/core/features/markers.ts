// Markers: moments of a recording to find again, set while it goes on or later. What was set is never lost: it goes into a bin.
import { AppError } from '../../../shared/contract/errors.ts';
import type { MarkerId, RecordingId, ThemeId } from '../../../shared/model/ids.ts';
import { MarkerId as MarkerIdSchema } from '../../../shared/model/ids.ts';
import type { Marker } from '../../../shared/model/mark.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { requireHeard } from '../db/recording-rows.ts';

const columns = `id, recording_id as recordingId, at_ms as atMs, kind, theme_id as themeId, text,
  created_at as createdAt, binned_at as binnedAt`;

export const markers: Handlers<'markers'> = {
  list({ recordingId }, context) {
    requireHeard(recordingId, context);
    return context.library.db.sql
      .prepare<[string], Marker>(
        `select ${columns} from markers where recording_id = ? and binned_at is null order by at_ms, created_at, id`,
      )
      .all(recordingId);
  },

  add(input, context) {
    requireHeard(input.recordingId, context);
    const id = input.id ?? MarkerIdSchema.parse(context.newId());
    const known = read(id, context);
    if (known !== undefined) {
      if (known.recordingId === input.recordingId) return known;
      throw new AppError('conflict', 'There is a mark with this number in another recording.');
    }
    refuseThemeAlone(input, context);
    write('markers.add', input.recordingId, context, (sql) =>
      sql
        .prepare(
          'insert into markers (id, recording_id, at_ms, kind, theme_id, text, created_at) values (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(
          ...([id, input.recordingId, input.atMs, input.kind, input.themeId, input.text] as const),
          context.clock().toISOString(),
        ),
    );
    return find(id, context);
  },

  update({ id, ...patch }, context) {
    const known = find(id, context);
    const next = {
      atMs: patch.atMs ?? known.atMs,
      kind: patch.kind ?? known.kind,
      themeId: patch.themeId === undefined ? known.themeId : patch.themeId,
      text: patch.text ?? known.text,
    };
    refuseThemeAlone(next, context);
    write('markers.update', known.recordingId, context, (sql) =>
      sql
        .prepare('update markers set at_ms = ?, kind = ?, theme_id = ?, text = ? where id = ?')
        .run(next.atMs, next.kind, next.themeId, next.text, id),
    );
    return find(id, context);
  },

  bin: ({ id }, context) => setBinned(id, context.clock().toISOString(), 'markers.bin', context),
  restore: ({ id }, context) => setBinned(id, null, 'markers.restore', context),
};

function read(id: MarkerId, { library }: LibraryContext): Marker | undefined {
  return library.db.sql
    .prepare<[string], Marker>(`select ${columns} from markers where id = ?`)
    .get(id);
}

/** @throws AppError `not-found`, also for what stands in a recording that this person may not hear */
function find(id: MarkerId, context: LibraryContext): Marker {
  const marker = read(id, context);
  if (marker === undefined) throw new AppError('not-found', 'This mark is not in the library.');
  requireHeard(marker.recordingId, context);
  return marker;
}

/** @throws AppError `invalid-input` for a theme mark without a theme, or a theme that is not there */
function refuseThemeAlone(
  { kind, themeId }: Pick<Marker, 'kind'> & { themeId: ThemeId | null },
  { library }: LibraryContext,
): void {
  const isThere =
    themeId === null ||
    library.db.sql.prepare<[string]>('select 1 from themes where id = ?').get(themeId) !==
      undefined;
  if ((kind === 'theme') !== (themeId !== null) || !isThere)
    throw new AppError('invalid-input', 'Please choose a theme of the library for this mark.');
}

function setBinned(
  id: MarkerId,
  at: string | null,
  action: string,
  context: LibraryContext,
): Marker {
  const known = find(id, context);
  if ((known.binnedAt === null) === (at === null)) return known;
  write(action, known.recordingId, context, (sql) =>
    sql.prepare('update markers set binned_at = ? where id = ?').run(at, id),
  );
  return find(id, context);
}

/** The history names the recording: who may not hear of that one is not told of its marks either. */
function write(
  action: string,
  recordingId: RecordingId,
  { library }: LibraryContext,
  run: (sql: LibraryContext['library']['db']['sql']) => unknown,
): void {
  library.db.write({ action, subject: recordingId }, (sql) => void run(sql));
}

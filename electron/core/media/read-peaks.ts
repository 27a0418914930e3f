// The picture of a recording as a page asks for it: the whole, or one stretch of it closer, in as many points as can be shown. Nothing is decoded for it.
import type { Stretch } from '../../../shared/model/access-copy.ts';
import type { Peaks, Recording } from '../../../shared/model/recording.ts';
import { flattened } from '../../../shared/rules/closed-passages.ts';
import type { LibraryContext } from '../context.ts';
import { currentCopy } from '../db/access-copy-rows.ts';
import { silentFor } from '../db/closed-passages.ts';
import { readOutline } from '../db/outline-rows.ts';
import { hearsCopyOnly, refuseOriginal } from './listen.ts';
import { MAX_POINTS, unpackPeaks } from './peaks.ts';

export interface PeaksRequest {
  fromMs?: number | undefined;
  toMs?: number | undefined;
  /** At most so many points a channel. */
  points?: number | undefined;
}

/** @throws AppError `not-permitted` as `refuseOriginal`, while there is no copy that may be heard instead */
export function readPeaks(
  recording: Recording,
  { fromMs = 0, toMs, points = MAX_POINTS }: PeaksRequest,
  context: LibraryContext,
): Peaks {
  const { id, durationMs, kind, storyId } = recording;
  const sound = { id, kind, story_id: storyId };
  const { library } = context;
  const copy = currentCopy(library, id);
  if (copy === undefined) refuseOriginal(context, sound);
  const end = Math.min(toMs ?? durationMs, durationMs);
  const stretch: Stretch = { fromMs: Math.min(fromMs, end), toMs: end };
  const isWhole = stretch.fromMs === 0 && end === durationMs;
  const close = isWhole ? undefined : readOutline(library.db.sql, id, stretch);
  const channels = flattened(close ?? cut(overview(context, id), stretch, durationMs), {
    passages: within(stretch, silentFor(context, id)),
    durationMs: stretch.toMs - stretch.fromMs,
  });
  return {
    recordingId: id,
    durationMs,
    ...stretch,
    channels: channels.map((channel) => joined(channel, points)),
    copy: copy ? { fromMs: copy.fromMs, toMs: copy.fromMs + copy.durationMs } : null,
    hearsCopyOnly: hearsCopyOnly(context, sound),
  };
}

function overview({ library }: LibraryContext, id: string): number[][] {
  const row = library.db.sql
    .prepare<[string], { peaks: Buffer | null }>('select peaks from recordings where id = ?')
    .get(id);
  return unpackPeaks(row?.peaks ?? null);
}

/** In the stretch's own time. */
function within(stretch: Stretch, passages: readonly Stretch[]): Stretch[] {
  return passages.map(({ fromMs, toMs }) => ({
    fromMs: fromMs - stretch.fromMs,
    toMs: toMs - stretch.fromMs,
  }));
}

function cut(channels: number[][], { fromMs, toMs }: Stretch, durationMs: number): number[][] {
  if (durationMs === 0) return channels;
  return channels.map((channel) =>
    channel.slice(
      Math.floor((fromMs / durationMs) * channel.length),
      Math.ceil((toMs / durationMs) * channel.length),
    ),
  );
}

/** The loudest of neighbours, so that no peak is lost. */
function joined(points: number[], most: number): number[] {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, place) => {
    const first = Math.floor((place / most) * points.length);
    const last = Math.max(first + 1, Math.floor(((place + 1) / most) * points.length));
    let loudest = 0;
    for (let at = first; at < last; at += 1) loudest = Math.max(loudest, points[at] ?? 0);
    return loudest;
  });
}

// Hearing words: from a place on, or one line.
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { TranscriptLine } from '../../../shared/model/transcript.ts';
import { playPassage, playerOf } from '../../player/playing-sound.ts';

export function playFrom(id: RecordingId | null, ms: number): void {
  const player = id === null ? undefined : playerOf(id);
  if (!player) return;
  player.seekTo(ms);
  if (!player.isPlaying()) player.toggle();
}

/** Once, up to its end; on and on where nobody knows the end. */
export function playLineOf(
  id: RecordingId | null,
  { fromMs, toMs }: Pick<TranscriptLine, 'fromMs' | 'toMs'>,
): void {
  if (id === null || fromMs === null) return;
  if (toMs === null || toMs <= fromMs) playFrom(id, fromMs);
  else playPassage(id, { fromMs, toMs });
}

// The sound of a recording that is in the page now, for lists beside its player: where it is, and to another place.
import type { RecordingId } from '../../shared/model/ids.ts';

function soundOf(id: RecordingId): HTMLAudioElement | null {
  return document.querySelector<HTMLAudioElement>(`audio[src="app://homeground/media/${id}"]`);
}

/** 0 when no player shows it. */
export function positionMs(id: RecordingId): number {
  return Math.floor((soundOf(id)?.currentTime ?? 0) * 1000);
}

/** The player follows, and goes on if it was playing. */
export function jumpTo(id: RecordingId, timeMs: number): void {
  const sound = soundOf(id);
  if (sound) sound.currentTime = timeMs / 1000;
}

/** The sound has become another one: what the player holds of the former is let go. */
export function loadAnew(id: RecordingId): void {
  soundOf(id)?.load();
}

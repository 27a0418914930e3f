// The players that are in the page now, for lists beside them: where each is, and to another place.
import type { RecordingId } from '../../shared/model/ids.ts';
import type { PlayerHandle } from '../parts/player/player-handle.ts';

const players = new Map<RecordingId, PlayerHandle>();

/** To be called with each handle that a player gives, and with null when it goes. */
export function setPlayer(id: RecordingId, player: PlayerHandle | null): void {
  if (player === null) players.delete(id);
  else players.set(id, player);
}

/** 0 when no player shows it. */
export function positionMs(id: RecordingId): number {
  return Math.floor(players.get(id)?.positionMs() ?? 0);
}

/** The player follows, and goes on if it was playing. */
export function jumpTo(id: RecordingId, timeMs: number): void {
  players.get(id)?.seekTo(timeMs);
}

/** Plays this passage once. */
export function playPassage(id: RecordingId, passage: { fromMs: number; toMs: number }): void {
  players.get(id)?.playPassage(passage);
}

/** Undefined when no player shows it. */
export function playerOf(id: RecordingId): PlayerHandle | undefined {
  return players.get(id);
}

/** The sound has become another one: what the player holds of the former is let go. */
export function loadAnew(id: RecordingId): void {
  players.get(id)?.loadAnew();
}

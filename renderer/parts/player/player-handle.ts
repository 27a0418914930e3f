// How other parts of a page move a player: markers jump it, a field takes over where it is.
import { useRef } from 'react';
import type { RefObject } from 'react';

export interface PlayerHandle {
  /** Goes there, and shows it. */
  seekTo(ms: number): void;
  positionMs(): number;
  /** Plays this passage once. */
  playPassage(passage: { fromMs: number; toMs: number }): void;
}

/** To be given to a player as `handle`. */
export function usePlayerHandle(): RefObject<PlayerHandle | null> {
  return useRef<PlayerHandle>(null);
}

/** A stretch that is marked in the outline, such as a closed passage. */
export interface ShadedRange {
  fromMs: number;
  toMs: number;
  /** What is said of it to those who cannot see it, and on hover. */
  label: string;
}

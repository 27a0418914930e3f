// How other parts of a page move a player: markers jump it, a field takes over where it is.

export interface PlayerHandle {
  /** Goes there, and shows it. */
  seekTo(ms: number): void;
  positionMs(): number;
  /** Plays this passage once. */
  playPassage(passage: { fromMs: number; toMs: number }): void;
  /** Starts, or stops and goes back by as much as is usual here. */
  toggle(): void;
  isPlaying(): boolean;
  /** @param factor 1 is as it was spoken */
  setSpeed(factor: number): void;
  speed(): number;
  /** Plays this passage again and again; undefined ends that. */
  repeat(passage: { fromMs: number; toMs: number } | undefined): void;
  /** The sound behind the address has changed. */
  loadAnew(): void;
}

/** A stretch that is marked in the outline, such as a closed passage. */
export interface ShadedRange {
  fromMs: number;
  toMs: number;
  /** What is said of it to those who cannot see it, and on hover. */
  label: string;
}

// How long nobody heard anything between one microphone and the next: by clocks that only go forward, never by the time of day. Pure.

/** A moment on the clock of this thread and, where the sound tells it, on that of the sound. */
export interface Moment {
  atMs: number;
  stampUs?: number | undefined;
}

export interface Unheard {
  /** Everything up to here is in the take, or was not wanted. */
  heardUntil(moment: Moment): void;
  /** The microphone is gone, and from here on its sound is not wanted either: a pause. */
  countUntil(atMs: number): void;
  /** Another microphone is heard from here on. @returns milliseconds that nobody heard since the last one */
  take(moment: Moment): number;
}

/** The times of sound come from one clock for all devices; when they differ so much from ours, they do not. */
const BELIEVABLE_MS = 2_000;

export function createUnheard(): Unheard {
  let last: Moment | undefined;
  let countedMs = 0;

  function since({ atMs, stampUs }: Moment): number {
    if (last === undefined) return 0;
    const byClock = atMs - last.atMs;
    if (stampUs === undefined || last.stampUs === undefined) return Math.max(0, byClock);
    // Ours is late when the computer is busy, that of the sound is not.
    const bySound = (stampUs - last.stampUs) / 1000;
    return Math.max(0, Math.abs(bySound - byClock) < BELIEVABLE_MS ? bySound : byClock);
  }

  return {
    heardUntil(moment) {
      last = moment;
    },
    countUntil(atMs) {
      countedMs += since({ atMs });
      last = { atMs };
    },
    take(moment) {
      const ms = countedMs + since(moment);
      countedMs = 0;
      last = moment;
      return ms;
    },
  };
}

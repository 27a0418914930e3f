// How fast long work may go: it stands still while it is paused, and is gentle while something goes on that must not be disturbed.
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Of the time, while it must be gentle. Beside our own thread ffmpeg may be at work, so both together stay below three quarters
 * of one core.
 */
const GENTLE_SHARE = 1 / 3;
/** Shorter rests would not be kept to by the system's clock. */
const LEAST_WORK_MS = 30;
/** After a stretch in which nobody asked, as one long write, the rest is not longer than this. */
const MOST_WORK_MS = 2000;

export interface Pace {
  readonly isPaused: boolean;
  pause(): void;
  resume(): void;
  /** Resolves when the next piece may be worked on; at once when the work was cancelled. */
  next(): Promise<void>;
}

/** @param now milliseconds, any origin */
export function createPace({
  signal,
  now,
  mustBeGentle,
}: {
  signal: AbortSignal;
  now: () => number;
  mustBeGentle: () => boolean;
}): Pace {
  let gate: { opened: Promise<void>; open: () => void } | undefined;
  let workingSince = now();
  let resting: Promise<void> | undefined;

  const open = () => {
    gate?.open();
    gate = undefined;
  };
  signal.addEventListener('abort', open, { once: true });

  async function rest() {
    // Paused again in the same moment, it waits again.
    for (let closed = gate; closed !== undefined && !signal.aborted; closed = gate)
      await closed.opened;
    if (mustBeGentle()) {
      const workedMs = Math.min(now() - workingSince, MOST_WORK_MS);
      if (workedMs < LEAST_WORK_MS) return;
      await wait(workedMs * (1 / GENTLE_SHARE - 1), undefined, { signal }).catch(() => undefined);
    }
    workingSince = now();
  }

  return {
    get isPaused() {
      return gate !== undefined;
    },
    pause() {
      if (gate !== undefined || signal.aborted) return;
      let opens = () => {};
      const opened = new Promise<void>((resolve) => (opens = resolve));
      gate = { opened, open: () => opens() };
    },
    resume: open,
    // Those who feed a decoder and those who read from it rest together.
    next: () => (resting ??= rest().finally(() => (resting = undefined))),
  };
}

// Saves what was typed, a moment after the last change, and never loses any of it: a failed save is kept and tried again.

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

export interface AutosaverOptions<Patch extends object> {
  save: (patch: Patch) => Promise<unknown>;
  /** How long to wait after the last change. */
  delayMs: number;
  /** Who types without a pause is saved after so long all the same. */
  mostMs?: number;
  onState: (state: SaveState, error?: unknown) => void;
}

export interface Autosaver<Patch extends object> {
  /** Notes a change; fields of a later change replace those of an earlier one. */
  change: (patch: Patch) => void;
  /** Saves what is waiting now. Ends when nothing is waiting, or when a save has failed. */
  flush: () => Promise<void>;
}

const live = new Set<() => Promise<void>>();

/** Saves everything that waits anywhere, before locking or closing. */
export async function flushEverything(): Promise<void> {
  await Promise.all([...live].map((flush) => flush()));
}

export function createAutosaver<Patch extends object>(
  options: AutosaverOptions<Patch>,
): Autosaver<Patch> {
  const { save, delayMs, mostMs = Infinity, onState } = options;
  let waiting: Patch | undefined;
  let waitingSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  async function saveAll(): Promise<void> {
    while (waiting) {
      const patch = waiting;
      waiting = undefined;
      onState('saving');
      try {
        await save(patch);
      } catch (error) {
        // What was typed meanwhile is newer and wins.
        waiting = Object.assign({}, patch, waiting);
        onState('failed', error);
        return;
      }
    }
    live.delete(flush);
    onState('saved');
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    change(patch) {
      const now = Date.now();
      if (waiting === undefined) waitingSince = now;
      waiting = { ...waiting, ...patch };
      live.add(flush);
      onState('unsaved');
      clearTimeout(timer);
      const leftMs = Math.max(0, waitingSince + mostMs - now);
      timer = setTimeout(() => void flush(), Math.min(delayMs, leftMs));
    },
    flush: () => (waiting || running ? flush() : Promise.resolve()),
  };
}

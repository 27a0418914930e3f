// Guessing passphrases gets slower with every miss, for each folder apart, as long as the app runs.

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;

export interface WrongAttempts {
  /** Waits as long as the misses so far ask for. */
  wait(folder: string): Promise<void>;
  missed(folder: string): void;
  succeeded(folder: string): void;
}

export function createWrongAttempts(sleep: (durationMs: number) => Promise<void>): WrongAttempts {
  const misses = new Map<string, number>();
  return {
    async wait(folder) {
      const count = misses.get(folder) ?? 0;
      if (count > 0) await sleep(Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (count - 1)));
    },
    missed(folder) {
      misses.set(folder, (misses.get(folder) ?? 0) + 1);
    },
    succeeded(folder) {
      misses.delete(folder);
    },
  };
}

// Packages that are being made right now, so that one of them stops at once when a story in it is taken back.
import { AppError } from '../../../shared/contract/errors.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { LibraryDb } from '../db/library-db.ts';

interface Running {
  storyIds: ReadonlySet<StoryId>;
  abort: AbortController;
}

const running = new WeakMap<LibraryDb, Set<Running>>();

export interface ExportStop {
  /** Ended by the person, or because a story was taken back. */
  signal: AbortSignal;
  /** @throws AppError `access-blocked` when a story in it was taken back */
  throwIfTakenBack(): void;
  done(): void;
}

export function registerExport(
  db: LibraryDb,
  { storyIds, signal }: { storyIds: readonly StoryId[]; signal: AbortSignal },
): ExportStop {
  const all = running.get(db) ?? new Set();
  running.set(db, all);
  const one = { storyIds: new Set(storyIds), abort: new AbortController() };
  all.add(one);
  return {
    signal: AbortSignal.any([signal, one.abort.signal]),
    throwIfTakenBack() {
      if (one.abort.signal.aborted)
        throw new AppError(
          'access-blocked',
          'A story of this package was taken back while it was being made. Nothing was written. Please look at the plan again.',
        );
    },
    done: () => void all.delete(one),
  };
}

/** Stops every package that is being made with this story in it. It leaves nothing behind. */
export function stopExportsOf(db: LibraryDb, storyId: StoryId): void {
  for (const { storyIds, abort } of running.get(db) ?? []) if (storyIds.has(storyId)) abort.abort();
}

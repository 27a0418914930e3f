// Sees to it that every recording has its copy to listen to: one after the other, and never in the way of a take.
import { AppError } from '../../shared/contract/errors.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import type { Core } from './create-core.ts';
import { currentCopy, recipeToday } from './db/access-copy-rows.ts';
import { hasOutline } from './db/outline-rows.ts';
import { mayHearSound } from './db/recording-rows.ts';
import type { RecordingRow } from './db/recording-rows.ts';
import { freeBytesAt } from './vault/inspect-folder.ts';

/** So much stays free for takes: copies can wait. */
const RESERVE_BYTES = 2 * 1024 ** 3;
/** Whoever moves an end of a recording moves it again soon. */
const SETTLE_MS = 2_000;

export interface AccessCopyKeeper {
  /** Settles when there is nothing left to do now. */
  rest(): Promise<void>;
}

/** Works from now on until the core closes. */
export function keepAccessCopies(
  core: Pick<Core, 'api' | 'context' | 'onEvent' | 'session'>,
  { settleMs = SETTLE_MS } = {},
): AccessCopyKeeper {
  /** Recipes that were tried since the library was opened, in vain. */
  const failed = new Set<string>();
  let work = Promise.resolve();
  let isWaiting = false;

  function next(): { id: RecordingId; recipe: string } | undefined {
    const { library } = core.session;
    if (library === undefined || core.session.isClosing) return undefined;
    if (library.capture.activeIds.length > 0) return undefined;
    if (freeBytesAt(library.folder) < RESERVE_BYTES) return undefined;
    const listener = { ...core.context, library };
    const { sql } = library.db;
    return sql
      .prepare<[], Pick<RecordingRow, 'id' | 'story_id' | 'state' | 'binned_at'>>(
        `select id, story_id, state, binned_at from recordings
         where state = 'ready' and binned_at is null order by started_at desc, id`,
      )
      .all()
      .filter(({ id }) => currentCopy(library, id) === undefined || !hasOutline(sql, id))
      .filter((row) => mayHearSound(listener, row))
      .map(({ id }) => ({ id, recipe: recipeToday(sql, id) }))
      .find(({ recipe }) => !failed.has(recipe));
  }

  async function makeAll(): Promise<void> {
    isWaiting = false;
    for (let wanted = next(); wanted !== undefined; wanted = next()) {
      const { id, recipe } = wanted;
      try {
        await core.api.recordings.makeAccessCopy({ id });
        // One that is not right even now would be made again and again.
        if (next()?.recipe === recipe) failed.add(recipe);
      } catch (error) {
        failed.add(recipe);
        const code = error instanceof AppError ? error.code : 'internal';
        if (code === 'locked') return;
        core.context.log.info(`no copy to listen to was made of a recording: ${code}`);
      }
    }
  }

  function begin() {
    if (isWaiting) return;
    isWaiting = true;
    const settled = new Promise<void>((resolve) => {
      setTimeout(resolve, settleMs).unref();
    });
    work = work.then(() => settled).then(makeAll);
  }

  core.onEvent((event) => {
    if (event.event === 'library-state-changed') failed.clear();
    const isOpened = event.event === 'library-state-changed' && event.payload.state === 'open';
    const hasChanged = event.event === 'changed' && event.payload.topics.includes('recordings');
    if (isOpened || hasChanged) begin();
  });
  return {
    async rest() {
      for (let before; before !== work;) {
        before = work;
        await before;
      }
    },
  };
}

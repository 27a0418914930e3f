// Sees to it that every recording has its copy to listen to: one after the other, and never in the way of a take.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import type { Core } from './create-core.ts';
import { currentCopy, recipeToday } from './db/access-copy-rows.ts';
import { hasOutline } from './db/outline-rows.ts';
import { mayHearSound } from './db/recording-rows.ts';
import type { SoundFacts } from './db/recording-rows.ts';
import { freeBytesAt } from './vault/inspect-folder.ts';

/** So much stays free for takes: copies can wait. */
const RESERVE_BYTES = 2 * 1024 ** 3;
/** Whoever moves an end of a recording moves it again soon. */
const SETTLE_MS = 2_000;
/** With these no other copy could be made now; something will change before the next try. */
const endsAll: readonly ErrorCode[] = ['locked', 'conflict', 'tool-missing', 'disk-full'];

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

  async function next(): Promise<{ id: RecordingId; recipe: string } | undefined> {
    const { library } = core.session;
    if (library === undefined || freeBytesAt(library.folder) < RESERVE_BYTES) return undefined;
    const listener = { ...core.context, library };
    const { sql } = library.db;
    // Those without any copy come first.
    const rows = sql
      .prepare<[], SoundFacts & { id: RecordingId }>(
        `select r.id, r.story_id, r.purpose, r.state, r.binned_at
         from recordings r left join access_copies c on c.recording_id = r.id
         where r.state = 'ready' and r.binned_at is null
         order by c.recording_id is not null, r.started_at desc, r.id`,
      )
      .all();
    for (const [place, row] of rows.entries()) {
      // Thousands are looked through without anybody having to wait for it.
      if (place % 50 === 49) await nextTurn();
      if (core.session.library !== library || core.session.isClosing) return undefined;
      if (library.capture.activeIds.length > 0) return undefined;
      if (currentCopy(library, row.id) !== undefined && hasOutline(sql, row.id)) continue;
      const recipe = recipeToday(sql, row.id);
      if (!failed.has(recipe) && mayHearSound(listener, row)) return { id: row.id, recipe };
    }
    return undefined;
  }

  async function makeAll(): Promise<void> {
    isWaiting = false;
    let made = '';
    for (let wanted = await next(); wanted !== undefined; wanted = await next()) {
      const { id, recipe } = wanted;
      // One that is not right even when it was just made would be made again and again.
      if (recipe === made) {
        failed.add(recipe);
        continue;
      }
      try {
        await core.api.recordings.makeAccessCopy({ id });
        made = recipe;
      } catch (error) {
        const code = error instanceof AppError ? error.code : 'internal';
        if (endsAll.includes(code)) return;
        failed.add(recipe);
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

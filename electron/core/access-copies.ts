// Sees to it that every recording has its copy to listen to: one after the other, and never in the way of a take.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../shared/contract/errors.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import type { OpenLibrary } from './context.ts';
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
const LOOKED_AT_ONCE = 20;

export interface AccessCopyKeeper {
  /** Settles when there is nothing left to do now. */
  rest(): Promise<void>;
}

/** Works from now on until the core closes. */
export function keepAccessCopies(
  core: Pick<Core, 'api' | 'context' | 'onEvent' | 'session'>,
  { settleMs = SETTLE_MS } = {},
): AccessCopyKeeper {
  /** Recipes that were tried since the library was opened. */
  const tried = new Set<string>();
  let work = Promise.resolve();
  let isWaiting = false;

  /** @returns the next recording that lacks its copy. Many are looked at, so the core answers others in between. */
  async function next(): Promise<{ id: RecordingId; recipe: string } | undefined> {
    const candidates = core.session.library?.db.sql
      .prepare<[], SoundFacts & { id: RecordingId }>(
        `select id, story_id, purpose, state, binned_at from recordings
         where state = 'ready' and binned_at is null order by started_at desc, id`,
      )
      .all();
    for (const [place, sound] of (candidates ?? []).entries()) {
      if (place % LOOKED_AT_ONCE === 0) await nextTurn();
      const library = restingLibrary();
      if (library === undefined) return undefined;
      const { sql } = library.db;
      if (currentCopy(library, sound.id) !== undefined && hasOutline(sql, sound.id)) continue;
      if (!mayHearSound({ ...core.context, library }, sound)) continue;
      const recipe = recipeToday(sql, sound.id);
      if (!tried.has(recipe)) return { id: sound.id, recipe };
    }
    return undefined;
  }

  /** The open library, where nothing keeps copies from being made. */
  function restingLibrary(): OpenLibrary | undefined {
    const { library } = core.session;
    if (library === undefined || core.session.isClosing) return undefined;
    if (library.capture.activeIds.length > 0) return undefined;
    return freeBytesAt(library.folder) < RESERVE_BYTES ? undefined : library;
  }

  async function makeAll(): Promise<void> {
    isWaiting = false;
    for (let wanted = await next(); wanted !== undefined; wanted = await next()) {
      const { id, recipe } = wanted;
      // One that is not right even now would be made again and again.
      tried.add(recipe);
      try {
        await core.api.recordings.makeAccessCopy({ id });
      } catch (error) {
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
    if (event.event === 'library-state-changed') tried.clear();
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

// Reads the words of changed stories again when nobody waits for anything, so that a search finds them at once.
import { AppError } from '../../shared/contract/errors.ts';
import type { Core } from './create-core.ts';

/** Whoever writes goes on writing: the words of a moment ago are found anyway, by the search itself. */
const SETTLE_MS = 10_000;

/** Works from now on until the core closes. */
export function keepSearchReady(
  core: Pick<Core, 'api' | 'context' | 'onEvent' | 'session'>,
  { settleMs = SETTLE_MS } = {},
): void {
  let timer: NodeJS.Timeout | undefined;

  async function prepare(): Promise<void> {
    if (core.session.library === undefined || core.session.isClosing) return;
    try {
      await core.api.search.prepare({});
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'internal';
      // Somebody else is at it already, or the library was locked: it goes on from there.
      if (code !== 'conflict' && code !== 'cancelled' && code !== 'locked')
        core.context.log.info(`the search was not made ready: ${code}`);
    }
  }

  core.onEvent((event) => {
    const isOpened = event.event === 'library-state-changed' && event.payload.state === 'open';
    if (!isOpened && event.event !== 'changed') return;
    clearTimeout(timer);
    timer = setTimeout(() => void prepare(), isOpened ? Math.min(settleMs, 1000) : settleMs);
    timer.unref();
  });
}

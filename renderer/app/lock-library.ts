// Locking by hand: first what is being typed is saved.
import { asAppError } from '../api/as-app-error.ts';
import { api } from '../api/connection.ts';
import { flushEverything } from '../parts/autosaver.ts';
import { showToast } from '../parts/toasts.tsx';
import type { Texts } from '../text/use-text.ts';

/** Saves what is being typed, then locks. A failed save does not keep the library open; a refusal, as during a take, is told. */
export async function lockLibrary({ shell: t }: Pick<Texts, 'shell'>): Promise<void> {
  await flushEverything();
  try {
    await api.library.lock({});
  } catch (failure) {
    const isTakeGoingOn = asAppError(failure).code === 'conflict';
    showToast({ message: isTakeGoingOn ? t.lockWaits : t.lockFailed });
  }
}

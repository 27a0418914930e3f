// Locking by hand: first what is being typed is saved.
import { api } from '../api/connection.ts';
import { flushEverything } from '../parts/autosaver.ts';

/** Saves what is being typed, then locks. A failed save does not keep the library open. */
export async function lockLibrary(): Promise<void> {
  await flushEverything();
  await api.library.lock({});
}

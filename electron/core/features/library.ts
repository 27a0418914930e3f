import type { Handlers } from '../context.ts';
import type { LibrarySession } from '../vault/session.ts';

export function createLibraryHandlers(session: LibrarySession): Handlers<'library'> {
  return { session } as never;
}

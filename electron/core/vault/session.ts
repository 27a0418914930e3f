// The open library: opened, locked and closed here and nowhere else.
import type { AnyEvent } from '../../../shared/contract/events.ts';
import type { CoreOptions, Session } from '../context.ts';

/** What the library's own handlers may do beyond reading the session. */
export interface LibrarySession extends Session {
  close(): Promise<void>;
}

export function createSession(parts: {
  options: CoreOptions;
  emit: (event: AnyEvent) => void;
  cancelJobs: () => Promise<void>;
}): LibrarySession {
  void parts;
  throw new Error('not yet');
}

// Long work outlives the page that started it: kept here, a page that is shown again finds its work, or how it ended.
import type { AppError, ErrorCode } from '../../shared/contract/errors.ts';
import type { Send } from '../../shared/contract/client.ts';
import type { JobProgress } from '../../shared/contract/events.ts';
import type { InputOf, JobName, OutputOf } from '../../shared/contract/methods.ts';
import { asAppError } from './as-app-error.ts';

/** Several pieces of work that a person sees as one. */
export interface Batch {
  /** Pieces that have ended, well or not. */
  done: number;
  count: number;
  failures: readonly BatchFailure[];
}

export interface BatchFailure {
  name: string;
  error: AppError;
}

export interface Piece<M extends JobName> {
  /** What a person knows it by. */
  name: string;
  input: InputOf<M>;
}

export interface JobEntry<M extends JobName> {
  input: InputOf<M>;
  batch: Batch | undefined;
  isRunning: boolean;
  progress?: JobProgress;
  error?: AppError;
  result?: OutputOf<M>;
}

/** Work that ended while no page showed it. */
export interface UnseenEnd {
  method: JobName;
  /** What the work was about: the id that a page gave, or nothing. */
  subject: string;
  error: AppError | undefined;
}

/** One kind of work about one thing, as a page shows it. */
export interface JobPlace<M extends JobName> {
  read: () => JobEntry<M> | undefined;
  /** While somebody watches, the end is seen. What was seen is forgotten when the last one looks away. */
  watch: (listener: () => void) => () => void;
  /** Never rejects. @returns the output, or undefined when it failed or was cancelled */
  start: (input: InputOf<M>) => Promise<OutputOf<M> | undefined>;
  /** Never rejects. One after the other, also after one that failed; ends early when it is cancelled or the library locks. */
  startAll: (pieces: readonly Piece<M>[]) => Promise<Batch | undefined>;
  cancel: () => void;
}

export interface JobBoard {
  place: <M extends JobName>(method: M, subject: string) => JobPlace<M>;
  onUnseenEnd: (listener: (end: UnseenEnd) => void) => () => void;
  /** Forgets how work ended: the library was locked, and the next person may be another. */
  forgetEnded: () => void;
}

const endsAll: readonly ErrorCode[] = ['cancelled', 'locked'];

export function createJobBoard({ send }: { send: Send }): JobBoard {
  const entries = new Map<string, JobEntry<JobName>>();
  const watchers = new Map<string, Set<() => void>>();
  const aborts = new Map<string, AbortController>();
  const endListeners = new Set<(end: UnseenEnd) => void>();

  function place<M extends JobName>(method: M, subject: string): JobPlace<M> {
    const key = `${method} ${subject}`;
    const isWatched = () => (watchers.get(key)?.size ?? 0) > 0;
    const read = () => entries.get(key) as JobEntry<M> | undefined;
    const set = (entry: JobEntry<M>) => {
      entries.set(key, entry);
      for (const listener of watchers.get(key) ?? []) listener();
    };
    const end = (entry: JobEntry<M>) => {
      aborts.delete(key);
      set(entry);
      if (isWatched()) return;
      for (const listener of endListeners) listener({ method, subject, error: entry.error });
    };

    const run = async (input: InputOf<M>, batch: Batch | undefined, signal: AbortSignal) => {
      set({ input, batch, isRunning: true });
      try {
        const result = await send(method, input, {
          signal,
          onProgress: (progress) => {
            if (['running', 'paused'].includes(progress.state) && read()?.isRunning)
              set({ input, batch, isRunning: true, progress });
          },
        });
        return { result };
      } catch (failure) {
        return { error: asAppError(failure) };
      }
    };
    const begin = () => {
      if (read()?.isRunning) return undefined;
      const abort = new AbortController();
      aborts.set(key, abort);
      return abort.signal;
    };

    return {
      read,
      watch(listener) {
        const all = watchers.get(key) ?? new Set();
        watchers.set(key, all.add(listener));
        return () => {
          all.delete(listener);
          // A page that is only drawn again watches again at once.
          queueMicrotask(() => {
            if (!isWatched() && read()?.isRunning === false) entries.delete(key);
          });
        };
      },
      async start(input) {
        const signal = begin();
        if (!signal) return undefined;
        const ended = await run(input, undefined, signal);
        end({ input, batch: undefined, isRunning: false, ...ended });
        return ended.result;
      },
      async startAll(pieces) {
        const [first] = pieces;
        const signal = first && begin();
        if (!signal) return undefined;
        let batch: Batch = { done: 0, count: pieces.length, failures: [] };
        let last: { input: InputOf<M>; error?: AppError } = first;
        for (const { name, input } of pieces) {
          const { error } = await run(input, batch, signal);
          last = error ? { input, error } : { input };
          if (error && endsAll.includes(error.code)) break;
          const failures = error ? [...batch.failures, { name, error }] : batch.failures;
          batch = { ...batch, done: batch.done + 1, failures };
        }
        const { input, error = batch.failures.at(-1)?.error } = last;
        end({ input, batch, isRunning: false, ...(error && { error }) });
        return batch;
      },
      cancel: () => aborts.get(key)?.abort(),
    };
  }

  return {
    place,
    onUnseenEnd(listener) {
      endListeners.add(listener);
      return () => endListeners.delete(listener);
    },
    forgetEnded() {
      for (const [key, { isRunning }] of entries) if (!isRunning) entries.delete(key);
    },
  };
}

// Starts long work in the core, follows it and can cancel it.
import { useMemo, useSyncExternalStore } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { JobProgress } from '../../shared/contract/events.ts';
import type { InputOf, JobName, OutputOf } from '../../shared/contract/methods.ts';
import { sendCall } from './connection.ts';
import { createJobBoard } from './job-board.ts';
import type { Batch, Piece } from './job-board.ts';

const board = createJobBoard({ send: sendCall });

/** Hears of work that ended while no page showed it. */
export const onUnseenJobEnd = board.onUnseenEnd;
export const forgetEndedJobs = board.forgetEnded;

export interface JobState<M extends JobName> {
  /** Never rejects. @returns the output, or undefined when it failed or was cancelled: then `error` says which */
  start: (input: InputOf<M>) => Promise<OutputOf<M> | undefined>;
  /** Never rejects. One after the other, also after one that failed. @returns how they ended; undefined when nothing was begun */
  startAll: (pieces: readonly Piece<M>[]) => Promise<Batch | undefined>;
  /** Asks it to stop; `error` becomes `cancelled` once it has cleaned up. */
  cancel: () => void;
  /** What it was started with. */
  input: InputOf<M> | undefined;
  batch: Batch | undefined;
  progress: JobProgress | undefined;
  isRunning: boolean;
  error: AppError | undefined;
  result: OutputOf<M> | undefined;
}

/**
 * The work goes on when the page is left; only `cancel` stops it. A page that is shown again finds it.
 * @param subject what the work is about, where several pages show the same kind of work
 */
export function useJob<M extends JobName>(method: M, subject = ''): JobState<M> {
  const { read, watch, start, startAll, cancel } = useMemo(
    () => board.place(method, subject),
    [method, subject],
  );
  const entry = useSyncExternalStore(watch, read);
  return {
    start,
    startAll,
    cancel,
    input: entry?.input,
    batch: entry?.batch,
    progress: entry?.progress,
    isRunning: entry?.isRunning ?? false,
    error: entry?.error,
    result: entry?.result,
  };
}

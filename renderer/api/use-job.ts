// Starts long work in the core, follows it and can cancel it.
import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { JobProgress } from '../../shared/contract/events.ts';
import type { InputOf, JobName, OutputOf } from '../../shared/contract/methods.ts';
import { asAppError } from './as-app-error.ts';
import { sendCall } from './connection.ts';

export interface JobState<M extends JobName> {
  /** Never rejects. @returns the output, or undefined when it failed or was cancelled: then `error` says which */
  start: (input: InputOf<M>) => Promise<OutputOf<M> | undefined>;
  /** Asks it to stop; `error` becomes `cancelled` once it has cleaned up. */
  cancel: () => void;
  progress: JobProgress | undefined;
  isRunning: boolean;
  error: AppError | undefined;
  result: OutputOf<M> | undefined;
}

interface Outcome<M extends JobName> {
  isRunning: boolean;
  progress?: JobProgress;
  error?: AppError;
  result?: OutputOf<M>;
}

/** The work goes on when the page is left; only `cancel` stops it. */
export function useJob<M extends JobName>(method: M): JobState<M> {
  const [outcome, setOutcome] = useState<Outcome<M>>({ isRunning: false });
  const abort = useRef<AbortController>(undefined);

  const start = useCallback(
    async (input: InputOf<M>) => {
      const controller = new AbortController();
      abort.current = controller;
      setOutcome({ isRunning: true });
      try {
        const result = await sendCall(method, input, {
          signal: controller.signal,
          onProgress: (progress) => {
            if (progress.state === 'running') setOutcome({ isRunning: true, progress });
          },
        });
        setOutcome({ isRunning: false, result });
        return result;
      } catch (failure) {
        setOutcome({ isRunning: false, error: asAppError(failure) });
        return undefined;
      }
    },
    [method],
  );
  const cancel = useCallback(() => abort.current?.abort(), []);
  return {
    start,
    cancel,
    progress: outcome.progress,
    isRunning: outcome.isRunning,
    error: outcome.error,
    result: outcome.result,
  };
}

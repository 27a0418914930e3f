// Asks the core to do something, and shows whether it is at it and how it failed.
import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { InputOf, JobName, MethodName, OutputOf } from '../../shared/contract/methods.ts';
import { asAppError } from './as-app-error.ts';
import { sendCall } from './connection.ts';

export interface CommandState<M extends MethodName> {
  /** Never rejects. @returns the output, or undefined when it failed: then `error` says why */
  run: (input: InputOf<M>) => Promise<OutputOf<M> | undefined>;
  isRunning: boolean;
  /** How the last run failed; undefined once it is run again. */
  error: AppError | undefined;
  clearError: () => void;
}

export function useCommand<M extends Exclude<MethodName, JobName>>(method: M): CommandState<M> {
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<AppError>();
  const lastRun = useRef(0);

  const run = useCallback(
    async (input: InputOf<M>) => {
      lastRun.current += 1;
      const thisRun = lastRun.current;
      setRunning((count) => count + 1);
      setError(undefined);
      try {
        return await sendCall(method, input);
      } catch (failure) {
        // An older run that fails late must not speak for the newest one.
        if (thisRun === lastRun.current) setError(asAppError(failure));
        return undefined;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [method],
  );
  const clearError = useCallback(() => setError(undefined), []);
  return { run, isRunning: running > 0, error, clearError };
}

// Long work: one at a time per method, with progress, pause and cancel.
import { AppError } from '../../shared/contract/errors.ts';
import type { JobProgress } from '../../shared/contract/events.ts';
import type { JobControl } from './context.ts';
import { createPace } from './pace.ts';
import type { Pace } from './pace.ts';

/** Progress is told at most this often, so that a fast job does not flood the page. */
const PROGRESS_EVERY_MS = 100;

export interface Jobs {
  run<T>(request: {
    jobId: string;
    method: string;
    work: (control: JobControl) => Promise<T>;
  }): Promise<T>;
  /** Asks a job to stop; it ends with `cancelled` once it has cleaned up. Unknown ids are ignored: the job may just have ended. */
  cancel(jobId: string): void;
  /** Work that has a pace stands still until `resume`, `cancel` or the lock. Unknown ids are ignored. */
  pause(jobId: string): void;
  resume(jobId: string): void;
  /** Asks all jobs to stop and waits for them. */
  cancelAll(): Promise<void>;
}

interface Running {
  method: string;
  abort: AbortController;
  ended: Promise<unknown>;
  pace: Pace;
  /** Tells it again, paused or going on. */
  sayAgain: () => void;
}

/**
 * @param tell is given every change of a job, the last one included
 * @param now milliseconds, any origin
 * @param mustBeGentle whether something goes on that must not be disturbed
 */
export function createJobs({
  tell,
  now,
  mustBeGentle = () => false,
}: {
  tell: (progress: JobProgress) => void;
  now: () => number;
  mustBeGentle?: () => boolean;
}): Jobs {
  const running = new Map<string, Running>();
  const setPaused = (jobId: string, isPaused: boolean) => {
    const job = running.get(jobId);
    if (job === undefined || job.pace.isPaused === isPaused) return;
    if (isPaused) job.pace.pause();
    else job.pace.resume();
    job.sayAgain();
  };

  return {
    async run({ jobId, method, work }) {
      for (const other of running.values()) {
        if (other.method === method)
          throw new AppError(
            'conflict',
            'This is already running. Please wait for it to end, or cancel it.',
          );
      }
      const abort = new AbortController();
      const pace = createPace({ signal: abort.signal, now, mustBeGentle });
      let lastTold = -Infinity;
      let last: [number, Pick<JobProgress, 'step' | 'file'>?] = [0];
      const say = (
        state: JobProgress['state'],
        fraction: number,
        at?: Pick<JobProgress, 'step' | 'file'>,
      ) => tell({ jobId, method, state, fraction, ...at });
      const sayRunning = (...where: typeof last) => {
        last = where;
        say(pace.isPaused ? 'paused' : 'running', ...where);
      };
      const control: JobControl = {
        signal: abort.signal,
        progress(fraction, step, file) {
          // What it begins to do is told at once, however soon.
          if (step === last[1]?.step && now() - lastTold < PROGRESS_EVERY_MS) return;
          lastTold = now();
          sayRunning(Math.min(1, Math.max(0, fraction)), {
            step,
            ...(file !== undefined && { file }),
          });
        },
        throwIfCancelled() {
          if (abort.signal.aborted)
            throw new AppError('cancelled', 'Cancelled. Nothing was left half done.');
        },
        pace: () => pace.next(),
      };
      // Known before it starts, so that its very first progress can be answered with a cancel.
      const sayAgain = () => sayRunning(...last);
      const job: Running = { method, abort, pace, sayAgain, ended: Promise.resolve() };
      running.set(jobId, job);
      const outcome = (async () => {
        // Outside the limit: even a job that is over in less says what it does.
        sayRunning(0);
        return await work(control);
      })();
      const ended = outcome.then(
        () => 'finished' as const,
        () => (abort.signal.aborted ? ('cancelled' as const) : ('failed' as const)),
      );
      job.ended = ended;
      const state = await ended;
      running.delete(jobId);
      say(state, 1);
      return outcome;
    },
    pause: (jobId) => setPaused(jobId, true),
    resume: (jobId) => setPaused(jobId, false),
    cancel(jobId) {
      running.get(jobId)?.abort.abort();
    },
    async cancelAll() {
      for (const { abort } of running.values()) abort.abort();
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}

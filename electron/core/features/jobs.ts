// Jobs from outside: a running one can be asked to stop, to wait, and to go on.
import type { Handlers } from '../context.ts';
import type { Jobs } from '../jobs.ts';

export function createJobHandlers(jobs: Jobs): Handlers<'jobs'> {
  return {
    cancel({ jobId }) {
      jobs.cancel(jobId);
      return {};
    },
    pause({ jobId }) {
      jobs.pause(jobId);
      return {};
    },
    resume({ jobId }) {
      jobs.resume(jobId);
      return {};
    },
  };
}

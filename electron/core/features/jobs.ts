// Jobs from outside: the one thing to ask of a running one is to stop.
import type { Handlers } from '../context.ts';
import type { Jobs } from '../jobs.ts';

export function createJobHandlers(jobs: Jobs): Handlers<'jobs'> {
  return {
    cancel({ jobId }) {
      jobs.cancel(jobId);
      return {};
    },
  };
}

import { describe, expect, test } from 'vitest';
import { createJobs } from '../../electron/core/jobs.ts';
import type { JobProgress } from '../../shared/contract/events.ts';
import { codeOf } from '../support/error-code.ts';

function makeJobs() {
  const told: JobProgress[] = [];
  let time = 0;
  const jobs = createJobs({ tell: (progress) => told.push(progress), now: () => time });
  return { jobs, told, advance: (ms: number) => (time += ms) };
}

/** Work that goes on until somebody lets it end. */
function heldWork() {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  return { held, release };
}

describe('long work', () => {
  test('tells how far it is, not more often than people can see, and how it ended', async () => {
    const { jobs, told, advance } = makeJobs();
    const result = await jobs.run({
      jobId: 'a',
      method: 'packages.make',
      work: async ({ progress }) => {
        for (let step = 1; step <= 100; step += 1) {
          advance(10);
          progress(step / 100, 'checking', `file ${step}`);
        }
        return 'result';
      },
    });
    expect(result).toBe('result');
    expect(told.length).toBeLessThanOrEqual(13);
    expect(told.at(0)).toMatchObject({ state: 'running', fraction: 0 });
    expect(told.at(-1)).toMatchObject({ jobId: 'a', state: 'finished', fraction: 1 });
  });

  test('says what it does even when it is over at once', async () => {
    const { jobs, told } = makeJobs();
    await jobs.run({
      jobId: 'a',
      method: 'recordings.importFile',
      work: async ({ progress }) => progress(0.5, 'bringing-in'),
    });
    expect(told.map(({ fraction, step }) => [fraction, step])).toEqual([
      [0, undefined],
      [0.5, 'bringing-in'],
      [1, undefined],
    ]);
  });

  test('of the same kind runs one at a time, other kinds beside it', async () => {
    const { jobs } = makeJobs();
    const { held, release } = heldWork();
    const first = jobs.run({ jobId: 'a', method: 'one', work: () => held });
    expect(await codeOf(jobs.run({ jobId: 'b', method: 'one', work: async () => 1 }))).toBe(
      'conflict',
    );
    expect(await jobs.run({ jobId: 'c', method: 'two', work: async () => 2 })).toBe(2);
    release();
    await first;
    expect(await jobs.run({ jobId: 'd', method: 'one', work: async () => 3 })).toBe(3);
  });

  test('ends with “cancelled” when it is cancelled, and cleans up before', async () => {
    const { jobs, told } = makeJobs();
    const { held, release } = heldWork();
    let cleaned = false;
    const running = jobs.run({
      jobId: 'a',
      method: 'one',
      work: async ({ throwIfCancelled }) => {
        try {
          await held;
          throwIfCancelled();
        } finally {
          cleaned = true;
        }
      },
    });
    jobs.cancel('a');
    jobs.cancel('a job that nobody knows');
    release();
    expect(await codeOf(running)).toBe('cancelled');
    expect(cleaned).toBe(true);
    expect(told.at(-1)?.state).toBe('cancelled');
  });

  test('can be cancelled as soon as it says that it has begun', async () => {
    const told: string[] = [];
    const jobs = createJobs({
      tell: ({ jobId, state }) => {
        told.push(state);
        if (state === 'running') jobs.cancel(jobId);
      },
      now: () => 0,
    });
    const running = jobs.run({
      jobId: 'a',
      method: 'one',
      work: async ({ throwIfCancelled }) => throwIfCancelled(),
    });
    expect(await codeOf(running)).toBe('cancelled');
    expect(told).toEqual(['running', 'cancelled']);
  });

  test('is all stopped, and waited for, before a library is closed', async () => {
    const { jobs } = makeJobs();
    const ended: string[] = [];
    const running = ['a', 'b'].map((jobId) =>
      jobs
        .run({
          jobId,
          method: jobId,
          work: async ({ signal, throwIfCancelled }) => {
            await new Promise((resolve) => signal.addEventListener('abort', resolve));
            ended.push(jobId);
            throwIfCancelled();
          },
        })
        .catch(() => undefined),
    );
    await jobs.cancelAll();
    expect(ended).toEqual(['a', 'b']);
    await Promise.all(running);
  });

  test('that fails says so and lets the next one start', async () => {
    const { jobs, told } = makeJobs();
    const failing = jobs.run({
      jobId: 'a',
      method: 'one',
      work: () => Promise.reject(new Error('no')),
    });
    await expect(failing).rejects.toThrow('no');
    expect(told.at(-1)?.state).toBe('failed');
    expect(await jobs.run({ jobId: 'b', method: 'one', work: async () => 1 })).toBe(1);
  });
});

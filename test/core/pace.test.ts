import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import type { JobProgress } from '../../shared/contract/events.ts';
import { createJobs } from '../../electron/core/jobs.ts';
import { makeLibrary } from '../support/make-core.ts';
import type { TestLibrary } from '../support/make-core.ts';
import { writeLongOpus } from '../support/sounds.ts';

/** Processor time that this process and all its children have used so far, in ms. @returns undefined where it is not told */
function processorMs(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const own = process.cpuUsage();
  const children = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  let ticks = 0;
  for (const pid of children) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
        .replace(/^.*\) /u, '')
        .split(' ');
      if (Number(fields[1]) === process.pid) ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It has just ended.
    }
  }
  const ended = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /u, '')
    .split(' ');
  ticks += Number(ended[13]) + Number(ended[14]);
  return (own.user + own.system) / 1000 + ticks * 10;
}

async function longOpus({ root }: TestLibrary, minutes = 60): Promise<string> {
  const path = join(root, 'long.opus');
  await writeLongOpus(path, minutes);
  return path;
}

const lastJob = ({ events }: TestLibrary) =>
  events
    .flatMap((event) => (event.event === 'job-progressed' ? [event.payload] : []))
    .at(-1) as JobProgress;

describe('Long work', () => {
  test('that is paused tells so, stands still, and goes on where it was', async () => {
    const told: JobProgress[] = [];
    const jobs = createJobs({ tell: (progress) => told.push(progress), now: () => 0 });
    let done = 0;
    const running = jobs.run({
      jobId: 'a',
      method: 'one',
      async work(job) {
        for (; done < 5; done += 1) {
          await job.pace();
          if (done === 2) jobs.pause('a');
          await job.pace();
        }
      },
    });
    await wait(20);
    expect(done).toBe(2);
    expect(told.at(-1)?.state).toBe('paused');
    jobs.pause('a');
    jobs.pause('nobody');
    jobs.resume('a');
    await running;
    expect(done).toBe(5);
    expect(told.map(({ state }) => state)).toEqual(['running', 'paused', 'running', 'finished']);
  });

  test('that is paused can be cancelled', async () => {
    const jobs = createJobs({ tell: () => undefined, now: () => 0 });
    const running = jobs.run({
      jobId: 'a',
      method: 'one',
      async work(job) {
        await job.pace();
        jobs.pause('a');
        await job.pace();
        job.throwIfCancelled();
      },
    });
    await wait(5);
    jobs.cancel('a');
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('while an import is paused nothing is read or decoded, and afterwards it comes in whole', async () => {
  const library = await makeLibrary();
  const path = await longOpus(library);
  const { api } = library;
  const running = api.recordings.importFile({ path, storyId: null });
  await vi.waitFor(() => expect(lastJob(library).step).toBe('listening'));
  const { jobId } = lastJob(library);
  await api.jobs.pause({ jobId });
  // What was in the pipes already is worked off.
  await wait(400);
  const before = processorMs();
  const told = library.events.length;
  await wait(1000);
  const after = processorMs();
  expect(library.events.length).toBe(told);
  expect(lastJob(library).state).toBe('paused');
  if (before !== undefined && after !== undefined) expect(after - before).toBeLessThan(100);
  await api.jobs.resume({ jobId });
  expect((await running).durationMs).toBeGreaterThan(3_500_000);
}, 60_000);

test('while a take is being recorded an import uses at most three quarters of one core', async ({
  skip,
}) => {
  if (processorMs() === undefined) return skip('only Linux tells it so');
  const library = await makeLibrary();
  const path = await longOpus(library, 20);
  const { api } = library;
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 16 } as const;
  const measure = async () => {
    const started = performance.now();
    const usedBefore = processorMs() ?? 0;
    await api.recordings.importFile({ path, storyId: null });
    return ((processorMs() ?? 0) - usedBefore) / (performance.now() - started);
  };
  const { id } = await api.recordings.begin({ storyId: null, deviceName: 'x', format });
  const gentle = await measure();
  await api.recordings.finish({ id });
  expect(gentle).toBeGreaterThan(0.1);
  expect(gentle).toBeLessThan(0.8);
}, 120_000);

// Looks at how fast a job moves, from its first step that was seen here; a pause does not count.
import { useState } from 'react';
import type { JobProgress } from '../../../shared/contract/events.ts';
import { msLeft } from './time-left.ts';
import type { Seen } from './time-left.ts';

interface Looked {
  progress: JobProgress | undefined;
  first: Seen | undefined;
  leftMs: number | undefined;
}

/** @returns milliseconds, undefined while nobody can know */
export function useTimeLeft(progress: JobProgress | undefined): number | undefined {
  const [looked, setLooked] = useState<Looked>({
    progress: undefined,
    first: undefined,
    leftMs: undefined,
  });
  if (looked.progress !== progress) setLooked(lookedAgain(looked, progress));
  return looked.leftMs;
}

function lookedAgain({ first, leftMs }: Looked, progress: JobProgress | undefined): Looked {
  if (progress?.state !== 'running' || progress.step === undefined)
    return { progress, first: undefined, leftMs: undefined };
  const now = { atMs: performance.now(), fraction: progress.fraction };
  if (first === undefined) return { progress, first: now, leftMs: undefined };
  return { progress, first, leftMs: msLeft(first, now) ?? leftMs };
}

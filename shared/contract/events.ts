// What the core tells by itself, always after the fact.
import { z } from 'zod';
import { LibraryStatus } from '../model/library.ts';
import { RecordingId } from '../model/ids.ts';

export const topics = [
  'library',
  'members',
  'stories',
  'people',
  'recordings',
  'questions',
  'notes',
  'support',
  'markers',
  'passages',
  'transcripts',
  'substitutes',
  'indexPoints',
  'views',
  'drafts',
  'places',
  'agreements',
  'texts',
  'collections',
  'packages',
  'themes',
  'backups',
  'history',
  'attachments',
  'cases',
  'voices',
  'contributors',
  'mentions',
  'targets',
  'questionnaires',
  'intakes',
  'exhibitions',
  'trails',
] as const;
export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;

/** What long work is at. Each language has words for each. */
export const jobSteps = [
  'looking-through',
  'listening',
  'bringing-in',
  'copying-recordings',
  'packing',
  'checking',
  'checking-copies',
  'bringing-back',
  'erasing',
  'making-copies',
  'writing-down',
  'trying-out',
  'cutting-clips',
  'writing-pages',
] as const;
export const JobStep = z.enum(jobSteps);
export type JobStep = z.infer<typeof JobStep>;

export const JobProgress = z.object({
  jobId: z.string(),
  method: z.string(),
  state: z.enum(['running', 'paused', 'finished', 'failed', 'cancelled']),
  /** 0 to 1. */
  fraction: z.number().min(0).max(1),
  /** What is being done now; absent before and after. */
  step: JobStep.optional(),
  /** The file that is being worked on, where the step is about one. */
  file: z.string().optional(),
});
export type JobProgress = z.infer<typeof JobProgress>;

export const events = {
  changed: z.object({ topics: z.array(Topic) }),
  'library-state-changed': LibraryStatus,
  'job-progressed': JobProgress,
  /** A take that goes on, or ended, in a way the person must know about at once. */
  'take-troubled': z.object({
    recordingId: RecordingId,
    trouble: z.enum(['disk-full', 'write-failed', 'samples-missing', 'source-ended']),
    missingSamples: z.int().nonnegative(),
  }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;
export type AnyEvent = { [E in EventName]: { event: E; payload: EventPayload<E> } }[EventName];

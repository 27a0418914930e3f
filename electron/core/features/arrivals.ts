// What arrives from elsewhere: looked at first, then brought in, one after the other.
import { AppError } from '../../../shared/contract/errors.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { ArrivalEnd, ArrivalRequest } from '../../../shared/model/arrival.ts';
import type { Handlers, JobControl, LibraryContext } from '../context.ts';
import { requireStory } from '../db/require-story.ts';
import { asAppError } from '../map-error.ts';
import { importAttachment } from '../media/import-attachment.ts';
import { importSound } from '../media/import-sound.ts';
import { inspectArrivals } from '../media/inspect-arrivals.ts';
import { openArrival } from '../media/open-arrival.ts';
import { sniffAttachment } from '../media/sniff-attachment.ts';
import { SNIFF_BYTES } from '../media/sniff-sound.ts';

export const arrivals: Handlers<'arrivals'> = {
  inspect: ({ paths }, context, job) => inspectArrivals({ paths, context, job }),

  async bringIn({ storyId, items }, context, job) {
    requireStory(storyId, context);
    const ends: ArrivalEnd[] = [];
    for (const [index, request] of items.entries()) {
      const whole: JobControl = {
        ...job,
        progress: (fraction, step) =>
          job.progress((index + fraction) / items.length, step, request.name),
      };
      ends.push(
        job.signal.aborted
          ? { name: request.name, request, outcome: 'not-begun' }
          : await bringInOne({ request, storyId, context, job: whole }),
      );
      if (endsAll(ends.at(-1))) break;
    }
    return { isCancelled: job.signal.aborted, ends: [...ends, ...notBegun(items, ends.length)] };
  },
};

interface One {
  request: ArrivalRequest;
  storyId: StoryId | null;
  context: LibraryContext;
  job: JobControl;
}

/** One that fails must not cost the others. */
async function bringInOne({ request, storyId, context, job }: One): Promise<ArrivalEnd> {
  const { name, paths, title, takeIncomplete } = request;
  try {
    await job.pace();
    job.throwIfCancelled();
    const [path = '', second] = paths;
    if (second === undefined && (await isAttachment(path))) {
      if (storyId === null)
        throw new AppError(
          'invalid-input',
          'Photos and papers belong to a story. Please choose it first.',
        );
      const attachmentId = await importAttachment({ path, storyId, title, context, job });
      return { name, request, outcome: 'came', attachmentId };
    }
    const recordingId = await importSound({ paths, storyId, title, takeIncomplete, context, job });
    return { name, request, outcome: 'came', recordingId };
  } catch (error) {
    if (job.signal.aborted) return { name, request, outcome: 'not-begun' };
    return { name, request, outcome: 'failed', error: asAppError(error, context.log).toWire() };
  }
}

/** With a full disk no other file can come in either, and every further try would only cost time. */
function endsAll(end: ArrivalEnd | undefined): boolean {
  return end?.error?.code === 'disk-full' || end?.error?.code === 'locked';
}

function notBegun(items: readonly ArrivalRequest[], from: number): ArrivalEnd[] {
  return items
    .slice(from)
    .map((request) => ({ name: request.name, request, outcome: 'not-begun' as const }));
}

async function isAttachment(path: string): Promise<boolean> {
  const file = await openArrival(path);
  try {
    return sniffAttachment(await file.read(0, SNIFF_BYTES)) !== undefined;
  } finally {
    await file.close();
  }
}

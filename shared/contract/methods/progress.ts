// How far the work is: what was promised, what is there, and the report of it.
import { z } from 'zod';
import { LocalityId, StoryId, TargetId } from '../../model/ids.ts';
import { Progress } from '../../model/progress.ts';
import { Stage } from '../../model/stage.ts';
import { NewTarget, Target, TargetChange, TargetCount } from '../../model/target.ts';
import { Instant, LocalPath, NonEmptyLine } from '../../model/text.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { done, nothing } from './shapes.ts';

const oneTarget = z.strictObject({ id: TargetId });
const oneLocality = z.strictObject({ id: LocalityId });
const Locality = z.object({ id: LocalityId, name: z.string() });
/** How many there are, and the story in which one waits. */
const Waiting = z.object({ count: z.int().nonnegative(), storyId: StoryId.nullable() });
const setTargets = { needs: 'targets.set', touches: ['targets', 'history'] } as const;

export const progressMethods = {
  /** Over the stories that this person may see. */
  'progress.counts': query({ input: nothing, output: Progress, needs: 'stories.see' }),
  /** What is left to do with the words of stories, and the stories that were worked on last. */
  'progress.now': query({
    input: nothing,
    output: z.object({
      toTranscribe: z.int().nonnegative(),
      toCheck: z.int().nonnegative(),
      /** First drafts by this computer that nobody has checked. Nothing for those who may not know names. */
      draftsToCheck: Waiting,
      /** Closed lines and parts of which the day has come to look again. Nothing opens by itself. For leads. */
      toLookAgain: Waiting.extend({
        /** It is a part of a sound; otherwise a line of the words. */
        isInSound: z.boolean(),
      }),
      recent: z.array(
        z.object({
          id: StoryId,
          number: z.int(),
          title: z.string(),
          stage: Stage,
          changedAt: Instant,
        }),
      ),
    }),
    needs: 'stories.see',
  }),
  /** The same without small numbers, over all stories, as it may be shared. */
  'progress.report': query({ input: nothing, output: Progress, needs: 'reports.make' }),
  /** The report as a table, in a folder of the person's choice. */
  'progress.saveReport': command({
    input: z.strictObject({ folder: LocalPath }),
    output: z.object({ path: LocalPath }),
    needs: 'reports.make',
    touches: ['history'],
  }),

  // Targets
  'targets.list': query({ input: nothing, output: z.array(Target), needs: 'stories.see' }),
  'targets.add': command({ input: NewTarget, output: Target, ...setTargets }),
  'targets.update': command({ input: TargetChange, output: Target, ...setTargets }),
  /** How many there are of what the library cannot count. */
  'targets.count': command({ input: TargetCount, output: Target, ...setTargets }),
  'targets.remove': command({ input: oneTarget, output: done, ...setTargets }),
  'targets.restore': command({ input: oneTarget, output: Target, ...setTargets }),
  /** Adds the numbers of the programme, of what no target is there for. @returns those that were added */
  'targets.start': command({ input: nothing, output: z.array(Target), ...setTargets }),

  // The localities of the project: a list of its own, since no official one fits every project
  'localities.list': query({ input: nothing, output: z.array(Locality), needs: 'stories.see' }),
  /** A name that is there already stays once. */
  'localities.add': command({
    input: z.strictObject({
      names: z.array(NonEmptyLine).min(1).max(100, 'Please give at most 100.'),
    }),
    output: z.array(Locality),
    ...setTargets,
  }),
  'localities.remove': command({ input: oneLocality, output: done, ...setTargets }),
  'localities.restore': command({ input: oneLocality, output: Locality, ...setTargets }),
} as const satisfies Record<string, Method>;

// Lines of text that are closed, and what stands in the place of names in everything that leaves.
import { z } from 'zod';
import { ClosedLine, LinesToClose, LineToOpen } from '../../model/closed-line.ts';
import {
  ClosedLineId,
  StoryId,
  SubstituteId,
  TranscriptId,
  TranscriptLineId,
} from '../../model/ids.ts';
import {
  NewSubstitute,
  Substitute,
  SubstitutesOfStory,
  SubstitutePatch,
  TypedForms,
} from '../../model/substitute.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';

export const closedWordsMethods = {
  // Closed lines: words that stay, with their translations and their sound. The library keeps them.
  /** Those of a story that are closed now; `opened` adds those that were opened again. */
  'closedLines.list': query({
    input: z.strictObject({ storyId: StoryId, opened: z.boolean().default(false) }),
    output: z.array(ClosedLine),
    needs: 'recordings.make',
  }),
  /** Every line of one text that is closed, whatever closes it: a mark, its sound, or a line in another language. */
  'closedLines.inText': query({
    input: z.strictObject({ transcriptId: TranscriptId }),
    output: z.array(TranscriptLineId),
    needs: 'recordings.make',
  }),
  /** Closes the sound of lines that have times as well. */
  'closedLines.close': command({
    input: LinesToClose,
    output: z.array(ClosedLine),
    needs: 'recordings.make',
    touches: ['passages', 'transcripts', 'recordings', 'history'],
  }),
  /** Undo, by the person who closed them and soon after. Later a lead must open them. */
  'closedLines.takeBack': command({
    input: z.strictObject({ ids: z.array(ClosedLineId).min(1).max(2000) }),
    output: z.array(ClosedLine),
    needs: 'recordings.make',
    touches: ['passages', 'transcripts', 'recordings', 'history'],
  }),
  /** Can be read again by everybody who may read the rest; where its sound was closed with it, all that was closed with that. */
  'closedLines.open': command({
    input: LineToOpen,
    output: ClosedLine,
    needs: 'agreements.decide',
    touches: ['passages', 'transcripts', 'recordings', 'history'],
  }),

  // Substitutes: one name in the place of another, in everything of a story that leaves. Only a lead sees which is which.
  /** With the number of places where each stands, and the names of the story's people that have none. */
  'substitutes.list': query({
    input: z.strictObject({ storyId: StoryId }),
    output: SubstitutesOfStory,
    needs: 'names.replace',
  }),
  /** In how many places of the story's texts these words stand. */
  'substitutes.count': query({
    input: z.strictObject({ storyId: StoryId, forms: TypedForms }),
    output: z.object({ places: z.int().nonnegative() }),
    needs: 'names.replace',
  }),
  'substitutes.add': command({
    input: NewSubstitute,
    output: Substitute,
    needs: 'names.replace',
    touches: ['substitutes', 'transcripts', 'stories', 'history'],
  }),
  'substitutes.update': command({
    input: SubstitutePatch,
    output: Substitute,
    needs: 'names.replace',
    touches: ['substitutes', 'transcripts', 'stories', 'history'],
  }),
  'substitutes.remove': command({
    input: z.strictObject({ id: SubstituteId }),
    output: Substitute,
    needs: 'names.replace',
    touches: ['substitutes', 'transcripts', 'stories', 'history'],
  }),
  'substitutes.restore': command({
    input: z.strictObject({ id: SubstituteId }),
    output: Substitute,
    needs: 'names.replace',
    touches: ['substitutes', 'transcripts', 'stories', 'history'],
  }),
} as const satisfies Record<string, Method>;

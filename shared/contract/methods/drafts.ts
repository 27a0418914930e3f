// First drafts by this computer, whether a story may have one, and the models that make them.
import { z } from 'zod';
import { Draft, DraftPermission, SpeechModel, SpeechModelId } from '../../model/draft.ts';
import { DraftId, RecordingId, StoryId } from '../../model/ids.ts';
import { LocalPath, NonEmptyLine, TypedLanguageTag } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';

export const draftsMethods = {
  // First drafts by this computer: nothing leaves it, and nothing is fetched
  /** Of one story, the newest first. */
  'drafts.list': query({
    input: z.strictObject({ storyId: StoryId }),
    output: z.array(Draft),
    needs: 'recordings.make',
  }),
  /** May this computer write down what is said in this story? */
  'drafts.permission': query({
    input: z.strictObject({ storyId: StoryId }),
    output: DraftPermission,
    needs: 'recordings.make',
  }),
  /** A lead allows it where somebody is at high protection, or forbids it for any story. */
  'drafts.decide': command({
    input: z.strictObject({ storyId: StoryId, isAllowed: z.boolean(), reason: NonEmptyLine }),
    output: DraftPermission,
    needs: 'agreements.decide',
    touches: ['drafts', 'history'],
  }),
  /** Writes down what is said, piece by piece, into a transcript of its own. `goOn`: where a draft had stopped. */
  'drafts.make': job({
    input: z.strictObject({
      recordingId: RecordingId,
      /** Null: the computer finds out by itself. */
      language: TypedLanguageTag.nullable().default(null),
      goOn: DraftId.nullable().default(null),
    }),
    output: Draft,
    needs: 'recordings.make',
    touches: ['drafts', 'transcripts', 'stories', 'history'],
  }),

  /** Those on this computer, whichever library is open. */
  'speechModels.list': query({
    input: z.strictObject({}),
    output: z.array(SpeechModel),
    needs: 'recordings.make',
  }),
  /** From a folder or a zip file. It is tried out before it is kept. */
  'speechModels.add': job({
    input: z.strictObject({ path: LocalPath, name: NonEmptyLine.optional() }),
    output: SpeechModel,
    needs: 'library.settings',
    touches: ['drafts', 'history'],
  }),
  'speechModels.choose': command({
    input: z.strictObject({ id: SpeechModelId }),
    output: z.array(SpeechModel),
    needs: 'library.settings',
    touches: ['drafts', 'history'],
  }),
  'speechModels.remove': command({
    input: z.strictObject({ id: SpeechModelId }),
    output: z.array(SpeechModel),
    needs: 'library.settings',
    touches: ['drafts', 'history'],
  }),
} as const satisfies Record<string, Method>;

// Transcripts and translations of stories.
import { z } from 'zod';
import { RecordingId, StoryId, TranscriptId, TranscriptVersionId } from '../../model/ids.ts';
import {
  LineChange,
  Transcript,
  TranscriptLine,
  TranscriptState,
  TranscriptVersion,
  versionReasons,
} from '../../model/transcript.ts';
import { Line, TypedLanguageTag } from '../../model/text.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';

const ofTranscript = z.strictObject({ id: TranscriptId });
const whole = Transcript.extend({ lines: z.array(TranscriptLine) });

export const transcriptsMethods = {
  // Transcripts of stories, and translations: lines of text, with times where there is a sound
  /** Those of a story, translations behind what they translate. Others than those who record see what was checked. */
  'transcripts.list': query({
    input: z.strictObject({ storyId: StoryId }),
    output: z.array(Transcript),
    needs: 'stories.see',
  }),
  'transcripts.listBin': query({
    input: z.strictObject({ storyId: StoryId }),
    output: z.array(Transcript),
    needs: 'stories.write',
  }),
  'transcripts.get': query({ input: ofTranscript, output: whole, needs: 'stories.see' }),
  'transcripts.create': command({
    input: z.strictObject({
      storyId: StoryId,
      recordingId: RecordingId.nullable().default(null),
      language: TypedLanguageTag,
      /** Makes it a translation of this one, of the same recording. */
      ofId: TranscriptId.nullable().default(null),
      madeBy: Line.default(''),
    }),
    output: Transcript,
    needs: 'stories.write',
    touches: ['transcripts', 'stories', 'history'],
  }),
  'transcripts.update': command({
    input: z.strictObject({
      id: TranscriptId,
      language: TypedLanguageTag.optional(),
      madeBy: Line.optional(),
    }),
    output: Transcript,
    needs: 'stories.write',
    touches: ['transcripts', 'history'],
  }),
  /** All of these changes or none. A line is known by its id, so the same change sent a second time changes nothing more. */
  'transcripts.edit': command({
    input: z.strictObject({
      id: TranscriptId,
      changes: z.array(LineChange).min(1).max(20_000),
      /** Keeps a version of before at once, for a change of many lines. */
      keepBefore: z.enum(versionReasons).optional(),
    }),
    output: Transcript,
    needs: 'stories.write',
    touches: ['transcripts', 'history'],
  }),
  /** `draft` opens an approved one again; until it is checked anew, it does not leave. To approve is for a lead. */
  'transcripts.setState': command({
    input: z.strictObject({ id: TranscriptId, state: TranscriptState }),
    output: Transcript,
    needs: 'stories.write',
    touches: ['transcripts', 'stories', 'history'],
  }),
  'transcripts.bin': command({
    input: ofTranscript,
    output: Transcript,
    needs: 'stories.write',
    touches: ['transcripts', 'stories', 'history'],
  }),
  'transcripts.restore': command({
    input: ofTranscript,
    output: Transcript,
    needs: 'stories.write',
    touches: ['transcripts', 'stories', 'history'],
  }),
  /** The newest first. */
  'transcripts.versions': query({
    input: ofTranscript,
    output: z.array(TranscriptVersion),
    needs: 'stories.write',
  }),
  'transcripts.version': query({
    input: z.strictObject({ id: TranscriptVersionId }),
    output: TranscriptVersion.extend({ lines: z.array(TranscriptLine) }),
    needs: 'stories.write',
  }),
  /** Whether a summary of this story is enough, so that nobody waits for a transcript. */
  'transcripts.isNeeded': query({
    input: z.strictObject({ storyId: StoryId }),
    output: z.object({ isNeeded: z.boolean() }),
    needs: 'stories.see',
  }),
  'transcripts.setNeeded': command({
    input: z.strictObject({ storyId: StoryId, isNeeded: z.boolean() }),
    output: z.object({ isNeeded: z.boolean() }),
    needs: 'stories.write',
    touches: ['transcripts', 'stories', 'history'],
  }),
  /** What stands there now is kept as a version first. */
  'transcripts.restoreVersion': command({
    input: z.strictObject({ id: TranscriptVersionId }),
    output: Transcript,
    needs: 'stories.write',
    touches: ['transcripts', 'history'],
  }),
} as const satisfies Record<string, Method>;

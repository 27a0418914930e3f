// Texts that other programs wrote, taken in; and texts of the library, saved as files for others.
import { z } from 'zod';
import { Decision, Use } from '../../model/agreement.ts';
import {
  IndexPointId,
  RecordingId,
  StoryId,
  TranscriptId,
  TranscriptVersionId,
} from '../../model/ids.ts';
import { SpeakerChoice, TranscriptFile, WrittenFormat } from '../../model/transcript-file.ts';
import { SavedText } from '../../model/saved-text.ts';
import { Line, LocalPath, NonEmptyLine, TypedLanguageTag } from '../../model/text.ts';
import { Transcript } from '../../model/transcript.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing } from './shapes.ts';

export const transcriptFilesMethods = {
  // Files with text: WebVTT, SubRip, plain text, Word, ELAN, OHMS
  /** What is in a file, before anything is taken in. A bad file is refused with its line and what is wrong there. */
  'transcriptFiles.read': job({
    input: z.strictObject({ path: LocalPath }),
    output: TranscriptFile,
    needs: 'stories.write',
  }),
  /** All of it or nothing. */
  'transcriptFiles.bringIn': job({
    input: z.strictObject({
      path: LocalPath,
      storyId: StoryId,
      /** Of which recording the times are; null for a text without sound. A translation takes that of its original. */
      recordingId: RecordingId.nullable().default(null),
      language: TypedLanguageTag,
      madeBy: Line.default(''),
      speakers: z.array(SpeakerChoice).max(500).default([]),
      into: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('new') }),
          /** In the place of the lines that are there, which are kept as a version first. It counts as unchecked then. */
          z.strictObject({ kind: z.literal('replace'), id: TranscriptId }),
          /** Beside this one: by time, or else line by line. */
          z.strictObject({ kind: z.literal('translation'), ofId: TranscriptId }),
        ])
        .default({ kind: 'new' }),
      /** Those that the file holds beside the text, by their place in it; none of them unless it is named. */
      translations: z
        .array(
          z.strictObject({ place: z.int().nonnegative().max(100), language: TypedLanguageTag }),
        )
        .max(20)
        .default([]),
      /** Also the index points that the file holds. */
      takesPoints: z.boolean().default(false),
    }),
    output: z.object({
      transcript: Transcript,
      /** Index points that came in with it. */
      pointIds: z.array(IndexPointId),
      translations: z.array(Transcript),
      /** What was there before, where lines were replaced. */
      versionId: TranscriptVersionId.nullable(),
      /** Lines of translations that stand beside no line of the text. */
      unmatched: z.int().nonnegative(),
    }),
    needs: 'stories.write',
    touches: ['transcripts', 'indexPoints', 'themes', 'stories', 'history'],
  }),
  /** What would be written, and whether it may leave for this use. */
  'transcriptFiles.plan': query({
    input: z.strictObject({ id: TranscriptId, use: Use }),
    output: z.object({
      mayLeave: z.boolean(),
      decision: Decision,
      /** Nobody has checked it yet, or everything in it is closed. */
      problem: z.enum(['not-checked', 'nothing-left']).nullable(),
      /** Names in it that were promised not to be shown, or words that are like them. */
      names: z.array(
        z.object({ word: z.string(), isCertain: z.boolean(), atMs: z.number().nullable() }),
      ),
      lineCount: z.int().nonnegative(),
      closedCount: z.int().nonnegative(),
      /** Lines without a time, which no caption can show. */
      untimedCount: z.int().nonnegative(),
    }),
    needs: 'packages.make',
  }),
  /** Writes it into a folder, under a name that is free. Nothing leaves that the plan does not let out. */
  'transcriptFiles.save': command({
    input: z.strictObject({
      id: TranscriptId,
      use: Use,
      format: WrittenFormat,
      folder: LocalPath,
      /** To whom it goes: whoever takes a story back must be able to reach them. */
      recipient: NonEmptyLine,
      recipientContact: Line.default(''),
    }),
    output: z.object({ path: LocalPath, lineCount: z.int().nonnegative() }),
    needs: 'packages.make',
    touches: ['packages', 'history'],
  }),
  /** Every text that was saved as a file for others, the newest first. */
  'transcriptFiles.saved': query({
    input: nothing,
    output: z.array(SavedText),
    needs: 'packages.see',
  }),
} as const satisfies Record<string, Method>;

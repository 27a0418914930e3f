// What an interviewer writes down just after a talk. Private: for those who record, and never in a package.
import { z } from 'zod';
import { RecordingId } from './ids.ts';
import { Instant, Prose } from './text.ts';

/** How somebody is after the talk; empty when nobody has said. */
export const Feeling = z.enum(['', 'well', 'tired', 'upset', 'worried']);
export type Feeling = z.infer<typeof Feeling>;

const fields = {
  summary: Prose,
  /** Who was named in the talk. */
  named: Prose,
  /** What should be kept closed. */
  keepClosed: Prose,
  storytellerFeels: Feeling,
  storytellerWords: Prose,
  interviewerFeels: Feeling,
  interviewerWords: Prose,
  nextSteps: Prose,
};

export const InterviewNotes = z.object({
  recordingId: RecordingId,
  ...fields,
  /** Null when nothing was ever written. */
  updatedAt: Instant.nullable(),
});
export type InterviewNotes = z.infer<typeof InterviewNotes>;

export const NotesFields = z.strictObject(fields).partial();
export type NotesFields = z.infer<typeof NotesFields>;
export const NotesPatch = z.strictObject({ id: RecordingId, ...NotesFields.shape });
export type NotesPatch = z.infer<typeof NotesPatch>;

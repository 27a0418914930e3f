// Notes after a talk: one sheet for each recording, for whoever may hear it and records. They never leave the library.
import type Database from 'better-sqlite3';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { InterviewNotes, NotesFields } from '../../../shared/model/interview-notes.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { requireHeard } from '../db/recording-rows.ts';

type Fields = Required<NotesFields>;

const empty: Fields = {
  summary: '',
  named: '',
  keepClosed: '',
  storytellerFeels: '',
  storytellerWords: '',
  interviewerFeels: '',
  interviewerWords: '',
  nextSteps: '',
};

function read(sql: Database.Database, recordingId: RecordingId): InterviewNotes {
  const row = sql
    .prepare<[string], InterviewNotes>(
      `select recording_id as recordingId, summary, named, keep_closed as keepClosed,
         storyteller_feels as storytellerFeels, storyteller_words as storytellerWords,
         interviewer_feels as interviewerFeels, interviewer_words as interviewerWords,
         next_steps as nextSteps, updated_at as updatedAt
       from interview_notes where recording_id = ?`,
    )
    .get(recordingId);
  return row ?? { recordingId, ...empty, updatedAt: null };
}

function save(
  { id, ...patch }: NotesFields & { id: RecordingId },
  context: LibraryContext,
): InterviewNotes {
  requireHeard(id, context);
  const { db } = context.library;
  const before = read(db.sql, id);
  const fields = Object.keys(empty) as (keyof Fields)[];
  const changed = fields.filter(
    (field) => patch[field] !== undefined && patch[field] !== before[field],
  );
  if (changed.length === 0) return before;
  const next = { ...before, ...patch, id, updatedAt: context.clock().toISOString() };
  // Which field it was is nobody's business: the history is read by more people than the notes.
  db.write({ action: 'notes.save', subject: id }, (sql) => {
    sql
      .prepare(
        `insert or replace into interview_notes (recording_id, summary, named, keep_closed, storyteller_feels,
           storyteller_words, interviewer_feels, interviewer_words, next_steps, updated_at)
         values (@id, @summary, @named, @keepClosed, @storytellerFeels, @storytellerWords, @interviewerFeels,
           @interviewerWords, @nextSteps, @updatedAt)`,
      )
      .run(next);
  });
  return read(db.sql, id);
}

export const notes: Handlers<'notes'> = {
  get({ id }, context) {
    requireHeard(id, context);
    return read(context.library.db.sql, id);
  },
  save,
};

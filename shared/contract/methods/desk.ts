// What lies on the desk of an interview: question cards, notes, the support list.
import { z } from 'zod';
import { QuestionId } from '../../model/ids.ts';
import { InterviewNotes, NotesPatch } from '../../model/interview-notes.ts';
import { NewQuestion, Question, QuestionPatch } from '../../model/question.ts';
import { ContactPatch, NewContact, SupportContact } from '../../model/support.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing, ofRecording, ofQuestion, ofContact } from './shapes.ts';

export const deskMethods = {
  // Question cards: what an interviewer may ask, one card at a time
  'questions.list': query({
    input: nothing,
    output: z.array(Question),
    needs: 'recordings.make',
  }),
  'questions.add': command({
    input: NewQuestion,
    output: Question,
    needs: 'recordings.make',
    touches: ['questions', 'history'],
  }),
  'questions.update': command({
    input: QuestionPatch,
    output: Question,
    needs: 'recordings.make',
    touches: ['questions', 'history'],
  }),
  /** Puts a card before another of its language and topic, or at the end of them. */
  'questions.move': command({
    input: z.strictObject({ id: QuestionId, before: QuestionId.nullable() }),
    output: Question,
    needs: 'recordings.make',
    touches: ['questions', 'history'],
  }),
  'questions.retire': command({
    input: ofQuestion,
    output: Question,
    needs: 'recordings.make',
    touches: ['questions', 'history'],
  }),
  'questions.restore': command({
    input: ofQuestion,
    output: Question,
    needs: 'recordings.make',
    touches: ['questions', 'history'],
  }),

  // Notes after a talk, one sheet for each recording: private, never in a package
  'notes.get': query({ input: ofRecording, output: InterviewNotes, needs: 'recordings.make' }),
  'notes.save': command({
    input: NotesPatch,
    output: InterviewNotes,
    needs: 'recordings.make',
    touches: ['notes', 'history'],
  }),

  // The support list: whom to call when somebody is not well
  'support.list': query({
    input: nothing,
    output: z.array(SupportContact),
    needs: 'library.use',
  }),
  'support.add': command({
    input: NewContact,
    output: SupportContact,
    needs: 'library.settings',
    touches: ['support', 'history'],
  }),
  /** A number that is changed counts as not checked, unless the day of the check is given with it. */
  'support.update': command({
    input: ContactPatch,
    output: SupportContact,
    needs: 'library.settings',
    touches: ['support', 'history'],
  }),
  'support.remove': command({
    input: ofContact,
    output: SupportContact,
    needs: 'library.settings',
    touches: ['support', 'history'],
  }),
  'support.restore': command({
    input: ofContact,
    output: SupportContact,
    needs: 'library.settings',
    touches: ['support', 'history'],
  }),
} as const satisfies Record<string, Method>;

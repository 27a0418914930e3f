// Asking residents: the forms, what was answered, and the totals.
import { z } from 'zod';
import { LocalityId, QuestionnaireAnswerId, QuestionnaireId } from '../../model/ids.ts';
import {
  Answer,
  NewAnswer,
  Questionnaire,
  QuestionnaireForm,
  ResidentAge,
  Totals,
} from '../../model/questionnaire.ts';
import { LocalPath, Prose } from '../../model/text.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { done } from './shapes.ts';

const one = z.strictObject({ id: QuestionnaireId });
const oneAnswer = z.strictObject({ id: QuestionnaireAnswerId });
const edits = { needs: 'questionnaires.edit', touches: ['questionnaires', 'history'] } as const;
const collects = { needs: 'answers.collect', touches: ['questionnaires', 'history'] } as const;
const looks = { needs: 'answers.look', touches: ['questionnaires', 'history'] } as const;

export const questionnairesMethods = {
  'questionnaires.list': query({
    input: z.strictObject({ bin: z.boolean().default(false) }),
    output: z.array(Questionnaire),
    needs: 'stories.see',
  }),
  'questionnaires.get': query({ input: one, output: Questionnaire, needs: 'stories.see' }),
  'questionnaires.add': command({
    input: z.strictObject({ form: QuestionnaireForm }),
    output: Questionnaire,
    ...edits,
  }),
  /** Once somebody has answered, a change makes a new version; a question whose meaning changed becomes another question. */
  'questionnaires.save': command({
    input: z.strictObject({ id: QuestionnaireId, form: QuestionnaireForm }),
    output: Questionnaire,
    ...edits,
  }),
  'questionnaires.bin': command({ input: one, output: done, ...edits }),
  'questionnaires.restore': command({ input: one, output: Questionnaire, ...edits }),

  // What residents answered
  'answers.list': query({
    input: z.strictObject({ questionnaireId: QuestionnaireId, bin: z.boolean().default(false) }),
    output: z.array(Answer),
    needs: 'answers.collect',
  }),
  'answers.add': command({ input: NewAnswer, output: Answer, ...collects }),
  'answers.bin': command({ input: oneAnswer, output: done, ...collects }),
  'answers.restore': command({ input: oneAnswer, output: done, ...collects }),
  /** A lead has read them, and took out what could tell who wrote them. What was taken out is gone. */
  'answers.look': command({
    input: z.strictObject({
      id: QuestionnaireAnswerId,
      isLookedThrough: z.boolean(),
      words: z.record(z.string().max(40), Prose).optional(),
    }),
    output: Answer,
    ...looks,
  }),

  /** True numbers, for those who know names, of all or of some of those who answered. Others are told them without small numbers, and of all alone. */
  'answers.totals': query({
    input: z.strictObject({
      questionnaireId: QuestionnaireId,
      localityId: LocalityId.optional(),
      age: ResidentAge.optional(),
    }),
    output: Totals,
    needs: 'stories.see',
  }),
  /** Without small numbers, as it may be shared. Never of some of those who answered: two such tables could be taken from each other. */
  'answers.report': query({
    input: z.strictObject({ questionnaireId: QuestionnaireId }),
    output: Totals,
    needs: 'reports.make',
  }),
  'answers.saveReport': command({
    input: z.strictObject({ questionnaireId: QuestionnaireId, folder: LocalPath }),
    output: z.object({ path: LocalPath }),
    needs: 'reports.make',
    touches: ['history'],
  }),
} as const satisfies Record<string, Method>;

// A questionnaire and what residents answered: nobody's name, no person of the library, no time but the day.
import { z } from 'zod';
import { LocalityId, QuestionnaireAnswerId, QuestionnaireId } from './ids.ts';
import { Day, LanguageTag, Line, Prose, TypedLanguageTag } from './text.ts';

/** One of a list, several of a list, a scale from 1 to 5, or words of one's own. No question must be answered. */
export const questionKinds = ['one', 'several', 'scale', 'words'] as const;
export type QuestionKind = (typeof questionKinds)[number];
export const scaleSteps = ['1', '2', '3', '4', '5'] as const;

export const residentAges = ['under-16', '16-24', '25-44', '45-64', '65-over'] as const;
export const ResidentAge = z.enum(residentAges);
export type ResidentAge = z.infer<typeof ResidentAge>;

export const answerWays = ['screen', 'paper'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** The same words in several languages. What is missing is shown in the first language of the form. */
const InLanguages = z.record(LanguageTag, Prose);
export type InLanguages = z.infer<typeof InLanguages>;

const Key = z.string().regex(/^[a-z0-9-]{1,40}$/u, 'This question has no sign of its own.');

export const FormOption = z.strictObject({ id: Key, text: InLanguages });
export type FormOption = z.infer<typeof FormOption>;

export const FormQuestion = z.strictObject({
  id: Key,
  kind: z.enum(questionKinds),
  text: InLanguages,
  /** Of a scale: its five steps, of which the first and the last have words. */
  options: z.array(FormOption).max(30, 'Please give at most 30 answers to choose from.'),
});
export type FormQuestion = z.infer<typeof FormQuestion>;

export const QuestionnaireForm = z.strictObject({
  /** The first is the one in which everything is written. */
  languages: z.array(TypedLanguageTag).min(1, 'Please choose a language.').max(30),
  title: InLanguages,
  introduction: InLanguages,
  questions: z.array(FormQuestion).max(60, 'Please ask at most 60 questions.'),
});
export type QuestionnaireForm = z.infer<typeof QuestionnaireForm>;

export const Questionnaire = z.object({
  id: QuestionnaireId,
  version: z.int().positive(),
  form: QuestionnaireForm,
  /** How many answered any version; null where it is fewer than five and this person may not know it. */
  answers: z.int().nonnegative().nullable(),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

const answered = {
  language: LanguageTag,
  way: z.enum(answerWays),
  on: Day,
  /** The number on a sheet of paper, so that none is typed twice. */
  sheet: Line.max(20, 'This is too long: at most 20 characters.'),
  localityId: LocalityId.nullable(),
  age: ResidentAge.nullable(),
  /** What was ticked, by question. */
  choices: z.record(Key, z.array(Key).max(30)),
  /** What was written in own words, by question. */
  words: z.record(Key, Prose.max(5000, 'This is too long: at most 5,000 characters.')),
};

export const NewAnswer = z.strictObject({
  questionnaireId: QuestionnaireId,
  version: z.int().positive(),
  ...answered,
});
export type NewAnswer = z.infer<typeof NewAnswer>;

export const Answer = z.object({
  id: QuestionnaireAnswerId,
  version: z.int().positive(),
  ...answered,
  /** A lead read the words and took out what could tell who wrote them. Until then only leads are told them. */
  isLookedThrough: z.boolean(),
  /** There are words that this person is not told. */
  hasHiddenWords: z.boolean(),
});
export type Answer = z.infer<typeof Answer>;

const said = {
  count: z.int().nonnegative().nullable(),
  hidden: z.enum(['small', 'kept']).nullable(),
};
/** Empty key: not answered. */
export const AnswerTable = z.object({
  total: z.int().nonnegative().nullable(),
  rows: z.array(z.object({ key: z.string(), ...said })),
  isWithheld: z.boolean(),
});
export type AnswerTable = z.infer<typeof AnswerTable>;

export const Totals = z.object({
  day: Day,
  isShareable: z.boolean(),
  languages: z.array(LanguageTag),
  title: InLanguages,
  answers: z.int().nonnegative().nullable(),
  questions: z.array(
    z.object({
      question: FormQuestion,
      /** It is no longer asked in this way. */
      isEarlier: z.boolean(),
      table: AnswerTable,
    }),
  ),
  /** Keys are ids of localities of the project; their names stand in `localities`. */
  byLocality: AnswerTable,
  byAge: AnswerTable,
  byWay: AnswerTable,
  localities: z.record(z.string(), z.string()),
});
export type Totals = z.infer<typeof Totals>;

// Questionnaires and answers as they are stored, told to each as much as they may know.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { QuestionnaireAnswerId, QuestionnaireId } from '../../../shared/model/ids.ts';
import { QuestionnaireForm } from '../../../shared/model/questionnaire.ts';
import type { Answer, Questionnaire } from '../../../shared/model/questionnaire.ts';
import { shareableCount } from '../../../shared/rules/small-counts.ts';
import type { LibraryContext } from '../context.ts';
import { knowsNames } from './told-outside.ts';

interface Row {
  id: QuestionnaireId;
  version: number;
  form: string;
  answers: number;
  isBinned: 0 | 1;
}

function rows(sql: Database.Database): Row[] {
  return sql
    .prepare<[], Row>(
      `select q.id, v.version, v.form, q.binned_at is not null as isBinned,
         (select count(*) from questionnaire_answers a where a.questionnaire_id = q.id and a.is_binned = 0) as answers
       from questionnaires q
       join questionnaire_versions v on v.questionnaire_id = q.id
         and v.version = (select max(version) from questionnaire_versions where questionnaire_id = q.id)
       order by q.position, q.id`,
    )
    .all();
}

const readForm = (form: string) => QuestionnaireForm.parse(JSON.parse(form));

export function questionnairesFor(
  context: LibraryContext,
): (Questionnaire & { isBinned: boolean })[] {
  const tells = knowsNames(context);
  return rows(context.library.db.sql).map(({ form, answers, isBinned, ...row }) => ({
    ...row,
    form: readForm(form),
    answers: tells ? answers : shareableCount(answers),
    isBinned: isBinned === 1,
  }));
}

/** @throws AppError `not-found` */
export function requireQuestionnaire(id: QuestionnaireId, context: LibraryContext) {
  const found = questionnairesFor(context).find((one) => one.id === id);
  if (found === undefined)
    throw new AppError('not-found', 'This questionnaire is not in the library.', { id });
  return found;
}

/** Every version, the newest first. */
export function formsOf(
  sql: Database.Database,
  id: QuestionnaireId,
): { version: number; form: QuestionnaireForm }[] {
  return sql
    .prepare<[string], { version: number; form: string }>(
      'select version, form from questionnaire_versions where questionnaire_id = ? order by version desc',
    )
    .all(id)
    .map(({ version, form }) => ({ version, form: readForm(form) }));
}

/** Answers in the bin can be brought back: the form that they answered stays as well. */
export function hasAnswers(sql: Database.Database, id: QuestionnaireId, version: number): boolean {
  return (
    sql
      .prepare('select 1 from questionnaire_answers where questionnaire_id = ? and version = ?')
      .get(id, version) !== undefined
  );
}

interface AnswerRow extends Omit<
  Answer,
  'choices' | 'words' | 'isLookedThrough' | 'hasHiddenWords'
> {
  questionnaireId: QuestionnaireId;
  choices: string;
  words: string;
  isLookedThrough: 0 | 1;
  isBinned: 0 | 1;
}

const columns = `id, questionnaire_id as questionnaireId, version, way, answered_on as "on", language, sheet,
  locality_id as localityId, age, choices, words, is_looked_through as isLookedThrough, is_binned as isBinned
  from questionnaire_answers`;

export type StoredAnswer = Omit<Answer, 'hasHiddenWords'> & {
  questionnaireId: QuestionnaireId;
  isBinned: boolean;
};

function stored(row: AnswerRow): StoredAnswer {
  return {
    ...row,
    choices: JSON.parse(row.choices) as Answer['choices'],
    words: JSON.parse(row.words) as Answer['words'],
    isLookedThrough: row.isLookedThrough === 1,
    isBinned: row.isBinned === 1,
  };
}

/** In an order that has nothing to do with when each came. */
export function readAnswers(sql: Database.Database, id: QuestionnaireId): StoredAnswer[] {
  return sql
    .prepare<[string], AnswerRow>(`select ${columns} where questionnaire_id = ? order by id`)
    .all(id)
    .map(stored);
}

/** @throws AppError `not-found` */
export function requireAnswer(sql: Database.Database, id: QuestionnaireAnswerId): StoredAnswer {
  const row = sql.prepare<[string], AnswerRow>(`select ${columns} where id = ?`).get(id);
  if (row === undefined) throw new AppError('not-found', 'This answer is not in the library.');
  return stored(row);
}

/** Own words may name somebody: until a lead has looked, leads alone read them. */
export function answerFor(answer: StoredAnswer, { library }: LibraryContext): Answer {
  const mayRead = answer.isLookedThrough || library.member.role === 'lead';
  const { questionnaireId: _of, isBinned: _binned, ...told } = answer;
  return {
    ...told,
    words: mayRead ? told.words : {},
    hasHiddenWords: !mayRead && Object.keys(told.words).length > 0,
  };
}

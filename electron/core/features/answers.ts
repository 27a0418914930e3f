// What residents answered. The history tells that answers came in, never which: an exact time would tell who it was.
import { statSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import { QuestionnaireAnswerId } from '../../../shared/model/ids.ts';
import { fits, wordsIn } from '../../../shared/rules/questionnaire.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import {
  answerFor,
  formsOf,
  readAnswers,
  requireAnswer,
  requireQuestionnaire,
} from '../db/questionnaire-rows.ts';
import type { StoredAnswer } from '../db/questionnaire-rows.ts';
import { knowsNames } from '../db/told-outside.ts';
import { freePath } from '../free-path.ts';
import { writeBeside } from '../write-beside.ts';
import { totalsCsv } from './answers/totals-csv.ts';
import { totalsOf } from './answers/totals.ts';

export const answers: Handlers<'answers'> = {
  list({ questionnaireId, bin }, context) {
    requireQuestionnaire(questionnaireId, context);
    return readAnswers(context.library.db.sql, questionnaireId)
      .filter(({ isBinned }) => isBinned === bin)
      .map((answer) => answerFor(answer, context));
  },

  add({ questionnaireId, version, ...input }, context) {
    if (requireQuestionnaire(questionnaireId, context).isBinned)
      throw new AppError('conflict', 'This questionnaire is in the bin.', { id: questionnaireId });
    const { db } = context.library;
    const form = formsOf(db.sql, questionnaireId).find((one) => one.version === version)?.form;
    const given = withoutBlanks(input);
    if (form === undefined || !fits(form, given))
      throw new AppError(
        'invalid-input',
        'These answers do not belong to the questions of this questionnaire.',
      );
    const sheet = given.way === 'paper' ? given.sheet.trim() : '';
    const id = QuestionnaireAnswerId.parse(context.newId());
    const change = { action: 'answers.add', subject: questionnaireId, isContinued: true };
    db.write(change, (sql) => {
      requireFreeSheet({ questionnaireId, sheet }, context);
      sql
        .prepare(
          `insert into questionnaire_answers
             (id, questionnaire_id, version, way, answered_on, language, sheet, locality_id, age, choices, words)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          ...[id, questionnaireId, version, given.way, given.on, given.language, sheet],
          ...[given.localityId, given.age],
          ...[JSON.stringify(given.choices), JSON.stringify(given.words)],
        );
    });
    return answerFor(requireAnswer(db.sql, id), context);
  },

  bin({ id }, context) {
    setBinned(requireAnswer(context.library.db.sql, id), true, context);
    return {};
  },

  restore({ id }, context) {
    const answer = requireAnswer(context.library.db.sql, id);
    if (answer.isBinned) requireFreeSheet(answer, context);
    setBinned(answer, false, context);
    return {};
  },

  look({ id, isLookedThrough, words }, context) {
    const { db } = context.library;
    const answer = requireAnswer(db.sql, id);
    const kept = Object.entries(answer.words).map(([question, text]) => [
      question,
      words?.[question] ?? text,
    ]);
    const next = withoutBlanks({ choices: {}, words: Object.fromEntries(kept) });
    const subject = answer.questionnaireId;
    db.write({ action: 'answers.look', subject, isContinued: true }, (sql) => {
      sql
        .prepare('update questionnaire_answers set words = ?, is_looked_through = ? where id = ?')
        .run(JSON.stringify(next.words), isLookedThrough ? 1 : 0, id);
    });
    return answerFor(requireAnswer(db.sql, id), context);
  },

  totals({ questionnaireId, localityId, age }, context) {
    requireQuestionnaire(questionnaireId, context);
    if (!knowsNames(context)) return totalsOf(questionnaireId, context, { isShareable: true });
    const of = { isShareable: false, localityId, age };
    return totalsOf(questionnaireId, context, of);
  },

  report({ questionnaireId }, context) {
    requireQuestionnaire(questionnaireId, context);
    return totalsOf(questionnaireId, context, { isShareable: true });
  },

  saveReport({ questionnaireId, folder }, context) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new AppError('not-found', 'This folder is not there. Please choose another folder.', {
        folder,
      });
    requireQuestionnaire(questionnaireId, context);
    const totals = totalsOf(questionnaireId, context, { isShareable: true });
    const { text: title } = wordsIn(totals.title, totals.languages);
    const path = freePath(folder, `questionnaire-${totals.day}`, '.csv');
    const change = { action: 'answers.saveReport', subject: questionnaireId };
    context.library.db.write(change, () => writeBeside(path, totalsCsv(totals, title)));
    return { path };
  },
};

function withoutBlanks<
  Given extends { choices: Record<string, string[]>; words: Record<string, string> },
>(given: Given): Given {
  const choices = Object.entries(given.choices).filter(([, chosen]) => chosen.length > 0);
  const words = Object.entries(given.words)
    .map(([id, text]) => [id, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return { ...given, choices: Object.fromEntries(choices), words: Object.fromEntries(words) };
}

/** @throws AppError `conflict` when this sheet was typed before */
function requireFreeSheet(
  { questionnaireId, sheet }: Pick<StoredAnswer, 'questionnaireId' | 'sheet'>,
  { library }: LibraryContext,
): void {
  if (sheet === '') return;
  const isTaken = library.db.sql
    .prepare(
      'select 1 from questionnaire_answers where questionnaire_id = ? and sheet = ? and is_binned = 0',
    )
    .get(questionnaireId, sheet);
  if (isTaken !== undefined)
    throw new AppError('conflict', 'The sheet with this number was typed in before.', { sheet });
}

function setBinned(answer: StoredAnswer, isBinned: boolean, { library }: LibraryContext): void {
  if (answer.isBinned === isBinned) return;
  const action = isBinned ? 'answers.bin' : 'answers.restore';
  const subject = answer.questionnaireId;
  library.db.write({ action, subject, isContinued: true }, (sql) => {
    sql
      .prepare('update questionnaire_answers set is_binned = ? where id = ?')
      .run(isBinned ? 1 : 0, answer.id);
  });
}

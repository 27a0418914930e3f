// What makes a questionnaire whole, when a changed question is another question, and whether answers fit. Pure.
import { scaleSteps } from '../model/questionnaire.ts';
import type {
  FormQuestion,
  InLanguages,
  NewAnswer,
  QuestionnaireForm,
} from '../model/questionnaire.ts';

/** @returns the words in this language, or in the first of the form in which there are words */
export function wordsIn(
  words: InLanguages,
  languages: readonly string[],
): { text: string; language: string } {
  for (const language of languages) {
    const text = words[language]?.trim() ?? '';
    if (text !== '') return { text, language };
  }
  return { text: '', language: languages[0] ?? 'en' };
}

export type FormFault =
  | { fault: 'no-title' | 'no-questions' | 'twice' }
  | { fault: 'no-words' | 'too-few-options' | 'option-without-words'; question: number };

/** What is still missing before residents can be asked; undefined when nothing is. */
export function formFault({
  languages,
  title,
  questions,
}: QuestionnaireForm): FormFault | undefined {
  const [first = ''] = languages;
  const isBlank = (words: InLanguages) => (words[first]?.trim() ?? '') === '';
  if (isBlank(title)) return { fault: 'no-title' };
  if (questions.length === 0) return { fault: 'no-questions' };
  if (new Set(questions.map(({ id }) => id)).size < questions.length) return { fault: 'twice' };
  for (const [question, { kind, text, options }] of questions.entries()) {
    if (isBlank(text)) return { fault: 'no-words', question };
    const ids = options.map(({ id }) => id);
    if (new Set(ids).size < ids.length) return { fault: 'twice' };
    if (kind === 'scale' && ids.join() !== scaleSteps.join())
      return { fault: 'too-few-options', question };
    const isList = kind === 'one' || kind === 'several';
    if (isList && options.length < 2) return { fault: 'too-few-options', question };
    if (isList && options.some((option) => isBlank(option.text)))
      return { fault: 'option-without-words', question };
  }
  return undefined;
}

/** Would an answer to the one be an answer to the other? A further language changes nothing; other words, or other answers to choose from, do. */
export function isSameQuestion(before: FormQuestion, after: FormQuestion): boolean {
  return (
    before.kind === after.kind &&
    keepsWords(before.text, after.text) &&
    before.options.length === after.options.length &&
    before.options.every((option) => {
      const same = after.options.find(({ id }) => id === option.id);
      return same !== undefined && keepsWords(option.text, same.text);
    })
  );
}

function keepsWords(before: InLanguages, after: InLanguages): boolean {
  return Object.entries(before).every(
    ([language, text]) => text.trim() === '' || text.trim() === (after[language]?.trim() ?? ''),
  );
}

/**
 * Whose meaning was changed gets a sign of its own, so that its answers are never counted together with those to the earlier one.
 * @param earlier every form that somebody may have answered
 */
export function withOwnSigns(
  earlier: readonly QuestionnaireForm[],
  form: QuestionnaireForm,
  newKey: () => string,
): QuestionnaireForm {
  const isOther = (question: FormQuestion) =>
    earlier
      .flatMap(({ questions }) => questions)
      .some((before) => before.id === question.id && !isSameQuestion(before, question));
  return {
    ...form,
    questions: form.questions.map((question) =>
      isOther(question) ? { ...question, id: newKey() } : question,
    ),
  };
}

/** Does everything that was answered belong to a question of this form? */
export function fits(
  { questions, languages }: QuestionnaireForm,
  { choices, words, language }: Pick<NewAnswer, 'choices' | 'words' | 'language'>,
): boolean {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const isChosen = ([id, chosen]: [string, string[]]) => {
    const question = byId.get(id);
    if (question === undefined || question.kind === 'words') return false;
    if (question.kind !== 'several' && chosen.length > 1) return false;
    const ids = new Set(question.options.map((option) => option.id));
    return new Set(chosen).size === chosen.length && chosen.every((one) => ids.has(one));
  };
  return (
    languages.includes(language) &&
    Object.entries(choices).every(isChosen) &&
    Object.keys(words).every((id) => byId.get(id)?.kind === 'words')
  );
}

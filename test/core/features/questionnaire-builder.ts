// A small questionnaire, and residents who are made up.
import type { NewAnswer, QuestionnaireForm } from '../../../shared/model/questionnaire.ts';
import type { QuestionnaireId } from '../../../shared/model/ids.ts';
import type { TestLibrary } from '../../support/make-core.ts';

export const smallForm: QuestionnaireForm = {
  languages: ['en', 'ur'],
  title: { en: 'Your neighbourhood', ur: 'آپ کا محلہ' },
  introduction: { en: 'It takes five minutes.' },
  questions: [
    {
      id: 'home',
      kind: 'one',
      text: { en: 'Do you feel at home here?' },
      options: [
        { id: 'yes', text: { en: 'Yes' } },
        { id: 'no', text: { en: 'No' } },
      ],
    },
    {
      id: 'good',
      kind: 'several',
      text: { en: 'What is good here?' },
      options: [
        { id: 'parks', text: { en: 'Parks' } },
        { id: 'people', text: { en: 'People' } },
      ],
    },
    {
      id: 'safe',
      kind: 'scale',
      text: { en: 'How safe is it?' },
      options: ['1', '2', '3', '4', '5'].map((id) => ({ id, text: {} })),
    },
    { id: 'own', kind: 'words', text: { en: 'What else?' }, options: [] },
  ],
};

export function answerOf(
  questionnaireId: QuestionnaireId,
  more: Partial<NewAnswer> = {},
): NewAnswer {
  return {
    ...{ questionnaireId, version: 1, language: 'en', way: 'screen', on: '2026-11-20' },
    ...{ sheet: '', localityId: null, age: null, choices: {}, words: {} },
    ...more,
  };
}

/** A questionnaire with one answer on paper. */
export async function answeredBy({ api }: TestLibrary, words: string, sheet: string) {
  const { id } = await api.questionnaires.add({ form: smallForm });
  await api.answers.add(answerOf(id, { way: 'paper', sheet, words: { own: words } }));
  return id;
}

// What a form asks one by one: the uses and wishes of a recording agreement, the roles of a contributor, the two ways to take a story back. Pure.
import type { PictureName } from '../model/agreement-text.ts';
import { uses } from '../model/agreement.ts';
import { dayInWords } from './day-in-words.ts';
import { fillWords } from './fill-text.ts';
import type { FormAnswer, FormBlock, FormLine, FormRequest, SignedEntry } from './form-blocks.ts';

type Question = Extract<FormBlock, { kind: 'question' }>;
type Recorded = Extract<SignedEntry, { kind: 'recording' }>;

/** Beside questions of Easy Read, where a drawing says the same. */
const pictures: Readonly<Record<string, PictureName>> = {
  archive: 'archive',
  exhibition: 'listening',
  learning: 'child-and-adult',
  broadcast: 'microphone',
  naming: 'name-tag',
  film: 'speaking',
  'closed-parts': 'padlock',
  'closed-until': 'calendar',
  'ask-again': 'question',
  copyright: 'rights',
  'way-back': 'arrow-back',
};

interface NewQuestion {
  key: string;
  ask: string;
  help?: readonly string[];
  answers: readonly FormAnswer[];
  lines?: readonly FormLine[];
}

const question = ({ help = [], lines = [], ...rest }: NewQuestion): Question => ({
  kind: 'question',
  number: null,
  picture: null,
  ...rest,
  help,
  lines,
});

export function formQuestions(request: FormRequest): FormBlock[] {
  const questions = questionsOf(request);
  if (request.text.level !== 'easy-read') return questions;
  return questions.map((asked) => ({ ...asked, picture: pictures[asked.key] ?? null }));
}

function questionsOf(request: FormRequest): Question[] {
  if (request.text.kind === 'withdrawal') return waysBack(request);
  if (request.text.roles !== undefined) return roles(request);
  if (request.text.choices !== undefined) return recordingQuestions(request);
  return answeredQuestions(request);
}

/** The first versions held no questions: what was answered then is shown with those of today, and nothing else. */
function answeredQuestions({ choicesNow, ...request }: FormRequest): Question[] {
  if (choicesNow === undefined || request.entry?.kind !== 'recording') return [];
  const { closedUntil } = request.entry;
  return recordingQuestions({ ...request, text: { ...request.text, choices: choicesNow } }).filter(
    ({ key }) =>
      Object.hasOwn(choicesNow.uses, key) || (key === 'closed-until' && closedUntil !== null),
  );
}

/** The two ways are two parts of the text, so each is ticked by its heading. */
function waysBack({ text, places }: FormRequest): Question[] {
  const answers = text.sections
    .filter(({ key }) => key === 'out-of-use' || key === 'delete')
    .map(({ key, heading }) => ({ key, label: fillWords(heading, places), isChosen: false }));
  if (answers.length === 0) return [];
  return [question({ key: 'way-back', ask: fillWords(text.title, places), answers })];
}

function roles({ text, places }: FormRequest): Question[] {
  const answers = Object.entries(text.roles ?? {}).map(([key, promise]) => ({
    key,
    label: fillWords(promise, places),
    isChosen: false,
  }));
  return [question({ key: 'roles', ask: text.statementAsk, answers })];
}

function recordingQuestions(request: FormRequest): Question[] {
  const { text, places } = request;
  const entry = request.entry?.kind === 'recording' ? request.entry : null;
  const { labels, choices } = text;
  if (choices === undefined) return [];
  const yesOrNo = (said: boolean | null): FormAnswer[] => [
    { key: 'yes', label: labels.yes, isChosen: said === true },
    { key: 'no', label: labels.no, isChosen: said === false },
  ];
  const asked = uses.map((use) =>
    question({
      key: use,
      ask: fillWords(choices.uses[use].ask, places),
      help: [fillWords(choices.uses[use].example, places)],
      answers: yesOrNo(entry && (entry.uses[use] ?? false)),
    }),
  );
  const wishes = [
    naming(request, entry),
    ...(choices.film
      ? [
          question({
            key: 'film',
            ask: choices.film.ask,
            help: [choices.film.help],
            answers: yesOrNo(entry && entry.showFilm),
          }),
        ]
      : []),
    question({
      key: 'closed-parts',
      ask: choices.closedParts.ask,
      help: [choices.closedParts.help],
      answers: yesOrNo(entry && entry.closedParts !== ''),
      lines: [
        { key: 'parts', label: '', value: entry?.closedParts ?? '' },
        ...(entry ? [] : [{ key: 'parts-more', label: '', value: '' }]),
      ],
    }),
    question({
      key: 'closed-until',
      ask: choices.closedUntil.ask,
      help: [choices.closedUntil.help],
      answers: yesOrNo(entry && entry.closedUntil !== null),
      lines: [{ key: 'day', label: labels.day, value: dayOf(text.language, entry?.closedUntil) }],
    }),
    question({
      key: 'ask-again',
      ask: choices.askAgain.ask,
      help: [choices.askAgain.help],
      answers: yesOrNo(entry && entry.askAgain),
    }),
    copyright(request, entry),
    licence(request, entry),
  ].map((asking) => ({ ...asking, ask: fillWords(asking.ask, places) }));
  return [...asked, ...wishes];
}

function dayOf(language: string, day: string | null | undefined): string {
  return day ? dayInWords(language, day) : '';
}

/** An agreement that says nothing of the name leaves it as it was said before. */
function naming({ text }: FormRequest, entry: Recorded | null): Question {
  const words = text.choices?.naming;
  if (words === undefined) throw new Error('only a recording agreement asks for the name');
  const chosen = entry?.naming ?? null;
  const answers = [
    { key: 'full-name', label: words.fullName },
    { key: 'first-name', label: words.firstName },
    { key: 'chosen-name', label: words.chosenName },
    { key: 'no-name', label: words.noName },
  ].map((answer) => ({ ...answer, isChosen: chosen?.attribution === answer.key }));
  const lines = [{ key: 'chosen-name', label: text.labels.name, value: chosen?.chosenName ?? '' }];
  return question({ key: 'naming', ask: words.ask, answers, lines });
}

function copyright({ text, places }: FormRequest, entry: Recorded | null): Question {
  const words = text.choices?.copyright;
  if (words === undefined) throw new Error('only a recording agreement asks for the copyright');
  const answers = (['keep', 'assign'] as const).map((key) => ({
    key,
    label: fillWords(words[key], places),
    isChosen: entry?.copyright === key,
  }));
  const help = [fillWords(words.assignNote, places)];
  return question({ key: 'copyright', ask: words.ask, help, answers });
}

function licence({ text }: FormRequest, entry: Recorded | null): Question {
  const words = text.choices?.licence;
  if (words === undefined) throw new Error('only a recording agreement asks for a licence');
  const answers = [
    { key: 'none', label: words.none },
    { key: 'cc-by', label: words.ccBy },
    { key: 'cc-by-nc', label: words.ccByNc },
  ].map((answer) => ({ ...answer, isChosen: entry?.licence === answer.key }));
  return question({ key: 'licence', ask: words.ask, help: [words.warning], answers });
}

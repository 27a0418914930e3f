// Counts what residents chose. A question that stayed the same is counted over all versions; one that was changed stands by itself.
import type { LocalityId, QuestionnaireId } from '../../../../shared/model/ids.ts';
import { answerWays, residentAges } from '../../../../shared/model/questionnaire.ts';
import type {
  AnswerTable,
  FormQuestion,
  ResidentAge,
  Totals,
} from '../../../../shared/model/questionnaire.ts';
import { shareableCount, shareableTable } from '../../../../shared/rules/small-counts.ts';
import type { Cell } from '../../../../shared/rules/small-counts.ts';
import type { LibraryContext } from '../../context.ts';
import { formsOf, readAnswers } from '../../db/questionnaire-rows.ts';
import type { StoredAnswer } from '../../db/questionnaire-rows.ts';

interface Wanted {
  isShareable: boolean;
  localityId?: LocalityId | undefined;
  age?: ResidentAge | undefined;
}

export function totalsOf(
  id: QuestionnaireId,
  context: LibraryContext,
  { isShareable, localityId, age }: Wanted,
): Totals {
  const { sql } = context.library.db;
  const forms = formsOf(sql, id);
  const asked = new Map<string, { question: FormQuestion; versions: Set<number> }>();
  for (const { version, form } of forms)
    for (const question of form.questions) {
      const known = asked.get(question.id);
      if (known) known.versions.add(version);
      else asked.set(question.id, { question, versions: new Set([version]) });
    }
  const answers = readAnswers(sql, id).filter(
    (answer) =>
      !answer.isBinned &&
      (localityId === undefined || answer.localityId === localityId) &&
      (age === undefined || answer.age === age),
  );
  const [newest] = forms;
  const localities = sql
    .prepare<[], { id: string; name: string }>(
      'select id, name from localities order by position, id',
    )
    .all();
  const table = (keys: readonly string[], of: readonly StoredAnswer[], chosen: Chosen) =>
    tableOf({ keys, answers: of, chosen, isShareable });
  return {
    day: context.today(),
    isShareable,
    languages: newest?.form.languages ?? [],
    title: newest?.form.title ?? {},
    answers: isShareable ? shareableCount(answers.length) : answers.length,
    questions: [...asked.values()].flatMap(({ question, versions }) => {
      const of = answers.filter(({ version }) => versions.has(version));
      const isEarlier = newest !== undefined && !versions.has(newest.version);
      if (isEarlier && of.length === 0) return [];
      const isWords = question.kind === 'words';
      const keys = isWords ? ['written'] : question.options.map((option) => option.id);
      const chosen: Chosen = isWords
        ? ({ words }) => (words[question.id] === undefined ? [] : ['written'])
        : ({ choices }) => choices[question.id] ?? [];
      return [{ question, isEarlier, table: table(keys, of, chosen) }];
    }),
    byLocality: table(
      localities.map((locality) => locality.id),
      answers,
      (answer) => (answer.localityId === null ? [] : [answer.localityId]),
    ),
    byAge: table(residentAges, answers, (answer) => (answer.age === null ? [] : [answer.age])),
    byWay: table(answerWays, answers, ({ way }) => [way]),
    localities: Object.fromEntries(localities.map((locality) => [locality.id, locality.name])),
  };
}

type Chosen = (answer: StoredAnswer) => readonly string[];

/** The last row is of those who did not answer. */
function tableOf({
  keys,
  answers,
  chosen,
  isShareable,
}: {
  keys: readonly string[];
  answers: readonly StoredAnswer[];
  chosen: Chosen;
  isShareable: boolean;
}): AnswerTable {
  const counts = new Map<string, number>([...keys, ''].map((key) => [key, 0]));
  for (const answer of answers) {
    const given = chosen(answer).filter((key) => counts.has(key));
    for (const key of given.length === 0 ? [''] : given)
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const total = answers.length;
  if (!isShareable) {
    const rows = [...counts].map(([key, count]) => ({ key, count, hidden: null }));
    return { total, rows, isWithheld: false };
  }
  const cells: Cell<string>[] = [...counts].map(([key, count]) => ({ key, count, isFixed: true }));
  const { rows, isWithheld, total: said } = shareableTable({ cells, total });
  return { total: said, rows, isWithheld };
}

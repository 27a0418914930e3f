// The totals as a table to take along, without small numbers and without anybody's own words.
import type { AnswerTable, Totals } from '../../../../shared/model/questionnaire.ts';
import { csvTable } from '../../../../shared/rules/csv.ts';
import { wordsIn } from '../../../../shared/rules/questionnaire.ts';

const ages: Readonly<Record<string, string>> = {
  'under-16': 'Under 16',
  '16-24': '16 to 24',
  '25-44': '25 to 44',
  '45-64': '45 to 64',
  '65-over': '65 and over',
};
const ways: Readonly<Record<string, string>> = { screen: 'On the screen', paper: 'On paper' };

function said(count: number | null): string {
  if (count === null) return 'fewer than 5';
  return count === 0 ? 'none' : String(count);
}

export function totalsCsv(totals: Totals, title: string): string {
  const rowsOf = (
    name: string,
    { rows, isWithheld, total }: AnswerTable,
    nameOf: (key: string) => string,
  ) =>
    isWithheld
      ? [[name, 'Too few to show one by one', said(total)]]
      : rows.map(({ key, count, hidden }) => [
          name,
          key === '' ? 'Not answered' : nameOf(key),
          hidden === 'kept' ? 'not shown, so that small numbers cannot be worked out' : said(count),
        ]);
  const questions = totals.questions.flatMap(({ question, isEarlier, table }) => {
    const { text } = wordsIn(question.text, totals.languages);
    return rowsOf(isEarlier ? `${text} (asked earlier)` : text, table, (key) => {
      if (question.kind === 'words') return 'Answered in own words';
      const option = question.options.find(({ id }) => id === key);
      const words = option ? wordsIn(option.text, totals.languages).text : '';
      if (question.kind !== 'scale') return words;
      return words === '' ? key : `${key} ${words}`;
    });
  });
  return csvTable([
    ['Question', 'Answer', 'Number'],
    ['About', title, totals.day],
    ['All', 'Questionnaires filled in', said(totals.answers)],
    ...questions,
    ...rowsOf('Locality', totals.byLocality, (key) => totals.localities[key] ?? key),
    ...rowsOf('Age', totals.byAge, (key) => ages[key] ?? key),
    ...rowsOf('How it was answered', totals.byWay, (key) => ways[key] ?? key),
  ]);
}

// One row of a table as a story. What cannot be read is said, and stays in its own words beside the story; nothing is guessed and nothing is opened.
import type { TableField, TableMapping, TableProblem } from '../../../shared/model/table.ts';
import { tableErrors } from '../../../shared/model/table.ts';
import { Line, Prose } from '../../../shared/model/text.ts';
import {
  isWardCode,
  readContributor,
  readDate,
  readLanguages,
  readPlace,
  splitCell,
  warningIn,
} from '../../../shared/rules/table-values.ts';
import { tagOfName } from '../transcript-files/plain-tag.ts';
import { dayOfSerial } from './excel-days.ts';
import { shortened } from './incoming.ts';
import type { Incoming, IncomingColumn, IncomingFields, IncomingPerson } from './incoming.ts';
import type { RawRow } from './raw-table.ts';

export type Say = (column: string, problem: TableProblem['problem'], detail: string) => void;

const errors: readonly string[] = tableErrors;
const FORMULA_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/u;

export function rowToStory(
  { row, cells }: RawRow,
  columns: readonly string[],
  mapping: TableMapping,
): Incoming {
  const fieldOf = new Map(mapping.columns.map(({ column, field }) => [column, field]));
  const received: IncomingColumn[] = columns.flatMap((name, place) => {
    const value = (cells[place] ?? '').replaceAll('\r\n', '\n');
    return value.trim() === '' ? [] : [{ name, value, field: fieldOf.get(name) ?? null }];
  });
  const problems: TableProblem[] = [];
  const say: Say = (column, problem, detail) =>
    void problems.push({
      ...{ row, column, problem, detail: shortened(detail) },
      level: errors.includes(problem) ? 'error' : 'notice',
    });
  for (const { name, value } of received)
    if (FORMULA_ERROR.test(value.trim())) say(name, 'formula-error', value);
  if (cells.length > columns.length) say('', 'more-cells', cells[columns.length] ?? '');
  return storyOf({ row, received, mapping, problems, say });
}

/** The same of what was received earlier, to see what has changed there since. */
export function columnsToStory(
  received: readonly IncomingColumn[],
  mapping: TableMapping,
  say: Say = () => undefined,
): Incoming {
  return storyOf({ row: 1, received, mapping, problems: [], say });
}

interface Source {
  row: number;
  received: readonly IncomingColumn[];
  mapping: TableMapping;
  problems: TableProblem[];
  say: Say;
}

function storyOf({ row, received, mapping, problems, say }: Source): Incoming {
  const of = (...fields: TableField[]) =>
    received.filter(({ field }) => field !== null && fields.includes(field));
  const text = (field: TableField) =>
    of(field)
      .map(({ value }) => value.trim())
      .join('\n\n');
  const line = (field: TableField) => text(field).replaceAll(/\s+/gu, ' ');
  const people = peopleOf(of, say);
  const places = of('place').map(({ value }) => readPlace(value));
  const rights = text('rights');
  const fields: IncomingFields = {
    title: line('title'),
    summary: text('summary'),
    recordedOn: dateOf(of('date'), mapping, say),
    locality: [line('locality'), ...places.map(({ locality }) => locality)]
      .filter((part) => part !== '')
      .join(', '),
    wardCode: wardOf(of('ward'), say) ?? places.find(({ ward }) => ward !== null)?.ward ?? null,
    languages: languagesOf(of('language'), say),
    topics: [...new Set(of('topic').flatMap(({ value }) => splitCell(value)))],
    contentWarning: [text('content-warning'), warningIn(rights)]
      .filter((part) => part !== '')
      .join('\n\n'),
    privateNotes: [
      ...(rights === '' ? [] : [`Rights and access, as they were received:\n${rights}`]),
      ...(text('notes') === '' ? [] : [text('notes')]),
    ].join('\n\n'),
  };
  checkFields(fields, { of, people, say });
  const files = of('file').flatMap(({ name: column, value }) =>
    splitCell(value).map((name) => ({ column, name })),
  );
  const isNothing =
    people.length === 0 && files.length === 0 && fields.title === '' && fields.summary === '';
  if (isNothing) say('', 'nothing-in-row', '');
  const identifier = line('identifier').slice(0, 300);
  return {
    ...{ row, identifier, fields, people, files, content: null, problems },
    columns: [...received],
  };
}

type Of = (...fields: TableField[]) => IncomingColumn[];

function peopleOf(of: Of, say: Say): IncomingPerson[] {
  const plain = (['storyteller', 'interviewer', 'interpreter'] as const).flatMap((role) =>
    of(role)
      .flatMap(({ value }) => splitCell(value))
      .map((name) => ({ role, name })),
  );
  const told = of('contributor').flatMap(({ name: column, value }) =>
    splitCell(value).flatMap((text) => {
      const found = readContributor(text);
      if (found === undefined) say(column, 'contributor-unread', text);
      return found ?? [];
    }),
  );
  return [...plain, ...told];
}

function dateOf(cells: readonly IncomingColumn[], { dayOrder }: TableMapping, say: Say): string {
  for (const { name, value } of cells) {
    const date = readDate(value, dayOrder, dayOfSerial);
    if (date === undefined) say(name, 'date-unread', value);
    else if (date !== '') return date;
  }
  return '';
}

function wardOf(cells: readonly IncomingColumn[], say: Say): string | undefined {
  for (const { name, value } of cells) {
    if (isWardCode(value.trim())) return value.trim();
    say(name, 'ward-unread', value);
  }
  return undefined;
}

function languagesOf(cells: readonly IncomingColumn[], say: Say): string[] {
  return [
    ...new Set(
      cells.flatMap(({ name, value }) => {
        const { tags, unread } = readLanguages(value, tagOfName);
        for (const one of unread) say(name, 'language-unread', one);
        return tags;
      }),
    ),
  ];
}

const MOST = { people: 20, languages: 20, topics: 100 } as const;

/** The limits that every story keeps. */
function checkFields(
  fields: IncomingFields,
  { of, people, say }: { of: Of; people: readonly IncomingPerson[]; say: Say },
): void {
  const checkText = (text: string, schema: typeof Line, column: string) => {
    if (text.length > (schema === Line ? 300 : 50_000)) say(column, 'too-long', text);
    else if (!schema.safeParse(text).success) say(column, 'hidden-characters', text);
  };
  const columnOf = (...names: TableField[]) => of(...names)[0]?.name ?? '';
  checkText(fields.title, Line, columnOf('title'));
  checkText(fields.summary, Prose, columnOf('summary'));
  checkText(fields.locality, Line, columnOf('locality', 'place'));
  checkText(fields.contentWarning, Prose, columnOf('content-warning', 'rights'));
  checkText(fields.privateNotes, Prose, columnOf('notes', 'rights'));
  for (const topic of fields.topics) checkText(topic, Line, columnOf('topic'));
  for (const { role, name } of people) checkText(name, Line, columnOf(role, 'contributor'));
  checkText(of('identifier')[0]?.value.trim() ?? '', Line, columnOf('identifier'));
  for (const role of ['storyteller', 'interviewer', 'interpreter'] as const)
    if (people.filter((one) => one.role === role).length > MOST.people)
      say(columnOf(role, 'contributor'), 'too-many', String(MOST.people));
  if (fields.languages.length > MOST.languages)
    say(columnOf('language'), 'too-many', String(MOST.languages));
  if (fields.topics.length > MOST.topics) say(columnOf('topic'), 'too-many', String(MOST.topics));
}

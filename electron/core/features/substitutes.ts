// Substitutes for names: made, changed and read by leads alone. The text in the library stays as it is.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { SubstituteId } from '../../../shared/model/ids.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Substitute } from '../../../shared/model/substitute.ts';
import { createReplacer, withoutBrackets } from '../../../shared/rules/replace-names.ts';
import type { Replacement } from '../../../shared/rules/replace-names.ts';
import { searchText, searchWords } from '../../../shared/rules/search-text.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { everybodyInStory } from '../db/part-in-story.ts';
import { requireStory } from '../db/require-story.ts';
import { findSubstitute, substitutesOf } from '../db/substitutes.ts';
import type { SubstituteRow } from '../db/substitutes.ts';
import { textsOfStory } from '../db/texts-of-story.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';
import { findName, hiddenNamesOfAll, hiddenNamesOfStory } from '../packaging/hidden-names.ts';
import { namesOfAll } from '../packaging/names-of-all.ts';
import { readWords } from '../packaging/read-words.ts';
import { suggestSubstitutes } from './substitutes/suggest-substitutes.ts';

export const substitutes: Handlers<'substitutes'> = {
  list({ storyId }, context) {
    visibleStoryFacts(context, storyId);
    const { sql } = context.library.db;
    const rows = substitutesOf(sql, storyId);
    const counts = createReplacer(rows).count(textsOfStory(sql, storyId));
    return {
      substitutes: rows.map((row, place) => ({ ...told(row), places: counts[place] ?? 0 })),
      suggestions: suggestSubstitutes(sql, storyId, rows),
    };
  },

  count({ storyId, forms }, context) {
    visibleStoryFacts(context, storyId);
    return { places: placesOf({ forms, substitute: 'x' }, storyId, context) };
  },

  add({ storyId, personId, forms, substitute }, context) {
    visibleStoryFacts(context, storyId);
    requireStory(storyId, context);
    const { sql } = context.library.db;
    if (personId !== null && !isKnown(sql, personId))
      throw new AppError('not-found', 'This person is not in the library.', { ids: [personId] });
    const next = { forms: cleanForms(forms), substitute: withoutBrackets(substitute) };
    check(next, { storyId, id: undefined }, context);
    const id = SubstituteId.parse(context.newId());
    const now = context.clock().toISOString();
    write('substitutes.add', storyId, context, () => {
      sql
        .prepare(
          'insert into substitutes (id, story_id, person_id, substitute, made_by, made_at, updated_at) values (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(
          ...([id, storyId, personId, next.substitute] as const),
          ...([context.library.member.name, now, now] as const),
        );
      putForms(sql, id, next.forms);
    });
    return withPlaces(find(id, context), context);
  },

  update({ id, forms, substitute }, context) {
    const known = find(id, context);
    requireStory(known.storyId, context);
    const next = {
      forms: forms === undefined ? known.forms : cleanForms(forms),
      substitute: substitute === undefined ? known.substitute : withoutBrackets(substitute),
    };
    check(next, known, context);
    write('substitutes.update', known.storyId, context, (sql) => {
      sql
        .prepare('update substitutes set substitute = ?, updated_at = ? where id = ?')
        .run(next.substitute, context.clock().toISOString(), id);
      putForms(sql, id, next.forms);
    });
    return withPlaces(find(id, context), context);
  },

  remove: ({ id }, context) =>
    setRemoved(id, context.clock().toISOString(), 'substitutes.remove', context),
  restore: ({ id }, context) => setRemoved(id, null, 'substitutes.restore', context),
};

function setRemoved(
  id: SubstituteId,
  at: string | null,
  action: string,
  context: LibraryContext,
): Substitute {
  const known = find(id, context);
  if ((known.removedAt === null) === (at === null)) return withPlaces(known, context);
  if (at === null) check(known, known, context);
  write(action, known.storyId, context, (sql) => {
    sql
      .prepare('update substitutes set removed_at = ?, updated_at = ? where id = ?')
      .run(at, context.clock().toISOString(), id);
  });
  return withPlaces(find(id, context), context);
}

/** @throws AppError `not-found` */
function find(id: SubstituteId, context: LibraryContext): SubstituteRow {
  const row = findSubstitute(context.library.db.sql, id);
  if (row === undefined) throw new AppError('not-found', 'This substitute is not in the library.');
  visibleStoryFacts(context, row.storyId);
  return row;
}

function isKnown(sql: Database.Database, id: PersonId): boolean {
  return sql.prepare('select 1 from people where id = ?').get(id) !== undefined;
}

/** The same form written twice is one. */
function cleanForms(forms: readonly string[]): string[] {
  const trimmed = forms.map((form) => form.replaceAll(/\s+/gu, ' ').trim());
  return [...new Map(trimmed.map((form) => [searchText(form), form])).values()];
}

/** @throws AppError `invalid-input` or `conflict`: a substitute that shows a name, or two for one name, would do harm */
function check(
  { forms, substitute }: Replacement,
  { storyId, id }: { storyId: StoryId; id: SubstituteId | undefined },
  { library }: LibraryContext,
): void {
  const { sql } = library.db;
  const empty = [...forms, substitute].some((words) => searchWords(words).length === 0);
  if (empty) throw new AppError('invalid-input', 'There is no word in this. Please write a name.');
  const others = substitutesOf(sql, storyId).filter((other) => other.id !== id);
  const folded = new Set(forms.map((form) => searchWords(form).join(' ')));
  if (others.some((other) => other.forms.some((form) => folded.has(searchWords(form).join(' ')))))
    throw new AppError('conflict', 'This name has a substitute already. Please change that one.');
  const text = readWords(substitute);
  const everybody = everybodyInStory(sql, storyId);
  const shown = everybody.map(({ shownName }) => shownName);
  const isHidden =
    findName(text, hiddenNamesOfStory(everybody), shown) ??
    findName(text, hiddenNamesOfAll(namesOfAll(sql)), shown);
  const replaced = [...others, { forms, substitute }];
  if (isHidden !== undefined || createReplacer(replaced).replace(substitute) !== substitute)
    throw new AppError(
      'invalid-input',
      'This substitute is, or is like, a name that must not be shown. Please choose another one.',
    );
}

function putForms(sql: Database.Database, id: SubstituteId, forms: readonly string[]): void {
  sql.prepare('delete from substitute_forms where substitute_id = ?').run(id);
  const put = sql.prepare(
    'insert into substitute_forms (substitute_id, position, form) values (?, ?, ?)',
  );
  for (const [position, form] of forms.entries()) put.run(id, position, form);
}

const told = ({ forms, ...row }: SubstituteRow) => ({ ...row, forms: [...forms] });

function placesOf(one: Replacement, storyId: StoryId, { library }: LibraryContext): number {
  const { sql } = library.db;
  return createReplacer([one]).count(textsOfStory(sql, storyId))[0] ?? 0;
}

function withPlaces(row: SubstituteRow, context: LibraryContext): Substitute {
  return { ...told(row), places: placesOf(row, row.storyId, context) };
}

/** Neither of the two names is ever in the history. */
function write(
  action: string,
  subject: StoryId,
  { library }: LibraryContext,
  run: (sql: Database.Database) => void,
): void {
  library.db.write({ action, subject }, run);
}

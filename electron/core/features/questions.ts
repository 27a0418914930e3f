// Question cards: added, changed, put in order, put away and taken out again. None is ever deleted.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { topicsOfTalk } from '../../../shared/model/question.ts';
import type { NewQuestion, Question, QuestionPatch } from '../../../shared/model/question.ts';
import { spellLanguageTag } from '../../../shared/rules/language-tag.ts';
import type { Handlers, LibraryContext } from '../context.ts';

interface Row extends Omit<Question, 'isChecked'> {
  isChecked: 0 | 1;
}

const columns = 'id, language, topic, text, is_checked as isChecked, retired_at as retiredAt';

function cardOf(row: Row): Question {
  return { ...row, isChecked: row.isChecked === 1 };
}

/** By language, in the order of a talk. */
function list({ library }: LibraryContext): Question[] {
  return library.db.sql
    .prepare<[], Row>(`select ${columns} from questions order by language, position, id`)
    .all()
    .map(cardOf)
    .toSorted((a, b) => topicsOfTalk.indexOf(a.topic) - topicsOfTalk.indexOf(b.topic));
}

function cardFor({ library }: LibraryContext, id: QuestionId): Question {
  const row = library.db.sql
    .prepare<[string], Row>(`select ${columns} from questions where id = ?`)
    .get(id);
  if (row === undefined)
    throw new AppError('not-found', 'This question card is not in the library.', { id });
  return cardOf(row);
}

type Place = Pick<Question, 'language' | 'topic'>;

function idsAt(sql: Database.Database, { language, topic }: Place): QuestionId[] {
  return sql
    .prepare<[string, string], QuestionId>(
      'select id from questions where language = ? and topic = ? order by position, id',
    )
    .pluck()
    .all(language, topic);
}

function writeOrder(sql: Database.Database, ids: readonly QuestionId[]): void {
  const place = sql.prepare('update questions set position = ? where id = ?');
  for (const [index, id] of ids.entries()) place.run(index + 1, id);
}

function add({ language, topic, text }: NewQuestion, context: LibraryContext): Question {
  const id = context.newId() as QuestionId;
  const spelt = spellLanguageTag(language);
  context.library.db.write({ action: 'questions.add', subject: id }, (sql) => {
    sql
      .prepare(
        `insert into questions (id, language, topic, text, position, is_checked, retired_at)
         values (?, ?, ?, ?, ?, 1, null)`,
      )
      .run(id, spelt, topic, text.trim(), idsAt(sql, { language: spelt, topic }).length + 1);
  });
  return cardFor(context, id);
}

function update({ id, ...patch }: QuestionPatch, context: LibraryContext): Question {
  const before = cardFor(context, id);
  const next = {
    topic: patch.topic ?? before.topic,
    text: patch.text?.trim() ?? before.text,
    isChecked: patch.isChecked ?? before.isChecked,
  };
  const changed = (['topic', 'text', 'isChecked'] as const).filter(
    (field) => next[field] !== before[field],
  );
  if (changed.length === 0) return before;
  context.library.db.write(
    { action: 'questions.update', subject: id, detail: changed.join(', ') },
    (sql) => {
      sql
        .prepare('update questions set topic = ?, text = ?, is_checked = ? where id = ?')
        .run(next.topic, next.text, next.isChecked ? 1 : 0, id);
      if (next.topic === before.topic) return;
      const others = idsAt(sql, { ...before, topic: next.topic }).filter((one) => one !== id);
      writeOrder(sql, [...others, id]);
    },
  );
  return cardFor(context, id);
}

/** @throws AppError `conflict` when the other card is of another language or topic */
function move(
  { id, before }: { id: QuestionId; before: QuestionId | null },
  context: LibraryContext,
): Question {
  const card = cardFor(context, id);
  if (before === id) return card;
  context.library.db.write({ action: 'questions.move', subject: id }, (sql) => {
    const others = idsAt(sql, card).filter((one) => one !== id);
    const at = before === null ? others.length : others.indexOf(before);
    if (at < 0)
      throw new AppError(
        'conflict',
        'These two cards belong to different topics or languages. Nothing was moved.',
      );
    writeOrder(sql, others.toSpliced(at, 0, id));
  });
  return cardFor(context, id);
}

function setAway(id: QuestionId, isAway: boolean, context: LibraryContext): Question {
  const before = cardFor(context, id);
  if ((before.retiredAt !== null) === isAway) return before;
  const action = isAway ? 'questions.retire' : 'questions.restore';
  context.library.db.write({ action, subject: id }, (sql) => {
    sql
      .prepare('update questions set retired_at = ? where id = ?')
      .run(isAway ? context.clock().toISOString() : null, id);
  });
  return cardFor(context, id);
}

export const questions: Handlers<'questions'> = {
  list: (_input, context) => list(context),
  add,
  update,
  move,
  retire: ({ id }, context) => setAway(id, true, context),
  restore: ({ id }, context) => setAway(id, false, context),
};

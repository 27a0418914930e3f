// What was promised: a lead sets the numbers, and writes down how many there are of what the library cannot count. What is taken off can be put back.
import { AppError } from '../../../shared/contract/errors.ts';
import { TargetId } from '../../../shared/model/ids.ts';
import { isCountedByLibrary } from '../../../shared/model/target.ts';
import type { NewTarget, Target } from '../../../shared/model/target.ts';
import type { z } from 'zod';
import type { Handlers, LibraryContext } from '../context.ts';
import { findTarget, targetsFor } from '../db/target-rows.ts';

/** What the programme promised its funder, to begin with: every lead can change it. */
const ofProgramme = [
  { kind: 'stories', number: 100 },
  { kind: 'localities', number: 10 },
  { kind: 'organisations', number: 10 },
  { kind: 'journalists', number: 10 },
] as const;

export const targets: Handlers<'targets'> = {
  list: (_input, context) => targetsFor(context),

  add(input, context) {
    const id = TargetId.parse(context.newId());
    context.library.db.write({ action: 'targets.add', subject: id }, (sql) =>
      insert(sql, id, input),
    );
    return told(id, context);
  },

  update({ id, ...next }, context) {
    require(id, context);
    const { kind, words, number, byDay } = next;
    context.library.db.write({ action: 'targets.update', subject: id }, (sql) => {
      sql
        .prepare('update targets set kind = ?, words = ?, number = ?, by_day = ? where id = ?')
        .run(kind, kind === 'own' ? words.trim() : '', number, byDay, id);
    });
    return told(id, context);
  },

  count({ id, count, note }, context) {
    if (isCountedByLibrary(require(id, context).kind))
      throw new AppError('conflict', 'The library counts this itself.', { id });
    const { db, member } = context.library;
    db.write({ action: 'targets.count', subject: id }, (sql) => {
      sql
        .prepare(
          'insert into target_counts (target_id, count, note, counted_at, counted_by) values (?, ?, ?, ?, ?)',
        )
        .run(id, count, note.trim(), context.clock().toISOString(), member.name);
    });
    return told(id, context);
  },

  remove({ id }, context) {
    if (!require(id, context).isRemoved) setRemoved(id, context.clock().toISOString(), context);
    return {};
  },

  restore({ id }, context) {
    if (require(id, context).isRemoved) setRemoved(id, null, context);
    return told(id, context);
  },

  start(_input, context) {
    const known = new Set(targetsFor(context).map(({ kind }) => kind));
    const added = ofProgramme
      .filter(({ kind }) => !known.has(kind))
      .map((target) => ({
        ...target,
        id: TargetId.parse(context.newId()),
        words: '',
        byDay: null,
      }));
    if (added.length === 0) return [];
    context.library.db.write({ action: 'targets.start', subject: '' }, (sql) => {
      for (const target of added) insert(sql, target.id, target);
    });
    return added.map(({ id }) => told(id, context));
  },
};

type Sql = LibraryContext['library']['db']['sql'];

function insert(
  sql: Sql,
  id: TargetId,
  { kind, words, number, byDay }: z.output<typeof NewTarget>,
) {
  sql
    .prepare(
      `insert into targets (id, kind, words, number, by_day, position)
       values (?, ?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from targets))`,
    )
    .run(id, kind, kind === 'own' ? words.trim() : '', number, byDay);
}

function setRemoved(id: TargetId, at: string | null, { library }: LibraryContext): void {
  const action = at === null ? 'targets.restore' : 'targets.remove';
  library.db.write({ action, subject: id }, (sql) => {
    sql.prepare('update targets set removed_at = ? where id = ?').run(at, id);
  });
}

function require(id: TargetId, { library }: LibraryContext) {
  const target = findTarget(library.db.sql, id);
  if (target === undefined) throw notFound(id);
  return target;
}

function told(id: TargetId, context: LibraryContext): Target {
  const target = targetsFor(context).find((one) => one.id === id);
  if (target === undefined) throw notFound(id);
  return target;
}

function notFound(id: TargetId): AppError {
  return new AppError('not-found', 'This target is not in the library.', { id });
}

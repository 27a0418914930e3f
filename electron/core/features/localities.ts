// The localities of the project: which parts of the city it wants to reach, as its lead names them. What is taken off can be put back.
import { AppError } from '../../../shared/contract/errors.ts';
import { LocalityId } from '../../../shared/model/ids.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import type { Handlers, LibraryContext } from '../context.ts';

interface Row {
  id: LocalityId;
  name: string;
  isRemoved: 0 | 1;
}

export const localities: Handlers<'localities'> = {
  list: (_input, context) =>
    all(context)
      .filter(({ isRemoved }) => isRemoved === 0)
      .map(({ id, name }) => ({ id, name })),

  add({ names }, context) {
    const known = new Map(all(context).map((row) => [searchText(row.name), row]));
    const fresh = new Map<string, Row>();
    for (const name of names) {
      const key = searchText(name);
      if (!known.has(key) && !fresh.has(key))
        fresh.set(key, { id: LocalityId.parse(context.newId()), name: name.trim(), isRemoved: 0 });
    }
    const back = names
      .map((name) => known.get(searchText(name)))
      .filter((row) => row?.isRemoved === 1);
    if (fresh.size + back.length > 0)
      context.library.db.write({ action: 'localities.add', subject: '' }, (sql) => {
        const insert = sql.prepare(
          `insert into localities (id, name, position)
           values (?, ?, (select coalesce(max(position), 0) + 1 from localities))`,
        );
        for (const { id, name } of fresh.values()) insert.run(id, name);
        const restore = sql.prepare('update localities set removed_at = null where id = ?');
        for (const row of back) restore.run(row?.id);
      });
    const wanted = new Set(names.map(searchText));
    return all(context)
      .filter(({ name }) => wanted.has(searchText(name)))
      .map(({ id, name }) => ({ id, name }));
  },

  remove({ id }, context) {
    if (find(id, context).isRemoved === 0) setRemoved(id, context.clock().toISOString(), context);
    return {};
  },

  restore({ id }, context) {
    const { name, isRemoved } = find(id, context);
    if (isRemoved === 1) setRemoved(id, null, context);
    return { id, name };
  },
};

function all({ library }: LibraryContext): Row[] {
  return library.db.sql
    .prepare<[], Row>(
      'select id, name, removed_at is not null as isRemoved from localities order by position, id',
    )
    .all();
}

/** @throws AppError `not-found` */
function find(id: LocalityId, context: LibraryContext): Row {
  const row = all(context).find((one) => one.id === id);
  if (row === undefined)
    throw new AppError('not-found', 'This locality is not in the list of the project.', { id });
  return row;
}

function setRemoved(id: LocalityId, at: string | null, { library }: LibraryContext): void {
  const action = at === null ? 'localities.restore' : 'localities.remove';
  library.db.write({ action, subject: id }, (sql) => {
    sql.prepare('update localities set removed_at = ? where id = ?').run(at, id);
  });
}

// Collections: stories in an order, each with a caption. Stories that a person may not see are left out for them, and stay in place when they save.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type {
  Collection,
  CollectionItem,
  CollectionRow,
} from '../../../shared/model/collection.ts';
import type { CollectionId, StoryId } from '../../../shared/model/ids.ts';
import { mergeItems } from '../../../shared/rules/merge-items.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { visibleStories } from '../db/visible-stories.ts';

type Row = Omit<Collection, 'items'>;
type Fields = Partial<Pick<Collection, 'title' | 'introduction' | 'items'>>;

const row = `id, title, introduction, created_at as createdAt, updated_at as updatedAt, binned_at as binnedAt`;

function allItems(sql: Database.Database, id: CollectionId): CollectionItem[] {
  return sql
    .prepare<[string], CollectionItem>(
      'select story_id as storyId, caption from collection_items where collection_id = ? order by position',
    )
    .all(id);
}

function collectionFor(context: LibraryContext, id: CollectionId): Collection {
  const { sql } = context.library.db;
  const found = sql.prepare<[string], Row>(`select ${row} from collections where id = ?`).get(id);
  if (found === undefined)
    throw new AppError('not-found', 'This collection is not in the library.');
  const visible = visibleStories(context);
  return { ...found, items: allItems(sql, id).filter(({ storyId }) => visible.has(storyId)) };
}

function list(bin: boolean, context: LibraryContext): CollectionRow[] {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const counts = new Map<CollectionId, number>();
  const items = sql
    .prepare<[], { id: CollectionId; storyId: StoryId }>(
      'select collection_id as id, story_id as storyId from collection_items',
    )
    .all();
  for (const { id, storyId } of items)
    if (visible.has(storyId)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return sql
    .prepare<[], Row>(
      `select ${row} from collections where binned_at is ${bin ? 'not null' : 'null'} order by updated_at desc, id`,
    )
    .all()
    .map(({ id, title, updatedAt, binnedAt }) => ({
      id,
      title,
      updatedAt,
      binnedAt,
      storyCount: counts.get(id) ?? 0,
    }));
}

/** @throws AppError `not-found` for stories that are not there for this person, `invalid-input` for one that is there twice */
function refuseUnfitItems(context: LibraryContext, items: readonly CollectionItem[]): void {
  const visible = visibleStories(context);
  const unknown = items.map(({ storyId }) => storyId).filter((id) => !visible.has(id));
  if (unknown.length > 0)
    throw new AppError('not-found', 'A story is not in the library. Nothing was changed.', {
      ids: unknown,
    });
  if (new Set(items.map(({ storyId }) => storyId)).size < items.length)
    throw new AppError('invalid-input', 'A story can be in a collection only once.');
}

function writeItems(
  sql: Database.Database,
  id: CollectionId,
  items: readonly CollectionItem[],
): void {
  sql.prepare('delete from collection_items where collection_id = ?').run(id);
  const insert = sql.prepare(
    'insert into collection_items (collection_id, story_id, caption, position) values (?, ?, ?, ?)',
  );
  for (const [position, { storyId, caption }] of items.entries())
    insert.run(id, storyId, caption, position);
}

function create(fields: Fields, context: LibraryContext): Collection {
  const items = fields.items ?? [];
  refuseUnfitItems(context, items);
  const id = context.newId() as CollectionId;
  const now = context.clock().toISOString();
  context.library.db.write({ action: 'collections.create', subject: id }, (sql) => {
    sql
      .prepare(
        `insert into collections (id, title, introduction, created_at, updated_at, binned_at)
         values (?, ?, ?, ?, ?, null)`,
      )
      .run(id, fields.title ?? '', fields.introduction ?? '', now, now);
    writeItems(sql, id, items);
  });
  return collectionFor(context, id);
}

function update(id: CollectionId, patch: Fields, context: LibraryContext): Collection {
  const before = collectionFor(context, id);
  const changed = (['title', 'introduction', 'items'] as const).filter(
    (field) =>
      patch[field] !== undefined && JSON.stringify(patch[field]) !== JSON.stringify(before[field]),
  );
  if (changed.length === 0) return before;
  if (before.binnedAt !== null)
    throw new AppError('conflict', 'This collection is in the bin. Please take it out first.', {
      id,
    });
  const { title, introduction, items } = { ...before, ...patch };
  refuseUnfitItems(context, items);
  context.library.db.write(
    { action: 'collections.update', subject: id, detail: changed.join(', ') },
    (sql) => {
      sql
        .prepare('update collections set title = ?, introduction = ?, updated_at = ? where id = ?')
        .run(title, introduction, context.clock().toISOString(), id);
      if (!changed.includes('items')) return;
      const visible = visibleStories(context);
      const merged = mergeItems({
        before: allItems(sql, id),
        next: items,
        isHidden: ({ storyId }) => !visible.has(storyId),
        keyOf: ({ storyId }) => storyId,
      });
      writeItems(sql, id, merged);
    },
  );
  return collectionFor(context, id);
}

function setBin(id: CollectionId, inBin: boolean, context: LibraryContext): Collection {
  const before = collectionFor(context, id);
  if ((before.binnedAt !== null) === inBin) return before;
  const now = context.clock().toISOString();
  const action = inBin ? 'collections.bin' : 'collections.restore';
  context.library.db.write({ action, subject: id }, (sql) => {
    sql
      .prepare('update collections set binned_at = ?, updated_at = ? where id = ?')
      .run(inBin ? now : null, now, id);
  });
  return collectionFor(context, id);
}

export const collections: Handlers<'collections'> = {
  list: ({ bin }, context) => list(bin, context),
  get: ({ id }, context) => collectionFor(context, id),
  create,
  update: ({ id, ...patch }, context) => update(id, patch, context),
  bin: ({ id }, context) => setBin(id, true, context),
  restore: ({ id }, context) => setBin(id, false, context),
};

// Collections that exist already: a table is looked at, tried, and brought in whole; OHMS files are the same. See core/tables.
import { writeFile } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import type { IntakeId, TableMappingId } from '../../../shared/model/ids.ts';
import { TableMapping } from '../../../shared/model/table.ts';
import type { SavedMapping } from '../../../shared/model/table.ts';
import { csvTable } from '../../../shared/rules/csv.ts';
import { templateColumns } from '../../../shared/rules/table-guess.ts';
import type { Handlers } from '../context.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';
import { freePath } from '../free-path.ts';
import { readIntake } from '../intake/intake-rows.ts';
import { undoIntake } from '../intake/undo-intake.ts';
import { bringInIncoming } from '../tables/bring-in-incoming.ts';
import { checkOf } from '../tables/check-of.ts';
import { readColumns } from '../tables/known-rows.ts';
import { lookAt } from '../tables/look-at.ts';
import { planOhms, planTable } from '../tables/plan-source.ts';

export const tables: Handlers<'tables'> = {
  look: (input, _, job) => lookAt(input, job),
  async check(input, context, job) {
    return checkOf(await planTable(input, context, job));
  },
  async bringIn({ rowsWithErrors, ...input }, context, job) {
    const planned = await planTable(input, context, job);
    const { names } = input.mapping;
    const { organisation } = input.source;
    return bringInIncoming({ ...planned, names, organisation, rowsWithErrors, context, job });
  },
  async checkOhms(input, context, job) {
    return checkOf(await planOhms(input, context, job));
  },
  async bringInOhms({ rowsWithErrors, ...input }, context, job) {
    const planned = await planOhms(input, context, job);
    return bringInIncoming({ ...planned, ...input, rowsWithErrors, context, job });
  },
  last(_, { library }) {
    const id = library.db.sql
      .prepare<[], IntakeId>(
        `select id from intakes where kind in ('table', 'media', 'ohms') and undone_at is null
         order by received_at desc, rowid desc limit 1`,
      )
      .pluck()
      .get();
    return id === undefined ? null : readIntake(library.db.sql, id);
  },
  undo({ id }, context) {
    const { kind } = readIntake(context.library.db.sql, id);
    if (kind !== 'table' && kind !== 'media' && kind !== 'ohms')
      throw new AppError(
        'conflict',
        'This came as a package. Please undo it where packages are received.',
      );
    return undoIntake(id, context);
  },
  received({ storyId }, context) {
    visibleStoryFacts(context, storyId);
    return readColumns(context.library.db.sql, storyId);
  },
  async saveTemplate({ folder }) {
    const path = freePath(folder, 'table-to-fill-in', '.csv');
    await writeFile(path, csvTable([templateColumns]), { flag: 'wx' });
    return { path };
  },
  mappings: (_, { library }) =>
    library.db.sql
      .prepare<[], { id: TableMappingId; name: string; mapping: string }>(
        'select id, name, mapping from table_mappings order by name collate nocase, id',
      )
      .all()
      .map(({ mapping, ...rest }) => ({
        ...rest,
        mapping: TableMapping.parse(JSON.parse(mapping)),
      })),
  saveMapping({ name, mapping }, context): SavedMapping {
    const { db } = context.library;
    const id = context.newId();
    const saved = db.write({ action: 'tables.saveMapping', subject: id }, (sql) =>
      sql
        .prepare<unknown[], { id: TableMappingId }>(
          `insert into table_mappings (id, name, mapping, created_at) values (?, ?, ?, ?)
           on conflict (name) do update set mapping = excluded.mapping returning id`,
        )
        .get(id, name.trim(), JSON.stringify(mapping), context.clock().toISOString()),
    );
    return { id: saved?.id ?? (id as TableMappingId), name: name.trim(), mapping };
  },
  removeMapping({ id }, { library }) {
    library.db.write({ action: 'tables.removeMapping', subject: id }, (sql) => {
      sql.prepare('delete from table_mappings where id = ?').run(id);
    });
    return {};
  },
};

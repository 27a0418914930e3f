// Whose stories they are: organisations whose libraries were taken in, beside our own.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OrganisationId } from '../../../shared/model/ids.ts';
import type { Organisation } from '../../../shared/model/intake.ts';
import type { Handlers, LibraryContext } from '../context.ts';

/** Counts for those who may see all; others see names alone, to filter by. */
function list({ library }: LibraryContext): Organisation[] {
  const count = library.member.role === 'lead';
  return library.db.sql
    .prepare<[], { id: OrganisationId; name: string; stories: number }>(
      `select o.id, o.name, (select count(*) from story_origins g join stories s on s.id = g.story_id
         where g.organisation_id = o.id and s.binned_at is null) as stories
       from organisations o order by o.name, o.id`,
    )
    .all()
    .map(({ id, name, stories }) => ({ id, name, isOwn: false, storyCount: count ? stories : 0 }));
}

function known(sql: Database.Database, id: OrganisationId): void {
  if (sql.prepare('select 1 from organisations where id = ?').get(id) === undefined)
    throw new AppError('not-found', 'This organisation is not in the list.');
}

export const organisations: Handlers<'organisations'> = {
  list: (_, context) => list(context),
  rename({ id, name }, context) {
    const { db } = context.library;
    known(db.sql, id);
    db.write({ action: 'organisations.rename', subject: id }, (sql) => {
      sql.prepare('update organisations set name = ? where id = ?').run(name.trim(), id);
    });
    return list(context);
  },
  join({ keptId, goneId }, context) {
    const { db } = context.library;
    for (const id of [keptId, goneId]) known(db.sql, id);
    if (keptId === goneId)
      throw new AppError('invalid-input', 'These are the same organisation. Please choose two.');
    db.write({ action: 'organisations.join', subject: keptId }, (sql) => {
      for (const table of ['story_origins', 'intakes'])
        sql
          .prepare(`update ${table} set organisation_id = ? where organisation_id = ?`)
          .run(keptId, goneId);
      sql
        .prepare(
          `insert into organisation_targets (organisation_id, stories) select ?, stories from organisation_targets where organisation_id = ?
           on conflict do update set stories = stories + excluded.stories`,
        )
        .run(keptId, goneId);
      sql.prepare('delete from organisation_targets where organisation_id = ?').run(goneId);
      sql.prepare('delete from organisations where id = ?').run(goneId);
    });
    return list(context);
  },
};

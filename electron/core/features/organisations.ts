// Whose stories they are: organisations whose libraries were taken in, beside our own.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OrganisationId } from '../../../shared/model/ids.ts';
import type { JoinedOrganisation, Organisation } from '../../../shared/model/intake.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { joinOrganisations, takeOrganisationsApart } from '../db/joined-organisations.ts';

/** Counts for those who may see all; others see names alone, to filter by. */
function list({ library }: LibraryContext): Organisation[] {
  const count = library.member.role === 'lead';
  return library.db.sql
    .prepare<[], { id: OrganisationId; name: string; stories: number }>(
      `select o.id, o.name, (select count(*) from story_origins g join stories s on s.id = g.story_id
         where g.organisation_id = o.id and s.binned_at is null) as stories
       from organisations o where o.id not in (select organisation_id from joined_organisations) order by o.name, o.id`,
    )
    .all()
    .map(({ id, name, stories }) => ({ id, name, isOwn: false, storyCount: count ? stories : 0 }));
}

function known(sql: Database.Database, id: OrganisationId): void {
  const isThere = sql.prepare(
    'select 1 from organisations where id = ? and id not in (select organisation_id from joined_organisations)',
  );
  if (isThere.get(id) === undefined)
    throw new AppError('not-found', 'This organisation is not in the list.');
}

function joinsOf(sql: Database.Database): JoinedOrganisation[] {
  return sql
    .prepare<[], JoinedOrganisation>(
      `select j.organisation_id as goneId, g.name as goneName, j.kept_id as keptId, k.name as keptName,
         j.joined_at as joinedAt, j.joined_by as joinedBy
       from joined_organisations j join organisations g on g.id = j.organisation_id join organisations k on k.id = j.kept_id
       order by j.joined_at desc, g.name`,
    )
    .all();
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
    const { db, member } = context.library;
    for (const id of [keptId, goneId]) known(db.sql, id);
    if (keptId === goneId)
      throw new AppError('invalid-input', 'These are the same organisation. Please choose two.');
    const at = context.clock().toISOString();
    db.write({ action: 'organisations.join', subject: keptId }, (sql) =>
      joinOrganisations(sql, { keptId, goneId, at, by: member.name }),
    );
    return list(context);
  },
  joined: (_, { library }) => joinsOf(library.db.sql),
  takeApart({ goneId }, context) {
    const { db } = context.library;
    if (!joinsOf(db.sql).some((one) => one.goneId === goneId))
      throw new AppError('not-found', 'This organisation is joined to no other.');
    db.write({ action: 'organisations.takeApart', subject: goneId }, (sql) =>
      takeOrganisationsApart(sql, goneId),
    );
    return list(context);
  },
};

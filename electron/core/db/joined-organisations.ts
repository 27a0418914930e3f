// Entries of organisations that are one: joined, found as the one that is kept, and taken apart again.
import type Database from 'better-sqlite3';
import type { OrganisationId } from '../../../shared/model/ids.ts';

/** The one that is kept, where it was joined to another; else itself. */
export function presentOrganisation<Id extends string>(sql: Database.Database, id: Id): Id {
  return (
    sql
      .prepare<[string], Id>(
        `with recursive way (id, steps) as (
           select ?, 0 union all
           select j.kept_id, way.steps + 1 from joined_organisations j join way on j.organisation_id = way.id)
         select id from way order by steps desc limit 1`,
      )
      .pluck()
      .get(id) ?? id
  );
}

const targetOf = (sql: Database.Database, id: OrganisationId) =>
  sql
    .prepare<[string], number>('select stories from organisation_targets where organisation_id = ?')
    .pluck()
    .get(id);

function setTarget(sql: Database.Database, id: OrganisationId, stories: number): void {
  sql.prepare('delete from organisation_targets where organisation_id = ?').run(id);
  if (stories > 0)
    sql
      .prepare('insert into organisation_targets (organisation_id, stories) values (?, ?)')
      .run(id, stories);
}

interface Joining {
  keptId: OrganisationId;
  goneId: OrganisationId;
  at: string;
  by: string;
}

/** Must run inside a `db.write`; both are entries that are joined to no other. */
export function joinOrganisations(
  sql: Database.Database,
  { keptId, goneId, at, by }: Joining,
): void {
  const target = targetOf(sql, goneId);
  sql
    .prepare(
      'insert into joined_organisations (organisation_id, kept_id, joined_at, joined_by, target) values (?, ?, ?, ?, ?)',
    )
    .run(goneId, keptId, at, by, target ?? null);
  sql
    .prepare(
      'insert into joined_stories select organisation_id, story_id from story_origins where organisation_id = ?',
    )
    .run(goneId);
  sql
    .prepare(
      'insert into joined_intakes select organisation_id, id from intakes where organisation_id = ?',
    )
    .run(goneId);
  for (const table of ['story_origins', 'intakes'])
    sql
      .prepare(`update ${table} set organisation_id = ? where organisation_id = ?`)
      .run(keptId, goneId);
  if (target === undefined) return;
  setTarget(sql, keptId, (targetOf(sql, keptId) ?? 0) + target);
  setTarget(sql, goneId, 0);
}

/** Must run inside a `db.write`. What has come since from the library of the one that was gone goes with it. */
export function takeOrganisationsApart(sql: Database.Database, goneId: OrganisationId): void {
  const keptId = presentOrganisation(sql, goneId);
  const target = sql
    .prepare<[string], number | null>(
      'select target from joined_organisations where organisation_id = ?',
    )
    .pluck()
    .get(goneId);
  const given = { goneId, keptId };
  sql
    .prepare(
      `update story_origins set organisation_id = @goneId where organisation_id = @keptId
         and (story_id in (select story_id from joined_stories where organisation_id = @goneId)
           or library_id = (select library_id from organisations where id = @goneId))`,
    )
    .run(given);
  sql
    .prepare(
      `update intakes set organisation_id = @goneId where organisation_id = @keptId
         and (id in (select intake_id from joined_intakes where organisation_id = @goneId)
           or id in (select intake_id from story_origins where organisation_id = @goneId))`,
    )
    .run(given);
  sql.prepare('delete from joined_organisations where organisation_id = ?').run(goneId);
  if (typeof target !== 'number') return;
  setTarget(sql, goneId, target);
  setTarget(sql, keptId, Math.max(0, (targetOf(sql, keptId) ?? 0) - target));
}

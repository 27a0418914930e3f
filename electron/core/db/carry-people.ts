// What an older catalogue must learn of people who were since found to be one, of names that stay hidden, and of who is in photos: bringing back a backup shows nobody by a name, and lets no picture out, that is kept back today.
import type Database from 'better-sqlite3';
import { isMoreHidden, isYounger } from '../../../shared/rules/join-people.ts';
import type { JoinedFields } from '../../../shared/rules/join-people.ts';
import { isStricter } from '../../../shared/rules/protection.ts';
import { ids, insert, rows } from './carry-rows.ts';

function carryOtherNames(from: Database.Database, to: Database.Database): void {
  const people = ids(to, 'people');
  const add = to.prepare('insert or ignore into other_names (person_id, name) values (?, ?)');
  for (const row of rows(from, 'select * from other_names'))
    if (people.has(row.person_id)) add.run(row.person_id, row.name);
}

type Care = Pick<JoinedFields, 'attribution' | 'chosenName' | 'ageBand' | 'protection'>;

/** Two that are one today are two again there: what the one has asked for since, the other has asked for, too. */
function carryJoins(from: Database.Database, to: Database.Database): void {
  const careOf = (sql: Database.Database, id: unknown) =>
    sql
      .prepare<[unknown], Care>(
        `select attribution, chosen_name as chosenName, age_band as ageBand, protection from people where id = ?`,
      )
      .get(id);
  const write = to.prepare(
    `update people set attribution = @attribution, chosen_name = @chosenName, age_band = @ageBand,
       protection = @protection where id = @id`,
  );
  for (const { kept_id: keptId, gone_id: id } of rows(
    from,
    'select kept_id, gone_id from people_joined where apart_at is null',
  )) {
    const [kept, gone] = [careOf(from, keptId), careOf(to, id)];
    if (kept === undefined || gone === undefined) continue;
    const { attribution, chosenName } = isMoreHidden(kept, gone) ? kept : gone;
    const ageBand = isYounger(kept, gone) ? kept.ageBand : gone.ageBand;
    const protection = isStricter(kept.protection, gone.protection) ? kept : gone;
    write.run({ id, attribution, chosenName, ageBand, protection: protection.protection });
  }
  // Whoever was taken apart since is there twice: nobody takes them apart again.
  const apart = to.prepare(
    "update people_joined set apart_at = ?, kept_before = '{}', gone_before = '{}', moved = '[]' where id = ?",
  );
  for (const row of rows(from, 'select id, apart_at from people_joined where apart_at is not null'))
    apart.run(row.apart_at, row.id);
}

/** A name that was found to be of somebody alive, or of somebody who does not know, is looked for as it is today. */
function carryMentioned(from: Database.Database, to: Database.Database): void {
  const stories = ids(to, 'stories');
  const people = ids(to, 'people');
  const known = ids(to, 'mentioned_people');
  const renew = to.prepare(
    `update mentioned_people set name = case when @name = '' then name else @name end, is_alive = @is_alive,
       knows_about_this = @knows_about_this, binned_at = case when @binned_at is null then null else binned_at end
     where id = @id`,
  );
  for (const row of rows(from, 'select * from mentioned_people'))
    if (known.has(row.id)) {
      const { id, name, is_alive, knows_about_this, binned_at } = row;
      renew.run({ id, name, is_alive, knows_about_this, binned_at });
    } else if (stories.has(row.story_id))
      insert(to, 'mentioned_people', people.has(row.person_id) ? row : { ...row, person_id: null });
}

/** What was said against a picture since is said of it, and whoever was found in it is in it. */
function carryPictures(from: Database.Database, to: Database.Database): void {
  const pictures = ids(to, 'attachments');
  const people = ids(to, 'people');
  const unsay = to.prepare(
    `update attachments set nobody_recognisable = min(nobody_recognisable, @nobody_recognisable),
       people_listed = min(people_listed, @people_listed) where id = @id`,
  );
  for (const row of rows(from, 'select id, nobody_recognisable, people_listed from attachments'))
    unsay.run(row);
  const refuse = to.prepare(
    `insert into attachment_permissions (attachment_id, use, agreed, said_by, said_on, noted_by, noted_at)
     values (@attachment_id, @use, @agreed, @said_by, @said_on, @noted_by, @noted_at)
     on conflict (attachment_id, use) do update set agreed = excluded.agreed, said_by = excluded.said_by,
       said_on = excluded.said_on, noted_by = excluded.noted_by, noted_at = excluded.noted_at`,
  );
  for (const row of rows(from, 'select * from attachment_permissions where agreed = 0'))
    if (pictures.has(row.attachment_id)) refuse.run(row);
  const isThere = to.prepare(
    'select 1 from attachment_people where attachment_id = ? and person_id is ? and name = ?',
  );
  const known = ids(to, 'attachment_people');
  const unlist = to.prepare('update attachments set people_listed = 0 where id = ?');
  for (const row of rows(from, 'select * from attachment_people')) {
    if (!pictures.has(row.attachment_id) || known.has(row.id)) continue;
    if (isThere.get(row.attachment_id, row.person_id, row.name) !== undefined) continue;
    if (row.person_id === null || people.has(row.person_id)) insert(to, 'attachment_people', row);
    else unlist.run(row.attachment_id);
  }
}

/** A place that was taken out of a story stays out. */
function carryPlaces(from: Database.Database, to: Database.Database): void {
  const remove = to.prepare(
    'update story_places set removed_at = coalesce(removed_at, ?) where id = ?',
  );
  for (const row of rows(
    from,
    'select id, removed_at from story_places where removed_at is not null',
  ))
    remove.run(row.removed_at, row.id);
}

/** Each with a transaction of its own, after stories, people, pictures and protection were carried: damage in one costs no other. */
export const carryPeopleAndPictures = [
  carryOtherNames,
  carryJoins,
  carryMentioned,
  carryPictures,
  carryPlaces,
] as const;

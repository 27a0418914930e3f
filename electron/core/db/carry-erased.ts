// What was erased stays erased when an older catalogue takes the place of the present one; letters to those who have packages come along.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { ids, insert, one, rows } from './carry-rows.ts';
import { blankPerson, eraseRows } from './erase-rows.ts';
import { erasingNamesInShows } from './names-in-shows.ts';

/** Must come after everything else was carried: what the older catalogue knows of an erased story goes again. */
export function carryErasures(from: Database.Database, to: Database.Database): void {
  const stories = ids(to, 'stories');
  const known = ids(to, 'erasures');
  const people = new Set<string>();
  const files: { id: string; erasureId: unknown; kind: string }[] = [];
  for (const erasure of rows(from, 'select * from erasures')) {
    const storyId = erasure.story_id as StoryId;
    if (stories.has(storyId)) {
      if (known.has(erasure.id)) continue;
      const gone = eraseRows(to, storyId, String(erasure.begun_at));
      for (const id of gone.personIds) people.add(id);
      for (const id of gone.mediaIds) files.push({ id, erasureId: erasure.id, kind: 'media' });
      for (const id of gone.copyIds) files.push({ id, erasureId: erasure.id, kind: 'copy' });
    } else {
      const tombstone = one(from, 'select * from stories where id = ?', storyId);
      if (tombstone === undefined) continue;
      insert(to, 'stories', tombstone);
    }
    // Its sounds may lie in the media folder of an older backup: looked through again at the next opening.
    insert(to, 'erasures', { ...erasure, state: 'erasing', done_at: null });
  }
  const remember = to.prepare(
    'insert or ignore into erased_ids (id, erasure_id, kind) values (?, ?, ?)',
  );
  const erasures = ids(to, 'erasures');
  for (const row of rows(from, 'select * from erased_ids')) {
    if (erasures.has(row.erasure_id)) remember.run(row.id, row.erasure_id, row.kind);
    if (row.kind === 'person') people.add(String(row.id));
  }
  for (const { id, erasureId, kind } of files) remember.run(id, erasureId, kind);
  erasingNamesInShows(to, null, () => {
    for (const id of people) blankPerson(to, id);
  });
}

/** Whom packages went to, and what was asked of them and answered, is as it is today. Must come after the packages. */
export function carryNotices(from: Database.Database, to: Database.Database): void {
  const packages = ids(to, 'packages');
  const stories = ids(to, 'stories');
  const address = to.prepare(
    `update packages set recipient = ?, recipient_contact = ? where id = ? and ? <> ''`,
  );
  for (const row of rows(from, 'select id, recipient, recipient_contact from packages'))
    address.run(row.recipient, row.recipient_contact, row.id, row.recipient);
  for (const row of rows(from, 'select * from package_stories'))
    if (packages.has(row.package_id) && stories.has(row.story_id))
      to.prepare('insert or ignore into package_stories (package_id, story_id) values (?, ?)').run(
        row.package_id,
        row.story_id,
      );
  const savedTexts = ids(to, 'saved_texts');
  for (const row of rows(from, 'select * from saved_texts')) {
    if (savedTexts.has(row.id) || !stories.has(row.story_id)) continue;
    insert(to, 'saved_texts', row);
    savedTexts.add(row.id);
  }
  carryCopies(from, to, stories);
  for (const row of rows(from, 'select * from notices')) {
    const isKnown = packages.has(row.package_id) || savedTexts.has(row.saved_text_id);
    if (!isKnown || !stories.has(row.story_id)) continue;
    to.prepare('delete from notices where id = ?').run(row.id);
    to.prepare(
      'delete from notices where story_id = ? and package_id is ? and saved_text_id is ? and asks = ?',
    ).run(row.story_id, row.package_id, row.saved_text_id, row.asks);
    insert(to, 'notices', row);
  }
  const place = to.prepare(
    'insert into whole_backups (place, made_at) values (?, ?) on conflict (place) do update set made_at = max(made_at, excluded.made_at)',
  );
  for (const row of rows(from, 'select * from whole_backups')) place.run(row.place, row.made_at);
}

/** Copies that storytellers took home are with them, whichever catalogue stands now. */
function carryCopies(
  from: Database.Database,
  to: Database.Database,
  stories: ReadonlySet<unknown>,
): void {
  const made = "storyteller_copies where state = 'made'";
  const known = new Set(rows(to, `select id from ${made}`).map(({ id }) => id));
  const people = ids(to, 'people');
  const forget = [
    to.prepare('delete from storyteller_copy_people where copy_id = ?'),
    to.prepare('delete from storyteller_copies where id = ?'),
  ];
  for (const row of rows(from, `select * from ${made}`)) {
    if (known.has(row.id) || !stories.has(row.story_id)) continue;
    // One that was being made when the backup was taken has since left.
    for (const statement of forget) statement.run(row.id);
    insert(to, 'storyteller_copies', row);
    const person = one(from, 'select * from storyteller_copy_people where copy_id = ?', row.id);
    if (person !== undefined && people.has(person.person_id))
      insert(to, 'storyteller_copy_people', person);
  }
}

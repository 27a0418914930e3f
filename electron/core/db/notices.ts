// Letters to those who have a package, or a saved text, of a story that was taken back: as rows. Written in the very change that takes it back.
import type Database from 'better-sqlite3';
import type { CollectionId, ExhibitionId, StoryId, TrailId } from '../../../shared/model/ids.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { Notice, NoticeId, PackageThatLeft } from '../../../shared/model/taking-back.ts';
import { lastDayToAnswer } from '../../../shared/rules/notice-due.ts';

/** Packages that left with this story in them, and files with texts of it; the newest first. */
export function packagesWith(sql: Database.Database, storyId: StoryId): PackageThatLeft[] {
  return sql
    .prepare<[string, string], PackageThatLeft>(
      `select p.id as packageId, null as savedTextId, p.name as name, p.made_at as madeAt, p.use as use, p.recipient as recipient
       from package_stories ps join packages p on p.id = ps.package_id
       where ps.story_id = ? and p.state = 'made'
       union all
       select null, id, file_name, made_at, use, recipient from saved_texts where story_id = ?
       order by madeAt desc, packageId, savedTextId`,
    )
    .all(storyId, storyId);
}

/**
 * One letter for each package or saved text that left with this story, unless the same was asked already. A letter that asks to delete takes the
 * place of one that was not sent yet. Must run inside a `db.write`.
 */
export function writeNotices(
  sql: Database.Database,
  {
    storyId,
    asks,
    at,
    newId,
  }: { storyId: StoryId; asks: Notice['asks']; at: string; newId: () => string },
): void {
  const askMore = sql.prepare(
    `update notices set asks = 'delete', written_at = @at
     where story_id = @storyId and package_id is @packageId and saved_text_id is @savedTextId and asks = 'stop-using' and state = 'open'
       and not exists (select 1 from notices where story_id = @storyId and package_id is @packageId and saved_text_id is @savedTextId and asks = 'delete')`,
  );
  const add = sql.prepare(
    `insert or ignore into notices (id, story_id, package_id, saved_text_id, asks, state, written_at)
     select @id, @storyId, @packageId, @savedTextId, @asks, 'open', @at
     where not exists (select 1 from notices where story_id = @storyId and package_id is @packageId and saved_text_id is @savedTextId and asks in (@asks, 'delete'))`,
  );
  for (const { packageId, savedTextId } of packagesWith(sql, storyId)) {
    if (asks === 'delete') askMore.run({ storyId, packageId, savedTextId, at });
    add.run({ id: newId(), storyId, packageId, savedTextId, asks, at });
  }
}

interface Row extends Omit<Notice, 'isErased' | 'isOverdue'> {
  id: NoticeId;
  storyId: StoryId;
  use: Use;
  collectionId: CollectionId | null;
  exhibitionId: ExhibitionId | null;
  trailId: TrailId | null;
  erasedAt: string | null;
}

/** @param today yyyy-mm-dd @returns those that wait first, then the newest */
export function readNotices(sql: Database.Database, today: string, id?: NoticeId): Notice[] {
  return sql
    .prepare<[string | null, string | null], Row>(
      `select n.id, n.story_id as storyId, s.number as storyNumber, s.erased_at as erasedAt, n.package_id as packageId,
         coalesce(p.name, t.file_name) as packageName, coalesce(p.made_at, t.made_at) as packageMadeAt,
         coalesce(p.fingerprint, t.fingerprint) as fingerprint, coalesce(p.use, t.use) as use,
         coalesce(p.recipient, t.recipient) as recipient, coalesce(p.recipient_contact, t.recipient_contact) as recipientContact,
         (select c.id from collections c where c.id = p.collection_id and c.binned_at is null) as collectionId,
         (select e.id from exhibitions e where e.id = p.exhibition_id and e.binned_at is null) as exhibitionId,
         (select tr.id from trails tr where tr.id = p.trail_id and tr.binned_at is null) as trailId, p.kind as kind,
         (select count(*) from package_files f where f.package_id = p.id and f.story_id = n.story_id) as fileCount,
         (select later.name from packages later where later.replaces = p.id and later.state = 'made'
          and later.id not in (select package_id from package_stories where story_id = n.story_id)
          order by later.made_at desc limit 1) as replacedBy,
         n.asks, n.state, n.written_at as writtenAt, n.sent_on as sentOn, n.sent_how as sentHow,
         n.answered_on as answeredOn, n.answer
       from notices n left join packages p on p.id = n.package_id left join saved_texts t on t.id = n.saved_text_id join stories s on s.id = n.story_id
       where ? is null or n.id = ?
       order by n.state = 'open' desc, n.state = 'sent' desc, n.written_at desc, packageMadeAt desc, n.id`,
    )
    .all(id ?? null, id ?? null)
    .map(({ erasedAt, ...row }) => ({
      ...row,
      isErased: erasedAt !== null,
      isOverdue: row.state === 'sent' && row.sentOn !== null && today > lastDayToAnswer(row.sentOn),
    }));
}

// Stories that left in earlier packages of a collection and may be kept there no longer: the next package says so to whoever keeps them.
import type Database from 'better-sqlite3';
import type { Reason, Use } from '../../../shared/model/agreement.ts';
import { usualShape } from '../../../shared/model/deposit.ts';
import type { CollectionId, StoryId } from '../../../shared/model/ids.ts';
import { decideUse, isRefusedSince } from '../../../shared/rules/access.ts';
import { storyCode } from '../../../shared/rules/file-name.ts';
import { storyFacts } from '../db/access-facts.ts';

/** A decision of people. What is only not finished, or in the bin by a slip, is no word to anybody outside. */
const decided: readonly Reason[] = [
  'withdrawn',
  'closed-until',
  'closed-date-passed',
  'use-not-agreed',
];

/**
 * Of packages to the same recipient, and to nobody that is named: what others keep is not theirs to know.
 * @returns each story under every code by which it left
 */
export function takenBackSince(
  sql: Database.Database,
  {
    collectionId,
    use,
    today,
    recipient,
  }: { collectionId: CollectionId; use: Use; today: string; recipient: string },
): { storyId: StoryId; code: string }[] {
  return sql
    .prepare<
      Record<string, string>,
      { storyId: StoryId; number: number; isErased: 0 | 1; codePrefix: string }
    >(
      `select distinct s.id as storyId, s.number, s.erased_at is not null as isErased,
         coalesce(json_extract(d.shape, '$.codePrefix'), @usualPrefix) as codePrefix
       from package_stories ps join stories s on s.id = ps.story_id join packages p on p.id = ps.package_id
         left join deliveries d on d.id = p.delivery_id
       where p.collection_id = @collectionId and p.use = @use and p.state = 'made'
         and (trim(p.recipient) = '' or lower(trim(p.recipient)) = lower(trim(@recipient)))
       order by s.number, codePrefix`,
    )
    .all({ collectionId, use, recipient, usualPrefix: usualShape.codePrefix })
    .filter(({ storyId, isErased }) => {
      const facts = storyFacts(sql, storyId);
      if (isErased === 1 || facts === undefined) return true;
      if (isRefusedSince({ facts, use })) return true;
      return decideUse({ facts, use, today }).reasons.some(({ reason }) =>
        decided.includes(reason),
      );
    })
    .map(({ storyId, number, codePrefix }) => ({ storyId, code: storyCode(number, codePrefix) }));
}

// Stories that left in earlier packages of a collection and may be kept there no longer: the next package says so to whoever keeps them.
import type Database from 'better-sqlite3';
import type { Reason, Use } from '../../../shared/model/agreement.ts';
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

export function takenBackSince(
  sql: Database.Database,
  {
    collectionId,
    use,
    today,
    codePrefix,
  }: { collectionId: CollectionId; use: Use; today: string; codePrefix: string },
): { storyId: StoryId; code: string }[] {
  return sql
    .prepare<[string, Use], { storyId: StoryId; number: number; isErased: 0 | 1 }>(
      `select s.id as storyId, s.number, s.erased_at is not null as isErased from stories s where s.id in (
         select ps.story_id from package_stories ps join packages p on p.id = ps.package_id
         where p.collection_id = ? and p.use = ? and p.state = 'made')
       order by s.number`,
    )
    .all(collectionId, use)
    .filter(({ storyId, isErased }) => {
      const facts = storyFacts(sql, storyId);
      if (isErased === 1 || facts === undefined) return true;
      if (isRefusedSince({ facts, use })) return true;
      return decideUse({ facts, use, today }).reasons.some(({ reason }) =>
        decided.includes(reason),
      );
    })
    .map(({ storyId, number }) => ({ storyId, code: storyCode(number, codePrefix) }));
}

// A photo or paper as it is shown, with who is in it and what stands against each use of it.
import { uses } from '../../../../shared/model/agreement.ts';
import type { Attachment } from '../../../../shared/model/attachment.ts';
import { decideUse } from '../../../../shared/rules/access.ts';
import { decideAttachment } from '../../../../shared/rules/attachment-release.ts';
import type { LibraryContext } from '../../context.ts';
import { storyFacts } from '../../db/access-facts.ts';
import { attachmentFactsOf } from '../../db/attachment-facts.ts';
import { shownName } from '../../db/people-names.ts';

export type AttachmentRow = Omit<
  Attachment,
  'people' | 'permissions' | 'reasons' | 'nobodyRecognisable' | 'peopleListed'
> & { nobodyRecognisable: 0 | 1; peopleListed: 0 | 1 };

export function attachmentOf(row: AttachmentRow, context: LibraryContext): Attachment {
  const { sql } = context.library.db;
  const { facts, people, permissions } = attachmentFactsOf(sql, row);
  const { nobodyRecognisable, peopleListed } = facts;
  const story = row.storyId === null ? undefined : storyFacts(sql, row.storyId);
  const today = context.today();
  const reasons = uses.map((use) => {
    const storyAllows = story !== undefined && decideUse({ facts: story, use, today }).allowed;
    return [use, decideAttachment({ facts, storyAllows, use })];
  });
  return {
    ...row,
    ...{ nobodyRecognisable, peopleListed, permissions },
    people: people.map((person) => ({
      personId: person.personId,
      name: person.name,
      shownName: person.personId === null ? person.name : shownName(person),
    })),
    reasons: Object.fromEntries(reasons) as Attachment['reasons'],
  };
}

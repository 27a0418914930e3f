// The photos of a story that are one storyteller's own: they are in them, or gave them.
import type Database from 'better-sqlite3';
import type { AttachmentId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Attribution, Protection } from '../../../shared/model/person.ts';
import { canBeBare } from '../../../shared/rules/bare-pictures.ts';
import { searchWords } from '../../../shared/rules/search-text.ts';
import { mayGivePicture } from '../../../shared/rules/storyteller-copy.ts';
import { otherNamesOfPeople } from './people-names.ts';

export interface OwnPicture {
  id: AttachmentId;
  mimeType: string;
  sizeBytes: number;
  sha256: string;
  caption: string;
  altText: string;
}

interface Row extends OwnPicture {
  givenBy: string;
  isProof: 0 | 1;
  nobodyRecognisable: 0 | 1;
  peopleListed: 0 | 1;
}

interface InIt {
  personId: PersonId | null;
  name: string;
  attribution: Attribution | null;
  protection: Protection | null;
}

const folded = (name: string) => searchWords(name).join(' ');

/** @returns those that may be given, and how many of theirs stay */
export function picturesOfPerson(
  sql: Database.Database,
  { storyId, personId }: { storyId: StoryId; personId: PersonId },
): { theirs: OwnPicture[]; kept: number } {
  const names = ownNames(sql, personId);
  const peopleIn = sql.prepare<[string], InIt>(
    `select a.person_id as personId, a.name, p.attribution, p.protection
     from attachment_people a left join people p on p.id = a.person_id where a.attachment_id = ?`,
  );
  const rows = sql
    .prepare<[string], Row>(
      `select id, mime_type as mimeType, size_bytes as sizeBytes, sha256, caption, alt_text as altText, given_by as givenBy,
         nobody_recognisable as nobodyRecognisable, people_listed as peopleListed,
         exists (select 1 from agreement_entries
           where attachments.id in (signature_attachment, adult_signature_attachment)) as isProof
       from attachments where story_id = ? and kind = 'photo' and binned_at is null order by added_at, id`,
    )
    .all(storyId);
  const theirs: OwnPicture[] = [];
  let kept = 0;
  for (const { givenBy, isProof, nobodyRecognisable, peopleListed, ...picture } of rows) {
    const inIt = peopleIn.all(picture.id);
    const isTheirs =
      inIt.some((one) => one.personId === personId) ||
      (givenBy.trim() !== '' && names.has(folded(givenBy)));
    if (!isTheirs) continue;
    const mayGo = mayGivePicture({
      ...{ isTheirs, inBin: false, isProof: isProof === 1 },
      nobodyRecognisable: nobodyRecognisable === 1,
      peopleListed: peopleListed === 1,
      // Of somebody in words nobody knows whether to be careful.
      others: inIt
        .filter((one) => one.personId !== personId)
        .map(({ attribution, protection }) => ({
          protection: protection ?? 'careful',
          isShownByName: attribution === 'full-name',
        })),
    });
    if (mayGo && canBeBare(picture)) theirs.push(picture);
    else kept += 1;
  }
  return { theirs, kept };
}

function ownNames(sql: Database.Database, personId: PersonId): ReadonlySet<string> {
  const row = sql
    .prepare<[string], { real: string; chosen: string }>(
      'select real_name as real, chosen_name as chosen from people where id = ?',
    )
    .get(personId);
  const all = [
    row?.real ?? '',
    row?.chosen ?? '',
    ...(otherNamesOfPeople(sql).get(personId) ?? []),
  ];
  return new Set(all.map(folded).filter((name) => name !== ''));
}

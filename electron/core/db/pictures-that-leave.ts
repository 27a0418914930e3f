// Which pictures of a story may leave for a use, and what is said beside them: each has its own yes, and shows nobody who is not shown by name.
import type Database from 'better-sqlite3';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { decideAttachment } from '../../../shared/rules/attachment-release.ts';
import { canBeBare } from '../../../shared/rules/bare-pictures.ts';
import type { PublicPicture } from '../packaging/public-story.ts';
import { attachmentFactsOf } from './attachment-facts.ts';
import type { DescribedRow } from './attachment-facts.ts';
import { everybodyInStory, isProtected } from './part-in-story.ts';
import { namesOfStories, shownName } from './people-names.ts';
import { replacerOf } from './substitutes.ts';

export type LeavingPicture = Omit<PublicPicture, 'code'>;

type Row = DescribedRow &
  Pick<
    PublicPicture,
    | ('mimeType' | 'caption' | 'captionAlt' | 'captionAltLanguage' | 'altText' | 'givenBy')
    | ('takenOn' | 'width' | 'height' | 'sizeBytes' | 'sha256')
  >;

function rowsOf(sql: Database.Database, storyId: StoryId): Row[] {
  return sql
    .prepare<[string], Row>(
      `select id, mime_type as mimeType, caption, caption_alt as captionAlt, caption_alt_language as captionAltLanguage,
         alt_text as altText, given_by as givenBy, taken_on as takenOn, width, height, size_bytes as sizeBytes, sha256,
         nobody_recognisable as nobodyRecognisable, people_listed as peopleListed, binned_at as binnedAt
       from attachments where story_id = ? and binned_at is null order by added_at, id`,
    )
    .all(storyId);
}

/** All pictures that may leave for some use, if their story may, in the order in which they came. */
function allowedPictures(sql: Database.Database, storyId: StoryId): LeavingPicture[] {
  const rows = rowsOf(sql, storyId);
  if (rows.length === 0) return [];
  const { replace } = replacerOf(sql, storyId);
  const shown = namesOfStories(sql, [storyId], { narratorsOnly: false }).get(storyId) ?? [];
  const isHidden = isProtected(everybodyInStory(sql, storyId));
  return rows.flatMap((row): LeavingPicture[] => {
    const { facts, people } = attachmentFactsOf(sql, row);
    const allowed = uses.filter(
      (use) => decideAttachment({ facts, storyAllows: true, use }).length === 0,
    );
    if (allowed.length === 0) return [];
    const { nobodyRecognisable: _n, peopleListed: _p, binnedAt: _b, ...told } = row;
    const givenBy = row.givenBy.trim();
    return [
      {
        ...told,
        allowed,
        caption: replace(row.caption),
        captionAlt: replace(row.captionAlt),
        altText: replace(row.altText),
        // Whoever gave it, and whoever is in it and not in the story, has not been asked to be named.
        givenBy: shown.includes(givenBy) ? givenBy : '',
        people: people
          .flatMap((person) => (person.personId === null ? [] : [shownName(person)]))
          .filter((name) => shown.includes(name)),
        // As exactly as nothing else of a story that hides somebody.
        takenOn: isHidden ? '' : row.takenOn,
      },
    ];
  });
}

/** @returns those that leave for this use, and how many stay because of the kind of file that they are */
export function picturesThatLeave(
  sql: Database.Database,
  storyId: StoryId,
  use: Use,
): { leaving: LeavingPicture[]; kept: number } {
  const allowed = allowedPictures(sql, storyId).filter((picture) => picture.allowed.includes(use));
  const leaving = allowed.filter(canBeBare);
  return { leaving, kept: allowed.length - leaving.length };
}

/** Those that leave for some use. */
export function picturesForSomeUse(sql: Database.Database, storyId: StoryId): LeavingPicture[] {
  return allowedPictures(sql, storyId).filter(canBeBare);
}

/** Whatever changes of the pictures that would leave changes this. @returns nothing for a story without any */
export function fingerprintOfPictures(sql: Database.Database, storyId: StoryId): unknown[] {
  const pictures = picturesForSomeUse(sql, storyId);
  return pictures.length === 0 ? [] : [['pictures', pictures]];
}

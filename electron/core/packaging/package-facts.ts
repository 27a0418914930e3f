// What a package is decided on and made of, read from the tables. What may be written is kept apart from what may only be decided on.
import { AppError } from '../../../shared/contract/errors.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import { usualShape } from '../../../shared/model/deposit.ts';
import type { CollectionId, StoryId } from '../../../shared/model/ids.ts';
import type { OpenLibrary } from '../context.ts';
import { readSetting } from '../db/settings.ts';
import { readLibraryFile } from '../vault/library-file.ts';
import { everyHiddenName } from './every-hidden-name.ts';
import type { HiddenNames } from './hidden-names.ts';
import { loadStory } from './story-facts.ts';
import type { StoryForPlan, StoryRow } from './story-facts.ts';
import { takenBackSince } from './taken-back.ts';

export type { StoryForPlan };

export interface CollectionFacts {
  id: CollectionId;
  title: string;
  introduction: string;
  organisation: string;
  /** Names this library, so that whoever receives knows a story again. */
  libraryId: string;
  /** Stories of earlier packages of this collection that were taken back or erased since: whoever keeps them must hear of it. */
  takenBack: { storyId: StoryId; code: string }[];
  /** Of everybody in the library, whichever story they tell. */
  hiddenNames: HiddenNames;
  stories: StoryForPlan[];
}

type Read = Pick<OpenLibrary, 'db' | 'media' | 'folder'>;

interface Asked {
  today: string;
  /** Pictures are allowed for each use by itself. */
  use?: Use;
  /** See DepositShape. */
  codePrefix?: string;
  /** Who would get the package: what others keep is not told to them. */
  recipient?: string;
}

const asUsual = { use: 'archive', codePrefix: usualShape.codePrefix, recipient: '' } as const;

/** @throws AppError `not-found` for a collection that is not there or in the bin */
export function loadCollectionFacts(
  { db: { sql }, media, folder }: Read,
  { collectionId, ...given }: Asked & { collectionId: CollectionId },
): CollectionFacts {
  const asked = { ...asUsual, ...given };
  const collection = sql
    .prepare<[string], { title: string; introduction: string }>(
      'select title, introduction from collections where id = ? and binned_at is null',
    )
    .get(collectionId);
  if (collection === undefined)
    throw new AppError('not-found', 'This collection is not in the library.');
  const rows = sql
    .prepare<[string], StoryRow>(
      `select s.id, s.number, s.title, s.summary, s.recorded_on, s.content_warning, i.caption
       from collection_items i join stories s on s.id = i.story_id
       where i.collection_id = ? order by i.position, s.number`,
    )
    .all(collectionId);
  const { names, hidden } = everyHiddenName(sql);
  return {
    id: collectionId,
    ...collection,
    organisation: readSetting(sql, 'organisation') ?? '',
    libraryId: readLibraryFile(folder).libraryId,
    takenBack: takenBackSince(sql, { collectionId, ...asked }),
    hiddenNames: hidden,
    stories: rows.map((row) => loadStory({ sql, media, names }, row, asked)),
  };
}

/** One story as if it were alone in a collection without words: to look at it before it is put anywhere. */
export function loadStoryFacts(
  { db: { sql }, media }: Omit<Read, 'folder'>,
  { storyId, ...given }: Asked & { storyId: StoryId },
): Omit<CollectionFacts, 'id'> {
  const { names, hidden } = everyHiddenName(sql);
  const rows = sql
    .prepare<[string], StoryRow>(
      `select id, number, title, summary, recorded_on, content_warning, '' as caption from stories where id = ?`,
    )
    .all(storyId);
  return {
    ...{ title: '', introduction: '', organisation: '', libraryId: '', takenBack: [] },
    hiddenNames: hidden,
    stories: rows.map((row) => loadStory({ sql, media, names }, row, { ...asUsual, ...given })),
  };
}

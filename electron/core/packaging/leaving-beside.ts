// What goes along with the sound and the words of a story, for whoever looks through it before it is shared.
import type Database from 'better-sqlite3';
import type { LeavingBeside } from '../../../shared/model/check.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { picturesForSomeUse } from '../db/pictures-that-leave.ts';
import { placesOutside } from '../db/places-told.ts';
import { pointsThatLeave } from '../db/points-that-leave.ts';
import { replacerOf } from '../db/substitutes.ts';

export function leavingBeside(sql: Database.Database, storyId: StoryId): LeavingBeside {
  const { replace } = replacerOf(sql, storyId);
  return {
    points: pointsThatLeave(sql, storyId).map((point) => ({
      ...{ fromMs: point.fromMs, title: point.title, synopsis: point.synopsis },
      other: [point.other?.title ?? '', point.other?.synopsis ?? ''].filter((one) => one !== ''),
      names: [
        ...[...point.themes, ...point.keywords, ...(point.other?.keywords ?? []), ...point.people],
        ...point.places.map(({ name, latitude, longitude }) =>
          [name, latitude === null ? '' : `${latitude}, ${longitude}`]
            .filter((part) => part !== '')
            .join(' '),
        ),
        ...point.links.map(({ address, words }) => `${words} ${address}`.trim()),
      ],
    })),
    places: placesOutside(sql, storyId).map((place) => ({
      ...place,
      words: replace(place.words),
    })),
    pictures: picturesForSomeUse(sql, storyId).map((picture) => ({
      ...{ id: picture.id, caption: picture.caption, captionAlt: picture.captionAlt },
      ...{ altText: picture.altText, people: picture.people, givenBy: picture.givenBy },
      ...{ takenOn: picture.takenOn, uses: picture.allowed },
    })),
  };
}

// Of which index points others are told, and what: nothing of what is closed, and of a protected story nothing that can point at people.
import type Database from 'better-sqlite3';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { IndexPoint, PointPerson } from '../../../shared/model/index-point.ts';
import { stretchOfPoint } from '../../../shared/rules/point-times.ts';
import { isLineClosed } from '../../../shared/rules/closed-lines.ts';
import { closedPassagesOf } from './closed-passages.ts';
import { pointsOf } from './index-point-rows.ts';
import type { StoredPoint } from './index-point-rows.ts';
import { holdsHiddenName, nameSearchOf } from './names-kept-back.ts';
import { everybodyInStory, isProtected } from './part-in-story.ts';
import { namesOfPeople } from './people-names.ts';
import type { Listener } from './recording-rows.ts';
import { replacerOf } from './substitutes.ts';
import { knowsNames } from './told-outside.ts';
import { themesKeptFromOthers } from './told-themes.ts';
import type { IsThemeKept } from './told-themes.ts';

/** Those who know names, or anybody else who may see the story. */
export type IndexAudience = 'those-who-know' | 'others';

export function audienceOf(context: Listener): IndexAudience {
  return knowsNames(context) ? 'those-who-know' : 'others';
}

export interface ToldToMany {
  /** Asked once where the points of many stories are read. */
  isKept?: IsThemeKept;
}

/** Points of a story that this audience may see, in their order; none from the bin. */
export function indexTold(
  sql: Database.Database,
  storyId: StoryId,
  audience: IndexAudience,
  { isKept }: ToldToMany = {},
): IndexPoint[] {
  const marked = markClosed(sql, pointsOf(sql, storyId));
  const named = withNames(sql, marked);
  return audience === 'those-who-know'
    ? named
    : toldToOthers(sql, storyId, named, isKept ?? themesKeptFromOthers(sql));
}

/** What of the sound is closed closes what is written of it. A point lasts until the next one, unless it says where it ends. */
export function markClosed(sql: Database.Database, points: readonly StoredPoint[]): IndexPoint[] {
  const closed = new Map<RecordingId, ReturnType<typeof closedPassagesOf>>();
  const closedIn = (id: RecordingId) => {
    const found = closed.get(id) ?? closedPassagesOf(sql, id);
    closed.set(id, found);
    return found;
  };
  return points.map(({ position: _position, ...point }) => ({
    ...point,
    isClosed:
      point.recordingId !== null &&
      isLineClosed(stretchOfPoint(point, points), closedIn(point.recordingId)),
  }));
}

/** People of the library by the name that is chosen for them. */
function withNames(sql: Database.Database, points: readonly IndexPoint[]): IndexPoint[] {
  const mentioned = points.flatMap(({ people }) =>
    people.flatMap(({ personId }) => personId ?? []),
  );
  const names = namesOfPeople(sql, mentioned);
  const named = ({ personId, name }: PointPerson) => ({
    personId,
    name: personId === null ? name : (names.get(personId) ?? ''),
  });
  return points.map((point) => ({ ...point, people: point.people.map(named) }));
}

function toldToOthers(
  sql: Database.Database,
  storyId: StoryId,
  points: readonly IndexPoint[],
  isKept: IsThemeKept,
): IndexPoint[] {
  const isHidden = isProtected(everybodyInStory(sql, storyId));
  const inStory = ids(sql, 'select person_id from story_people where story_id = ?', storyId);
  const heard = ids(
    sql,
    `select id from recordings where story_id = ? and purpose = 'interview' and binned_at is null and state in ('ready', 'damaged')`,
    storyId,
  );
  if (points.length === 0) return [];
  const { replace } = replacerOf(sql, storyId);
  const holdsName = holdsHiddenName(nameSearchOf(sql, storyId));
  const isNameless = (text: string) => !holdsName(text);
  return (
    points
      .filter(
        ({ isClosed, recordingId }) =>
          !isClosed && (recordingId === null || heard.has(recordingId)),
      )
      .map((point) => ({
        ...point,
        title: replace(point.title),
        synopsis: replace(point.synopsis),
        keywords: point.keywords.map(replace).filter(isNameless),
        otherTitle: replace(point.otherTitle),
        otherSynopsis: replace(point.otherSynopsis),
        otherKeywords: point.otherKeywords.map(replace).filter(isNameless),
        // Words of the sound are told by the transcript, when that was checked.
        words: '',
        themeIds: point.themeIds.filter((theme) => !isKept(storyId, theme)),
        // Whoever is in no way part of this story has not been asked.
        people: point.people
          .map((one) => (one.personId === null ? { ...one, name: replace(one.name) } : one))
          .filter(({ personId, name }) =>
            personId === null ? !isHidden && isNameless(name) : inStory.has(personId),
          ),
        places: (isHidden ? [] : point.places)
          .map((one) => ({ ...one, name: replace(one.name) }))
          .filter(({ name }) => isNameless(name)),
        links: (isHidden ? [] : point.links)
          .map((one) => ({ ...one, words: replace(one.words) }))
          .filter(({ address, words }) => isNameless(`${address} ${words}`)),
      }))
      // As a line of a text is left out in which a name was found that nobody has dealt with.
      .filter(({ title, synopsis, otherTitle, otherSynopsis }) =>
        [title, synopsis, otherTitle, otherSynopsis].every(isNameless),
      )
  );
}

function ids(sql: Database.Database, query: string, storyId: StoryId): ReadonlySet<string> {
  return new Set(sql.prepare<[string], string>(query).pluck().all(storyId));
}

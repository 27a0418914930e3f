// The index of a story as others read it: what those are told who may not know names, in words instead of numbers of the library.
import type Database from 'better-sqlite3';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import type { PublicPoint } from '../packaging/public-story.ts';
import { sensitiveNames } from '../packaging/story-topics.ts';
import { indexTold, markClosed } from './index-told.ts';
import { pointsOf } from './index-point-rows.ts';
import { everybodyInStory, isProtected } from './part-in-story.ts';
import { replacerOf } from './substitutes.ts';

export interface LeavingPoint extends Omit<PublicPoint, 'soundCode'> {
  recordingId: RecordingId | null;
}

/** @throws what SQLite throws: then nothing may be let out */
export function pointsThatLeave(sql: Database.Database, storyId: StoryId): LeavingPoint[] {
  const told = indexTold(sql, storyId, 'others');
  if (told.length === 0) return [];
  const { replace } = replacerOf(sql, storyId);
  const themes = new Map(
    sql.prepare<[], [string, string]>('select id, name from themes').raw().all(),
  );
  // A keyword that says what a theme says that is kept back is kept back with it.
  const kept = sensitiveNames(sql, storyId, isProtected(everybodyInStory(sql, storyId)));
  const isTold = (keyword: string) => !kept.has(searchText(keyword));
  return told.map((point) => {
    const keywords = point.otherKeywords.filter(isTold);
    const other = {
      language: point.otherLanguage ?? 'und',
      ...{ title: point.otherTitle, synopsis: point.otherSynopsis, keywords },
    };
    const hasOther = other.title !== '' || other.synopsis !== '' || keywords.length > 0;
    return {
      ...{ recordingId: point.recordingId, fromMs: point.fromMs, toMs: point.toMs },
      ...{ title: point.title, synopsis: point.synopsis },
      keywords: point.keywords.filter(isTold),
      themes: point.themeIds.flatMap((id) => themes.get(id) ?? []).map(replace),
      people: point.people.map(({ name }) => name).filter((name) => name !== ''),
      places: point.places.map(({ name, latitude, longitude }) => ({ name, latitude, longitude })),
      links: point.links.map(({ address, words }) => ({ address, words })),
      other: hasOther ? other : undefined,
    };
  });
}

/** How many points stay though nothing of them is closed: a name is in them that nobody has dealt with, or the sound does not leave. */
export function pointsKept(sql: Database.Database, storyId: StoryId): number {
  const open = markClosed(sql, pointsOf(sql, storyId)).filter(({ isClosed }) => !isClosed);
  return open.length === 0 ? 0 : open.length - indexTold(sql, storyId, 'others').length;
}

/** Whatever changes of the index that would leave changes this. @returns nothing for a story without one */
export function fingerprintOfPoints(sql: Database.Database, storyId: StoryId): unknown[] {
  const points = pointsThatLeave(sql, storyId);
  return points.length === 0 ? [] : [['points', points]];
}

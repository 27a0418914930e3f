// The index of a story, point by point. Which points a person is told of, and what of them, is decided in `index-told.ts`.
import type { StoryId } from '../../../../shared/model/ids.ts';
import type { IndexPoint } from '../../../../shared/model/index-point.ts';
import { audienceOf, indexTold } from '../index-told.ts';
import type { Listener } from '../recording-rows.ts';
import { namesOfThemes, themeRows } from '../theme-rows.ts';
import type { SearchSource, Segment, SegmentPlace, ToldText } from './source.ts';

interface Said {
  text: string;
  language: string | null;
}

/** Each of these is searched by itself, so that no phrase reaches from one into the next. */
function textsOf(point: IndexPoint, themeNames: ReadonlyMap<string, readonly string[]>): Said[] {
  const own = [
    point.title,
    ...point.synopsis.split(/\n+/u),
    point.words,
    ...point.keywords,
    ...point.people.map(({ name }) => name),
    ...point.places.map(({ name }) => name),
    ...point.themeIds.flatMap((id) => themeNames.get(id) ?? []),
  ];
  const other = [point.otherTitle, ...point.otherSynopsis.split(/\n+/u), ...point.otherKeywords];
  return [
    ...own.map((text) => ({ text, language: null })),
    ...other.map((text) => ({ text, language: point.otherLanguage })),
  ];
}

function pointsAndNames(storyId: StoryId, reader: Listener) {
  const { sql } = reader.library.db;
  const points = indexTold(sql, storyId, audienceOf(reader));
  const translated = points.length === 0 ? new Map<never, never>() : namesOfThemes(sql);
  const names = new Map(
    points.length === 0
      ? []
      : themeRows(sql).map(({ id, name }) => [
          id,
          [name, ...(translated.get(id) ?? []).map((one: { name: string }) => one.name)],
        ]),
  );
  return { points, names };
}

function segments(storyId: StoryId, reader: Listener): Segment[] {
  const { points, names } = pointsAndNames(storyId, reader);
  return points.flatMap((point) =>
    textsOf(point, names)
      .map(({ text }, place) => ({
        ...{ kind: 'index-point' as const, sourceId: point.id, place, text },
      }))
      .filter(({ text }) => text.trim() !== ''),
  );
}

function find(storyId: StoryId, at: SegmentPlace, reader: Listener): ToldText | undefined {
  const { points, names } = pointsAndNames(storyId, reader);
  const point = points.find(({ id }) => id === at.sourceId);
  const said = point && textsOf(point, names)[at.place];
  if (point === undefined || said === undefined) return undefined;
  const { recordingId, fromMs, isClosed } = point;
  return { ...said, recordingId, fromMs, isClosed };
}

export const indexPoints: SearchSource = {
  kinds: ['index-point'],
  isHead: false,
  segments,
  find,
};

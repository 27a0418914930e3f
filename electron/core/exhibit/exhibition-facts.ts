// An exhibition as it is decided on and made of: itself, its stories as packages know them, and what the gate says of each.
import type Database from 'better-sqlite3';
import type { Use } from '../../../shared/model/agreement.ts';
import type { Exhibition, ExhibitionItem, ItemOfStory } from '../../../shared/model/exhibition.ts';
import type { ExhibitionItemId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';
import { filmsOfStory } from '../db/films-that-leave.ts';
import type { FilmVerdict } from '../db/films-that-leave.ts';
import { readSetting } from '../db/settings.ts';
import { everyHiddenName } from '../packaging/every-hidden-name.ts';
import type { HiddenNames } from '../packaging/hidden-names.ts';
import { judgeStories } from '../packaging/plan.ts';
import type { StoryVerdict } from '../packaging/plan.ts';
import { loadStory } from '../packaging/story-facts.ts';
import type { StoryRow } from '../packaging/story-facts.ts';
import { withoutCutEnds } from './cut-off-words.ts';
import { sectionsOfTrail } from './trail-sections.ts';
import type { TrailOnShow } from './trail-sections.ts';

export interface StoriesForUse {
  organisation: string;
  /** Of everybody in the library. */
  hiddenNames: HiddenNames;
  verdicts: ReadonlyMap<StoryId, StoryVerdict>;
  /** Of each recording that has a film, in stories that may be shown for this use. */
  films: ReadonlyMap<RecordingId, FilmVerdict>;
}

export interface ExhibitionFacts extends StoriesForUse {
  /** With the stops of its trails as sections behind its own. */
  exhibition: Exhibition;
  trails: readonly TrailOnShow[];
  /** How many lines stand between the first and the last of a quote, both counted; 0 where one of them is gone. */
  quoteLines: ReadonlyMap<ExhibitionItemId, number>;
}

type Asking = Pick<LibraryContext, 'library' | 'today'>;

/** What the gate says of these stories for this use, in the order of their numbers. Stories that are not there are not in it. */
export function judgeForUse(
  { library, today }: Asking,
  { storyIds, use }: { storyIds: readonly StoryId[]; use: Use },
): StoriesForUse {
  const { db, media, member } = library;
  const { names, hidden } = everyHiddenName(db.sql);
  const rows = db.sql
    .prepare<[string], StoryRow>(
      `select id, number, title, summary, recorded_on, content_warning, '' as caption from stories
       where id in (select value from json_each(?)) order by number`,
    )
    .all(JSON.stringify(storyIds));
  const asked = { today: today(), use, codePrefix: 'hg' };
  const stories = rows.map((row) => loadStory({ sql: db.sql, media, names }, row, asked));
  const none = { title: '', introduction: '', organisation: '', libraryId: '', takenBack: [] };
  const verdicts = judgeStories(
    { ...none, hiddenNames: hidden, stories },
    { use, by: member.id, today: asked.today },
  );
  return {
    organisation: readSetting(db.sql, 'organisation') ?? '',
    hiddenNames: hidden,
    films: new Map(
      verdicts
        .filter(({ mayLeave }) => mayLeave)
        .flatMap(({ facts: { story, access } }) =>
          filmsOfStory({ sql: db.sql, media }, story.id, access),
        )
        .map((film) => [film.recordingId, film]),
    ),
    verdicts: new Map(
      verdicts.map(({ facts, ...verdict }) => [
        facts.story.id,
        { ...verdict, facts: { ...facts, story: withoutCutEnds(facts.story) } },
      ]),
    ),
  };
}

export function itemsOf({ sections }: Pick<Exhibition, 'sections'>): ExhibitionItem[] {
  return sections.flatMap(({ items }) => items);
}

export function isOfStory(item: ExhibitionItem): item is ItemOfStory {
  return item.kind !== 'text';
}

/** Also of what is shown like an exhibition and is none. */
export function factsOf(
  context: Asking,
  {
    exhibition: own,
    trails,
    use,
  }: { exhibition: Exhibition; trails: readonly TrailOnShow[]; use: Use },
): ExhibitionFacts {
  const { sql } = context.library.db;
  const stops = trails.flatMap(({ trail }) => sectionsOfTrail(trail));
  const exhibition = { ...own, sections: [...own.sections, ...stops] };
  const items = itemsOf(exhibition);
  const storyIds = [...new Set(items.filter(isOfStory).map(({ storyId }) => storyId))];
  return {
    ...{ exhibition, trails },
    ...judgeForUse(context, { storyIds, use }),
    quoteLines: quoteLines(sql, items),
  };
}

function quoteLines(sql: Database.Database, items: readonly ExhibitionItem[]) {
  const between = sql
    .prepare<[string, string, string], number>(
      `select count(*) from transcript_lines l
       join transcript_lines first on first.transcript_id = l.transcript_id and first.id = ?
       join transcript_lines last on last.transcript_id = l.transcript_id and last.id = ?
       where l.transcript_id = ? and (l.position, l.id) between (first.position, first.id) and (last.position, last.id)`,
    )
    .pluck();
  return new Map(
    items
      .filter((item) => item.kind === 'quote')
      .map((quote) => [
        quote.id,
        between.get(quote.fromLineId, quote.toLineId, quote.transcriptId) ?? 0,
      ]),
  );
}

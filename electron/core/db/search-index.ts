// Keeps what can be searched in step with what is told: changes only mark a story, its words are read again before somebody searches, or in idle time.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { maySee } from '../../../shared/rules/access.ts';
import { searchTextVersion, searchWords } from '../../../shared/rules/search-text.ts';
import { storyFacts } from './access-facts.ts';
import { markNewNames } from './names-in-search.ts';
import { BREAK, packTexts } from './packed-texts.ts';
import type { FoldedSegment } from './packed-texts.ts';
import type { Listener } from './recording-rows.ts';
import { searchSources } from './search-sources/all-sources.ts';
import type { SearchSource } from './search-sources/source.ts';
import { readSetting, writeSetting } from './settings.ts';
import { knowsNames } from './told-outside.ts';

/** Those who know the names, and the others: each has an index without what it may not read. */
export const audiences = ['inside', 'outside'] as const;
export type Audience = (typeof audiences)[number];

export function audienceOf(listener: Listener): Audience {
  return knowsNames(listener) ? 'inside' : 'outside';
}

/** Somebody of this audience, whoever has opened the library. */
function readerOf(audience: Audience, { library, today }: Listener): Listener {
  const role = audience === 'inside' ? 'journalist' : 'archivist';
  return { library: { db: library.db, member: { ...library.member, role } }, today };
}

/** The words of these stories must be read again. Cheap: to be called in whatever transaction changes them. */
export function markStale(sql: Database.Database, ids: readonly StoryId[]): void {
  sql
    .prepare(
      'insert or ignore into stale_words (story_id) select id from stories where id in (select value from json_each(?))',
    )
    .run(JSON.stringify(ids));
}

/** After an erasure: words that were taken out can still stand in the pages of an index, so both are made anew, in idle time. */
export function emptySearchIndex(sql: Database.Database): void {
  for (const audience of audiences)
    sql.exec(`insert into search_${audience} (search_${audience}) values ('delete-all')`);
  sql.exec('insert or ignore into stale_words (story_id) select id from stories');
}

/** When the rule of folding is another than the one these words were made by, all are read again. */
function markOldVersion(sql: Database.Database): void {
  const wanted = String(searchTextVersion);
  if (readSetting(sql, 'search-index-version') === wanted) return;
  const mark = sql.transaction(() => {
    sql.exec('insert or ignore into stale_words (story_id) select id from stories');
    writeSetting(sql, 'search-index-version', wanted);
  });
  mark.immediate();
}

/** An archivist's index holds only stories that an archivist may see. */
function isTold(audience: Audience, storyId: StoryId, { library, today }: Listener): boolean {
  if (audience === 'inside') return true;
  const facts = storyFacts(library.db.sql, storyId);
  return facts !== undefined && maySee({ facts, role: 'archivist', today: today() });
}

/** Most of what the others may read is the same text: it is folded once. */
function folding(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = searchWords(text).join(' ');
    known.set(text, folded);
    return folded;
  };
}

interface Reading {
  storyId: StoryId;
  reader: Listener;
  fold: (text: string) => string;
}

function foldedSegments(source: SearchSource, { storyId, reader, fold }: Reading): FoldedSegment[] {
  return source
    .segments(storyId, reader)
    .map(({ text, ...place }) => ({ ...place, words: fold(text) }))
    .filter(({ words }) => words !== '');
}

interface IndexedStory {
  id: StoryId;
  number: number;
  isErased: 0 | 1;
}

/** Must run inside a transaction. */
function indexStory({ id, number, isErased }: IndexedStory, listener: Listener): void {
  const { sql } = listener.library.db;
  const fold = folding();
  for (const audience of audiences) {
    const reader = readerOf(audience, listener);
    const told = isErased === 0 && isTold(audience, id, listener);
    const parts = told
      ? searchSources.map((source) => ({
          isHead: source.isHead,
          segments: foldedSegments(source, { storyId: id, reader, fold }),
        }))
      : [];
    const textOf = (isHead: boolean) =>
      parts
        .filter((part) => part.isHead === isHead)
        .flatMap(({ segments }) => segments.map(({ words }) => words))
        .join(BREAK);
    if (parts.every(({ segments }) => segments.length === 0)) {
      sql.prepare(`delete from search_${audience} where rowid = ?`).run(BigInt(number));
      sql
        .prepare('delete from searched_texts where story_id = ? and audience = ?')
        .run(id, audience);
      continue;
    }
    sql
      .prepare(`insert or replace into search_${audience} (rowid, head, said) values (?, ?, ?)`)
      .run(BigInt(number), textOf(true), textOf(false));
    sql
      .prepare(
        'insert or replace into searched_texts (story_id, audience, packed) values (?, ?, ?)',
      )
      .run(id, audience, packTexts(parts.flatMap(({ segments }) => segments)));
  }
  sql.prepare('delete from stale_words where story_id = ?').run(id);
}

/** Longer than this nobody waits for the core: a transaction ends after the story with which it is over. */
const STEP_MS = 15;

/** Reads the next stories again, for a moment. Nobody's change, so not in the history. @returns whether any are left */
export function indexNext(listener: Listener): boolean {
  const { sql } = listener.library.db;
  markOldVersion(sql);
  markNewNames(sql);
  const next = sql.prepare<[], IndexedStory>(
    `select s.id, s.number, s.erased_at is not null as isErased
     from stale_words w join stories s on s.id = w.story_id limit 1`,
  );
  const step = sql.transaction(() => {
    const until = performance.now() + STEP_MS;
    for (let story = next.get(); story !== undefined; story = next.get()) {
      indexStory(story, listener);
      if (performance.now() >= until) break;
    }
    return next.get() !== undefined;
  });
  return step.immediate();
}

/** So many stories are read again before a search, however long that takes. */
const FEW = 5;

/** Before a search: what was changed a moment ago is found. What is more than a few stories is left for idle time. */
export function indexBeforeSearch(listener: Listener): void {
  const { sql } = listener.library.db;
  markOldVersion(sql);
  markNewNames(sql);
  const few = sql
    .prepare<[number], string>('select story_id from stale_words limit ?')
    .all(FEW + 1).length;
  // A write for nothing would wait for whoever writes now.
  if (few === 0) return;
  const steps = few > FEW ? 1 : few;
  for (let step = 0; step < steps && indexNext(listener);) step += 1;
}

/** @returns how many stories can be found as they are now, 0 to 1 */
export function searchReadiness(sql: Database.Database): number {
  const { stale, all } = sql
    .prepare<[], { stale: number; all: number }>(
      'select (select count(*) from stale_words) as stale, (select count(*) from stories) as "all"',
    )
    .get() ?? { stale: 0, all: 0 };
  return all === 0 ? 1 : Math.max(0, 1 - stale / all);
}

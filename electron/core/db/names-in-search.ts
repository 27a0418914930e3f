// A name that somebody asked to hide since is found by nobody else in what was read for the search before.
import type Database from 'better-sqlite3';
import { everyHiddenName } from '../packaging/every-hidden-name.ts';
import { readSetting, writeSetting } from './settings.ts';

/** Of which the stories have been looked through already. */
const looked = new WeakMap<Database.Database, ReadonlySet<string>>();

/** Of a longer name these are enough to look at a story again. */
const MOST_WORDS = 6;

/** Words of a name may stand in any order, with endings, and small words between them. */
function expression(words: readonly string[]): string {
  const starts = words.slice(0, MOST_WORDS).map((word) => {
    const letters = [...word];
    return `"${(letters.length > 3 ? letters.slice(0, -1) : letters).join('')}" *`;
  });
  return starts.length === 1 ? starts.join('') : `NEAR(${starts.join(' ')}, ${words.length + 1})`;
}

/** Stories in which such a name can be read are read again. Cheap where no name has changed. */
export function markNewNames(sql: Database.Database): void {
  const mark = sql.prepare<[], string>('select cast(mark as text) from names_change').pluck().get();
  if (mark === undefined || readSetting(sql, 'search-names-mark') === mark) return;
  const wholes = [...everyHiddenName(sql).hidden.whole.values()];
  const now = new Set(wholes.map((words) => expression(words.toSorted())));
  const before = looked.get(sql);
  const look = sql.transaction(() => {
    const stale = sql.prepare(
      `insert or ignore into stale_words (story_id) select id from stories
       where number in (select rowid from search_outside where search_outside match ?)`,
    );
    for (const one of now) if (before?.has(one) !== true) stale.run(one);
    writeSetting(sql, 'search-names-mark', mark);
  });
  look.immediate();
  looked.set(sql, now);
}

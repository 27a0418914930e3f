// Which people of a story are named in its texts though their names must not be shown, and have no substitute yet.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../../shared/model/ids.ts';
import type { SubstitutesOfStory } from '../../../../shared/model/substitute.ts';
import { createReplacer } from '../../../../shared/rules/replace-names.ts';
import type { Replacement } from '../../../../shared/rules/replace-names.ts';
import { searchText } from '../../../../shared/rules/search-text.ts';
import { everybodyInStory } from '../../db/part-in-story.ts';
import { textsOfStory } from '../../db/texts-of-story.ts';
import { clearedWordsOf } from '../../packaging/cleared-words.ts';
import { findName, hiddenNamesOfStory } from '../../packaging/hidden-names.ts';
import { namesOfAll } from '../../packaging/names-of-all.ts';
import { readWords } from '../../packaging/read-words.ts';

export function suggestSubstitutes(
  sql: Database.Database,
  storyId: StoryId,
  known: readonly Replacement[],
): SubstitutesOfStory['suggestions'] {
  const { replace } = createReplacer(known);
  const texts = textsOfStory(sql, storyId).map((text) => readWords(replace(text)));
  const cleared = clearedWordsOf(sql, storyId, namesOfAll(sql));
  // A person with several names has a line for each.
  const people = Map.groupBy(everybodyInStory(sql, storyId), ({ id }) => id);
  return [...people.values()].flatMap((lines) => {
    const [person] = lines;
    if (person === undefined) return [];
    const names = hiddenNamesOfStory(lines);
    const forms = new Map<string, string>();
    let places = 0;
    for (const text of texts) {
      const found = findName(text, names, [person.shownName], cleared);
      if (found === undefined) continue;
      places += 1;
      const form = withoutEnding(found.word);
      forms.set(searchText(form), form);
    }
    const substitute = person.attribution === 'chosen-name' ? person.chosenName : '';
    if (places === 0) return [];
    return [{ personId: person.id, forms: [...forms.values()], substitute, places }];
  });
}

/** Zaynab's is Zaynab. */
function withoutEnding(word: string): string {
  return word.replace(/['’‘ʼ`´]s?$/u, '');
}

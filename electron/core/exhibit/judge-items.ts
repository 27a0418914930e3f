// Decides for each thing in an exhibition whether visitors may see and hear it, with every reason. Pure.
import { isFilmed } from '../../../shared/model/exhibition.ts';
import type { Exhibition, ItemOfStory, Words } from '../../../shared/model/exhibition.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type {
  ItemReason,
  ItemVerdict,
  NameInWords,
} from '../../../shared/model/exhibition-output.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import { passagesWithin, slackOf, widened } from '../../../shared/rules/closed-passages.ts';
import { isLongEnough } from '../../../shared/rules/split-clip.ts';
import { findName, hiddenNamesOfStory } from '../packaging/hidden-names.ts';
import type { FoundName, HiddenNames } from '../packaging/hidden-names.ts';
import type { PublicSound, PublicStory } from '../packaging/public-story.ts';
import { readWords, wordsOf } from '../packaging/read-words.ts';
import type { LeavingLine } from '../db/words-that-leave.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import { itemsOf } from './exhibition-facts.ts';
import { wordsAroundTrail } from './trail-sections.ts';

/** What may be heard nowhere: closed parts as wide as they are made silent, and the ends that were cut off. */
export function silentParts(sound: PublicSound): Passage[] {
  const { durationMs, trimInMs, trimOutMs } = sound;
  const ends = [
    { fromMs: 0, toMs: trimInMs ?? 0 },
    { fromMs: trimOutMs ?? durationMs, toMs: durationMs },
  ];
  return passagesWithin([...widened(sound.closed, slackOf(sound)), ...ends], durationMs);
}

function judgeClip(
  { recordingId, fromMs, toMs }: Extract<ItemOfStory, { kind: 'clip' }>,
  { sounds }: PublicStory,
): ItemReason[] {
  const sound = sounds.find(({ id }) => id === recordingId);
  if (sound === undefined || fromMs >= sound.durationMs) return ['not-there'];
  if (!isLongEnough({ fromMs, toMs })) return ['empty'];
  const isTouched = silentParts(sound).some((part) => part.fromMs < toMs && fromMs < part.toMs);
  return isTouched ? ['part-closed'] : [];
}

/** The lines of a quote, as they leave. */
export function linesOfQuote(
  { transcriptId, fromLineId, toLineId }: Extract<ItemOfStory, { kind: 'quote' }>,
  { transcripts }: PublicStory,
): LeavingLine[] {
  const lines = transcripts.find(({ id }) => id === transcriptId)?.lines ?? [];
  const from = lines.findIndex(({ id }) => id === fromLineId);
  const to = lines.findIndex(({ id }) => id === toLineId);
  return from === -1 || to === -1 ? [] : lines.slice(from, to + 1);
}

function judgeQuote(
  quote: Extract<ItemOfStory, { kind: 'quote' }>,
  { story, wanted }: { story: PublicStory; wanted: number },
): ItemReason[] {
  if (!story.transcripts.some(({ id }) => id === quote.transcriptId)) return ['words-not-ready'];
  if (wanted === 0) return ['not-there'];
  // Words around something that was closed would say what nobody said.
  return linesOfQuote(quote, story).length < wanted ? ['part-closed'] : [];
}

function judgeContent(item: ItemOfStory, story: PublicStory, facts: ExhibitionFacts): ItemReason[] {
  switch (item.kind) {
    case 'story':
      return story.sounds.length + story.transcripts.length + story.pictures.length === 0
        ? ['empty']
        : [];
    case 'clip':
      return judgeClip(item, story);
    case 'quote':
      return judgeQuote(item, { story, wanted: facts.quoteLines.get(item.id) ?? 0 });
    case 'picture':
      return story.pictures.some(({ id }) => id === item.attachmentId)
        ? []
        : ['picture-not-agreed'];
  }
}

/** Why some of it is only heard, though its film was wanted. */
function judgeFilm(item: ItemOfStory, story: PublicStory, films: ExhibitionFacts['films']) {
  if (!isFilmed(item)) return [];
  const ids = item.kind === 'clip' ? [item.recordingId] : story.sounds.map(({ id }) => id);
  const found = ids.flatMap((id) => films.get(id)?.reasons ?? []);
  if (!ids.some((id) => films.has(id))) found.push('film-not-there');
  return [...new Set(found)];
}

interface SearchInAll {
  owns: readonly HiddenNames[];
  all: HiddenNames;
  shown: readonly string[];
  cleared: ReadonlySet<string>;
  /** As they are shown: whose story is to be here and may not. */
  saidNo: HiddenNames;
}

/** Whoever may not be heard here is not named either, unless another story shows the name. A number is no name. */
function namesOfThoseLeftOut(verdicts: ExhibitionFacts['verdicts']): HiddenNames {
  const all = [...verdicts.values()];
  const going = all.filter(({ mayLeave }) => mayLeave).map(({ facts }) => facts.story);
  const shownName = going
    .flatMap((story) => [...story.storytellers, ...story.interviewers, ...story.interpreters])
    .join(' ');
  return hiddenNamesOfStory(
    all
      .filter(({ mayLeave }) => !mayLeave)
      .flatMap(({ facts }) => facts.story.storytellers)
      .filter((name) => !/^Storyteller \d+$/u.test(name))
      .map((realName) => ({ realName, shownName })),
  );
}

/**
 * Visitors read everything beside everything: a name that one story keeps back is looked for in the words beside all of them. A first
 * name that one story keeps back and another one shows openly is found beside the first alone.
 * @returns for words beside a thing of this story; undefined: for words that belong to none
 */
function searchInAll({
  hiddenNames,
  verdicts,
}: Pick<ExhibitionFacts, 'hiddenNames' | 'verdicts'>): (storyId?: StoryId) => SearchInAll {
  const stories = [...verdicts.values()].map(({ facts }) => facts);
  const shown = stories.flatMap(({ story }) => [
    ...[...story.storytellers, ...story.interviewers, ...story.interpreters],
  ]);
  const shownWords = new Set(shown.flatMap((name) => [...wordsOf(name)]));
  const fromElsewhere = new Map(
    stories.map(({ story, hiddenNames: own }) => [
      story.id,
      { ...own, words: own.words.filter((word) => !shownWords.has(word)) },
    ]),
  );
  const cleared = new Set(stories.flatMap((facts) => [...facts.clearedWords]));
  const saidNo = namesOfThoseLeftOut(verdicts);
  return (storyId) => ({
    owns: stories.map(({ story, hiddenNames: own }) =>
      story.id === storyId ? own : (fromElsewhere.get(story.id) ?? own),
    ),
    ...{ all: hiddenNames, shown, cleared, saidNo },
  });
}

function findIn(
  text: string,
  { owns, all, shown, cleared, saidNo }: SearchInAll,
): FoundName | undefined {
  const read = readWords(text);
  const named = findName(read, saidNo, []);
  if (named?.isCertain) return named;
  let found = findName(read, all, shown, cleared);
  for (const own of owns) {
    if (found?.isCertain) return found;
    found = findName(read, own, shown, cleared) ?? found;
  }
  return found;
}

function namesInWords(all: readonly Words[], search: SearchInAll): NameInWords[] {
  const found = new Map<string, NameInWords>();
  for (const text of all.flatMap((words) => Object.values(words))) {
    const name = findIn(text, search);
    if (name !== undefined && !found.get(name.word)?.isCertain) found.set(name.word, name);
  }
  return [...found.values()].map(({ word, isCertain }) => ({ word, isCertain }));
}

/** In the order of the exhibition. */
export function judgeItems(facts: ExhibitionFacts): ItemVerdict[] {
  const search = searchInAll(facts);
  return itemsOf(facts.exhibition).map((item): ItemVerdict => {
    const verdict = item.kind === 'text' ? undefined : facts.verdicts.get(item.storyId);
    const names = namesInWords(
      [item.caption, item.warning],
      search(item.kind === 'text' ? undefined : item.storyId),
    );
    const told = { itemId: item.id, decision: null, blocks: [], names, filmReasons: [] };
    const own: ItemReason[] = names.some(({ isCertain }) => isCertain) ? ['name-in-words'] : [];
    if (item.kind === 'text') {
      const isEmpty = Object.values(item.caption).every((text) => text.trim() === '');
      return { ...told, reasons: isEmpty ? [...own, 'empty'] : own };
    }
    if (verdict === undefined) return { ...told, reasons: [...own, 'not-there'] };
    const { decision, blocks, mayLeave } = verdict;
    const reasons: ItemReason[] = mayLeave
      ? judgeContent(item, verdict.facts.story, facts)
      : [decision.allowed ? 'name-in-words' : 'story-may-not'];
    const filmReasons = mayLeave ? judgeFilm(item, verdict.facts.story, facts.films) : [];
    return { ...told, decision, blocks, reasons: [...new Set([...own, ...reasons])], filmReasons };
  });
}

/** @returns what is found in each of these words, with where they stand */
export function namesByPlace<Place>(
  facts: ExhibitionFacts,
  all: readonly { words: Words; place: Place }[],
): (NameInWords & Place)[] {
  const search = searchInAll(facts)();
  return all.flatMap(({ words, place }) =>
    namesInWords([words], search).map((name) => ({ ...name, ...place })),
  );
}

/** In what belongs to no thing: titles, introductions, credits, and all that trails say of themselves. */
export function namesAround(facts: ExhibitionFacts): NameInWords[] {
  const { title, opening, credits, contact, sections, logos }: Exhibition = facts.exhibition;
  const around = sections.flatMap((section) => [section.title, section.introduction]);
  const signs = logos.map(({ name }) => ({ en: name }));
  const ofTrails = facts.trails.flatMap(({ trail }) => wordsAroundTrail(trail));
  return namesIn([title, opening, credits, contact, ...around, ...signs, ...ofTrails], facts);
}

/** In words that belong to no thing. */
export function namesIn(words: readonly Words[], facts: ExhibitionFacts): NameInWords[] {
  return namesInWords(words, searchInAll(facts)());
}

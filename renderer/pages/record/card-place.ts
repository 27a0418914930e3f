// Which question card is in front, and which comes next: pure. Topics that only the storyteller may open are never walked into.
import type { QuestionId, RecordingId } from '../../../shared/model/ids.ts';
import type { Question, TalkTopic } from '../../../shared/model/question.ts';

export interface CardPlace {
  /** The take that goes on; undefined before it. */
  takeId: RecordingId | undefined;
  /** Undefined until a person has chosen one. */
  language: string | undefined;
  cardId: QuestionId | undefined;
  /** A topic without cards can be chosen, too. */
  topic: TalkTopic;
  /** When the card came to the front, in the time of the take. */
  shownAtMs: number;
  /** False while nobody has turned a card in this take: then the cards are not in use. */
  hasTurned: boolean;
  /** Cards of this take that have been told as asked or skipped. */
  told: readonly QuestionId[];
}

export const firstPlace: CardPlace = {
  takeId: undefined,
  language: undefined,
  cardId: undefined,
  topic: 'opening',
  shownAtMs: 0,
  hasTurned: false,
  told: [],
};

const onlyIfOffered: ReadonlySet<TalkTopic> = new Set(['moving', 'treated-differently']);

export const isOnlyIfOffered = (topic: TalkTopic): boolean => onlyIfOffered.has(topic);

/** A take that begins keeps the card that was chosen for it; the next talk begins with the first card again. */
export function placeForTake(place: CardPlace, takeId: RecordingId | undefined): CardPlace {
  if (takeId === place.takeId) return place;
  if (place.takeId === undefined)
    return { ...place, takeId, shownAtMs: 0, hasTurned: false, told: [] };
  return { ...firstPlace, takeId, language: place.language };
}

/** @returns the card to turn to, or undefined at either end @param cards of one language, in the order of a talk */
export function cardBeside(
  cards: readonly Question[],
  { from, step }: { from: Question; step: 'next' | 'back' },
): Question | undefined {
  const at = cards.findIndex(({ id }) => id === from.id);
  const ahead =
    step === 'next' ? cards.slice(at + 1) : cards.slice(0, Math.max(0, at)).toReversed();
  return ahead.find(({ topic }) => topic === from.topic || !onlyIfOffered.has(topic));
}

/** The language that was chosen, else one of the story, else that of the interface, as far as there are cards in it. */
export function languageOfCards({
  chosen,
  ofStory,
  ofInterface,
  present,
}: {
  chosen: string | undefined;
  ofStory: readonly string[];
  ofInterface: string;
  present: readonly string[];
}): string {
  const base = (tag: string) => tag.split('-')[0]?.toLowerCase();
  const wanted = [...(chosen === undefined ? [] : [chosen]), ...ofStory, ofInterface, 'en'];
  for (const tag of wanted) {
    const found =
      present.find((one) => one === tag) ?? present.find((one) => base(one) === base(tag));
    if (found !== undefined) return found;
  }
  return present[0] ?? 'en';
}

/** Not long enough to ask anything: the card was only looked past. */
const LOOKED_AT_MS = 2_000;

/** What is told of the card that is left. @param atMs now, in the time of the take */
export function toldOfCard(
  place: CardPlace,
  { id, how, atMs }: { id: QuestionId; how: 'asked' | 'skipped'; atMs: number },
): 'asked' | 'skipped' | undefined {
  if (place.takeId === undefined || place.told.includes(id)) return undefined;
  if (how === 'skipped') return 'skipped';
  return atMs - place.shownAtMs >= LOOKED_AT_MS ? 'asked' : undefined;
}

export type CardKey = 'next' | 'back' | 'skip';

/** → is next where one reads from left to right, ← where one reads from right to left. */
export function cardKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  direction: 'ltr' | 'rtl',
): CardKey | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const [forward, back] =
    direction === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  if (event.key === forward) return event.shiftKey ? 'skip' : 'next';
  return event.key === back && !event.shiftKey ? 'back' : undefined;
}

/** Where arrow keys have a meaning of their own. */
export const usesArrows =
  'input, textarea, select, [contenteditable], [aria-haspopup], [role="slider"], [role="radiogroup"], [role="listbox"], [role="menu"], [role="tablist"], [role="grid"], [role="dialog"], [role="alertdialog"]';

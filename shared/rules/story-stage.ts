// How far a story has come: the furthest stage that was reached in order. Pure. It counts progress and opens nothing: what may leave is for access.ts.
import type { Stage } from '../model/stage.ts';

/** `none` yet, `written` down by a person, `checked` by one, or somebody said that this story needs no transcript. */
export type WordsOfStory = 'none' | 'written' | 'checked' | 'not-needed';

export interface StageFacts {
  hasSound: boolean;
  /** Everybody who tells it has signed before and after, and nobody took it back. */
  isAgreed: boolean;
  words: WordsOfStory;
  /** Looked through for what could hurt somebody, and nothing was left open. */
  isGoneThrough: boolean;
  /** In a package that was made. */
  hasLeft: boolean;
}

/**
 * A story that is written down but not agreed to waits for its agreement. One that left has left, written down or not;
 * but without an agreement that stands it is no further than recorded.
 */
export function stageOf({ hasSound, isAgreed, words, isGoneThrough, hasLeft }: StageFacts): Stage {
  const isTold = hasSound || words === 'written' || words === 'checked';
  if (!isTold) return 'begun';
  if (!isAgreed) return 'recorded';
  if (hasLeft) return 'exported';
  if (words === 'none') return 'agreed';
  return words !== 'written' && isGoneThrough ? 'checked' : 'transcribed';
}

/** How far one transcript is. A first draft by a computer that nobody has checked is none yet. */
export type WordsOfSound = 'none' | 'written' | 'checked';

const order = ['none', 'written', 'checked'] as const;

/**
 * @param ofStory the best text that belongs to the story as a whole
 * @param ofSounds the best text of each of its recordings: a story is as far as the least of them
 */
export function wordsOf({
  isNotNeeded,
  ofStory,
  ofSounds,
}: {
  isNotNeeded: boolean;
  ofStory: WordsOfSound;
  ofSounds: readonly WordsOfSound[];
}): WordsOfStory {
  const least = ofSounds.length === 0 ? 'none' : leastOf(ofSounds);
  const words = order.indexOf(ofStory) > order.indexOf(least) ? ofStory : least;
  return isNotNeeded && words !== 'checked' ? 'not-needed' : words;
}

function leastOf(all: readonly WordsOfSound[]): WordsOfSound {
  return order.find((one) => all.includes(one)) ?? 'none';
}

// Turns the question cards, with buttons and keys, and tells of each card of a take whether it was asked or skipped.
import { useEffect, useRef } from 'react';
import type { Question, TalkTopic } from '../../../shared/model/question.ts';
import { useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { useText } from '../../text/use-text.ts';
import { cardBeside, cardKey, placeForTake, toldOfCard, usesArrows } from './card-place.ts';
import type { CardKey } from './card-place.ts';
import { changeSitting, useSitting } from './sitting.ts';

/** @param atMs when the card came to the front, in the time of the take */
export type OnCard = (card: Question, how: 'asked' | 'skipped', atMs: number) => void;

export interface CardTurning {
  /** The card in front; undefined on a topic without cards. */
  card: Question | undefined;
  turn: (how: CardKey) => void;
  /** A topic or a language was chosen. */
  turnTo: (card: Question | undefined, topic: TalkTopic) => void;
}

/** @param cards of one language, in the order of a talk */
export function useCardTurning(
  cards: readonly Question[],
  onCard: OnCard | undefined,
): CardTurning {
  const { direction } = useText();
  const recorder = useRecorder();
  const { state, format } = useRecorderView();
  const takeId = 'recordingId' in state ? state.recordingId : undefined;
  const { place } = useSitting();
  const card =
    cards.find(({ id }) => id === place.cardId) ?? cards.find(({ topic }) => topic === place.topic);

  function takeMs(): number {
    const frames = recorder.meter().take?.totalFrames ?? 0;
    return (frames / (format?.sampleRateHz ?? 1)) * 1000;
  }
  /** Also at the end of a take, where no other card comes to the front. */
  function tellOfCard(how: 'asked' | 'skipped') {
    if (card === undefined) return;
    // Once all of it is on the disk, the recorder tells of no take any more.
    const atMs = recorder.meter().take === undefined ? Infinity : takeMs();
    const told = toldOfCard(place, { id: card.id, how, atMs });
    if (told === undefined) return;
    changeSitting(({ place: now }) => ({ place: { ...now, told: [...now.told, card.id] } }));
    onCard?.(card, told, place.shownAtMs);
  }
  function show(next: Question | undefined, topic: TalkTopic) {
    const shownAtMs = takeMs();
    changeSitting(({ place: now }) => ({
      place: { ...now, topic, cardId: next?.id, shownAtMs, hasTurned: true },
    }));
  }
  function turnTo(next: Question | undefined, topic: TalkTopic) {
    tellOfCard('asked');
    show(next, topic);
  }
  function turn(how: CardKey) {
    if (card === undefined) return;
    tellOfCard(how === 'skip' ? 'skipped' : 'asked');
    const next = cardBeside(cards, { from: card, step: how === 'back' ? 'back' : 'next' });
    if (next) show(next, next.topic);
  }

  const latest = useRef({ turn, tellOfCard, hasTurned: place.hasTurned });
  latest.current = { turn, tellOfCard, hasTurned: place.hasTurned };
  useEffect(() => {
    changeSitting(({ place: now }) => ({ place: placeForTake(now, takeId) }));
  }, [takeId]);
  // At the end of a take, and where the page is left, no other card comes to the front.
  useEffect(
    () => () => {
      if (latest.current.hasTurned) latest.current.tellOfCard('asked');
    },
    [],
  );
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const how = cardKey(event, direction);
      const isTaken = event.target instanceof Element && event.target.closest(usesArrows) !== null;
      if (how === undefined || isTaken || event.defaultPrevented) return;
      event.preventDefault();
      latest.current.turn(how);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [direction]);

  return { card, turn, turnTo };
}

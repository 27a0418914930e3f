// What is remembered of one sitting, in memory alone: the card in front and the ticks of the checklist. Locking forgets it.
import { useSyncExternalStore } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { onEvent } from '../../api/connection.ts';
import { firstPlace } from './card-place.ts';
import type { CardPlace } from './card-place.ts';

export interface Sitting {
  place: CardPlace;
  ticks: { storyId: StoryId | null; done: readonly string[] };
}

const empty: Sitting = { place: firstPlace, ticks: { storyId: null, done: [] } };
let sitting = empty;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changeSitting(change: (before: Sitting) => Partial<Sitting>): void {
  sitting = { ...sitting, ...change(sitting) };
  for (const listener of listeners) listener();
}

onEvent('library-state-changed', ({ state }) => {
  if (state !== 'open') changeSitting(() => empty);
});

export function useSitting(): Sitting {
  return useSyncExternalStore(subscribe, () => sitting);
}

// The talk in which somebody agrees aloud: what was answered so far. In memory alone, so that it outlives a look at another page.
import { useSyncExternalStore } from 'react';
import type { SpokenAnswer } from '../../../../shared/model/agreement.ts';
import type { PersonId, StoryId } from '../../../../shared/model/ids.ts';

export interface SpokenPlace {
  storyId: StoryId;
  personId: PersonId;
  /** As the person is shown. */
  name: string;
}

/** `preparing` before the take, `asking` in it, `agreed`/`refused`/`broken-off` how it ended. */
export interface SpokenConversation extends SpokenPlace {
  stage: 'preparing' | 'asking' | 'agreed' | 'refused' | 'broken-off';
  answers: readonly SpokenAnswer[];
  /** What was said no to. */
  no?: { question: string; atMs: number };
  /** The core has what it needs of how it ended. */
  isSettled: boolean;
}

export type SpokenEvent =
  | { type: 'started' }
  | { type: 'yes'; question: string; atMs: number }
  | { type: 'no'; question: string; atMs: number }
  | { type: 'back' }
  | { type: 'agreed' }
  | { type: 'broken-off' }
  | { type: 'settled' };

export function newConversation(place: SpokenPlace): SpokenConversation {
  return { ...place, stage: 'preparing', answers: [], isSettled: false };
}

/** Pure. Nothing that comes late changes how it ended. */
export function nextConversation(talk: SpokenConversation, event: SpokenEvent): SpokenConversation {
  if (event.type === 'settled') return { ...talk, isSettled: true };
  if (talk.stage === 'preparing')
    return event.type === 'started' ? { ...talk, stage: 'asking' } : talk;
  if (talk.stage !== 'asking') return talk;
  switch (event.type) {
    case 'yes': {
      const { question, atMs } = event;
      return { ...talk, answers: [...talk.answers, { question, answer: 'yes', atMs }] };
    }
    case 'no':
      return { ...talk, stage: 'refused', no: { question: event.question, atMs: event.atMs } };
    case 'back':
      return { ...talk, answers: talk.answers.slice(0, -1) };
    case 'agreed':
    case 'broken-off':
      return { ...talk, stage: event.type };
    case 'started':
      return talk;
  }
}

let current: SpokenConversation | undefined;
const listeners = new Set<() => void>();

function show(next: SpokenConversation | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

export function beginSpoken(place: SpokenPlace): void {
  show(newConversation(place));
}

export function tellSpoken(event: SpokenEvent): void {
  if (current !== undefined) show(nextConversation(current, event));
}

export function endSpoken(): void {
  show(undefined);
}

/** @returns the talk that goes on, or undefined */
export function useSpokenConversation(): SpokenConversation | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

// The talk in which somebody agrees aloud: what was answered so far. In memory alone, so that it outlives a look at another page.
import { useSyncExternalStore } from 'react';
import type { SpokenAnswer } from '../../../../shared/model/signature.ts';
import type { PersonId, RecordingId, StoryId } from '../../../../shared/model/ids.ts';
import type { Language } from '../../../text/use-text.ts';

export interface SpokenForm {
  /** Of the person who agrees. */
  name: string;
  explainedBy: string;
  /** They speak it together; the words on the screen may be in another. */
  language: string;
  wording: Language;
  interpreter: string;
  witness: string;
}

export interface SpokenConversation {
  storyId: StoryId;
  personId: PersonId;
  /** As the person is shown. */
  shownAs: string;
  form: SpokenForm;
  /** `preparing` before the take, `asking` in it, then how it ended. */
  stage: 'preparing' | 'asking' | 'agreed' | 'refused' | 'broken-off';
  recordingId?: RecordingId;
  /** One yes for each question so far. */
  answers: readonly SpokenAnswer[];
  /** What was said no to. */
  no?: { question: string; atMs: number };
  /** The core knows how it ended. */
  isSettled: boolean;
}

export type SpokenEvent =
  | { type: 'filled-in'; form: Partial<SpokenForm> }
  | { type: 'started'; recordingId: RecordingId }
  | { type: 'yes' | 'no'; question: string; atMs: number }
  | { type: 'back' }
  | { type: 'agreed' }
  | { type: 'broken-off' }
  | { type: 'settled' };

/** Pure. What comes late, or twice, changes nothing. */
export function nextConversation(talk: SpokenConversation, event: SpokenEvent): SpokenConversation {
  const isAsking = talk.stage === 'asking';
  switch (event.type) {
    case 'filled-in':
      return talk.stage === 'preparing' ? { ...talk, form: { ...talk.form, ...event.form } } : talk;
    case 'started': {
      const { recordingId } = event;
      return talk.stage === 'preparing' ? { ...talk, stage: 'asking', recordingId } : talk;
    }
    case 'yes': {
      const { question, atMs } = event;
      const isNew = talk.answers.every((answer) => answer.question !== question);
      return isAsking && isNew
        ? { ...talk, answers: [...talk.answers, { question, answer: 'yes', atMs }] }
        : talk;
    }
    case 'no': {
      const { question, atMs } = event;
      return isAsking ? { ...talk, stage: 'refused', no: { question, atMs } } : talk;
    }
    case 'back':
      return isAsking ? { ...talk, answers: talk.answers.slice(0, -1) } : talk;
    case 'agreed':
      return isAsking ? { ...talk, stage: 'agreed' } : talk;
    case 'broken-off':
      // An agreement that cannot be saved can be given up, a no cannot be.
      return isAsking || (talk.stage === 'agreed' && !talk.isSettled)
        ? { ...talk, stage: 'broken-off' }
        : talk;
    case 'settled':
      return { ...talk, isSettled: true };
  }
}

let current: { talk: SpokenConversation; memberId: string } | undefined;
const listeners = new Set<() => void>();

function show(next: typeof current): void {
  current = next;
  for (const listener of listeners) listener();
}

export type SpokenStart = Pick<SpokenConversation, 'storyId' | 'personId' | 'shownAs' | 'form'>;

export function beginSpoken(start: SpokenStart, memberId: string): void {
  show({ talk: { ...start, stage: 'preparing', answers: [], isSettled: false }, memberId });
}

export function tellSpoken(event: SpokenEvent): void {
  if (current !== undefined) show({ ...current, talk: nextConversation(current.talk, event) });
}

export function endSpoken(): void {
  show(undefined);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @returns the talk that this member has begun, or undefined */
export function useSpokenConversation(memberId: string): SpokenConversation | undefined {
  const found = useSyncExternalStore(subscribe, () => current);
  return found?.memberId === memberId ? found.talk : undefined;
}

// How somebody likes to work on words: keys, how far to go back, what to follow, and where they stopped. Kept on this computer.
import { useSyncExternalStore } from 'react';
import { TranscriptLineId } from '../../../shared/model/ids.ts';
import { readKeys } from './key-names.ts';
import type { WordKeys } from './key-names.ts';

const PLACE = 'homeground-words';
const STOPPED = 'homeground-words-stopped-';

export const lengthsMs = [0, 500, 1000, 2000, 3000, 5000, 10_000] as const;

export interface WordSettings {
  keys: WordKeys;
  backMs: number;
  forwardMs: number;
  /** So much is heard again after each pause. */
  backOnPauseMs: number;
  isFollowing: boolean;
}

function lengthOf(stored: unknown, usual: number): number {
  return lengthsMs.find((one) => one === stored) ?? usual;
}

/** @param stored what was kept; whatever cannot be understood is as usual */
export function readWordSettings(stored: string | null): WordSettings {
  let kept: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) kept = { ...parsed };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return {
    keys: readKeys(kept['keys']),
    backMs: lengthOf(kept['backMs'], 3000),
    forwardMs: lengthOf(kept['forwardMs'], 3000),
    backOnPauseMs: lengthOf(kept['backOnPauseMs'], 1000),
    isFollowing: kept['isFollowing'] !== false,
  };
}

let current: WordSettings | undefined;
const listeners = new Set<() => void>();

export function wordSettings(): WordSettings {
  current ??= readWordSettings(localStorage.getItem(PLACE));
  return current;
}

export function changeWordSettings(patch: Partial<WordSettings>): void {
  current = { ...wordSettings(), ...patch };
  localStorage.setItem(PLACE, JSON.stringify(current));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWordSettings(): WordSettings {
  return useSyncExternalStore(subscribe, wordSettings);
}

export interface StoppedAt {
  ms: number;
  lineId: TranscriptLineId | null;
}

/** @param id of the transcript */
export function stoppedAt(id: string): StoppedAt | undefined {
  const [ms, line] = (localStorage.getItem(STOPPED + id) ?? '').split(' ');
  if (ms === undefined || ms === '' || !Number.isFinite(Number(ms))) return undefined;
  return { ms: Number(ms), lineId: TranscriptLineId.safeParse(line).data ?? null };
}

export function keepStoppedAt(id: string, { ms, lineId }: StoppedAt): void {
  localStorage.setItem(STOPPED + id, `${Math.round(ms)} ${lineId ?? ''}`);
}

// What was typed into a form and not handed over yet: in memory alone, for the member who typed it, until Homeground ends. Never on a disk.
import { useEffect, useState } from 'react';
import { useSession } from '../../app/session.ts';

const kept = new Map<string, object>();

export interface KeptWords<T extends object> {
  words: T;
  change: (patch: Partial<T>) => void;
  /** Once it is handed over. */
  forget: () => void;
}

/** @param form which form, and of what: each has one draft */
export function useKeptWords<T extends object>(form: string, empty: () => T): KeptWords<T> {
  const key = `${form} ${useSession().member.id}`;
  const [words, setWords] = useState<T>(() => ({ ...empty(), ...kept.get(key) }));
  useEffect(() => void kept.set(key, words), [key, words]);
  return {
    words,
    change: (patch) => setWords((before) => ({ ...before, ...patch })),
    forget: () => void kept.delete(key),
  };
}

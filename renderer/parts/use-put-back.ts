// The Undo beside a message: takes back what the message tells, of the thing as it is when it is pressed, also after its page was left.
import { useEffect, useRef } from 'react';
import { flushEverything } from './autosaver.ts';
import type { Editing } from './use-editing.ts';

/** @param restore says what to change, of all as it is then */
export type PutBack<Thing> = (restore: (now: Thing) => Partial<Thing>) => void;

interface Stored<Id, Thing> {
  get: (id: Id) => Promise<Thing>;
  update: (id: Id, patch: Partial<Thing>) => Promise<unknown>;
}

/** @returns a hook for the page on which such a thing is worked on */
export function putBackInto<Id, Thing extends object>(stored: Stored<Id, Thing>) {
  /** The page on which it is open now knows what is not saved yet. */
  const open = new Map<Id, PutBack<Thing>>();

  async function putBackStored(id: Id, restore: (now: Thing) => Partial<Thing>) {
    await flushEverything();
    await stored.update(id, restore(await stored.get(id)));
  }
  return function usePutBack(
    id: Id,
    { draft, change }: Pick<Editing<Thing>, 'draft' | 'change'>,
  ): PutBack<Thing> {
    const latest = useRef({ draft, change });
    latest.current = { draft, change };
    useEffect(() => {
      const here: PutBack<Thing> = (restore) =>
        latest.current.change(restore(latest.current.draft), true);
      open.set(id, here);
      return () => {
        if (open.get(id) === here) open.delete(id);
      };
    }, [id]);
    return (restore) => {
      const here = open.get(id);
      if (here) here(restore);
      else void putBackStored(id, restore);
    };
  };
}

// Words that save themselves beside something that is edited already: no undo of their own, so that one key never undoes in two places.
import { useState } from 'react';
import { useAutosave } from './use-editing.ts';
import type { Autosave } from './use-editing.ts';

export interface PrivateDraft<Thing extends object> extends Autosave<Partial<Thing>> {
  /** What is stored, with what has been typed since on top. */
  draft: Thing;
}

/** Mount it with a `key` of the thing's id. Text fields keep the undo that every text field has. */
export function usePrivateDraft<Thing extends object>({
  stored,
  save,
}: {
  stored: Thing;
  save: (patch: Partial<Thing>) => Promise<unknown>;
}): PrivateDraft<Thing> {
  const [typed, setTyped] = useState<Partial<Thing>>({});
  const autosave = useAutosave<Partial<Thing>>({ save });
  return {
    ...autosave,
    draft: { ...stored, ...typed },
    change(patch) {
      setTyped((current) => ({ ...current, ...patch }));
      autosave.change(patch);
    },
  };
}

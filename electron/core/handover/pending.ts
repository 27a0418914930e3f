// What a merge wants to change in stories and people that are here already, and what a person must be asked.
import type { Change } from './changes.ts';

export interface Asked {
  kind: 'field' | 'agreement' | 'person';
  storyId: string | null;
  personId: string | null;
  /** `stories.title`, `transcripts.all`, `agreement.recording`. */
  about: string;
  ours: string;
  theirs: string;
  changes: Change[];
  /** For two entries that may be one person. */
  alike?: readonly [string, string];
}

/** A change to make, with what would be asked if it opened more. */
export type Wanted = Omit<Asked, 'kind' | 'changes' | 'alike'> & { change: Change };

export interface Pending {
  stories: Map<string, Wanted[]>;
  people: Map<string, Wanted[]>;
  questions: Asked[];
  /** Stories and people in which something was changed, or that are new. */
  touched: Set<string>;
  newPeople: Set<string>;
  changedPeople: Set<string>;
  /** Sounds of which a part was erased there: theirs takes the place of ours. */
  replaced: Set<string>;
  /** Questions that are asked of stories. */
  asked: Set<string>;
}

export function createPending(): Pending {
  return {
    stories: new Map(),
    people: new Map(),
    questions: [],
    touched: new Set(),
    newPeople: new Set(),
    changedPeople: new Set(),
    replaced: new Set(),
    asked: new Set(),
  };
}

export function add<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

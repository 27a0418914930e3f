// What the person who has opened the library may see: the gate over all stories, remembered until something changes or the day ends.
import { AppError } from '../../../shared/contract/errors.ts';
import type { AccessSummary } from '../../../shared/model/agreement.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { maySee, summariseAccess } from '../../../shared/rules/access.ts';
import type { StoryFacts } from '../../../shared/rules/access.ts';
import type { LibraryContext } from '../context.ts';
import { allStoryFacts, storyFacts } from './access-facts.ts';

export interface VisibleStories {
  has(id: StoryId): boolean;
  /** @throws AppError `not-found` for a story that is not there or not for this person */
  access(id: StoryId): AccessSummary;
  /** @throws AppError `not-found`, too */
  facts(id: StoryId): StoryFacts;
}

interface Known {
  today: string;
  role: string;
  seen: Map<StoryId, boolean>;
  access: Map<StoryId, AccessSummary>;
}
const known = new WeakMap<ReadonlyMap<StoryId, StoryFacts>, Known>();

export function storyNotFound(): AppError {
  return new AppError('not-found', 'This story is not in the library.');
}

/** Cheap to ask again: each story is decided once for a role and a day. */
export function visibleStories(context: LibraryContext): VisibleStories {
  const { role } = context.library.member;
  const today = context.today();
  const all = allStoryFacts(context.library.db.sql);
  let memory = known.get(all);
  if (memory === undefined || memory.today !== today || memory.role !== role) {
    memory = { today, role, seen: new Map(), access: new Map() };
    known.set(all, memory);
  }
  const { seen, access } = memory;
  const has = (id: StoryId): boolean => {
    const before = seen.get(id);
    if (before !== undefined) return before;
    const facts = all.get(id);
    const found = facts !== undefined && maySee({ facts, role, today });
    seen.set(id, found);
    return found;
  };
  const factsOf = (id: StoryId): StoryFacts => {
    const facts = all.get(id);
    if (facts === undefined || !has(id)) throw storyNotFound();
    return facts;
  };
  return {
    has,
    facts: factsOf,
    access(id) {
      const facts = factsOf(id);
      const summary = access.get(id) ?? summariseAccess({ facts, today });
      access.set(id, summary);
      return summary;
    },
  };
}

/**
 * For calls about one story.
 * @throws AppError `not-found` for a story that is not there, and in the same words for one that is not for this person
 */
export function visibleStoryFacts(context: LibraryContext, id: StoryId): StoryFacts {
  const facts = storyFacts(context.library.db.sql, id);
  if (
    facts === undefined ||
    !maySee({ facts, role: context.library.member.role, today: context.today() })
  )
    throw storyNotFound();
  return facts;
}

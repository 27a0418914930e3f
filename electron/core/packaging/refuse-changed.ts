// Looks a last time whether what was written may still leave, and is still what the library holds. Pure.
import { AppError } from '../../../shared/contract/errors.ts';
import type { CollectionFacts } from './package-facts.ts';
import type { StoryVerdict } from './plan.ts';

/** @throws AppError `access-blocked` naming the stories that may no longer leave, `conflict` for those whose words are no longer the ones that were written */
export function refuseChanged(before: readonly StoryVerdict[], now: readonly StoryVerdict[]): void {
  const nowById = new Map(now.map((verdict) => [verdict.facts.story.id, verdict]));
  const codes = (list: readonly StoryVerdict[]) =>
    list.map(({ facts }) => facts.story.code.toUpperCase());
  const refused = codes(before.filter(({ facts }) => !nowById.get(facts.story.id)?.mayLeave));
  if (refused.length > 0)
    throw new AppError(
      'access-blocked',
      `While the package was being made, this changed: ${refused.join(', ')} may no longer leave. Nothing was written. Please look at the plan again.`,
      { stories: refused },
    );
  const changed = codes(
    before.filter(({ facts }) => {
      const story = nowById.get(facts.story.id)?.facts.story;
      return JSON.stringify(story) !== JSON.stringify(facts.story);
    }),
  );
  if (changed.length > 0)
    throw new AppError(
      'conflict',
      `${changed.join(', ')} was changed while the package was being made. Nothing was written. Please make the package again.`,
      { stories: changed },
    );
}

/** What is written beside the stories. */
export interface Beside {
  facts: Pick<CollectionFacts, 'title' | 'introduction' | 'organisation' | 'takenBack'>;
  /** Of the signed agreements that go along; empty where they do not. */
  agreements: string;
}

/** @throws AppError `conflict` when something that was written beside the stories is no longer so */
export function refuseChangedBeside(before: Beside, now: Beside): void {
  if (written(before) === written(now)) return;
  throw new AppError(
    'conflict',
    'What is told of the collection, or what was agreed, was changed while the package was being made. Nothing was written. Please make the package again.',
  );
}

function written({ facts, agreements }: Beside): string {
  const { title, introduction, organisation, takenBack } = facts;
  return JSON.stringify({ title, introduction, organisation, takenBack, agreements });
}

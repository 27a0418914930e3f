// What the archive insists on and the stories that may leave lack, by field.
import type { RequiredField } from '../../../shared/model/deposit.ts';
import type { MissingInPlan } from '../../../shared/model/deposit-plan.ts';
import { missingFields } from '../../../shared/rules/required-fields.ts';
import type { PublicStory } from './public-story.ts';

export function missingInPlan(
  going: readonly PublicStory[],
  requires: readonly RequiredField[],
): MissingInPlan[] {
  return missingFields(going, requires).map(({ field, stories }) => ({
    field,
    stories: stories.map(({ id, number, title }) => ({ storyId: id, number, title })),
  }));
}

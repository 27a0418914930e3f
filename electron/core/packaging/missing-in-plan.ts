// What the archive insists on and the stories that may leave lack, by field.
import { AppError } from '../../../shared/contract/errors.ts';
import type { RequiredField } from '../../../shared/model/deposit.ts';
import type { MissingInPlan } from '../../../shared/model/deposit-plan.ts';
import { missingFields, missingSentence } from '../../../shared/rules/required-fields.ts';
import { storyCode } from '../../../shared/rules/file-name.ts';
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

/** @throws AppError `conflict` naming each field and the stories that lack it */
export function refuseMissing(missing: readonly MissingInPlan[]): void {
  if (missing.length === 0) return;
  const sentences = missing.map((one) => {
    const codes = one.stories.map(({ number }) => storyCode(number).toUpperCase());
    return `${missingSentence(one)}: ${codes.join(', ')}.`;
  });
  throw new AppError(
    'conflict',
    `The archive asks for more than these stories have. ${sentences.join(' ')} Nothing was made.`,
    { fields: missing.map(({ field }) => field) },
  );
}

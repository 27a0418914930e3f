// Makes stories ready to leave, through the same calls that the pages make: the check before sharing, with nothing found.
import type { Client } from '../../shared/contract/client.ts';
import { checkTopics } from '../../shared/model/check.ts';
import type { CheckAnswer, CheckTopic } from '../../shared/model/check.ts';
import type { StoryId } from '../../shared/model/ids.ts';

/** Each topic answered alike, but for those named. */
export function checkAnswers(
  others: Partial<Record<CheckTopic, CheckAnswer>> = {},
): Record<CheckTopic, CheckAnswer> {
  const nothing = checkTopics.map((topic) => [topic, { answer: 'nothing', how: '' }]);
  return { ...(Object.fromEntries(nothing) as Record<CheckTopic, CheckAnswer>), ...others };
}

/** Of the stories as they are now: whatever changes later has to be checked again. */
export async function checkedForRelease(
  { api }: { api: Client },
  ...storyIds: readonly StoryId[]
): Promise<void> {
  for (const storyId of storyIds) {
    const { state } = await api.checks.get({ storyId });
    await api.checks.save({ storyId, state, answers: checkAnswers() });
  }
}

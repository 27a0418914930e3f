// Says after a change that the agreement for a story no longer covers it, while there is time to ask the storyteller again.
import { uses } from '../../shared/model/agreement.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { reasonSentences } from '../../shared/rules/sentences.ts';
import type { Core } from '../core/create-core.ts';

/** @returns one line, or none */
export async function agreeAgainLines(api: Core['api'], id: StoryId): Promise<string[]> {
  const { decisions } = await api.agreements.ofStory({ id });
  const hasChanged = uses.some((use) =>
    decisions[use].reasons.some(({ reason }) => reason === 'changed-since-agreement'),
  );
  return hasChanged ? [reasonSentences['changed-since-agreement']()] : [];
}

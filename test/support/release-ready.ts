// Makes stories ready to leave in all but what their storytellers agree to, through the same calls that the pages make:
// everybody who can be heard is listed, the helpers have signed, and the check before sharing has found nothing.
import type { Client } from '../../shared/contract/client.ts';
import { checkTopics } from '../../shared/model/check.ts';
import type { CheckAnswer, CheckTopic } from '../../shared/model/check.ts';
import type { StoryId } from '../../shared/model/ids.ts';

/** Through the calls that a page makes, so it works for a core in the test and over a door. Doing it twice does no harm. */
export async function makeReleasable({ api }: { api: Client }, storyId: StoryId): Promise<void> {
  const { interviewerIds, interpreterIds } = await api.stories.get({ id: storyId });
  for (const [role, ids] of [
    ['interviewer', interviewerIds],
    ['interpreter', interpreterIds],
  ] as const)
    for (const personId of ids) {
      const person = await api.people.get({ id: personId });
      if (person.ageBand === 'unknown') await api.people.update({ id: personId, ageBand: 'adult' });
      const standing = await api.contributors.list({ personId });
      if (standing.some((one) => one.role === role && one.state === 'signed')) continue;
      await api.contributors.add({
        ...{ personId, role, on: '2026-01-01', textVersion: 'contributor-en-2' },
        ...{ signature: { method: 'typed', name: 'Signed Example' }, isConfidential: true },
        responsibleAdult: null,
      });
    }
  for (const { id: recordingId, purpose, state } of await api.recordings.list({ storyId })) {
    if (purpose !== 'interview' || state !== 'ready') continue;
    const { suggestions } = await api.voices.list({ recordingId });
    const people = suggestions.map(({ personId, kind }) => ({ personId, kind }));
    await api.voices.confirm({ recordingId, people });
  }
}

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
    await makeReleasable({ api }, storyId);
    const { state } = await api.checks.get({ storyId });
    await api.checks.save({ storyId, state, answers: checkAnswers() });
  }
}

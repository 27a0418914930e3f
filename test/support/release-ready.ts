// Makes a story ready to leave in all but what its storytellers agree to: everybody who can be heard is listed, and the helpers have signed.
import type { Client } from '../../shared/contract/client.ts';
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

// A request, a breach and a safeguarding note about one story and its storyteller, with one word in every field that holds words.
import type { CaseId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { TestLibrary } from '../../support/make-core.ts';

/** @returns the ids of the three, in this order */
export async function writeCases(
  { api, clock }: TestLibrary,
  { storyId, personId }: { storyId: StoryId; personId: PersonId },
  word: string,
): Promise<CaseId[]> {
  const about = { storyId, personId };
  const noticedAt = clock.now().toISOString();
  const on = noticedAt.slice(0, 10);
  const asked = { kind: 'erasure' as const, receivedOn: on, askerId: about.personId };
  const request = await api.requests.add({ ...asked, ...about, who: word, words: word });
  await api.requests.addStep({ id: request.id, kind: 'decision', on, words: word });
  const breach = await api.breaches.add({ noticedAt, what: word, dataAndPeople: word });
  const noted = { noticedBy: word, noticedAt, words: word, passedTo: word };
  const concern = await api.concerns.add({ ...noted, ...about });
  return [request.id, breach.id, concern.id];
}

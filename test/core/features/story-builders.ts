// Short ways to write down people, stories and agreements through the same calls that the pages make.
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { InputOf } from '../../../shared/contract/methods.ts';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { TestCore } from '../../support/make-core.ts';

export const TODAY = '2026-11-22';

const common = { on: '2026-11-20', language: 'en', explainedBy: 'Jo Example' } as const;

export function yesTo(...agreed: Use[]): Record<Use, boolean> {
  return Object.fromEntries(uses.map((use) => [use, agreed.includes(use)])) as Record<Use, boolean>;
}

export function participation(storyId: StoryId, personId: PersonId) {
  return {
    kind: 'participation' as const,
    storyId,
    personId,
    ...common,
    textVersion: 'participation-en-1',
    signature: { method: 'typed' as const, name: 'Signed Example' },
  };
}

/** Said aloud in this take, with a yes to each of two questions. */
export function spokenSignature(recordingId: RecordingId, name = 'Spoken Example') {
  return {
    ...{ method: 'spoken' as const, name, recordingId },
    answers: ['what', 'take-part'].map((question, index) => ({
      ...{ question, answer: 'yes' as const, atMs: 200 * index },
    })),
    words: 'Canary words: may we record your voice?',
    interpreter: 'Canary Interpreter',
    witness: 'Canary Witness',
  };
}

export function recordingAgreement(
  storyId: StoryId,
  personId: PersonId,
  agreed: Use[] = [...uses],
) {
  return {
    kind: 'recording' as const,
    storyId,
    personId,
    ...common,
    textVersion: 'recording-en-1',
    signature: { method: 'typed' as const, name: 'Signed Example' },
    uses: yesTo(...agreed),
  };
}

/** In words that ask about the film too. */
export function filmAgreement(
  storyId: StoryId,
  personId: PersonId,
  { showFilm, agreed }: { showFilm: boolean; agreed?: Use[] },
) {
  const entry = recordingAgreement(storyId, personId, agreed);
  return { ...entry, textVersion: 'recording-en-3', showFilm };
}

export function withdrawal(storyId: StoryId, personId: PersonId) {
  return { kind: 'withdrawal' as const, storyId, personId, ...common };
}

export function opening(storyId: StoryId, personId: PersonId) {
  return { kind: 'opening' as const, storyId, personId, ...common, on: TODAY };
}

/** A story told by one adult. @param agreed the uses agreed to; undefined for no agreements at all */
export async function tell(
  { api }: Pick<TestCore, 'api'>,
  {
    person = {},
    story = {},
    agreed,
    closedUntil = null,
  }: {
    person?: InputOf<'people.create'>;
    story?: InputOf<'stories.create'>;
    agreed?: Use[];
    closedUntil?: string | null;
  } = {},
): Promise<{ storyId: StoryId; personId: PersonId }> {
  const { id: personId } = await api.people.create({
    ...{ ageBand: 'adult', protection: 'ordinary' },
    ...person,
  });
  const { id: storyId } = await api.stories.create({ narratorIds: [personId], ...story });
  if (agreed !== undefined) {
    await api.agreements.add(participation(storyId, personId));
    await api.agreements.add({ ...recordingAgreement(storyId, personId, agreed), closedUntil });
  }
  return { storyId, personId };
}

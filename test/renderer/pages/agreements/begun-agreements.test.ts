import { beforeEach, describe, expect, test } from 'vitest';
import { newDraft, stepsOf } from '../../../../renderer/pages/agreements/agreement-draft.ts';
import {
  begunAt,
  forgetBegun,
  goOnWith,
  keepBegun,
} from '../../../../renderer/pages/agreements/begun-agreements.ts';
import type {
  BegunAgreement,
  BegunPlace,
} from '../../../../renderer/pages/agreements/begun-agreements.ts';
import { PersonId, StoryId } from '../../../../shared/model/ids.ts';

const storyId = StoryId.parse('00000000-0000-4000-8000-000000000001');
const personId = PersonId.parse('00000000-0000-4000-8000-000000000002');
const mine: BegunPlace = { storyId, personId, kind: 'recording', memberId: 'lea' };
const theirs: BegunPlace = { ...mine, memberId: 'ari' };
const agreement: BegunAgreement = {
  draft: newDraft({
    kind: 'recording',
    ageBand: 'adult',
    today: '2026-11-22',
    explainedBy: 'Lea',
    language: 'en',
  }),
  wording: 'en',
  at: 9,
  ageAtStart: 'adult',
};

describe('an agreement that was begun', () => {
  beforeEach(() => forgetBegun({ storyId, personId }));

  test('is there again for the member who began it, and for nobody else', () => {
    keepBegun(mine, agreement);
    expect(begunAt(mine)).toEqual(agreement);
    expect(begunAt(theirs)).toBeUndefined();
    expect(begunAt({ ...mine, kind: 'participation' })).toBeUndefined();
    expect(
      begunAt({ ...mine, personId: PersonId.parse('00000000-0000-4000-8000-000000000003') }),
    ).toBeUndefined();
  });

  test('is forgotten by the member who stops it, and stays for another', () => {
    keepBegun(mine, agreement);
    keepBegun(theirs, agreement);
    forgetBegun(mine);
    expect(begunAt(mine)).toBeUndefined();
    expect(begunAt(theirs)).toEqual(agreement);
  });

  test('is forgotten by everybody once one of this kind is in the record', () => {
    const before: BegunPlace = { ...theirs, kind: 'participation' };
    for (const place of [mine, theirs, before]) keepBegun(place, agreement);
    forgetBegun({ storyId, personId, kind: 'recording' });
    expect([mine, theirs].map(begunAt)).toEqual([undefined, undefined]);
    expect(begunAt(before)).toEqual(agreement);
  });

  test('is forgotten by everybody once the story is taken back, so that no old yes comes again', () => {
    const before: BegunPlace = { ...theirs, kind: 'participation' };
    for (const place of [mine, before]) keepBegun(place, agreement);
    forgetBegun({ storyId, personId });
    expect([mine, before].map(begunAt)).toEqual([undefined, undefined]);
  });

  test('goes on where it was left', () => {
    expect(goOnWith(agreement, 'adult')).toBe(agreement);
  });

  test('asks for the responsible adult when the storyteller turned out to be under 18 meanwhile', () => {
    const on = goOnWith(agreement, '16-17');
    expect(stepsOf(on.draft, false)).toContain('adult');
    expect(on).toMatchObject({ at: 0, ageAtStart: '16-17', draft: { explainedBy: 'Lea' } });
  });
});

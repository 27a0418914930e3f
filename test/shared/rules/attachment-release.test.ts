import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uses } from '../../../shared/model/agreement.ts';
import { attachmentReasons, decideAttachment } from '../../../shared/rules/attachment-release.ts';
import type { AttachmentFacts } from '../../../shared/rules/attachment-release.ts';

const open: AttachmentFacts = {
  ...{ isProof: false, inBin: false, nobodyRecognisable: false, peopleListed: true },
  people: [{ protection: 'ordinary', isShownByName: true }],
  permissions: [{ use: 'website', agreed: true }],
};
const ask = (facts: Partial<AttachmentFacts>, storyAllows = true) =>
  decideAttachment({ facts: { ...open, ...facts }, storyAllows, use: 'website' });

test('a photo may be shown where its story, its giver and everybody in it allow it', () => {
  expect(ask({})).toEqual([]);
});

test.each([
  ['story-not-allowed', {}, false],
  ['is-proof', { isProof: true }, true],
  ['in-bin', { inBin: true }, true],
  ['not-asked', { permissions: [{ use: 'archive', agreed: true }] }, true],
  ['refused', { permissions: [{ use: 'website', agreed: false }] }, true],
  ['people-not-listed', { peopleListed: false }, true],
  ['protected-person', { people: [{ protection: 'careful', isShownByName: true }] }, true],
  ['protected-person', { people: [{ protection: 'ordinary', isShownByName: false }] }, true],
] as const)('%s is a reason against it', (reason, facts, storyAllows) => {
  expect(ask(facts, storyAllows)).toEqual([reason]);
});

test('where nobody can be recognised it does not matter who is in it', () => {
  const people = [{ protection: 'high', isShownByName: false }] as const;
  expect(ask({ nobodyRecognisable: true, peopleListed: false, people })).toEqual([]);
});

test('nothing is allowed for a use that nobody was asked about', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...uses),
      fc.boolean(),
      fc.boolean(),
      (use, nobodyRecognisable, peopleListed) => {
        const facts = { ...open, nobodyRecognisable, peopleListed, permissions: [] };
        const reasons = decideAttachment({ facts, storyAllows: true, use });
        expect(reasons).toContain('not-asked');
        for (const reason of reasons) expect(attachmentReasons).toContain(reason);
      },
    ),
  );
});

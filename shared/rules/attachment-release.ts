// May a photo or paper be used so? Its story must allow it, and beside that the picture itself: who gave it, and everybody who is in it. Pure.
import type { Use } from '../model/agreement.ts';
import type { Protection } from '../model/person.ts';

export const attachmentReasons = [
  'story-not-allowed',
  'is-proof',
  'in-bin',
  'not-asked',
  'refused',
  'people-not-listed',
  'protected-person',
] as const;
export type AttachmentReason = (typeof attachmentReasons)[number];

export interface AttachmentFacts {
  /** The scan of a signed agreement: it never leaves, whatever was agreed. */
  isProof: boolean;
  inBin: boolean;
  nobodyRecognisable: boolean;
  peopleListed: boolean;
  /** How careful one must be with each person of the library who is in it. */
  people: readonly { protection: Protection; isShownByName: boolean }[];
  permissions: readonly { use: Use; agreed: boolean }[];
}

/**
 * No answer means no.
 * @param storyAllows what the gate says of its story
 * @returns every reason against it; none: it may
 */
export function decideAttachment({
  facts,
  storyAllows,
  use,
}: {
  facts: AttachmentFacts;
  storyAllows: boolean;
  use: Use;
}): AttachmentReason[] {
  const permission = facts.permissions.find((one) => one.use === use);
  const mayShowFaces = facts.people.every(
    ({ protection, isShownByName }) => protection === 'ordinary' && isShownByName,
  );
  const found: (AttachmentReason | false)[] = [
    !storyAllows && 'story-not-allowed',
    facts.isProof && 'is-proof',
    facts.inBin && 'in-bin',
    permission === undefined && 'not-asked',
    permission?.agreed === false && 'refused',
    !facts.nobodyRecognisable && !facts.peopleListed && 'people-not-listed',
    !facts.nobodyRecognisable && !mayShowFaces && 'protected-person',
  ];
  return found.filter((reason) => reason !== false);
}

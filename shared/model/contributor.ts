// Contributor agreements: what interviewers, interpreters, translators and photographers sign. Append-only: ending one is a new entry.
import { z } from 'zod';
import { ContributorAgreementId, PersonId } from './ids.ts';
import { ResponsibleAdult, Signature } from './signature.ts';
import { Day, Instant, Line, NonEmptyLine } from './text.ts';

export const contributorRoles = [
  'interviewer',
  'interpreter',
  'translator',
  'photographer',
] as const;
export const ContributorRole = z.enum(contributorRoles);
export type ContributorRole = z.infer<typeof ContributorRole>;

export const NewContributorAgreement = z
  .strictObject({
    personId: PersonId,
    role: ContributorRole,
    /** The day it was signed. */
    on: Day,
    textVersion: NonEmptyLine,
    signature: Signature,
    /** For those under 18. */
    responsibleAdult: ResponsibleAdult.nullable().default(null),
    /** Says that nothing heard is told to others. Interpreters must. */
    isConfidential: z.boolean().default(false),
  })
  .refine(
    ({ role, isConfidential }) => role !== 'interpreter' || isConfidential,
    'An interpreter also promises to tell nobody what was said. Please ask them.',
  );
export type NewContributorAgreement = z.infer<typeof NewContributorAgreement>;

export const ContributorEntry = z.object({
  id: ContributorAgreementId,
  personId: PersonId,
  role: ContributorRole,
  kind: z.enum(['signed', 'ended']),
  on: Day,
  textVersion: Line,
  signatureMethod: z.string().nullable(),
  signatureName: Line.nullable(),
  adultName: Line.nullable(),
  isConfidential: z.boolean(),
  recordedAt: Instant,
  recordedBy: z.string(),
});
export type ContributorEntry = z.infer<typeof ContributorEntry>;

/** How it stands for a person in a role that they have in a story, or have signed for. */
export const ContributorStanding = z.object({
  personId: PersonId,
  displayName: z.string(),
  role: ContributorRole,
  state: z.enum(['missing', 'signed', 'ended']),
  /** The day it was signed or ended. */
  on: Day.nullable(),
  /** Under 18 and no responsible adult signed beside them: it does not count. */
  needsAdult: z.boolean(),
  storyCount: z.int().nonnegative(),
});
export type ContributorStanding = z.infer<typeof ContributorStanding>;

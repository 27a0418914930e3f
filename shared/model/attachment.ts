// A photo or a scanned paper of a story. Kept as it came; private, until it is said of each use that it may be seen.
import { z } from 'zod';
import { attachmentReasons } from '../rules/attachment-release.ts';
import { Use } from './agreement.ts';
import { AttachmentId, PersonId, StoryId } from './ids.ts';
import { FuzzyDate, Instant, LanguageTag, Line, Prose, TypedLanguageTag } from './text.ts';

/** Somebody who is in it: of the list of people, or in words. */
const PersonInIt = z.strictObject({ personId: PersonId.nullable(), name: Line });

/** Said by whoever may say it, on a day. */
export const AttachmentPermission = z.strictObject({
  use: Use,
  agreed: z.boolean(),
  saidBy: Line,
  /** yyyy-mm-dd */
  saidOn: z.iso.date('Please write a day like 2026-11-22.'),
});

const described = {
  /** Would be read beside it. */
  caption: Prose,
  captionAlt: Prose,
  captionAltLanguage: LanguageTag.nullable(),
  /** What can be seen, for those who cannot see it. */
  altText: Prose,
  givenBy: Line,
  takenOn: FuzzyDate,
  nobodyRecognisable: z.boolean(),
  /** Everybody who is in it is in the list. */
  peopleListed: z.boolean(),
};

export const Attachment = z.object({
  id: AttachmentId,
  storyId: StoryId.nullable(),
  kind: z.enum(['photo', 'paper']),
  mimeType: z.string(),
  sizeBytes: z.int().nonnegative(),
  /** Of the file as it came. */
  sha256: z.string(),
  /** Null where they are not known. */
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  pages: z.int().positive().nullable(),
  title: Line,
  ...described,
  people: z.array(PersonInIt.extend({ shownName: z.string() })),
  permissions: z.array(AttachmentPermission),
  /** For each use what stands against it today; none: it may be shown so. */
  reasons: z.record(Use, z.array(z.enum(attachmentReasons))),
  /** Private: a file name can hold a person's name. Never leaves the library. */
  originalName: z.string(),
  addedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

export const AttachmentDescription = z.strictObject({
  id: AttachmentId,
  ...z.strictObject({ ...described, captionAltLanguage: TypedLanguageTag.nullable() }).partial()
    .shape,
  people: z.array(PersonInIt).max(50, 'Please give at most 50.').optional(),
  permissions: z.array(AttachmentPermission).max(20).optional(),
});
export type AttachmentDescription = z.infer<typeof AttachmentDescription>;

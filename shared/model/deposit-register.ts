// The register of what left: each delivery with what lay in it, under which agreements, and what the archive answered.
import { z } from 'zod';
import { RequiredField } from './deposit.ts';
import { DeliveryAnswerId, DeliveryId, PackageId } from './ids.ts';
import { PackageRecord } from './package.ts';
import { Day, Instant, Line, LocalPath, Prose } from './text.ts';

/** `accession`: its number in the archive's own books. `returned`, `destroyed`: copies that the archive did not keep. */
export const answerKinds = [
  'receipt',
  'accession',
  'question',
  'refused',
  'returned',
  'destroyed',
  'other',
] as const;
export const AnswerKind = z.enum(answerKinds);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** A whole delivery, or one package: of a delivery, or from before there were deliveries. */
export const AnswerSubject = z.union([
  z.strictObject({ deliveryId: DeliveryId }),
  z.strictObject({ packageId: PackageId }),
]);
export type AnswerSubject = z.infer<typeof AnswerSubject>;

const said = {
  kind: AnswerKind,
  on: Day,
  from: Line,
  /** As the archive numbers it. */
  reference: Line,
  note: Prose,
};
export const NewDeliveryAnswer = z.strictObject({
  about: AnswerSubject,
  ...said,
  /** A letter or receipt of at most 10 MB, which is kept in the library. */
  file: LocalPath.optional(),
});
export const DeliveryAnswerPatch = z.strictObject({ id: DeliveryAnswerId, ...said });

export const DeliveryAnswer = z.object({
  id: DeliveryAnswerId,
  about: AnswerSubject,
  ...said,
  /** Empty: none is kept. */
  fileName: z.string(),
  writtenAt: Instant,
  writtenBy: z.string(),
});
export type DeliveryAnswer = z.infer<typeof DeliveryAnswer>;

/** What the archive had asked for and these stories lacked, when a lead sent them all the same. */
export const SentWithout = z.object({ field: RequiredField, numbers: z.array(z.int()) });
export type SentWithout = z.infer<typeof SentWithout>;

export const RegisterEntry = z.object({
  /** By which answers and letters name it. */
  about: AnswerSubject,
  name: z.string(),
  path: LocalPath,
  /** Empty where none was chosen. */
  presetName: z.string(),
  collectionTitle: z.string(),
  recipient: z.string(),
  recipientContact: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  storyCount: z.int().nonnegative(),
  packages: z.array(PackageRecord).min(1),
  sentWithout: z.array(SentWithout),
  /** The latest day first. */
  answers: z.array(DeliveryAnswer),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

/** The agreements that stood when it left, those with the same words together. */
export const AgreementsBehind = z.object({
  storyCount: z.int().nonnegative(),
  /** Taken back or erased since. */
  takenBackSince: z.int().nonnegative(),
  rows: z.array(
    z.object({
      kind: z.enum(['participation', 'recording']),
      textVersion: z.string(),
      stories: z.int().positive(),
      /** The first and the last day on which one of them was made. */
      from: z.string(),
      to: z.string(),
    }),
  ),
});
export type AgreementsBehind = z.infer<typeof AgreementsBehind>;

/** What a receipt says, and which package it is about: to be looked at before it is kept. */
export const ReadReceipt = z.object({
  about: AnswerSubject,
  name: z.string(),
  ...said,
});
export type ReadReceipt = z.infer<typeof ReadReceipt>;

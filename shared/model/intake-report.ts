// What a check of a package says before anything is taken in: what is wrong, and what would become of each story.
import { z } from 'zod';
import { IntakeId, StoryId } from './ids.ts';
import { Intake, IntakeOutcome, IntakeStory, SignatureState } from './intake.ts';
import { VerifyProblem } from './package.ts';
import { LocalPath } from './text.ts';

/** Why a story is not taken in, or not as it is told. */
export const intakeWhys = [
  'taken-back-here',
  'erased-here',
  'in-bin-here',
  'own-story',
  'damaged',
  'not-agreed',
  'taken-back-there',
  'sender-in-doubt',
] as const;
export const IntakeWhy = z.enum(intakeWhys);
export type IntakeWhy = z.infer<typeof IntakeWhy>;

/** It says that it is of a library whose packages were signed before. `other-key`: it is signed, and not with the key of that library. */
export const senderDoubts = ['unsigned', 'other-key'] as const;
export const SenderDoubt = z.enum(senderDoubts);
export type SenderDoubt = z.infer<typeof SenderDoubt>;

/** Why a file stays out. `not-ours`: no kind of file that a library keeps; `derived`: it is made again from what comes in. */
export const keptBackWhys = ['not-ours', 'derived', 'too-large', 'unreadable'] as const;
export const KeptBack = z.object({ file: z.string(), why: z.enum(keptBackWhys) });
export type KeptBack = z.infer<typeof KeptBack>;

export const ReportedStory = z.object({
  code: z.string(),
  title: z.string(),
  outcome: IntakeOutcome,
  why: IntakeWhy.nullable(),
  recordings: z.int().nonnegative(),
  texts: z.int().nonnegative(),
  pictures: z.int().nonnegative(),
});
export type ReportedStory = z.infer<typeof ReportedStory>;

export const IntakeCheck = z.object({
  path: LocalPath,
  name: z.string(),
  /** `folder`: no package, and packages lie in it. `handover`: a whole library, which is taken in another way. */
  kind: z.enum(['package', 'bag', 'folder', 'handover']),
  /** Of the packages inside, where `kind` is `folder`. */
  inside: z.array(LocalPath),
  /** Of our own packages. */
  version: z.int().nullable(),
  packageId: z.string(),
  fingerprint: z.string(),
  organisation: z.string(),
  madeOn: z.string(),
  signature: SignatureState,
  doubt: SenderDoubt.nullable(),
  isSound: z.boolean(),
  /** Something of it can be taken in although it is not sound. */
  canTakeWhatIsSound: z.boolean(),
  /** The same package was received before. */
  received: IntakeId.nullable(),
  checkedFiles: z.int().nonnegative(),
  checkedBytes: z.int().nonnegative(),
  problems: z.array(VerifyProblem),
  unchecked: z.array(z.string()),
  stories: z.array(ReportedStory),
  keptBack: z.array(KeptBack),
});
export type IntakeCheck = z.infer<typeof IntakeCheck>;

/** All that is remembered of an intake. */
export const IntakeDetail = z.object({
  intake: Intake,
  stories: z.array(IntakeStory.extend({ why: IntakeWhy.nullable() })),
  checkedFiles: z.int().nonnegative(),
  checkedBytes: z.int().nonnegative(),
  problems: z.array(VerifyProblem),
  keptBack: z.array(KeptBack),
  doubt: SenderDoubt.nullable(),
  /** The lead who said that it is of them all the same; empty: nobody. */
  trustedBy: z.string(),
});
export type IntakeDetail = z.infer<typeof IntakeDetail>;

export const IntakeUndone = z.object({
  intake: Intake,
  /** Stories that somebody has worked on since, or that were here before: they stay. */
  stayed: z.array(z.object({ storyId: StoryId, code: z.string() })),
});
export type IntakeUndone = z.infer<typeof IntakeUndone>;

/** To be sent back to whoever sent the package. */
export const IntakeReceipt = z.object({
  name: z.string(),
  json: z.string(),
  html: z.string(),
});
export type IntakeReceipt = z.infer<typeof IntakeReceipt>;

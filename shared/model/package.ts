// Packages: what would leave, what left, and what a check of a package found.
import { z } from 'zod';
import { Decision, Use } from './agreement.ts';
import {
  CollectionId,
  DeliveryId,
  ExhibitionId,
  PackageId,
  RecordingId,
  StoryId,
  TrailId,
  TranscriptId,
} from './ids.ts';
import { SignatureState } from './intake.ts';
import { Instant, LanguageTag, LocalPath } from './text.ts';

export const PackageForm = z.enum(['folder', 'zip']);
export type PackageForm = z.infer<typeof PackageForm>;

/** What is asked of a lead before a package is made: nothing here stops it, each should be looked at. */
export const PlanHint = z.object({
  storyId: StoryId,
  number: z.int(),
  hint: z.enum([
    'no-summary',
    'no-recording',
    'no-language',
    'no-date',
    'recording-damaged',
    'recording-unfinished',
    'only-sound-leaves',
    'do-not-use-heard',
    'voice-can-identify',
    'no-index',
    'points-left-out',
    'picture-left-out',
  ]),
});

export const publicFields = [
  ...(['title', 'summary', 'caption', 'content-warning', 'locality', 'topics'] as const),
  ...(['index', 'place', 'picture'] as const),
  ...(['collection-title', 'introduction', 'organisation'] as const),
] as const;

/** Stops a story: its public words hold a name that was promised not to be shown, or a word so like it that it may be the name. */
export const PlanBlock = z.object({
  block: z.enum(['real-name-in-words', 'may-be-real-name']),
  field: z.enum([...publicFields, 'transcript']),
  /** As it is written there. */
  word: z.string(),
  /** Where it stands in a transcript or a translation. */
  place: z
    .object({
      transcriptId: TranscriptId,
      language: LanguageTag,
      /** From 1, among the lines that leave. */
      line: z.int().positive(),
      atMs: z.number().nullable(),
    })
    .optional(),
});
export type PlanBlock = z.infer<typeof PlanBlock>;

export const PackagePlan = z.object({
  collectionId: CollectionId,
  use: Use,
  goingIn: z.array(
    z.object({
      storyId: StoryId,
      number: z.int(),
      title: z.string(),
      storytellers: z.array(z.string()),
      /** Transcripts and translations. */
      texts: z.int().nonnegative(),
      /** Index points. */
      points: z.int().nonnegative(),
      places: z.int().nonnegative(),
      pictures: z.int().nonnegative(),
      recordings: z.array(
        z.object({
          recordingId: RecordingId,
          durationMs: z.number(),
          sizeBytes: z.int(),
          /** Parts that will be silent, and how long they are together. */
          closedParts: z.int().nonnegative(),
          closedMs: z.number().nonnegative(),
        }),
      ),
    }),
  ),
  leftOut: z.array(
    z.object({
      storyId: StoryId,
      number: z.int(),
      title: z.string(),
      decision: Decision,
      blocks: z.array(PlanBlock),
    }),
  ),
  hints: z.array(PlanHint),
  /** An estimate: masters and access copies together. */
  sizeBytes: z.int().nonnegative(),
  freeBytes: z.int().nonnegative(),
});
export type PackagePlan = z.infer<typeof PackagePlan>;

/** What can leave: a package for an archive, or something made of an exhibition or a trail. */
export const packageKinds = [
  ...(['archive', 'kiosk', 'cards', 'wall'] as const),
  ...(['media-pack', 'website', 'trail'] as const),
] as const;
export const PackageKind = z.enum(packageKinds);
export type PackageKind = z.infer<typeof PackageKind>;

export const PackageRecord = z.object({
  id: PackageId,
  kind: PackageKind,
  /** Null for those that were made before there were deliveries. */
  deliveryId: DeliveryId.nullable(),
  /** Of which it was made: a package of a collection, all else of something else. */
  collectionId: CollectionId.nullable(),
  exhibitionId: ExhibitionId.nullable(),
  trailId: TrailId.nullable(),
  /** As it was called. */
  collectionTitle: z.string(),
  name: z.string(),
  path: LocalPath,
  form: PackageForm,
  use: Use,
  madeAt: Instant,
  madeBy: z.string(),
  /** To whom it went; empty where nobody wrote it down. */
  recipient: z.string(),
  recipientContact: z.string(),
  /** Where it stands on the web, of what is made for it; empty for all else. */
  webAddress: z.string(),
  /** The name of the package in whose place it was made. */
  replaces: z.string().nullable(),
  storyCount: z.int().nonnegative(),
  /** BagIt `Payload-Oxum`: bytes.files */
  payloadOxum: z.string(),
  /** SHA-512 of tagmanifest-sha512.txt: names this very package. */
  fingerprint: z.string(),
});
export type PackageRecord = z.infer<typeof PackageRecord>;

export const verifyProblems = [
  'not-a-package',
  'unsafe-name',
  'unreadable',
  'bad-declaration',
  'bad-manifest-line',
  'listed-twice',
  'missing-file',
  'changed-file',
  'extra-file',
  'no-manifest',
  'wrong-total',
  'bad-metadata',
  'bad-signature',
  'not-signed',
  'too-many-problems',
] as const;
export const VerifyProblem = z.object({
  problem: z.enum(verifyProblems),
  file: z.string(),
  /** Further fact for the sentence, in English. */ detail: z.string(),
});
export type VerifyProblem = z.infer<typeof VerifyProblem>;

/** What was found of one bag. */
export const BagReport = z.object({
  path: LocalPath,
  sound: z.boolean(),
  checkedFiles: z.int().nonnegative(),
  checkedBytes: z.int().nonnegative(),
  problems: z.array(VerifyProblem),
  /** Files that no list names, so that nobody can say whether they are as they were: the first of them. */
  unchecked: z.array(z.string()),
  /** From bag-info.txt, for people: organisation, date, title. */
  info: z.record(z.string(), z.string()),
  /** SHA-512 of its tagmanifest-sha512.txt: names this very package; empty where there is none. */
  fingerprint: z.string(),
  signature: SignatureState,
  /** Whose signature fits. */
  signedBy: z
    .object({
      publicKey: z.string(),
      /** `SHA256:…` */
      fingerprint: z.string(),
      /** As it is known here; null: nobody here has said whose it is. */
      name: z.string().nullable(),
    })
    .nullable(),
});
export type BagReport = z.infer<typeof BagReport>;

/** Of one bag, or of a delivery: then of all of it together, with each file named by its bag. */
export const VerifyReport = BagReport.extend({
  /** Of a delivery: what was found of each. */
  bags: z.array(BagReport),
});
export type VerifyReport = z.infer<typeof VerifyReport>;

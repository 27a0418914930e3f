// Taking back: what has left and to whom, the letters that go after it, and what erasing a story means.
import { z } from 'zod';
import { Use } from './agreement.ts';
import { ExhibitionWithStory } from './exhibition.ts';
import { TrailWithStory } from './trail.ts';
import { CollectionId, ExhibitionId, PackageId, PersonId, StoryId, TrailId } from './ids.ts';
import { PackageKind } from './package.ts';
import { SavedTextId } from './saved-text.ts';
import { Day, Instant } from './text.ts';

const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
export const NoticeId = id.brand('NoticeId');
export type NoticeId = z.infer<typeof NoticeId>;

/** A package, or a file with a text, that holds the story: nobody can call it back, but whoever has it can be asked. */
export const PackageThatLeft = z.object({
  /** One of the two is given. */
  packageId: PackageId.nullable(),
  savedTextId: SavedTextId.nullable(),
  name: z.string(),
  madeAt: Instant,
  use: Use,
  /** Empty: it was not written down. */
  recipient: z.string(),
});
export type PackageThatLeft = z.infer<typeof PackageThatLeft>;

/** What is said to a storyteller before they take a story back. */
export const TakingBackPreview = z.object({
  storyId: StoryId,
  personId: PersonId,
  number: z.int(),
  displayName: z.string(),
  packages: z.array(PackageThatLeft),
  collections: z.array(z.object({ id: CollectionId, title: z.string() })),
  exhibitions: z.array(ExhibitionWithStory),
  trails: z.array(TrailWithStory),
  /** Given in a recording agreement: who has it already may go on. */
  licences: z.array(z.enum(['cc-by', 'cc-by-nc'])),
  /** They said yes to uses that are printed or sent out, which no letter reaches. */
  lastingUses: z.array(Use),
  hasRecordingAgreement: z.boolean(),
});
export type TakingBackPreview = z.infer<typeof TakingBackPreview>;

export const noticeStates = ['open', 'sent', 'answered', 'no-answer'] as const;
export const NoticeState = z.enum(noticeStates);
export type NoticeState = z.infer<typeof NoticeState>;

/** A letter to whoever has a package or a saved text. No name of a storyteller and no title stand in it. */
export const Notice = z.object({
  id: NoticeId,
  storyId: StoryId,
  storyNumber: z.int(),
  /** The story has been erased here. */
  isErased: z.boolean(),
  /** Null: it is about a file with a text, whose name stands as that of the package. */
  packageId: PackageId.nullable(),
  packageName: z.string(),
  packageMadeAt: Instant,
  fingerprint: z.string(),
  use: Use,
  recipient: z.string(),
  recipientContact: z.string(),
  /** Of which it was made; null when that is in the bin: then no package can be made in its place. */
  collectionId: CollectionId.nullable(),
  /** The same of an exhibition. */
  exhibitionId: ExhibitionId.nullable(),
  /** The same of a trail. */
  trailId: TrailId.nullable(),
  /** Null for a file with a text. */
  kind: PackageKind.nullable(),
  /** How many of its files hold this story; 0 where that was not written down. */
  fileCount: z.int().nonnegative(),
  /** A package that was made in its place. */
  replacedBy: z.string().nullable(),
  asks: z.enum(['stop-using', 'delete']),
  state: NoticeState,
  writtenAt: Instant,
  sentOn: Day.nullable(),
  sentHow: z.string(),
  answeredOn: Day.nullable(),
  answer: z.string(),
  isOverdue: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

export const erasureReasons = ['storyteller', 'before-agreement', 'request'] as const;
export const ErasureReason = z.enum(erasureReasons);
export type ErasureReason = z.infer<typeof ErasureReason>;

/** What still holds a story that is or will be erased. */
export const StillHolds = z.object({
  /** Dated copies of the catalogue inside the library. */
  backups: z.int().nonnegative(),
  /** Full backups elsewhere. `place` is null for those of which it was not written down. */
  wholeBackups: z.array(z.object({ place: z.string().nullable(), madeAt: Instant })),
});
export type StillHolds = z.infer<typeof StillHolds>;

export const ErasurePlan = z.object({
  storyId: StoryId,
  number: z.int(),
  recordings: z.int().nonnegative(),
  durationMs: z.number().nonnegative(),
  films: z.int().nonnegative(),
  attachments: z.int().nonnegative(),
  agreements: z.int().nonnegative(),
  markers: z.int().nonnegative(),
  notes: z.int().nonnegative(),
  collections: z.int().nonnegative(),
  /** Who is in no other story: their name, contact and notes go too. */
  people: z.array(z.object({ id: PersonId, displayName: z.string() })),
  packages: z.array(PackageThatLeft),
  stillHolds: StillHolds,
  /** The reasons that may be given today. */
  reasons: z.array(ErasureReason),
});
export type ErasurePlan = z.infer<typeof ErasurePlan>;

export const Erasure = z.object({
  storyNumber: z.int(),
  reason: ErasureReason,
  state: z.enum(['erasing', 'erased']),
  begunAt: Instant,
  doneAt: Instant.nullable(),
  erasedBy: z.string(),
});
export type Erasure = z.infer<typeof Erasure>;

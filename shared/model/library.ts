// A library as a whole: who opened it, how it is, and the people who use it.
import { z } from 'zod';
import { MemberId } from './ids.ts';
import { Day, Instant, LocalPath, NonEmptyLine } from './text.ts';

export const roles = ['journalist', 'lead', 'archivist'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** A person who uses the library, with a passphrase of their own. */
export const Member = z.object({
  id: MemberId,
  name: NonEmptyLine,
  role: Role,
  addedAt: Instant,
  removedAt: Instant.nullable(),
});
export type Member = z.infer<typeof Member>;

export const Passphrase = z
  .string()
  .min(1, 'A passphrase is missing.')
  .max(1000, 'This is too long: at most 1,000 characters.');

/** Things a person should know about where the library lies or what was found when it was opened. */
export const LibraryWarning = z.object({
  code: z.enum([
    'synced-folder',
    'recording-damaged',
    'recovery-not-confirmed',
    'opened-with-recovery-key',
    'package-was-interrupted',
    'decisions-may-be-missing',
    'opened-from-backup',
  ]),
  /** The sync service, the damaged file, the moment, …: what the sentence needs. */
  subject: z.string(),
});
export type LibraryWarning = z.infer<typeof LibraryWarning>;

export const LibraryStatus = z.object({
  /** `none`: no library chosen; `locked`: chosen, needs a passphrase; `open`. */
  state: z.enum(['none', 'locked', 'open']),
  folder: z.string().nullable(),
  organisation: z.string().nullable(),
  /** How storytellers reach it, and the archive it works with, as agreements say; empty: not said yet. */
  contact: z.string(),
  archive: z.string(),
  member: z.object({ id: MemberId, name: z.string(), role: Role }).nullable(),
  warnings: z.array(LibraryWarning),
  /** Minutes without any use after which the library locks itself; 0 = never. */
  autoLockMinutes: z.int().min(0).max(240),
});
export type LibraryStatus = z.infer<typeof LibraryStatus>;

export const RecentLibrary = z.object({
  folder: LocalPath,
  openedAt: Instant,
  exists: z.boolean(),
});
export type RecentLibrary = z.infer<typeof RecentLibrary>;

/** Shown once, to be written down or printed: 8 groups of 4 letters and digits. */
export const RecoverySheet = z.object({
  recoveryKey: z.string(),
  organisation: z.string(),
  madeOn: Day,
  /** 1 to 8: the group to type as proof. */ groupToConfirm: z.int().min(1).max(8),
});
export type RecoverySheet = z.infer<typeof RecoverySheet>;

export const Backup = z.object({
  name: z.string(),
  madeAt: Instant,
  sizeBytes: z.int().nonnegative(),
});
export type Backup = z.infer<typeof Backup>;

export const BackupReport = z.object({
  folder: LocalPath,
  /** The moment that the backup shows: it knows of nothing later, of no withdrawal either. */
  madeAt: Instant,
  copiedFiles: z.int().nonnegative(),
  unchangedFiles: z.int().nonnegative(),
  copiedBytes: z.int().nonnegative(),
  /** Files of recordings that are damaged or missing, so that they did not come along. */
  leftOut: z.array(z.string()),
});
export type BackupReport = z.infer<typeof BackupReport>;

export const HistoryEntry = z.object({
  seq: z.int().positive(),
  at: Instant,
  memberName: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.string(),
  /** Of the story that it is about, or that the recording belongs to now. */
  storyNumber: z.int().positive().nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const HistoryReport = z.object({
  intact: z.boolean(),
  entries: z.int().nonnegative(),
  /** The first entry that does not fit, or null. */ brokenAt: z.int().nullable(),
  head: z.string(),
});
export type HistoryReport = z.infer<typeof HistoryReport>;

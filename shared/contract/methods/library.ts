// The library and who uses it: made, opened, locked, kept safe.
import { z } from 'zod';
import { MemberId } from '../../model/ids.ts';
import {
  Backup,
  BackupReport,
  HistoryEntry,
  HistoryReport,
  LibraryStatus,
  Member,
  Passphrase,
  RecentLibrary,
  RecoverySheet,
  Role,
} from '../../model/library.ts';
import { Line, LocalPath, NonEmptyLine } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing, done } from './shapes.ts';

export const libraryMethods = {
  // The library: made, opened, locked, kept safe
  'library.status': query({ input: nothing, output: LibraryStatus, needs: 'anyone' }),
  'library.recent': query({ input: nothing, output: z.array(RecentLibrary), needs: 'anyone' }),
  /** What is in this folder, and is it a good place? Asked before create, open and restore. */
  'library.inspect': query({
    input: z.strictObject({ folder: LocalPath }),
    output: z.object({
      kind: z.enum(['library', 'empty', 'missing', 'other-files', 'newer-library']),
      syncedBy: z.string().nullable(),
      freeBytes: z.int().nonnegative(),
    }),
    needs: 'anyone',
  }),
  'library.create': command({
    input: z.strictObject({
      folder: LocalPath,
      organisation: NonEmptyLine,
      memberName: NonEmptyLine,
      passphrase: Passphrase,
    }),
    output: RecoverySheet,
    needs: 'anyone',
    touches: ['library'],
  }),
  /** `backup` names a dated backup to open from when the catalogue is damaged (a lead only); it is not used when the catalogue is whole. */
  'library.open': command({
    input: z.union([
      z.strictObject({
        folder: LocalPath,
        passphrase: Passphrase,
        backup: NonEmptyLine.optional(),
      }),
      z.strictObject({
        folder: LocalPath,
        recoveryKey: z.string().max(200),
        backup: NonEmptyLine.optional(),
      }),
    ]),
    output: LibraryStatus,
    needs: 'anyone',
    touches: ['library'],
  }),
  'library.lock': command({ input: nothing, output: done, needs: 'anyone', touches: ['library'] }),
  /** Makes a new recovery key; the former one stops working. */
  'library.renewRecovery': command({
    input: nothing,
    output: RecoverySheet,
    needs: 'library.settings',
    touches: ['library'],
  }),
  'library.confirmRecovery': command({
    input: z.strictObject({ group: z.int().min(1).max(8), text: z.string().max(20) }),
    output: done,
    needs: 'library.use',
    touches: ['library'],
  }),
  /** After damage: a lead has looked whether a withdrawal or another decision is missing. Until then nothing may leave. */
  'library.confirmDecisions': command({
    input: nothing,
    output: LibraryStatus,
    needs: 'library.settings',
    touches: ['library', 'stories', 'agreements', 'collections', 'history'],
  }),
  'library.updateSettings': command({
    input: z.strictObject({
      organisation: NonEmptyLine.optional(),
      contact: Line.optional(),
      archive: Line.optional(),
      autoLockMinutes: z.int().min(0).max(240).optional(),
    }),
    output: LibraryStatus,
    needs: 'library.settings',
    touches: ['library'],
  }),
  'library.backUpEverything': job({
    input: z.strictObject({ destination: LocalPath }),
    output: BackupReport,
    needs: 'library.back-up',
    touches: ['backups'],
  }),
  /** Brings a whole backup back into a new, empty folder. */
  'library.restore': job({
    input: z.strictObject({ backup: LocalPath, folder: LocalPath }),
    output: BackupReport,
    needs: 'anyone',
  }),

  // The people who use the library
  'members.list': query({ input: nothing, output: z.array(Member), needs: 'library.use' }),
  'members.add': command({
    input: z.strictObject({ name: NonEmptyLine, role: Role, passphrase: Passphrase }),
    output: Member,
    needs: 'members.manage',
    touches: ['members', 'history'],
  }),
  'members.setRole': command({
    input: z.strictObject({ id: MemberId, role: Role }),
    output: Member,
    needs: 'members.manage',
    touches: ['members', 'history'],
  }),
  'members.remove': command({
    input: z.strictObject({ id: MemberId }),
    output: done,
    needs: 'members.manage',
    touches: ['members', 'history'],
  }),
  /** Your own. `current` is not asked of somebody who opened with the recovery key. */
  'members.changePassphrase': command({
    input: z.strictObject({ current: Passphrase.optional(), next: Passphrase }),
    output: done,
    needs: 'library.use',
    touches: ['members', 'history'],
  }),

  // Backups of the catalogue
  'backups.list': query({ input: nothing, output: z.array(Backup), needs: 'library.use' }),
  'backups.make': command({
    input: nothing,
    output: Backup,
    needs: 'library.back-up',
    touches: ['backups'],
  }),
  /** Puts a dated backup in the place of the catalogue; the present one is kept as a further backup. */
  'backups.restore': command({
    input: z.strictObject({ name: NonEmptyLine }),
    output: LibraryStatus,
    needs: 'library.settings',
    touches: [
      'library',
      'stories',
      'people',
      'recordings',
      'agreements',
      'collections',
      'packages',
      'backups',
      'history',
    ],
  }),
  // The history: who did what, and when
  'history.list': query({
    input: z.strictObject({
      before: z.int().positive().optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.array(HistoryEntry),
    needs: 'history.read',
  }),
  'history.verify': query({ input: nothing, output: HistoryReport, needs: 'library.use' }),
} as const satisfies Record<string, Method>;

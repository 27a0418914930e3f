// Taking back: what has left, the letters that go after it, and erasing a story for good. Taking back itself is an entry of the ledger: `agreements.add`.
import { z } from 'zod';
import { PackageId, PersonId, StoryId } from '../../model/ids.ts';
import { PackageRecord } from '../../model/package.ts';
import {
  Erasure,
  ErasurePlan,
  ErasureReason,
  Notice,
  NoticeId,
  StillHolds,
  TakingBackPreview,
} from '../../model/taking-back.ts';
import { Day, Line, LocalPath, NonEmptyLine, Prose } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing, ofStory } from './shapes.ts';

export const takingBackMethods = {
  /** Asked before a storyteller takes a story back: what has left, and what nobody can call back. */
  'takingBack.preview': query({
    input: z.strictObject({ storyId: StoryId, personId: PersonId }),
    output: TakingBackPreview,
    needs: 'agreements.write',
  }),
  /** Every letter, those that wait first. */
  'takingBack.notices': query({
    input: nothing,
    output: z.array(Notice),
    needs: 'agreements.decide',
  }),
  /** How many letters wait to be sent, and how many have had no answer for too long. */
  'takingBack.due': query({
    input: nothing,
    output: z.object({ toSend: z.int().nonnegative(), overdue: z.int().nonnegative() }),
    needs: 'agreements.decide',
  }),
  /** A letter was sent, answered, or will never be. `open` takes a mistake back. */
  'takingBack.track': command({
    input: z.strictObject({
      id: NoticeId,
      state: z.enum(['open', 'sent', 'answered', 'no-answer']),
      on: Day,
      words: Prose.default(''),
    }),
    output: Notice,
    needs: 'agreements.decide',
    touches: ['packages', 'history'],
  }),
  /** A small file for whoever cannot be sent a new one: which files to delete. No person and no title is named in it. */
  'takingBack.saveRemoveNotice': command({
    input: z.strictObject({ id: NoticeId, folder: LocalPath }),
    output: z.object({ path: LocalPath, fileCount: z.int().nonnegative() }),
    needs: 'agreements.decide',
    touches: ['history'],
  }),
  /** To whom a package went, where nobody wrote it down or it was wrong. */
  'packages.setRecipient': command({
    input: z.strictObject({ id: PackageId, recipient: NonEmptyLine, contact: Line.default('') }),
    output: PackageRecord,
    needs: 'packages.make',
    touches: ['packages', 'history'],
  }),

  /** What would go for good, what would stay, and what still holds it elsewhere. */
  'erasures.plan': query({ input: ofStory, output: ErasurePlan, needs: 'agreements.decide' }),
  'erasures.list': query({
    input: nothing,
    output: z.object({ erasures: z.array(Erasure), stillHolds: StillHolds }),
    needs: 'agreements.decide',
  }),
  /** For good. `confirm` is the number of the story, as a person types it. */
  'erasures.run': job({
    input: z.strictObject({
      storyId: StoryId,
      reason: ErasureReason,
      confirm: z.string().max(20),
    }),
    output: Erasure,
    needs: 'agreements.decide',
    touches: [
      ...(['stories', 'people', 'recordings', 'markers', 'passages', 'notes'] as const),
      ...(['agreements', 'collections', 'packages', 'attachments', 'history', 'backups'] as const),
    ],
  }),
  /** A fresh dated backup; then those go that still hold erased stories. */
  'erasures.renewBackups': job({
    input: nothing,
    output: z.object({ removed: z.int().nonnegative() }),
    needs: 'agreements.decide',
    touches: ['backups', 'history'],
  }),
} as const satisfies Record<string, Method>;

// Agreements (consent forms): asked, written down, looked up.
import { z } from 'zod';
import {
  AgreedAfter,
  BeforeRecording,
  NewAgreementEntry,
  AgreementEntry,
  SpokenRefusal,
  StoryAgreements,
} from '../../model/agreement.ts';
import { PersonId, StoryId } from '../../model/ids.ts';
import { Protection } from '../../model/person.ts';
import { Day, LocalPath } from '../../model/text.ts';
import { registerTasks } from '../../model/register.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing, ofStory } from './shapes.ts';

export const agreementsMethods = {
  // Agreements (consent forms)
  'agreements.ofStory': query({ input: ofStory, output: StoryAgreements, needs: 'agreements.see' }),
  'agreements.register': query({
    input: nothing,
    output: z.array(
      z.object({
        storyId: StoryId,
        number: z.int(),
        title: z.string(),
        personId: PersonId,
        displayName: z.string(),
        latest: z.array(AgreementEntry),
        agreedAfter: AgreedAfter,
        personNumber: z.int(),
        /** When to go through it again. */
        reviewOn: Day.nullable(),
        /** Not told to archivists. */
        protection: Protection.nullable(),
        tasks: z.array(z.enum(registerTasks)),
      }),
    ),
    needs: 'agreements.see',
  }),
  /** How many storytellers each task of the register waits for. */
  'agreements.tasks': query({
    input: nothing,
    output: z.record(z.enum(registerTasks), z.int().nonnegative()),
    needs: 'agreements.see',
  }),
  /** The register as a table in a folder; with the names as they are shown for leads alone. */
  'agreements.saveRegister': command({
    input: z.strictObject({ folder: LocalPath, withNames: z.boolean().default(false) }),
    output: z.object({ path: LocalPath }),
    needs: 'agreements.write',
    touches: ['history'],
  }),
  /** Asked before the red button is shown: who has agreed to take part. */
  'agreements.beforeRecording': query({
    input: ofStory,
    output: BeforeRecording,
    needs: 'recordings.make',
  }),
  /** Somebody was asked aloud and said no: no agreement, and the take is kept as a test. */
  'agreements.refuse': command({
    input: SpokenRefusal,
    output: BeforeRecording,
    needs: 'agreements.write',
    touches: ['agreements', 'recordings', 'history'],
  }),
  /** Adds to the ledger. Nothing in it is ever changed or removed. */
  'agreements.add': command({
    input: NewAgreementEntry,
    output: StoryAgreements,
    needs: 'agreements.write',
    touches: ['agreements', 'stories', 'recordings', 'collections', 'packages', 'history'],
  }),
} as const satisfies Record<string, Method>;

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
      }),
    ),
    needs: 'agreements.see',
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

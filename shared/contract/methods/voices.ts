// Who can be heard in a recording, and what those who help with stories have signed.
import { z } from 'zod';
import {
  ContributorEntry,
  ContributorRole,
  ContributorStanding,
  NewContributorAgreement,
} from '../../model/contributor.ts';
import { PersonId, RecordingId, VoiceId } from '../../model/ids.ts';
import { Day } from '../../model/text.ts';
import { NewVoice, RecordingVoices, Voice, VoiceAgreement, VoiceKind } from '../../model/voice.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';

const ofVoices = z.strictObject({ recordingId: RecordingId });
const oneVoice = z.strictObject({ id: VoiceId });
const touches = ['voices', 'recordings', 'passages', 'packages', 'history'] as const;

export const voicesMethods = {
  // Voices: parts in which somebody has not agreed are silent in everything that leaves, and for those who may not know names
  'voices.list': query({ input: ofVoices, output: RecordingVoices, needs: 'recordings.make' }),
  /** The same one sent a second time is there once. */
  'voices.add': command({ input: NewVoice, output: Voice, needs: 'recordings.make', touches }),
  /** Somebody outside the story has agreed to be heard, or has not after all. */
  'voices.agree': command({
    input: VoiceAgreement,
    output: Voice,
    needs: 'recordings.make',
    touches,
  }),
  /** Somebody who is no storyteller agreed that the film is shown, or cannot be seen in it; or not after all. */
  'voices.agreeFilm': command({
    input: oneVoice.extend({ agreed: z.boolean() }),
    output: Voice,
    needs: 'recordings.make',
    touches: [...touches, 'exhibitions'],
  }),
  /** Nobody has said any more that everybody is listed; the part stays silent until somebody says so again. */
  'voices.remove': command({
    input: oneVoice,
    output: RecordingVoices,
    needs: 'recordings.make',
    touches,
  }),
  'voices.restore': command({
    input: oneVoice,
    output: RecordingVoices,
    needs: 'recordings.make',
    touches,
  }),
  /** Says that everybody who can be heard is listed, with these people of the story, who are added where they are not yet. */
  'voices.confirm': command({
    input: ofVoices.extend({
      people: z.array(z.strictObject({ personId: PersonId, kind: VoiceKind })).max(50),
    }),
    output: RecordingVoices,
    needs: 'recordings.make',
    touches,
  }),
  /** Says, or takes back, that everybody who can be seen in the films of it is in the list and has agreed, and nobody else can be seen. */
  'voices.saySeen': command({
    input: ofVoices.extend({ isSaid: z.boolean() }),
    output: RecordingVoices,
    needs: 'recordings.make',
    touches: [...touches, 'exhibitions'],
  }),
  /** Takes back that everybody is listed, and with it who can be seen. */
  'voices.reopen': command({
    input: ofVoices,
    output: RecordingVoices,
    needs: 'recordings.make',
    touches,
  }),

  // Contributor agreements
  'contributors.list': query({
    input: z.strictObject({ personId: PersonId.nullable().default(null) }),
    output: z.array(ContributorStanding),
    needs: 'people.real-names',
  }),
  'contributors.entries': query({
    input: z.strictObject({ personId: PersonId }),
    output: z.array(ContributorEntry),
    needs: 'people.real-names',
  }),
  'contributors.add': command({
    input: NewContributorAgreement,
    output: ContributorEntry,
    needs: 'agreements.write',
    touches: ['contributors', ...touches],
  }),
  /** From this day on. What was recorded until then stays covered. */
  'contributors.end': command({
    input: z.strictObject({ personId: PersonId, role: ContributorRole, on: Day }),
    output: ContributorEntry,
    needs: 'agreements.write',
    touches: ['contributors', ...touches],
  }),
} as const satisfies Record<string, Method>;

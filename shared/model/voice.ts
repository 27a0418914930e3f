// Who can be heard in a recording. For those who record and decide: never for others, and never in packages.
import { z } from 'zod';
import { PersonId, RecordingId, VoiceId } from './ids.ts';
import { TimeMs } from './mark.ts';
import { Day, Instant, Line } from './text.ts';

export const voiceKinds = ['storyteller', 'interviewer', 'interpreter', 'other'] as const;
export const VoiceKind = z.enum(voiceKinds);
export type VoiceKind = z.infer<typeof VoiceKind>;

export const Voice = z.object({
  id: VoiceId,
  recordingId: RecordingId,
  personId: PersonId.nullable(),
  kind: VoiceKind,
  /** Who it is: the name that may be shown, or words such as "a neighbour at the door". */
  name: z.string(),
  /** Both null: throughout. */
  fromMs: TimeMs.nullable(),
  toMs: TimeMs.nullable(),
  agreedOn: Day.nullable(),
  agreedHow: Line,
  /** By whatever counts for this kind of voice. */
  hasAgreed: z.boolean(),
  /** Of who is no storyteller: agreed that the film is shown, or cannot be seen in it. A storyteller says so in the agreements of the story. */
  filmAgreed: z.boolean(),
});
export type Voice = z.infer<typeof Voice>;

/** Somebody who has a part in the story and is not in the list yet. */
export const VoiceSuggestion = z.object({
  personId: PersonId,
  kind: VoiceKind,
  name: z.string(),
});
export type VoiceSuggestion = z.infer<typeof VoiceSuggestion>;

export const RecordingVoices = z.object({
  recordingId: RecordingId,
  voices: z.array(Voice),
  suggestions: z.array(VoiceSuggestion),
  /** Somebody has said of this very sound that everybody who can be heard is listed. */
  isListed: z.boolean(),
  checkedAt: Instant.nullable(),
  checkedBy: z.string(),
  /** There is a film of it, so it is asked whether that may be shown. */
  isFilmed: z.boolean(),
  /** Somebody has said of this very film that everybody who can be seen in it is in the list and has agreed. */
  isSeenSaid: z.boolean(),
  seenSaidAt: Instant.nullable(),
  seenSaidBy: z.string(),
  /** Somebody who is heard throughout has not agreed. */
  notAgreedThroughout: z.boolean(),
  /** Somebody in the story is under high protection: who knows the voice knows the person. */
  voiceCanIdentify: z.boolean(),
});
export type RecordingVoices = z.infer<typeof RecordingVoices>;

export const NewVoice = z
  .strictObject({
    id: VoiceId.optional(),
    recordingId: RecordingId,
    personId: PersonId.nullable().default(null),
    kind: VoiceKind.default('other'),
    label: Line.default(''),
    fromMs: TimeMs.nullable().default(null),
    toMs: TimeMs.nullable().default(null),
    agreedOn: Day.nullable().default(null),
    agreedHow: Line.default(''),
  })
  .refine(
    ({ fromMs, toMs }) => (fromMs === null) === (toMs === null),
    'Please give both the beginning and the end, or neither.',
  )
  .refine(
    ({ fromMs, toMs }) => fromMs === null || toMs === null || fromMs < toMs,
    'The end must come after the beginning.',
  )
  .refine(
    ({ personId, label }) => personId !== null || label.trim() !== '',
    'Please say who can be heard.',
  )
  .refine(
    ({ kind, personId }) => kind === 'other' || personId !== null,
    'Please say which person of the story this is.',
  );
export type NewVoice = z.infer<typeof NewVoice>;

export const VoiceAgreement = z
  .strictObject({
    id: VoiceId,
    /** Null: has not agreed. */
    agreedOn: Day.nullable(),
    agreedHow: Line.default(''),
  })
  .refine(
    ({ agreedOn, agreedHow }) => agreedOn === null || agreedHow.trim() !== '',
    'Please say how they agreed.',
  );

// The texts of agreements: what is read, asked and signed, in one language and one level. The same shape in every language.
import { z } from 'zod';
import { uses } from './agreement.ts';
import { AgreementTextCheckId, StoryId } from './ids.ts';
import { Day, Instant, LanguageTag, Line, NonEmptyLine, TypedLanguageTag } from './text.ts';

export const textKinds = [
  'information',
  'participation',
  'participation-under-18',
  'recording',
  'contributor',
  'withdrawal',
] as const;
export const TextKind = z.enum(textKinds);
export type TextKind = z.infer<typeof TextKind>;

export const textLevels = ['standard', 'easy-read'] as const;
export const TextLevel = z.enum(textLevels);
export type TextLevel = z.infer<typeof TextLevel>;

/** Each is a drawing of its own that stands beside the words and says nothing without them. */
export const pictureNames = [
  'microphone',
  'speaking',
  'stop-hand',
  'padlock',
  'computer',
  'listening',
  'calendar',
  'name-tag',
  'question',
  'archive',
  'globe-crossed',
  'phone',
  'rights',
  'child-and-adult',
  'signature',
  'arrow-back',
] as const;
export const PictureName = z.enum(pictureNames);
export type PictureName = z.infer<typeof PictureName>;

/** For example `recording-en-3`, `recording-easy-en-3`, `recording-pa-3`. */
export const TextVersion = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[A-Za-z0-9]+)*-[0-9]+$/, 'This is not the name of a version of a text.');
export type TextVersion = z.infer<typeof TextVersion>;

const Words = z
  .string()
  .max(2000, 'This is too long: at most 2,000 characters.')
  .refine((text) => text.trim() !== '', 'Please fill this in.')
  .refine(
    (text) => !/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u.test(text),
    'This text holds characters that cannot be seen.',
  );

/** May hold {organisation}, {contact}, {archive}. A paragraph whose place is empty in the library is left out. */
const Paragraph = Words;

export const TextSection = z.strictObject({
  key: z
    .string()
    .max(40)
    .regex(/^[a-z]+(?:-[a-z0-9]+)*$/),
  heading: Words,
  paragraphs: z.array(Paragraph).min(1).max(8),
  picture: PictureName.optional(),
  /** What is asked after this part, when it is read aloud and answered aloud. */
  ask: Words.optional(),
});
export type TextSection = z.infer<typeof TextSection>;

/** All that a storyteller is asked after the interview. */
export const TextChoices = z.strictObject({
  uses: z.record(z.enum(uses), z.strictObject({ ask: Words, example: Words })),
  naming: z.strictObject({
    ask: Words,
    fullName: Words,
    firstName: Words,
    chosenName: Words,
    noName: Words,
  }),
  /** Texts from before did not ask: then no film is shown. */
  film: z.strictObject({ ask: Words, help: Words }).optional(),
  closedParts: z.strictObject({ ask: Words, help: Words }),
  closedUntil: z.strictObject({ ask: Words, help: Words }),
  askAgain: z.strictObject({ ask: Words, help: Words }),
  copyright: z.strictObject({ ask: Words, keep: Words, assign: Words, assignNote: Words }),
  licence: z.strictObject({
    ask: Words,
    warning: Words,
    none: Words,
    ccBy: Words,
    ccByNc: Words,
  }),
});
export type TextChoices = z.infer<typeof TextChoices>;

/** What somebody promises who works on the recording, one paragraph each. */
export const TextRoles = z.strictObject({
  interviewer: Words,
  interpreter: Words,
  translator: Words,
  photographer: Words,
});
export type TextRoles = z.infer<typeof TextRoles>;

/** All words that stand on a form or on a storyteller's screen, so that one language is seen there. */
export const TextLabels = z.strictObject({
  yes: Words,
  no: Words,
  name: Words,
  signature: Words,
  mark: Words,
  witness: Words,
  day: Words,
  explainedBy: Words,
  /** Who signs for the organisation: both sides sign, both keep a copy. */
  signedFor: Words,
  interpreter: Words,
  interpreterStatement: Words,
  interpreterConfidential: Words,
  adultName: Words,
  adultRole: Words,
  parent: Words,
  guardian: Words,
  socialWorker: Words,
  carer: Words,
  /** What was seen that shows that this adult may sign. */
  adultAuthority: Words,
  /** Stands on every text that no named person has checked. */
  notCheckedYet: Words,
  back: Words,
  goOn: Words,
  stop: Words,
  anotherDay: Words,
  listen: Words,
});
export type TextLabels = z.infer<typeof TextLabels>;

/** All that is read, asked and signed, in the order in which it is. */
const words = {
  title: Words,
  sections: z.array(TextSection).min(1).max(12),
  /** What is signed. */
  statement: Words,
  /** The same as a question, when it is answered aloud. */
  statementAsk: Words,
  /** Of a recording agreement alone. */
  choices: TextChoices.optional(),
  /** Of a contributor's agreement alone. */
  roles: TextRoles.optional(),
  labels: TextLabels,
};

export const AgreementText = z.strictObject({
  textVersion: TextVersion,
  kind: TextKind,
  language: LanguageTag,
  level: TextLevel,
  /** The day on which the legal wording was last looked at. */
  checkedOn: Day,
  legalReview: z.boolean(),
  nativeSpeakerChecked: z.boolean(),
  ...words,
});
export type AgreementText = z.infer<typeof AgreementText>;

/** A text as it was shipped or kept. The first versions held no words of the form. */
export const KeptText = AgreementText.partial({ labels: true, statementAsk: true });
export type KeptText = z.infer<typeof KeptText>;

export const textCheckKinds = ['native-speaker', 'legal'] as const;
export const TextCheckKind = z.enum(textCheckKinds);
export type TextCheckKind = z.infer<typeof TextCheckKind>;

/** A named person has looked at exactly these words. */
export const TextCheck = z.object({
  id: AgreementTextCheckId,
  kind: TextCheckKind,
  /** Empty for those who may not know names. */
  checkedBy: Line,
  checkedOn: Day,
  recordedBy: z.string(),
  /** It was a mistake, and does not count any more. */
  takenBack: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
});
export type TextCheck = z.infer<typeof TextCheck>;

export const textOrigins = ['shipped', 'own'] as const;
export const TextOrigin = z.enum(textOrigins);

/** What a list shows of a text. */
export const TextListing = z.object({
  textVersion: TextVersion,
  kind: TextKind,
  language: LanguageTag,
  level: TextLevel,
  title: z.string(),
  origin: TextOrigin,
  /** Of the canonical JSON in UTF-8, hexadecimal. */
  sha256: z.string(),
  checkedOn: Day,
  madeAt: Instant.nullable(),
  madeBy: z.string(),
  retiredAt: Instant.nullable(),
  /** The one that new agreements of its kind, language and level use. */
  isCurrent: z.boolean(),
  /** Agreements that name it; null for those who may not know of all stories. */
  used: z.int().nonnegative().nullable(),
  checks: z.array(TextCheck),
  nativeSpeakerChecked: z.boolean(),
  legalReview: z.boolean(),
  /** Nobody who speaks it has checked it: only with an interpreter beside it. */
  needsInterpreter: z.boolean(),
});
export type TextListing = z.infer<typeof TextListing>;

export const WholeText = TextListing.extend({
  text: AgreementText,
  /** Stories whose agreements name it, as far as one may see them. */
  usedIn: z.array(z.object({ storyId: StoryId, number: z.int().positive(), title: z.string() })),
});
export type WholeText = z.infer<typeof WholeText>;

/** A version of one's own: the words are one's own, the order of the parts is that of the text it is made from. */
export const OwnText = z.strictObject({
  from: TextVersion,
  /** For a translation of one's own. */
  language: TypedLanguageTag.optional(),
  ...words,
});
export type OwnText = z.infer<typeof OwnText>;

export const NewTextCheck = z.strictObject({
  textVersion: TextVersion,
  /** Of the words that were looked at. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: TextCheckKind,
  checkedBy: NonEmptyLine,
  checkedOn: Day,
});
export type NewTextCheck = z.infer<typeof NewTextCheck>;

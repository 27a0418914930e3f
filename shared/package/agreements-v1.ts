// The sealed agreements of a deposit, version 1: what `agreements.json` of each story holds. See FORMAT.md, "Sealed agreements".
import { z } from 'zod';
import { uses } from '../model/agreement.ts';

export const AGREEMENTS_FORMAT = 'homeground-agreements';

const Day = z.iso.date();
const Use = z.enum(uses);

/** A file of the same bag, by its path inside `data/`. */
const SealedFile = z.strictObject({
  path: z.string().min(1),
  mimeType: z.string().min(1),
  sizeBytes: z.int().nonnegative(),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
});
export type SealedFile = z.infer<typeof SealedFile>;

const Signed = z.strictObject({
  method: z.enum(['drawn', 'typed', 'on-paper', 'mark', 'spoken', 'filmed']),
  /** As they signed. */
  name: z.string(),
  witness: z.string(),
  /** Where the paper is, when it was signed on paper. */
  keptAt: z.string(),
  /** Read aloud when it was agreed, word for word; empty for what was signed. */
  words: z.string(),
  wordsSha256: z.string(),
  answers: z.array(z.strictObject({ question: z.string(), atMs: z.number().nonnegative() })),
  /** The scan of the paper, or the sound or film in which it was agreed. */
  proof: SealedFile.nullable(),
  /** There is such a proof and it stayed with the organisation. */
  proofStayed: z.enum(['', 'cannot-be-made-bare', 'damaged']),
});

const common = {
  id: z.string().min(1),
  /** In the order of writing, from 1. */
  place: z.int().positive(),
  personId: z.string().min(1),
  on: Day,
  language: z.string().min(1),
  explainedBy: z.string(),
  recordedAt: z.iso.datetime(),
};

const signed = {
  textVersion: z.string(),
  /** Of the words that were shown, as canonical JSON in UTF-8; empty where nobody knows. */
  textSha256: z.string(),
  level: z.enum(['standard', 'easy-read', 'read-aloud']),
  signature: Signed,
  responsibleAdult: z
    .strictObject({
      name: z.string(),
      role: z.enum(['parent', 'guardian', 'social-worker', 'carer']),
      authoritySeen: z.string(),
      signature: Signed,
    })
    .nullable(),
  interpreter: z
    .strictObject({ name: z.string(), statement: z.boolean(), confidential: z.boolean() })
    .nullable(),
  witness: z.string(),
  /** The form as a page for people, and the same as data; null where the words are not known any more. */
  page: SealedFile.nullable(),
  data: SealedFile.nullable(),
};

export const SealedEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('participation'), ...common, ...signed }),
  z.strictObject({
    kind: z.literal('recording'),
    ...common,
    ...signed,
    uses: z.record(Use, z.boolean()),
    closedUntil: Day.nullable(),
    closedReason: z.string(),
    naming: z
      .strictObject({
        attribution: z.enum(['full-name', 'first-name', 'chosen-name', 'no-name']),
        chosenName: z.string(),
      })
      .nullable(),
    askAgain: z.boolean(),
    copyright: z.enum(['keep', 'assign']),
    licence: z.enum(['none', 'cc-by', 'cc-by-nc']),
    closedParts: z.string(),
    /** May a film of them be shown too? Missing where the words did not ask: that is no. */
    showFilm: z.boolean().optional(),
    reviewOn: Day.nullable(),
  }),
  z.strictObject({
    kind: z.literal('withdrawal'),
    ...common,
    asks: z.enum(['out-of-use', 'delete']),
  }),
  z.strictObject({ kind: z.literal('opening'), ...common }),
  z.strictObject({
    kind: z.literal('closing'),
    ...common,
    closedUntil: Day.nullable(),
    closedReason: z.string(),
  }),
  z.strictObject({
    kind: z.literal('asked-again'),
    ...common,
    use: Use,
    agreed: z.boolean(),
    forWhat: z.string(),
  }),
  z.strictObject({ kind: z.literal('review'), ...common, reviewOn: Day.nullable() }),
]);
export type SealedEntry = z.infer<typeof SealedEntry>;

export const SealedStory = z.strictObject({
  format: z.literal(AGREEMENTS_FORMAT),
  formatVersion: z.literal(1),
  storyId: z.string().min(1),
  /** As in the deposit. */
  code: z.string().min(1),
  /** Who signed anything for this story, by the name that others are shown. */
  people: z.array(
    z.strictObject({
      personId: z.string().min(1),
      shownName: z.string(),
      /** Tells the story now. */
      isStoryteller: z.boolean(),
      /** The entries that count today, by their ids. */
      participation: z.string().nullable(),
      recording: z.string().nullable(),
    }),
  ),
  /** What all of them together allow on the day that the deposit was made. */
  allowedUses: z.array(Use),
  entries: z.array(SealedEntry),
});
export type SealedStory = z.infer<typeof SealedStory>;

// The check before something is shared: has somebody gone through the very state that would leave, for what could hurt people?
import { z } from 'zod';
import { Decision, Use } from './agreement.ts';
import { AttachmentId, StoryId } from './ids.ts';
import { PlanBlock } from './package.ts';
import { ToldPlace } from './place.ts';
import { Instant, Prose } from './text.ts';

/** What is looked for, one by one. `other`: in the words of whoever looks. */
export const checkTopics = [
  'people',
  'addresses',
  'health',
  'faith',
  'politics',
  'sexuality',
  'offences',
  'immigration',
  'children',
  'other',
] as const;
export const CheckTopic = z.enum(checkTopics);
export type CheckTopic = z.infer<typeof CheckTopic>;

export const checkAnswers = ['nothing', 'dealt-with', 'open'] as const;
export const CheckAnswer = z.strictObject({
  answer: z.enum(checkAnswers),
  /** What was done about it, or what is still to be done. Never leaves. */
  how: Prose.default(''),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/** SHA-256 of all that would leave, hexadecimal. */
const State = z.string().regex(/^[0-9a-f]{64}$/u);
const ofState = {
  storyId: StoryId,
  /** As it was when it was looked at: if it has changed since, the answer is refused. */
  state: State,
};
export const NewCheck = z.strictObject({
  ...ofState,
  answers: z.record(CheckTopic, CheckAnswer),
});
export type NewCheck = z.infer<typeof NewCheck>;
export const NewApproval = z.strictObject(ofState);
export const NewClearedWord = z.strictObject({
  storyId: StoryId,
  /** As it is written in the public words. */
  word: z.string().min(1).max(500),
});

/** What goes along with the sound and the words when the story leaves, as it would be told: to be looked through with them. */
export const LeavingBeside = z.object({
  points: z.array(
    z.object({
      /** Milliseconds of its recording; null where there is none. */
      fromMs: z.number().nullable(),
      title: z.string(),
      synopsis: z.string(),
      /** In a second language: title and synopsis. */
      other: z.array(z.string()),
      /** Themes, keywords, people, places and links, each as it would be read. */
      names: z.array(z.string()),
    }),
  ),
  places: z.array(ToldPlace),
  pictures: z.array(
    z.object({
      id: AttachmentId,
      caption: z.string(),
      captionAlt: z.string(),
      altText: z.string(),
      people: z.array(z.string()),
      givenBy: z.string(),
      takenOn: z.string(),
      /** For which it may leave. */
      uses: z.array(Use),
    }),
  ),
});
export type LeavingBeside = z.infer<typeof LeavingBeside>;

export const stateParts = ['words', 'people', 'sounds'] as const;

/** How the check of a story stands, and what of it would leave today. */
export const StoryCheck = z.object({
  storyId: StoryId,
  number: z.int(),
  title: z.string(),
  state: State,
  /** `due`: never made, or made on another state. `open`: something was found and is not dealt with. */
  standing: z.enum(['due', 'open', 'done']),
  latest: z
    .object({
      answers: z.record(CheckTopic, CheckAnswer),
      madeAt: Instant,
      madeBy: z.string(),
      /** What has changed since; empty when it still holds. */
      changed: z.array(z.enum(stateParts)),
    })
    .nullable(),
  /** Of somebody at high risk: another member than who checks, and than who shares it, must agree. */
  needsSecondPerson: z.boolean(),
  /** Of this very state. */
  approvals: z.array(z.object({ approvedBy: z.string(), approvedAt: Instant })),
  /** Why whoever asks cannot approve now; null when they can. */
  cannotApprove: z.enum(['not-needed', 'check-first', 'own-check', 'has-approved']).nullable(),
  /** Words that look like names that must not be shown. */
  names: z.array(PlanBlock),
  decisions: z.record(Use, Decision),
  beside: LeavingBeside,
});
export type StoryCheck = z.infer<typeof StoryCheck>;

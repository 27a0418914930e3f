// Requests, breaches and safeguarding notes: what somebody asked, what went wrong, whom we worry about; and, step by step, what was done. Never in a package.
import { z } from 'zod';
import { PersonId, StoryId, CaseId } from './ids.ts';
import { Day, Instant, Line, NonEmptyLine, Prose } from './text.ts';

export const NonEmptyProse = Prose.refine((text) => text.trim() !== '', 'Please fill this in.');

export const requestKinds = [
  'access',
  'correction',
  'objection',
  'erasure',
  'complaint',
  'take-down',
] as const;
export const RequestKind = z.enum(requestKinds);
export type RequestKind = z.infer<typeof RequestKind>;

export const requestWays = ['in-person', 'phone', 'letter', 'email', 'other'] as const;
export const RequestWay = z.enum(requestWays);
export type RequestWay = z.infer<typeof RequestWay>;

/** `closed` and `reopened` exist in all three; each step is added, none is ever changed. */
export const requestSteps = [
  'note',
  'acknowledged',
  'identity-asked',
  'identity-checked',
  'clarification-asked',
  'clarification-got',
  'extended',
  'decision',
  'closed',
  'reopened',
] as const;
export const breachSteps = [
  'note',
  'risk',
  'told-ico',
  'not-told-ico',
  'told-people',
  'done',
  'closed',
  'reopened',
] as const;
export const concernSteps = ['passed-on', 'note', 'closed', 'reopened'] as const;

export const BreachRisk = z.enum(['none', 'some', 'high']);
export type BreachRisk = z.infer<typeof BreachRisk>;

const step = {
  on: Day,
  words: Prose,
  /** Whom somebody told; empty where nobody was told anything. */
  toWhom: Line,
  risk: BreachRisk.nullable(),
  writtenAt: Instant,
  writtenBy: z.string(),
};
const stepsOf = <K extends readonly [string, ...string[]]>(kinds: K) =>
  z.array(z.object({ kind: z.enum(kinds), ...step }));

/** Steps that say nothing without words. */
export const wordySteps: ReadonlySet<string> = new Set([
  'note',
  'extended',
  'decision',
  'risk',
  'not-told-ico',
  'done',
  'closed',
  'reopened',
]);

const newStep = <K extends readonly [string, ...string[]]>(kinds: K) =>
  z
    .strictObject({
      id: CaseId,
      kind: z.enum(kinds),
      on: Day,
      words: Prose.default(''),
      toWhom: Line.default(''),
      risk: BreachRisk.nullable().default(null),
    })
    .refine(({ kind, words }) => !wordySteps.has(kind) || words.trim() !== '', {
      path: ['words'],
      message: 'Please write a few words.',
    })
    .refine(({ kind, risk }) => kind !== 'risk' || risk !== null, {
      path: ['risk'],
      message: 'Please choose how great the risk is.',
    })
    .refine(({ kind, toWhom }) => kind !== 'passed-on' || toWhom.trim() !== '', {
      path: ['toWhom'],
      message: 'Please write whom you told.',
    });

export const NewRequestStep = newStep(requestSteps);
export type NewRequestStep = z.infer<typeof NewRequestStep>;
export const NewBreachStep = newStep(breachSteps);
export const NewConcernStep = newStep(concernSteps);

const written = {
  id: CaseId,
  number: z.int().positive(),
  writtenAt: Instant,
  writtenBy: z.string(),
};

const requestFields = {
  kind: RequestKind,
  /** Who asks, in free words. */
  who: Line,
  /** Who asks, where it is a person of the library. */
  askerId: PersonId.nullable(),
  personId: PersonId.nullable(),
  storyId: StoryId.nullable(),
  receivedOn: Day,
  way: RequestWay,
  words: Prose,
};
export const NewRequest = z
  .strictObject({
    ...requestFields,
    who: requestFields.who.default(''),
    askerId: requestFields.askerId.default(null),
    personId: requestFields.personId.default(null),
    storyId: requestFields.storyId.default(null),
    way: requestFields.way.default('other'),
    words: NonEmptyProse,
  })
  .refine(({ who, askerId }) => who.trim() !== '' || askerId !== null, {
    path: ['who'],
    message: 'Please write who asks.',
  });
export type NewRequest = z.infer<typeof NewRequest>;
export const Request = z.object({
  ...written,
  ...requestFields,
  steps: stepsOf(requestSteps),
  isClosed: z.boolean(),
  isExtended: z.boolean(),
  waitsFor: z.enum(['identity', 'clarification']).nullable(),
  next: z.object({ what: z.enum(['acknowledge', 'answer']), by: Day }).nullable(),
});
export type Request = z.infer<typeof Request>;

const breachFields = { noticedAt: Instant, what: Prose, dataAndPeople: Prose };
export const NewBreach = z.strictObject({
  ...breachFields,
  what: NonEmptyProse,
  dataAndPeople: breachFields.dataAndPeople.default(''),
});
export type NewBreach = z.infer<typeof NewBreach>;
export const Breach = z.object({
  ...written,
  ...breachFields,
  steps: stepsOf(breachSteps),
  isClosed: z.boolean(),
  /** The last word on it; null while nobody has thought about it. */
  risk: BreachRisk.nullable(),
  tellBy: Instant.nullable(),
});
export type Breach = z.infer<typeof Breach>;

const concernFields = {
  noticedBy: Line,
  noticedAt: Instant,
  /** What was said, in the person's own words, or what was seen. */
  words: Prose,
  personId: PersonId.nullable(),
  storyId: StoryId.nullable(),
};
export const NewConcern = z.strictObject({
  ...concernFields,
  noticedBy: NonEmptyLine,
  words: NonEmptyProse,
  personId: concernFields.personId.default(null),
  storyId: concernFields.storyId.default(null),
  /** Where it was passed on at once. */
  passedTo: Line.default(''),
});
export type NewConcern = z.infer<typeof NewConcern>;
export const Concern = z.object({
  ...written,
  ...concernFields,
  steps: stepsOf(concernSteps),
  isClosed: z.boolean(),
  isPassedOn: z.boolean(),
});
export type Concern = z.infer<typeof Concern>;

/** What the writer of a note sees of it afterwards: that it is there, and whether somebody was told. */
export const OwnConcern = z.object({
  number: z.int().positive(),
  writtenAt: Instant,
  passedOn: Day.nullable(),
});
export type OwnConcern = z.infer<typeof OwnConcern>;

/** What waits for a lead. */
export const CasesDue = z.object({
  overdue: z.int().nonnegative(),
  /** The last day comes within a week. */
  soon: z.int().nonnegative(),
  /** Breaches of which the ICO was not told yet, and no reason is written down. */
  breaches: z.int().nonnegative(),
  /** The hour at which the first of them must be reported. */
  breachBy: Instant.nullable(),
  concerns: z.int().nonnegative(),
});
export type CasesDue = z.infer<typeof CasesDue>;

// A story (interview): what it is called, who tells it, where and when, and what must never leave.
import { z } from 'zod';
import { AccessSummary } from './agreement.ts';
import { OrganisationId, PersonId, StoryId, ThemeId } from './ids.ts';
import { Stage } from './stage.ts';
import { FuzzyDate, Instant, LanguageTag, Line, Prose, TypedLanguageTag } from './text.ts';

export const WardCode = z
  .string()
  .regex(/^E\d{8}$/, 'Please write the code of a ward, such as E05011118.');

const fields = {
  title: Line,
  summary: Prose,
  narratorIds: z.array(PersonId).max(20, 'Please give at most 20.'),
  interviewerIds: z.array(PersonId).max(20, 'Please give at most 20.'),
  interpreterIds: z.array(PersonId).max(20, 'Please give at most 20.'),
  languages: z.array(LanguageTag).max(20, 'Please give at most 20.'),
  /** When it was recorded, as well as anybody knows: `2026-11-22`, `1962~` (about), `196X` (the 1960s). */
  recordedOn: FuzzyDate,
  wardCode: WardCode.nullable(),
  locality: Line,
  themeIds: z.array(ThemeId).max(50, 'Please give at most 50.'),
  tags: z.array(Line).max(100, 'Please give at most 100.'),
  contentWarning: Prose,
  /** What the storyteller asked to leave out. Never leaves the library. */
  leaveOut: Prose,
  /** Never leaves the library. */
  privateNotes: Prose,
};

export const Story = z.object({
  id: StoryId,
  number: z.int().positive(),
  ...fields,
  createdAt: Instant,
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type Story = z.infer<typeof Story>;

export const NewStory = z
  .strictObject({
    ...fields,
    languages: z.array(TypedLanguageTag).max(20, 'Please give at most 20.'),
  })
  .partial();
export type NewStory = z.infer<typeof NewStory>;
export const StoryPatch = z.strictObject({ id: StoryId, ...NewStory.shape });
export type StoryPatch = z.infer<typeof StoryPatch>;

/** A line in the list of stories. */
export const StoryRow = z.object({
  id: StoryId,
  number: z.int().positive(),
  title: z.string(),
  storytellers: z.array(z.string()),
  recordedOn: z.string(),
  locality: z.string(),
  languages: z.array(z.string()),
  recordingCount: z.int().nonnegative(),
  durationMs: z.number().nonnegative(),
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
  access: AccessSummary,
});
export type StoryRow = z.infer<typeof StoryRow>;

export const StorySort = z.enum(['newest', 'oldest', 'title', 'number', 'changed']);
export type StorySort = z.infer<typeof StorySort>;

export const StoryFilter = z.strictObject({
  search: z.string().max(500, 'This is too long: at most 500 characters.').default(''),
  themeId: ThemeId.optional(),
  locality: Line.optional(),
  language: LanguageTag.optional(),
  personId: PersonId.optional(),
  agreement: z.enum(['missing', 'partial', 'complete', 'withdrawn', 'closed']).optional(),
  stage: Stage.optional(),
  /** Whose they are: of another organisation whose library was taken in, or begun in this library. */
  organisationId: z.union([OrganisationId, z.literal('own')]).optional(),
  bin: z.boolean().default(false),
  sort: StorySort.default('newest'),
  offset: z.int().min(0).default(0),
  limit: z
    .int()
    .min(1, 'Please give a number from 1 to 500.')
    .max(500, 'Please give a number from 1 to 500.')
    .default(100),
});
export type StoryFilter = z.infer<typeof StoryFilter>;

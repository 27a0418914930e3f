// A question card: one open question for a talk, in one language, under one topic. Put away, never deleted.
import { z } from 'zod';
import { QuestionId } from './ids.ts';
import { Instant, LanguageTag, Prose, TypedLanguageTag } from './text.ts';

/** In the order of a talk. */
export const topicsOfTalk = [
  'opening',
  'home',
  'moving',
  'arrival',
  'housing',
  'work',
  'school',
  'health',
  'food',
  'family',
  'treated-differently',
  'belonging',
  'settled',
  'young',
  'closing',
] as const;
export const TalkTopic = z.enum(topicsOfTalk);
export type TalkTopic = z.infer<typeof TalkTopic>;

const CardText = Prose.max(500, 'This is too long: at most 500 characters.').refine(
  (text) => text.trim() !== '',
  'Please write the question.',
);

export const Question = z.object({
  id: QuestionId,
  language: LanguageTag,
  topic: TalkTopic,
  text: z.string(),
  /** False for a translation that no native speaker has read yet. */
  isChecked: z.boolean(),
  retiredAt: Instant.nullable(),
});
export type Question = z.infer<typeof Question>;

export const NewQuestion = z.strictObject({
  language: TypedLanguageTag,
  topic: TalkTopic,
  text: CardText,
});
export type NewQuestion = z.infer<typeof NewQuestion>;

export const QuestionPatch = z.strictObject({
  id: QuestionId,
  topic: TalkTopic.optional(),
  text: CardText.optional(),
  isChecked: z.boolean().optional(),
});
export type QuestionPatch = z.infer<typeof QuestionPatch>;

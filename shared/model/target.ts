// What was promised, as numbers that a lead sets: so many stories, so many localities, by a day.
import { z } from 'zod';
import { TargetId } from './ids.ts';
import { Day, Instant, Line, Prose } from './text.ts';

export const targetKinds = [
  'stories',
  'localities',
  'organisations',
  'journalists',
  'narratives',
  'questionnaires',
  'own',
] as const;
export const TargetKind = z.enum(targetKinds);
export type TargetKind = z.infer<typeof TargetKind>;

/** What the library itself can count. Of all else a lead writes down how many there are. */
export const countedKinds = [
  'stories',
  'localities',
  'questionnaires',
] as const satisfies readonly TargetKind[];
export function isCountedByLibrary(kind: TargetKind): kind is (typeof countedKinds)[number] {
  return countedKinds.some((one) => one === kind);
}

const Count = z
  .int('Please write a whole number.')
  .min(0, 'Please write 0 or more.')
  .max(1_000_000, 'Please write at most 1,000,000.');
const fields = {
  kind: TargetKind,
  /** Of an own target: what is counted. */
  words: Line,
  number: Count.min(1, 'Please write 1 or more.'),
  byDay: Day.nullable(),
};

export const Target = z.object({
  id: TargetId,
  ...fields,
  /** How many there are now; null where it is fewer than five and this person may not know it. */
  count: Count.nullable(),
  /** About the count that a lead wrote down. Never leaves the library. */
  note: z.string(),
  countedAt: Instant.nullable(),
});
export type Target = z.infer<typeof Target>;

function saysWhat({ kind, words }: { kind: TargetKind; words: string }): boolean {
  return kind !== 'own' || words.trim() !== '';
}

const inWords = { path: ['words'], message: 'Please write what is counted.' };
export const NewTarget = z
  .strictObject({ ...fields, words: Line.default(''), byDay: Day.nullable().default(null) })
  .refine(saysWhat, inWords);
export const TargetChange = z.strictObject({ id: TargetId, ...fields }).refine(saysWhat, inWords);

export const TargetCount = z.strictObject({
  id: TargetId,
  count: Count,
  note: Prose.default(''),
});

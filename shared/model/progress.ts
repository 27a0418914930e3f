// Stories counted by what they have in common: for the screen of those who may know, and, without small numbers, for sharing.
import { z } from 'zod';
import { Day } from './text.ts';
import { Target } from './target.ts';

/** Wards and age bands only for those who know names; wards never in what is shared: with the localities they would tell small numbers. */
export const countedBy = ['stage', 'locality', 'ward', 'theme', 'language', 'age'] as const;
export const CountedBy = z.enum(countedBy);
export type CountedBy = z.infer<typeof CountedBy>;

/** Null: not said. `small`: fewer than five. `kept`: kept back so that a small one cannot be worked out. */
const said = {
  count: z.int().nonnegative().nullable(),
  hidden: z.enum(['small', 'kept']).nullable(),
};

export const CountTable = z.object({
  by: CountedBy,
  total: z.int().nonnegative().nullable(),
  rows: z.array(
    z.object({
      /** A stage, a locality, the code of a ward, the id of a theme, a language, an age band; empty where nobody said, or it is not told. */
      key: z.string(),
      /** The name of a theme or locality, in people's words. */
      name: z.string(),
      ...said,
    }),
  ),
  /** All that are not named because there are few of each. */
  others: z.object(said).nullable(),
  isWithheld: z.boolean(),
});
export type CountTable = z.infer<typeof CountTable>;

export const Progress = z.object({
  organisation: z.string(),
  day: Day,
  /** Small numbers are left out. */
  isShareable: z.boolean(),
  /** Stories that have been told: recorded, or written down. Those in the bin or taken back are not counted. */
  stories: z.int().nonnegative().nullable(),
  storytellers: z.int().nonnegative().nullable(),
  durationMs: z.number().nonnegative().nullable(),
  /** Begun, with nothing told yet; null in what is shared. */
  begun: z.int().nonnegative().nullable(),
  tables: z.array(CountTable),
  targets: z.array(Target),
});
export type Progress = z.infer<typeof Progress>;

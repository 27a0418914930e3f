// The plan of a package, with what the archive insists on and the stories that would go lack.
import { z } from 'zod';
import { RequiredField } from './deposit.ts';
import { StoryId } from './ids.ts';
import { PackagePlan } from './package.ts';

export const MissingInPlan = z.object({
  field: RequiredField,
  stories: z.array(z.object({ storyId: StoryId, number: z.int(), title: z.string() })),
});
export type MissingInPlan = z.infer<typeof MissingInPlan>;

/** `missing` is empty where no shape was asked about. */
export const DepositPlan = PackagePlan.extend({ missing: z.array(MissingInPlan) });
export type DepositPlan = z.infer<typeof DepositPlan>;

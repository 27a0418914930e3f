// Heritage trails: putting them together, what would go in, and what is made of them.
import { z } from 'zod';
import { PackageId, TrailId } from '../../model/ids.ts';
import { PackageRecord } from '../../model/package.ts';
import { Line, LocalPath, NonEmptyLine } from '../../model/text.ts';
import {
  NewTrail,
  Trail,
  TrailPatch,
  TrailPlan,
  TrailProgress,
  TrailPromise,
  TrailRow,
} from '../../model/trail.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';

const ofTrail = z.strictObject({ id: TrailId });
const changes = {
  output: Trail,
  needs: 'exhibitions.write',
  touches: ['trails', 'history'],
} as const;

export const trailsMethods = {
  'trails.list': query({
    input: z.strictObject({ bin: z.boolean().default(false) }),
    output: z.array(TrailRow),
    needs: 'exhibitions.write',
  }),
  'trails.get': query({ input: ofTrail, output: Trail, needs: 'exhibitions.write' }),
  'trails.create': command({ input: NewTrail, ...changes }),
  /** A stop that is put elsewhere is no longer known to be a public place. */
  'trails.update': command({ input: TrailPatch, ...changes }),
  'trails.bin': command({ input: ofTrail, ...changes }),
  'trails.restore': command({ input: ofTrail, ...changes }),
  /** Of all trails that are not in the bin. */
  'trails.progress': query({
    input: z.strictObject({}),
    output: TrailProgress,
    needs: 'exhibitions.write',
  }),
  /** What was promised, which a lead sets. */
  'trails.setPromise': command({
    input: TrailPromise,
    output: TrailProgress,
    needs: 'targets.set',
    touches: ['trails', 'targets', 'history'],
  }),
  'trails.plan': query({
    input: z.strictObject({ id: TrailId, destination: LocalPath.optional() }),
    output: TrailPlan,
    needs: 'packages.make',
  }),
  /** All of it under its own name, or nothing. */
  'trails.make': job({
    input: z.strictObject({
      id: TrailId,
      destination: LocalPath,
      /** Who gets it: whoever takes a story back must be able to reach them. */
      recipient: NonEmptyLine,
      recipientContact: Line.default(''),
      /** An earlier one in whose place this one goes. */
      replaces: PackageId.optional(),
    }),
    output: PackageRecord,
    needs: 'packages.make',
    touches: ['packages', 'trails', 'history'],
  }),
} as const satisfies Record<string, Method>;

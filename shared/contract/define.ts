// The three kinds of call, and how a call is written down.
import type { z } from 'zod';
import type { Ability } from '../rules/permissions.ts';
import type { Topic } from './events.ts';

export type MethodKind = 'query' | 'command' | 'job';

/** `'anyone'` needs no open library; every other call needs one, and a person whose role has that ability. */
export type Needs = Ability | 'anyone';

export interface Method<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends MethodKind = MethodKind,
  N extends Needs = Needs,
> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
  readonly needs: N;
  /** What the page should read again once the call has succeeded. */
  readonly touches: readonly Topic[];
}

interface Definition<I extends z.ZodType, O extends z.ZodType, N extends Needs> {
  input: I;
  output: O;
  needs: N;
  touches?: readonly Topic[];
}

function define<K extends MethodKind>(kind: K) {
  return <I extends z.ZodType, O extends z.ZodType, const N extends Needs>(
    definition: Definition<I, O, N>,
  ): Method<I, O, K, N> => ({
    touches: [],
    ...definition,
    kind,
  });
}

/** Reads, changes nothing. */
export const query = define('query');
/** Changes something, in one transaction. */
export const command = define('command');
/** Long work with progress and cancel. */
export const job = define('job');

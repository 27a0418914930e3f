// api.stories.update(patch): the table of methods as objects and functions, over any way of sending a call.
import { methods } from './methods.ts';
import type { InputOf, MethodName, Methods, Noun, OutputOf } from './methods.ts';
import type { JobProgress } from './events.ts';

export interface CallOptions {
  /** Cancels a job. Other calls end too soon to be cancelled. */
  signal?: AbortSignal;
  onProgress?: (progress: JobProgress) => void;
}

export type Send = <M extends MethodName>(
  method: M,
  input: InputOf<M>,
  options?: CallOptions,
) => Promise<OutputOf<M>>;

type VerbOf<N extends Noun> = MethodName extends infer M
  ? M extends `${N}.${infer V}`
    ? V
    : never
  : never;
type FullName<N extends Noun, V extends string> = Extract<MethodName, `${N}.${V}`>;

export type Client = {
  readonly [N in Noun]: {
    readonly [V in VerbOf<N>]: (
      input: InputOf<FullName<N, V>>,
      options?: CallOptions,
    ) => Promise<OutputOf<FullName<N, V>>>;
  };
};

/** @param send carries one call to a core and brings its answer, or throws an AppError */
export function createClient(send: Send): Client {
  const client: Record<string, Record<string, unknown>> = {};
  for (const name of Object.keys(methods) as (keyof Methods)[]) {
    const [noun = '', verb = ''] = name.split('.');
    (client[noun] ??= {})[verb] = (input: never, options?: CallOptions) =>
      send(name, input, options);
  }
  return client as Client;
}

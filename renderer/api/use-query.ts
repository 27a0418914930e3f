// Reads from the core and stays up to date: when something it depends on changed, it reads again by itself.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { InputOf, MethodName, Methods, OutputOf } from '../../shared/contract/methods.ts';
import { asAppError } from './as-app-error.ts';
import { connectionState, onAnyEvent, onConnection, sendCall } from './connection.ts';
import { createFreshness } from './freshness.ts';
import { topicsOf } from './topics-of.ts';

const freshness = createFreshness({
  connection: connectionState,
  onConnection,
  onEvent: onAnyEvent,
});

export type QueryName = {
  [M in MethodName]: Methods[M]['kind'] extends 'query' ? M : never;
}[MethodName];

export interface QueryState<T> {
  /** The newest answer to this very question; the former one stays while it is read again. */
  data: T | undefined;
  error: AppError | undefined;
  /** True until the first answer to this question; not while it is only read again. */
  isLoading: boolean;
  /** True while it is asked, for the first time or again. */
  isReading: boolean;
  /** Reads again now. */
  reload: () => void;
}

interface Answer<T> {
  key: string;
  asOf: string;
  data?: T;
  error?: AppError;
}

/**
 * @param input what to ask, or null to ask nothing yet
 * @param options.keepFormer shows the answer to the former question until the new one is answered: for lists with filters
 */
export function useQuery<M extends QueryName>(
  method: M,
  input: InputOf<M> | null,
  { keepFormer = false }: { keepFormer?: boolean } = {},
): QueryState<OutputOf<M>> {
  const question = input === null ? '' : JSON.stringify(input);
  const key = question === '' ? '' : `${method} ${question}`;
  const version = useSyncExternalStore(freshness.subscribe, () =>
    freshness.version(topicsOf(method)),
  );
  const [reloads, setReloads] = useState(0);
  const asOf = `${version} ${reloads}`;
  const [answer, setAnswer] = useState<Answer<OutputOf<M>>>({ key: '', asOf: '' });

  useEffect(() => {
    let stale = false;
    const read = async () => {
      try {
        const data = await sendCall(method, JSON.parse(question) as InputOf<M>);
        if (!stale) setAnswer({ key, asOf, data });
      } catch (failure) {
        const error = asAppError(failure);
        // A hiccup leaves what is shown; a locked library must not.
        const keep = error.code === 'internal';
        if (!stale)
          setAnswer((former) =>
            keep && former.key === key ? { ...former, asOf, error } : { key, asOf, error },
          );
      }
    };
    if (question !== '') void read();
    return () => {
      stale = true;
    };
  }, [method, question, key, asOf]);

  const isOurs = answer.key === key;
  return {
    data: isOurs || (keepFormer && key !== '') ? answer.data : undefined,
    error: isOurs ? answer.error : undefined,
    isLoading: key !== '' && !isOurs,
    isReading: key !== '' && !(isOurs && answer.asOf === asOf),
    reload: useCallback(() => setReloads((count) => count + 1), []),
  };
}

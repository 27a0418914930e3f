// Counts the news on each topic, so that a query can tell whether its answer is still the newest.
import type { AnyEvent, Topic } from '../../shared/contract/events.ts';
import type { ConnectionState } from './port-client.ts';
import { allTopics } from './topics-of.ts';

export interface Freshness {
  /** Grows whenever something on one of these topics changed. */
  version: (topics: readonly Topic[]) => number;
  subscribe: (listener: () => void) => () => void;
}

interface Source {
  connection: () => ConnectionState;
  onConnection: (listener: () => void) => () => void;
  onEvent: (listener: (event: AnyEvent) => void) => () => void;
}

/** Opening, locking or losing a library makes every answer stale. */
export function createFreshness(source: Source): Freshness {
  const versions = new Map<Topic, number>();
  const listeners = new Set<() => void>();
  const bump = (topics: readonly Topic[]) => {
    for (const topic of topics) versions.set(topic, (versions.get(topic) ?? 0) + 1);
    for (const listener of listeners) listener();
  };
  source.onEvent((event) => {
    if (event.event === 'changed') bump(event.payload.topics);
    else if (event.event === 'library-state-changed') bump(allTopics);
  });
  source.onConnection(() => {
    if (source.connection() === 'ready') bump(allTopics);
  });
  return {
    version: (topics) => topics.reduce((sum, topic) => sum + (versions.get(topic) ?? 0), 0),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

// Listens to what the core tells by itself, as long as the component is shown.
import { useEffect, useEffectEvent } from 'react';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import { onEvent } from './connection.ts';

export function useEvent<E extends EventName>(
  name: E,
  listener: (payload: EventPayload<E>) => void,
): void {
  const newest = useEffectEvent(listener);
  useEffect(() => onEvent(name, (payload) => newest(payload)), [name]);
}

// Whether the core answers: for the notice that it is being started again.
import { useSyncExternalStore } from 'react';
import { connectionState, onConnection } from './connection.ts';
import type { ConnectionState } from './connection.ts';

export function useConnection(): ConnectionState {
  return useSyncExternalStore(onConnection, connectionState);
}

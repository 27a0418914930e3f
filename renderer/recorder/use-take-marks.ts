// The marks of the take that goes on, one book for the whole window: they go on to be sent whatever page is shown.
import { useSyncExternalStore } from 'react';
import { api, connectionState, onConnection, onEvent } from '../api/connection.ts';
import { createTakeMarks } from './take-marks.ts';
import type { TakeMarks, TakeMarksView } from './take-marks.ts';

export const takeMarks: TakeMarks = createTakeMarks({
  api,
  newId: () => crypto.randomUUID(),
  later: (work, delayMs) => void setTimeout(work, delayMs),
});
onConnection(() => {
  if (connectionState() === 'ready') takeMarks.sendAgain();
});
onEvent('library-state-changed', ({ state }) => {
  if (state === 'open') takeMarks.sendAgain();
});

export function useTakeMarks(): TakeMarksView {
  return useSyncExternalStore(takeMarks.subscribe, takeMarks.view);
}

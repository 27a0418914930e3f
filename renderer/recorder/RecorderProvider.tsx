// Puts one recorder above all pages, and keeps it in touch with the core.
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { api, attachCapture, connectionState, onConnection, onEvent } from '../api/connection.ts';
import { createRecorder } from './recorder.ts';
import type { Meter, Recorder, RecorderView } from './recorder-view.ts';

const keyOf = (what: string) => `homeground.${what}`;

const RecorderContext = createContext<Recorder | undefined>(undefined);

export function RecorderProvider({ children }: { children: ReactNode }) {
  const [recorder] = useState(() =>
    createRecorder({
      api,
      attachCapture,
      memory: {
        get: (what) => localStorage.getItem(keyOf(what)) ?? undefined,
        set: (what, value) => localStorage.setItem(keyOf(what), value),
      },
    }),
  );
  useEffect(() => {
    const stops = [
      onConnection(() => {
        if (connectionState() === 'ready') recorder.reconnect();
      }),
      onEvent('library-state-changed', ({ state }) => {
        if (state === 'open') recorder.reconnect();
      }),
      onEvent('take-troubled', ({ recordingId, trouble }) =>
        recorder.tellTrouble(recordingId, trouble),
      ),
    ];
    const onDevices = () => void recorder.refreshMicrophones();
    navigator.mediaDevices.addEventListener('devicechange', onDevices);
    return () => {
      for (const stop of stops) stop();
      navigator.mediaDevices.removeEventListener('devicechange', onDevices);
    };
  }, [recorder]);
  return <RecorderContext value={recorder}>{children}</RecorderContext>;
}

export function useRecorder(): Recorder {
  const recorder = use(RecorderContext);
  if (recorder === undefined) throw new Error('useRecorder needs a RecorderProvider above it');
  return recorder;
}

export function useRecorderView(): RecorderView {
  const recorder = useRecorder();
  return useSyncExternalStore(recorder.subscribe, recorder.view);
}

/** Changes ten times a second while a microphone is open. */
export function useMeter(): Meter {
  const recorder = useRecorder();
  return useSyncExternalStore(recorder.subscribeMeter, recorder.meter);
}

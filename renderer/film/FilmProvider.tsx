// Puts one film recorder above all pages, beside the recorder that it follows, and keeps it in touch with the core.
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { api, attachFilm, connectionState, onConnection, onEvent } from '../api/connection.ts';
import { showToast } from '../parts/toasts.tsx';
import { useRecorder } from '../recorder/RecorderProvider.tsx';
import { useText } from '../text/use-text.ts';
import { createFilmRecorder } from './film-recorder.ts';
import type { FilmRecorder, FilmView } from './film-recorder.ts';

const CAMERA_KEY = 'homeground.camera';
const TICK_MS = 2_000;

const FilmContext = createContext<FilmRecorder | undefined>(undefined);

export function FilmProvider({ children }: { children: ReactNode }) {
  const recorder = useRecorder();
  const [film] = useState(() =>
    createFilmRecorder({
      api,
      attachFilm,
      recorder,
      memory: {
        get: () => localStorage.getItem(CAMERA_KEY) ?? undefined,
        set: (id) => localStorage.setItem(CAMERA_KEY, id),
      },
    }),
  );
  useEffect(() => {
    const stops = [
      onConnection(() => {
        if (connectionState() === 'ready') film.reconnect();
      }),
      onEvent('library-state-changed', ({ state }) => {
        if (state === 'open') film.reconnect();
      }),
    ];
    const timer = setInterval(() => film.tick(), TICK_MS);
    const onDevices = () => void film.refreshCameras();
    navigator.mediaDevices.addEventListener('devicechange', onDevices);
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
      navigator.mediaDevices.removeEventListener('devicechange', onDevices);
    };
  }, [film]);
  return (
    <FilmContext value={film}>
      <FilmEndNews />
      {children}
    </FilmContext>
  );
}

/** Whoever is on another page is told there that the film has ended. */
function FilmEndNews() {
  const { film: t } = useText();
  const recorder = useRecorder();
  const { ended } = useFilmView();
  useEffect(() => {
    if (ended !== undefined && !recorder.view().isShown) showToast({ message: t.ends[ended] });
  }, [ended, recorder, t]);
  return null;
}

export function useFilmRecorder(): FilmRecorder {
  const film = use(FilmContext);
  if (film === undefined) throw new Error('useFilmRecorder needs a FilmProvider above it');
  return film;
}

export function useFilmView(): FilmView {
  const film = useFilmRecorder();
  return useSyncExternalStore(film.subscribe, film.view);
}

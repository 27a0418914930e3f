// "Also film": off until somebody says so. Shows what the camera sees, small and as in a mirror, before and during the take.
import { useEffect, useRef } from 'react';
import { KEPT_FOR_SOUND_BYTES } from '../../shared/contract/film.ts';
import { useQuery } from '../api/use-query.ts';
import { Note } from '../parts/blocks.tsx';
import { Button } from '../parts/Button.tsx';
import { Switch } from '../parts/choices.tsx';
import { Select } from '../parts/Select.tsx';
import { useRecorderView } from '../recorder/RecorderProvider.tsx';
import { formatLength } from '../text/format.ts';
import { useText } from '../text/use-text.ts';
import { FILM_BITS_PER_SECOND } from './encoder.ts';
import { useFilmRecorder, useFilmView } from './FilmProvider.tsx';
import { isSeeing } from './film-states.ts';
import './film.css';

export function FilmPanel() {
  const { film: t } = useText();
  const film = useFilmRecorder();
  const { state } = useFilmView();
  return (
    <section className="film" aria-label={t.title} data-state={state.name}>
      <Switch
        label={t.alsoFilm}
        help={t.alsoFilmHelp}
        isSelected={state.name !== 'off'}
        onChange={(isOn) => (isOn ? void film.switchOn() : film.switchOff())}
      />
      <FilmNews />
      {state.name === 'opening' && <p role="status">{t.opening}</p>}
      {state.name === 'troubled' && (
        <Note tone="warning" isAlert>
          <p>{t.problems[state.problem]}</p>
          <div>
            <Button onPress={() => void film.switchOn()}>{t.tryAgain}</Button>
          </div>
        </Note>
      )}
      {isSeeing(state) && <Seen />}
    </section>
  );
}

function Seen() {
  const { film: t, language } = useText();
  const film = useFilmRecorder();
  const { state, stream, camera, cameras } = useFilmView();
  const isReady = state.name === 'ready';
  const words = { ready: t.ready, filming: t.filming, paused: t.paused };
  const shown = state.name === 'filming' || state.name === 'paused' ? state.name : 'ready';
  const leftMs = useFilmLeft();
  return (
    <div className="film-seen">
      <Preview stream={stream} label={t.preview} />
      <div className="film-words">
        <p className="film-state live-state" role="status">
          {words[shown]}
        </p>
        {isReady && cameras.length > 1 ? (
          <Select
            label={t.camera}
            options={cameras.map(({ id, name }) => ({ id, label: name || t.unnamed }))}
            value={camera?.id ?? ''}
            onChange={(id) => void film.switchOn(id)}
          />
        ) : (
          <p className="soft">
            {t.camera}: <bdi>{camera?.name || t.unnamed}</bdi>
          </p>
        )}
        {leftMs !== undefined && (
          <p className="soft">
            {leftMs === 0 ? t.noSpace : t.spaceLeft(formatLength(language, leftMs))}
          </p>
        )}
        <p className="soft">{t.stays}</p>
      </div>
    </div>
  );
}

/** With film and sound together, down to what is kept for the sound. */
function useFilmLeft(): number | undefined {
  const { format } = useRecorderView();
  const { data } = useQuery('recordings.spaceLeft', format ?? null, { keepFormer: true });
  if (data === undefined || format === undefined) return undefined;
  const { picture, sound } = FILM_BITS_PER_SECOND;
  const soundBits = format.sampleRateHz * format.channels * format.bitsPerSample;
  const bytesPerMs = (picture + sound + soundBits) / 8 / 1000;
  return Math.max(0, data.freeBytes - KEPT_FOR_SOUND_BYTES) / bytesPerMs;
}

function Preview({ stream, label }: { stream: MediaStream | undefined; label: string }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null) return undefined;
    element.srcObject = stream ?? null;
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return (
    <video
      ref={video}
      className="film-preview"
      aria-label={label}
      autoPlay
      muted
      playsInline
      disablePictureInPicture
    />
  );
}

/** What happened to a film: why it ended, and what of it waits to be written. */
export function FilmNews() {
  const { film: t } = useText();
  const film = useFilmRecorder();
  const { ended, isLate } = useFilmView();
  return (
    <>
      {ended && (
        <Note tone="warning" isAlert>
          {t.ends[ended]}
        </Note>
      )}
      {isLate && (
        <Note tone="warning" isAlert>
          <p>{t.late}</p>
          <div>
            <Button onPress={() => film.giveUp()}>{t.giveUp}</Button>
          </div>
        </Note>
      )}
    </>
  );
}

// A sound of the page that is looked at, heard through the app: what visitors would hear, and nothing of what is closed in it. It has no face of its own.
import { useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import type { Ref } from 'react';
import type { PreviewSound as SoundOfPage } from '../../../shared/model/exhibition-output.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Note } from '../../parts/blocks.tsx';
import { useSound } from '../../parts/player/use-sound.ts';
import { soundSources } from '../../player/sound-sources.ts';
import type { SoundSources } from '../../player/sound-sources.ts';
import { useText } from '../../text/use-text.ts';
import { openFrom } from './open-from.ts';
import type { DeckState } from './preview-decks.ts';

export interface PreviewSoundHandle {
  toggle: () => void;
  pause: () => void;
  /** From the beginning of what is heard. */
  seek: (toMs: number) => void;
  step: (byMs: number) => void;
}

interface PreviewSoundProps {
  sound: SoundOfPage;
  /** Where it begins, from the beginning of what is heard. */
  startMs: number;
  onState: (state: DeckState) => void;
  handle: Ref<PreviewSoundHandle>;
}

/** Plays as soon as it is there. */
export function PreviewSound(props: PreviewSoundProps) {
  const { recordingId } = props.sound;
  const { data, error, reload } = useQuery('recordings.peaks', { id: recordingId });
  if (data === undefined) return <ErrorNote error={error} onRetry={reload} />;
  return <HeardSound {...props} sources={soundSources(recordingId, data)} />;
}

function HeardSound({
  sound,
  startMs,
  onState,
  handle,
  sources,
}: PreviewSoundProps & { sources: SoundSources }) {
  const { player: t } = useText();
  const { fromMs, toMs, silent } = sound;
  const playing = useSound({ ...sources, repeated: undefined });
  const { positionS, isPlaying, playOnce, toggle, hasFailed } = playing;
  const positionMs = Math.min(Math.max(positionS * 1000, fromMs), toMs);
  const present = useRef({ isPlaying, toggle });
  present.current = { isPlaying, toggle };
  /** Where it goes on by itself, once what may be heard before has been heard. */
  const behindSilence = useRef<number>(undefined);

  function playFrom(wantedMs: number) {
    const part = openFrom({ fromMs: Math.max(fromMs, wantedMs), toMs }, silent);
    behindSilence.current = silent.find((one) => part && one.fromMs >= part.toMs)?.toMs;
    if (part) playOnce({ fromS: part.fromMs / 1000, toS: part.toMs / 1000 });
  }
  function pause() {
    behindSilence.current = undefined;
    if (present.current.isPlaying) present.current.toggle();
  }
  const isOver = positionMs >= toMs - 50;
  useImperativeHandle(handle, () => ({
    toggle: () => (isPlaying ? pause() : playFrom(isOver ? fromMs : positionMs)),
    pause,
    seek: (placeMs) => playFrom(fromMs + placeMs),
    step: (byMs) => playFrom(positionMs + byMs),
  }));

  const play = useEffectEvent(playFrom);
  const begin = useEffectEvent(() => playFrom(Math.min(fromMs + startMs, toMs)));
  const stop = useEffectEvent(pause);
  const isFirst = useRef(true);
  useEffect(() => {
    // Cut otherwise while it is heard, it waits to be started again.
    if (isFirst.current) begin();
    else stop();
    isFirst.current = false;
  }, [fromMs, toMs]);
  const wasPlaying = useRef(false);
  useEffect(() => {
    const nextMs = behindSilence.current;
    if (wasPlaying.current && !isPlaying && nextMs !== undefined && nextMs < toMs) play(nextMs);
    wasPlaying.current = isPlaying;
  }, [isPlaying, toMs]);
  useEffect(() => {
    // Nobody watches over the closed parts while the window is not seen.
    const onHidden = () => {
      if (document.hidden) stop();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => document.removeEventListener('visibilitychange', onHidden);
  }, []);
  const tell = useEffectEvent(onState);
  useEffect(
    () => tell({ isPlaying, positionMs: positionMs - fromMs }),
    [isPlaying, positionMs, fromMs],
  );
  return (
    <>
      <div ref={playing.holder} hidden />
      {hasFailed && (
        <div role="status">
          <Note tone="warning">{t.cannotPlay}</Note>
        </div>
      )}
    </>
  );
}

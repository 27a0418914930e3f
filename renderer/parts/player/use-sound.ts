// A sound that plays: position, speed, and whether it can be played at all.
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

export interface PlayingSound {
  /** Where the sound lives in the page, so that others can notice that it plays. */
  holder: RefObject<HTMLDivElement | null>;
  positionS: number;
  isPlaying: boolean;
  hasFailed: boolean;
  toggle(): void;
  seek(toS: number): void;
  /** From where it is now. */
  step(byS: number): void;
  setSpeed(factor: number): void;
}

export function useSound({
  address,
  durationS,
}: {
  address: string;
  durationS: number;
}): PlayingSound {
  const holder = useRef<HTMLDivElement>(null);
  const audio = useRef<HTMLAudioElement>(null);
  const speed = useRef(1);
  const [positionS, setPositionS] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    const element = document.createElement('audio');
    element.preload = 'metadata';
    element.src = address;
    element.addEventListener('play', () => setPlaying(true));
    element.addEventListener('pause', () => setPlaying(false));
    element.addEventListener('ended', () => setPlaying(false));
    element.addEventListener('timeupdate', () => setPositionS(element.currentTime));
    element.addEventListener('error', () => setFailed(true));
    holder.current?.append(element);
    audio.current = element;
    setPositionS(0);
    setPlaying(false);
    setFailed(false);
    return () => {
      element.pause();
      element.remove();
      // Lets go of the stored sound at once.
      element.removeAttribute('src');
      element.load();
      audio.current = null;
    };
  }, [address]);

  function seek(toS: number) {
    const clamped = Math.min(Math.max(0, toS), durationS);
    if (audio.current) audio.current.currentTime = clamped;
    setPositionS(clamped);
  }

  return {
    holder,
    positionS,
    isPlaying,
    hasFailed,
    toggle() {
      const element = audio.current;
      if (!element) return;
      if (!element.paused) return element.pause();
      setFailed(false);
      element.playbackRate = speed.current;
      element.play().catch((error: unknown) => {
        // Pausing while the sound is still being fetched is no failure.
        if (!(error instanceof DOMException && error.name === 'AbortError')) setFailed(true);
      });
    },
    seek,
    step: (byS) => seek((audio.current?.currentTime ?? 0) + byS),
    setSpeed(factor) {
      speed.current = factor;
      if (audio.current) audio.current.playbackRate = factor;
    },
  };
}

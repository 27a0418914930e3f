// A sound that plays: position, speed, a passage that is repeated, and whether it can be played at all.
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** An address, and the stretch of the sound that it plays. */
export interface PlayableSound {
  address: string;
  fromS: number;
  toS: number;
}

export interface PlayedPart {
  fromS: number;
  toS: number;
}

export interface PlayingSound {
  /** Where the sound lives in the page, so that others can notice that it plays. */
  holder: RefObject<HTMLDivElement | null>;
  positionS: number;
  isPlaying: boolean;
  hasFailed: boolean;
  /** The first address could not be played, so the second one is. */
  isFallback: boolean;
  toggle(): void;
  seek(toS: number): void;
  /** From where it is now. */
  step(byS: number): void;
  setSpeed(factor: number): void;
  /** Plays this passage once. */
  playOnce(passage: PlayedPart): void;
  /** What stands at the address is another sound now. */
  loadAnew(): void;
}

/** Where each sound was left, while the page lives: a list that is drawn again must not lose the place. */
const places = new Map<string, number>();
/** Smooth to the eye, and cheap. */
const TOLD_EVERY_MS = 60;

/**
 * @param fallback is tried when the sound itself cannot be played here
 * @param repeated is played again and again while the sound plays in it
 */
export function useSound({
  source,
  fallback,
  repeated,
}: {
  source: PlayableSound;
  fallback: PlayableSound | undefined;
  repeated: PlayedPart | undefined;
}): PlayingSound {
  const holder = useRef<HTMLDivElement>(null);
  const audio = useRef<HTMLAudioElement>(null);
  const speed = useRef(1);
  const once = useRef<PlayedPart>(undefined);
  const present = useRef({ source, fallback, repeated, playing: source });
  const [positionS, setPositionS] = useState(() => places.get(source.address) ?? source.fromS);
  const [isPlaying, setPlaying] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [isFallback, setFallback] = useState(false);

  useEffect(() => {
    const playing = isFallback && fallback ? fallback : source;
    Object.assign(present.current, { source, fallback, repeated, playing });
  });

  useEffect(() => {
    const element = document.createElement('audio');
    const now = present.current;
    const { address } = now.source;
    let frame = 0;
    let toldAt = 0;
    const placeS = () => element.currentTime + now.playing.fromS;
    const tell = () => {
      places.set(address, placeS());
      setPositionS(placeS());
    };
    const watch = (timeMs: number) => {
      frame = requestAnimationFrame(watch);
      const loop = once.current ?? now.repeated;
      if (loop && placeS() >= loop.toS && placeS() < loop.toS + 0.5) {
        if (once.current) {
          once.current = undefined;
          element.pause();
        } else element.currentTime = loop.fromS - now.playing.fromS;
      }
      if (timeMs - toldAt < TOLD_EVERY_MS) return;
      toldAt = timeMs;
      tell();
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      setPlaying(false);
      tell();
    };
    element.preload = 'metadata';
    element.preservesPitch = true;
    element.addEventListener('play', () => {
      setPlaying(true);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(watch);
    });
    element.addEventListener('pause', stop);
    element.addEventListener('ended', stop);
    element.addEventListener('error', () => {
      const other = now.fallback;
      if (other === undefined || now.playing === other) return setFailed(true);
      const wanted = places.get(address) ?? other.fromS;
      const wasPlaying = !element.paused;
      now.playing = other;
      setFallback(true);
      element.src = other.address;
      element.currentTime = Math.max(0, wanted - other.fromS);
      if (wasPlaying) void element.play().catch(() => setFailed(true));
      return undefined;
    });
    const { fromS } = now.source;
    const left = places.get(address);
    if (left !== undefined) element.currentTime = Math.max(0, left - fromS);
    element.src = address;
    holder.current?.append(element);
    audio.current = element;
    setPositionS(left ?? fromS);
    setPlaying(false);
    setFailed(false);
    setFallback(false);
    return () => {
      cancelAnimationFrame(frame);
      element.pause();
      element.remove();
      // Lets go of the stored sound at once.
      element.removeAttribute('src');
      element.load();
      audio.current = null;
    };
  }, [source.address, source.fromS]);

  // The copy came only after the sound itself had failed.
  const lateAddress = hasFailed && !isFallback ? fallback?.address : undefined;
  useEffect(() => {
    const element = audio.current;
    const { fallback: late, source: own } = present.current;
    if (element === null || late === undefined || lateAddress === undefined) return;
    present.current.playing = late;
    setFailed(false);
    setFallback(true);
    element.src = lateAddress;
    element.currentTime = Math.max(0, (places.get(own.address) ?? late.fromS) - late.fromS);
  }, [lateAddress]);

  function seek(toS: number) {
    const { fromS, toS: endS } = present.current.playing;
    const clamped = Math.min(Math.max(fromS, toS), Math.max(fromS, endS));
    once.current = undefined;
    if (audio.current) audio.current.currentTime = clamped - fromS;
    places.set(source.address, clamped);
    setPositionS(clamped);
  }

  function play() {
    const element = audio.current;
    if (!element) return;
    setFailed(false);
    element.playbackRate = speed.current;
    element.play().catch((error: unknown) => {
      // Pausing while the sound is still being fetched is no failure, and another address is tried by itself.
      const isAborted = error instanceof DOMException && error.name === 'AbortError';
      if (!isAborted && element.error && !present.current.fallback) setFailed(true);
    });
  }

  return {
    holder,
    positionS,
    isPlaying,
    hasFailed,
    isFallback,
    toggle() {
      const element = audio.current;
      if (!element) return;
      if (element.paused) play();
      else element.pause();
    },
    seek,
    loadAnew: () => audio.current?.load(),
    step: (byS) => seek((audio.current?.currentTime ?? 0) + present.current.playing.fromS + byS),
    setSpeed(factor) {
      speed.current = factor;
      if (!audio.current) return;
      audio.current.playbackRate = factor;
      // Another address begins with this one.
      audio.current.defaultPlaybackRate = factor;
    },
    playOnce(passage) {
      seek(passage.fromS);
      once.current = passage;
      play();
    },
  };
}

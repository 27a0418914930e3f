// Going to a place in a sound or a film, and playing it.

/** Not before the beginning and not behind the end. */
export function goTo(audio: HTMLMediaElement, seconds: number): void {
  const end = Number.isFinite(audio.duration) ? audio.duration : seconds;
  audio.currentTime = Math.min(Math.max(0, seconds), end);
}

/** What cannot be played says so by itself: the browser's own player comes back. */
export function play(audio: HTMLMediaElement): void {
  audio.play().catch(() => undefined);
}

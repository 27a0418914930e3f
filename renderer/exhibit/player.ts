// Makes more of the browser's own player: large buttons, speed, captions, and lines that can be pressed. One sound plays at a time, and a film like a sound.
import { goTo, play } from './listening.ts';
import { startLines } from './transcript.ts';

const MEDIA = 'audio, video';

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

function startPlayer(box: HTMLElement, all: readonly HTMLMediaElement[]): void {
  const audio = box.querySelector<HTMLMediaElement>(MEDIA);
  const deck = box.querySelector<HTMLElement>('.deck');
  const button = box.querySelector<HTMLButtonElement>('[data-play]');
  const seek = box.querySelector<HTMLInputElement>('.seek');
  const shownTime = box.querySelector('[data-now]');
  if (!audio || !deck || !button || !seek || !shownTime) return;
  const whole = seek.getAttribute('aria-valuetext')?.split('/')[1]?.trim() ?? '';

  audio.controls = false;
  deck.hidden = false;
  audio.addEventListener('error', () => {
    audio.controls = true;
    deck.hidden = true;
  });
  const turn = () => (audio.paused ? play(audio) : audio.pause());
  button.addEventListener('click', turn);
  // A press on the picture does what the button does.
  if (audio instanceof HTMLVideoElement)
    audio.addEventListener('click', () => {
      if (!audio.controls) turn();
    });
  const show = () => {
    box.toggleAttribute('data-playing', !audio.paused);
    const words = audio.paused ? button.dataset['wordsPlay'] : button.dataset['wordsPause'];
    button.setAttribute('aria-label', words ?? '');
  };
  audio.addEventListener('pause', show);
  audio.addEventListener('play', () => {
    for (const other of all) if (other !== audio) other.pause();
    show();
  });
  const showTime = () => {
    const now = clock(audio.currentTime);
    shownTime.textContent = now;
    seek.value = String(Math.floor(audio.currentTime));
    seek.setAttribute('aria-valuetext', `${now} / ${whole}`);
  };
  audio.addEventListener('timeupdate', showTime);
  audio.addEventListener('seeked', showTime);
  seek.addEventListener('input', () => goTo(audio, Number(seek.value)));
  for (const step of box.querySelectorAll<HTMLButtonElement>('[data-step]'))
    step.addEventListener('click', () =>
      goTo(audio, audio.currentTime + Number(step.dataset['step'])),
    );
  const speed = box.querySelector<HTMLSelectElement>('[data-speed]');
  speed?.addEventListener('change', () => (audio.playbackRate = Number(speed.value)));
  startLines(box, audio);
}

export function startPlayers(): void {
  const boxes = [...document.querySelectorAll<HTMLElement>('.sound')];
  const all = boxes.flatMap((box) => [...box.querySelectorAll<HTMLMediaElement>(MEDIA)]);
  for (const box of boxes) startPlayer(box, all);
  // What is hidden behind its warning again is not to be heard on.
  for (const details of document.querySelectorAll('details'))
    details.addEventListener('toggle', () => {
      if (!details.open && !details.matches('.transcript, .more'))
        for (const audio of details.querySelectorAll<HTMLMediaElement>(MEDIA)) audio.pause();
    });
}

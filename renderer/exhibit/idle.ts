// Brings the first page back when visitors have gone, not while something plays, and not before asking.
import { idleState } from './idle-watch.ts';
import { forgetSwitches } from './switches.ts';

const LOOK_EVERY_MS = 500;
/** Switches, voice and screen readers press no key and move no pointer: they focus, click and put words in. */
const touches = [
  ...['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'],
  ...['click', 'focusin', 'input'],
];

function secondsIn(value: string | undefined): number {
  const seconds = Number(value);
  return Number.isFinite(seconds) ? seconds : 0;
}

const isPlaying = () =>
  [...document.querySelectorAll<HTMLMediaElement>('audio, video')].some(({ paused }) => !paused);

export function startIdle(): void {
  const { idleSeconds, askingSeconds, beginning, idleOnStand } = document.body.dataset;
  // Whoever reads it on the way is not asked.
  if (idleOnStand !== undefined && window.top === window) return;
  const rule = {
    idleMs: secondsIn(idleSeconds) * 1000,
    askingMs: secondsIn(askingSeconds) * 1000,
  };
  const dialog = document.querySelector<HTMLDialogElement>('#still-there');
  if (rule.idleMs === 0 || beginning === undefined || dialog === null) return;
  const count = dialog.querySelector('[data-seconds]');
  let touchedAt = Date.now();
  // Once it asks, only an answer counts: a touch that closed the question by itself would press what lies beneath.
  const touch = () => {
    if (!dialog.open) touchedAt = Date.now();
  };
  dialog.addEventListener('click', () => dialog.close());
  for (const name of touches)
    document.addEventListener(name, touch, { capture: true, passive: true });
  dialog.addEventListener('close', () => (touchedAt = Date.now()));
  setInterval(() => {
    if (isPlaying()) touchedAt = Date.now();
    const now = idleState(Date.now() - touchedAt, rule);
    if (now.state === 'in-use') return;
    if (now.state === 'begin-anew') {
      forgetSwitches();
      // In place of this page, so that nobody goes back to what the visitor before has typed.
      location.replace(beginning);
      return;
    }
    if (!dialog.open) dialog.showModal();
    if (count) count.textContent = String(now.secondsLeft);
  }, LOOK_EVERY_MS);
}

// The players inside a page that is looked at: no script runs there, so the app shows them, hears their buttons and moves them.
import { clockTime } from '../../parts/player/clock-time.ts';

export interface DeckActions {
  onPlay: (code: string) => void;
  /** Up to where it is heard from the beginning of the sound. */
  onSeek: (code: string, toMs: number) => void;
  onStep: (code: string, byMs: number) => void;
  /** Its warning was closed again: what is hidden is not to be heard on. */
  onHide: (code: string) => void;
}

export interface DeckState {
  isPlaying: boolean;
  /** From the beginning of the sound. */
  positionMs: number;
}

function boxes(page: ParentNode): [string, HTMLElement][] {
  return [...page.querySelectorAll<HTMLElement>('[data-sound]')].map((box) => [
    box.dataset['sound'] ?? '',
    box,
  ]);
}

/** @param page as it has just been loaded @param isKnown whether there is a sound of that name */
export function startDecks(
  page: Document,
  isKnown: (code: string) => boolean,
  actions: DeckActions,
): void {
  for (const [code, box] of boxes(page)) {
    const deck = box.querySelector<HTMLElement>('.deck');
    if (deck === null || !isKnown(code)) continue;
    deck.hidden = false;
    // Speed and captions are for visitors.
    for (const one of deck.querySelectorAll('.speed, [data-captions]')) one.remove();
    deck.querySelector('[data-play]')?.addEventListener('click', () => actions.onPlay(code));
    for (const step of deck.querySelectorAll<HTMLElement>('[data-step]'))
      step.addEventListener('click', () =>
        actions.onStep(code, Number(step.dataset['step']) * 1000),
      );
    const seek = deck.querySelector<HTMLInputElement>('.seek');
    seek?.addEventListener('input', () => actions.onSeek(code, Number(seek.value) * 1000));
  }
  for (const details of page.querySelectorAll('details'))
    details.addEventListener('toggle', () => {
      if (!details.open && !details.matches('.transcript, .more'))
        for (const [code] of boxes(details)) actions.onHide(code);
    });
}

/** As visitors see a sound that plays, or that stands. */
export function showInDeck(page: Document, code: string, { isPlaying, positionMs }: DeckState) {
  for (const [name, box] of boxes(page)) {
    if (name !== code) continue;
    const button = box.querySelector<HTMLElement>('[data-play]');
    const seek = box.querySelector<HTMLInputElement>('.seek');
    const now = box.querySelector('[data-now]');
    if (!button || !seek || !now) continue;
    box.toggleAttribute('data-playing', isPlaying);
    const words = isPlaying ? button.dataset['wordsPause'] : button.dataset['wordsPlay'];
    button.setAttribute('aria-label', words ?? '');
    now.textContent = clockTime(positionMs);
    seek.value = String(Math.floor(positionMs / 1000));
    const whole = seek.getAttribute('aria-valuetext')?.split('/')[1]?.trim() ?? '';
    seek.setAttribute('aria-valuetext', `${clockTime(positionMs)} / ${whole}`);
  }
}

// The lines of a sound: the one that is being said is marked and shown as a caption, and a press on a line plays from there.
import { goTo, play } from './listening.ts';

const secondsOf = (line: HTMLElement, name: 'from' | 'to') => Number(line.dataset[name]) / 1000;

/** The time of a line as a button; one of them is on the way of the Tab key, the arrows go to the others. */
function makeButtons(
  lines: readonly HTMLElement[],
  words: string,
  onPress: (line: HTMLElement) => void,
) {
  const buttons = lines.flatMap((line) => {
    const at = line.querySelector('.at');
    if (at === null) return [];
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'at';
    button.dir = 'ltr';
    button.textContent = at.textContent;
    button.setAttribute('aria-label', words.replace('{time}', at.textContent ?? ''));
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      onPress(line);
    });
    at.replaceWith(button);
    return [button];
  });
  const choose = (chosen: HTMLButtonElement | undefined) => {
    if (chosen === undefined) return;
    for (const button of buttons) button.tabIndex = button === chosen ? 0 : -1;
  };
  choose(buttons[0]);
  const steps: Record<string, (place: number) => number> = {
    ArrowDown: (place) => place + 1,
    ArrowUp: (place) => place - 1,
    Home: () => 0,
    End: () => buttons.length - 1,
  };
  for (const [place, button] of buttons.entries())
    button.addEventListener('keydown', (event) => {
      const to = buttons[steps[event.key]?.(place) ?? -1];
      if (to === undefined) return;
      event.preventDefault();
      choose(to);
      to.focus();
    });
  return { choose, buttons };
}

export function startLines(box: HTMLElement, audio: HTMLMediaElement): void {
  const list = box.querySelector<HTMLElement>('.transcript .lines');
  const caption = box.querySelector<HTMLElement>('.caption');
  const lines = [...box.querySelectorAll<HTMLElement>('.transcript .line[data-from]')];
  if (list === null || lines.length === 0) return;
  list.classList.add('is-live');
  const playFrom = (line: HTMLElement) => {
    goTo(audio, secondsOf(line, 'from'));
    play(audio);
  };
  const { choose } = makeButtons(lines, list.dataset['playFrom'] ?? '', playFrom);
  for (const line of lines)
    line.addEventListener('click', () => {
      // Words that somebody marks to copy them are no press.
      if (getSelection()?.isCollapsed !== false) playFrom(line);
    });

  const isWanted = startCaptions(box, caption);
  const track = audio.addTextTrack('captions', '', document.documentElement.lang);
  track.mode = 'hidden';
  for (const [place, line] of lines.entries()) {
    const [from, to] = [secondsOf(line, 'from'), secondsOf(line, 'to')];
    if (!(from < to)) continue;
    const words = [...line.querySelectorAll('p')].map((p) => p.textContent ?? '').join('\n');
    const cue = new VTTCue(from, to, words);
    cue.id = String(place);
    track.addCue(cue);
  }
  track.addEventListener('cuechange', () => {
    const active = [...(track.activeCues ?? [])].at(-1);
    const current = active === undefined ? undefined : lines[Number(active.id)];
    for (const line of lines)
      if (line === current) line.setAttribute('aria-current', 'true');
      else line.removeAttribute('aria-current');
    if (!list.contains(document.activeElement))
      choose(current?.querySelector<HTMLButtonElement>('button.at') ?? undefined);
    // What visitors can read most easily first; the words themselves stay below until the next are said.
    if (caption === null || current === undefined) return;
    caption.hidden = !isWanted();
    caption.replaceChildren(
      ...['.told', '.said'].flatMap((name) =>
        [...current.querySelectorAll(`p${name}`)].map((p) => p.cloneNode(true)),
      ),
    );
  });
}

/** Nothing stands there before the first words are said. @returns whether captions are wanted */
function startCaptions(box: HTMLElement, caption: HTMLElement | null): () => boolean {
  const button = box.querySelector<HTMLButtonElement>('[data-captions]');
  const isWanted = () => button?.getAttribute('aria-pressed') === 'true';
  button?.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(!isWanted()));
    if (caption !== null) caption.hidden = !isWanted() || caption.childElementCount === 0;
  });
  return isWanted;
}

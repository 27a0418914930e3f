// Large text and high contrast, as the visitor before this page left them.
import { keep, readKept } from './kept.ts';

export const switchNames = ['large', 'contrast'] as const;

function wear(name: string, isOn: boolean): void {
  document.documentElement.toggleAttribute(`data-${name}`, isOn);
  const buttons = document.querySelectorAll<HTMLButtonElement>(`[data-switch="${name}"]`);
  for (const button of buttons) button.setAttribute('aria-pressed', String(isOn));
}

/** Before anything is shown. */
export function wearKept(): void {
  for (const name of switchNames) wear(name, readKept(name) === 'on');
}

export function startSwitches(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-switch]')) {
    const name = button.dataset['switch'] ?? '';
    button.hidden = false;
    button.addEventListener('click', () => {
      const isOn = button.getAttribute('aria-pressed') !== 'true';
      keep(name, isOn ? 'on' : undefined);
      wear(name, isOn);
    });
  }
  wearKept();
}

/** For the next visitor. */
export function forgetSwitches(): void {
  for (const name of switchNames) keep(name, undefined);
}

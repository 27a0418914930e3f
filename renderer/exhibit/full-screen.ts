// The whole screen for the exhibition: its pages are shown inside one page that stays, as a full screen ends with its page.

export function startFullScreen(): void {
  const isInside = window.top !== window;
  for (const link of document.querySelectorAll<HTMLElement>('[data-full-screen]'))
    link.hidden = isInside || !document.fullscreenEnabled;
  // A leaflet has no way back and never begins anew, and nobody takes a file away from a stand.
  for (const beside of document.querySelectorAll<HTMLElement>('[data-idle-on-stand] .trail-beside'))
    beside.hidden = isInside;

  const button = document.querySelector<HTMLButtonElement>('[data-whole]');
  if (!button) return;
  button.hidden = !document.fullscreenEnabled;
  button.addEventListener('click', () => {
    document.documentElement.requestFullscreen().catch(() => undefined);
  });
  document.addEventListener('fullscreenchange', () => {
    document.body.toggleAttribute('data-is-whole', document.fullscreenElement !== null);
    document.querySelector<HTMLElement>('.stage')?.focus();
  });
}

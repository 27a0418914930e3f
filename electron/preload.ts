// Hands one MessagePort from the shell to the page, and tells it where files lie that a person has dropped on the window. Nothing else: no
// function of ours is left in the page.
import { ipcRenderer, webUtils } from 'electron';

ipcRenderer.on('homeground-port', (event) => {
  window.postMessage({ type: 'homeground-port' }, window.location.origin, event.ports);
});

window.addEventListener(
  'drop',
  (event) => {
    // Only what a hand has dropped: a script could make up a drop, but not a file that lies somewhere.
    if (!event.isTrusted) return;
    const files = [...(event.dataTransfer?.files ?? [])];
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    if (paths.length > 0)
      window.postMessage({ type: 'homeground-dropped', paths }, window.location.origin);
  },
  { capture: true },
);

// Hands one MessagePort from the shell to the page, nothing else.
import { ipcRenderer } from 'electron';

ipcRenderer.on('homeground-port', (event) => {
  window.postMessage({ type: 'homeground-port' }, window.location.origin, event.ports);
});

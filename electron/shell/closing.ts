// Leaving the app: asked first while a recording goes on, and done only when the core has put everything away.
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { ShellWords } from './words.ts';

/** Until the person has answered, the recording goes on. */
export function askBeforeClosing({
  window,
  isRecording,
  words,
}: {
  window: BrowserWindow;
  isRecording: () => boolean;
  words: () => ShellWords['closing'];
}): void {
  let isAsking = false;
  let mayClose = false;
  const ask = async () => {
    isAsking = true;
    const { message, detail, goOn, end } = words();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: app.name,
      message,
      detail,
      buttons: [goOn, end],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    isAsking = false;
    mayClose = response === 1;
    if (mayClose) window.close();
  };
  window.on('close', (event) => {
    if (mayClose || !isRecording()) return;
    event.preventDefault();
    if (!isAsking) void ask();
  });
}

/** @param stopCore resolves when the core has ended */
export function closeCoreBeforeQuitting(stopCore: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    void stopCore().finally(() => app.exit(0));
  });
}

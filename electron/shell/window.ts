// The one window: locked down, and loaded with our page.
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { pageAddress } from './own-page.ts';
import { createRestartLimit } from './restart-limit.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

const PAPER = '#faf6ef';
const NIGHT = '#1c1917';
const RELOAD_AFTER_MS = 100;

export interface WindowOptions {
  appFolder: string;
  developmentRuntime: boolean;
  /** Our page has been loaded, for the first time or again: it waits for its port. */
  onPageLoaded: (window: BrowserWindow) => void;
}

export function openWindow({ appFolder, developmentRuntime, onPageLoaded }: WindowOptions) {
  const state = readWindowState(appFolder);
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    ...state,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: app.name,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? NIGHT : PAPER,
    webPreferences: {
      preload: join(app.getAppPath(), '.build/electron/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Only a Mac has a checker of its own; elsewhere word lists would come from a network.
      spellcheck: process.platform === 'darwin',
      // A take goes on while another window is in front.
      backgroundThrottling: false,
      devTools: !app.isPackaged,
    },
  });
  if (state?.maximized) window.maximize();
  keepWindowState(window, appFolder);

  const { webContents } = window;
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  window.once('ready-to-show', () => window.show());
  webContents.on('dom-ready', () => onPageLoaded(window));
  const mayReload = createRestartLimit(() => performance.now());
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || !mayReload()) return;
    // Loading it again from inside this very event brings the whole app down.
    setTimeout(() => {
      if (!window.isDestroyed()) webContents.reload();
    }, RELOAD_AFTER_MS);
  });
  void webContents.loadURL(pageAddress({ developmentRuntime }));
  return window;
}

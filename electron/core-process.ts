// The core as a process of its own, beside the shell: builds it, gives it its doors, and ends when the shell says so.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepAccessCopies } from './core/access-copies.ts';
import { createCore } from './core/create-core.ts';
import { createIdleLock } from './core/idle-lock.ts';
import { keepSearchReady } from './core/keep-search-ready.ts';
import { findFfmpeg } from './core/media/find-ffmpeg.ts';
import { openCopy, openSound } from './core/media/listen.ts';
import { openFilm } from './core/media/watch.ts';
import { attachCapturePort } from './doors/capture-port.ts';
import { createDesktopPort } from './doors/desktop-port.ts';
import { attachFilmPort } from './doors/film-port.ts';
import { linkOfElectronPort } from './doors/link.ts';
import { createLogFile } from './doors/log-file.ts';
import { attachMediaPort } from './doors/media-port.ts';
import { attachPort } from './doors/port.ts';
import { createTranscriberPort } from './doors/transcriber-port.ts';
import { CoreArguments, ShellToCore } from './doors/shell-messages.ts';
import type { CoreToShell } from './doors/shell-messages.ts';

const LOOK_EVERY_MS = 5_000;

const { appFolder, ffmpegFolder, speechModel, talkative } = CoreArguments.parse(
  JSON.parse(process.argv[2] ?? 'null'),
);
const clock = () => new Date();
const log = createLogFile({
  folder: join(appFolder, 'logs'),
  name: 'core',
  clock,
  newId: randomUUID,
  talkative,
});

// What nobody foresaw leaves the core in a state nobody knows: it ends, and the shell starts a new one.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log.error(`the core ends after an ${event}`, error);
    process.exit(1);
  });
}

const shell = process.parentPort;
const post = (message: CoreToShell) => shell.postMessage(message);
const desktopPort = createDesktopPort(post);
const transcriberPort = createTranscriberPort(post);
const core = createCore({
  clock,
  newId: randomUUID,
  log,
  appFolder,
  ffmpeg: () => findFfmpeg({ packagedFolder: ffmpegFolder }),
  desktop: desktopPort.desktop,
  siteFile: (name) => readFile(join(import.meta.dirname, 'site', name)),
  speech: { appFolder, shippedModel: speechModel, start: () => transcriberPort.start() },
});
const idleLock = createIdleLock({ core, clock });
keepAccessCopies(core);
keepSearchReady(core);

/** Looks at an open library after which a take that a page still holds from before a restart has surely come back. */
const SURE_AFTER_LOOKS = 2;
let toldRecording: boolean | undefined;
let looksWhileOpen = 0;
function tellRecording(): void {
  const active = idleLock.isRecording();
  const isSure = active || toldRecording !== undefined || looksWhileOpen >= SURE_AFTER_LOOKS;
  if (!isSure || active === toldRecording) return;
  post({ type: 'recording', active });
  toldRecording = active;
}
core.onEvent(tellRecording);
setInterval(() => {
  if (core.session.library !== undefined) looksWhileOpen += 1;
  tellRecording();
  whenLocked(idleLock.check());
}, LOOK_EVERY_MS);

/** A lock that is refused, because a take has just begun, is no reason to end. */
function whenLocked(locking: Promise<unknown>): void {
  locking.catch((error: unknown) => log.error('the library was not locked', error));
}

let closePage = () => {};
shell.on('message', ({ data, ports }) => {
  const message = ShellToCore.parse(data);
  const link = ports[0] && linkOfElectronPort(ports[0]);
  switch (message.type) {
    case 'page':
      if (link === undefined) return;
      closePage();
      idleLock.used();
      closePage = attachPort({
        core,
        link,
        attachCapture: (captureLink) => attachCapturePort(core, captureLink),
        attachFilm: (filmLink) => attachFilmPort(core, filmLink),
        onUse: () => idleLock.used(),
        onRefused: (reason) => log.info(`a message from the page was refused: ${reason}`),
      });
      return;
    case 'media':
      if (link === undefined) return;
      attachMediaPort({
        link,
        openSound: (id) => openFilm(core.context, id) ?? openSound(core.context, id),
        openCopy: (id) => openCopy(core.context, id),
        onFailure: (error) => log.error('a sound could not be read', error),
      });
      return;
    case 'desktop-answer':
    case 'desktop-refusal':
      desktopPort.receive(message);
      return;
    case 'transcriber':
    case 'transcriber-ended':
      transcriberPort.receive(message, link);
      return;
    case 'lock':
      whenLocked(core.api.library.lock({}));
      return;
    case 'lock-unless-busy':
      whenLocked(idleLock.lockUnlessBusy());
      return;
    case 'close':
      void core.close().then(() => process.exit(0));
  }
});

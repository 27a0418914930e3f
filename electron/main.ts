// The desktop app begins here: one instance, one window, one core. Knows nothing of stories.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app } from 'electron';
import { createLogFile } from './doors/log-file.ts';
import { guardNavigation } from './shell/guards.ts';
import { readLaunchOptions } from './shell/launch-options.ts';
import { registerOwnScheme } from './shell/own-protocol.ts';
import { runShell } from './shell/run-shell.ts';

const options = readLaunchOptions();
if (options.profile !== undefined) app.setPath('userData', options.profile);
// No name is ever looked up: should anything get past the guards, it finds no address.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');

if (app.requestSingleInstanceLock()) start();
else app.exit(0);

function start(): void {
  const log = createLogFile({
    folder: join(app.getPath('userData'), 'logs'),
    name: 'shell',
    clock: () => new Date(),
    newId: randomUUID,
    talkative: !app.isPackaged,
  });
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => void log.error(event, error));
  registerOwnScheme();
  guardNavigation();
  // Awaiting this at the top of a module would wait for ever: the app becomes ready only after its modules have run.
  app.whenReady().then(
    () => runShell({ options, log }),
    (error: unknown) => {
      log.error('the app could not start', error);
      app.exit(1);
    },
  );
}

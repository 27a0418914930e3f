// `npm run package:dir`: packs the app for this system into a folder under .build/package, without installer.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, Platform } from 'electron-builder';
import { buildApp, isBuilt } from './build-app.ts';
import { runScript } from './run-script.ts';
import { describeRuntime, findRuntime } from './runtime.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function packageFolder(): Promise<void> {
  const runtime = await findRuntime();
  console.log(describeRuntime(runtime));
  if (!runtime.official) console.log('This package is for trying out only: do not hand it on.');
  if (!(await isBuilt())) await buildApp();
  await build({
    projectDir: root,
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      // The app reads this to show its bar, however it is started.
      extraMetadata: { developmentRuntime: !runtime.official },
      // Electron's own welcome page, which a packaged app has no use for.
      afterPack: ({ appOutDir }) =>
        rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
    },
  });
}

await runScript(packageFolder);

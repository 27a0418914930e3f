// `npm run package:dir` packs the app into a folder under .build/package, to try it out.
// `npm run package:release` makes the installers for this system, and refuses parts that nobody should be given.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, Platform } from 'electron-builder';
import { buildApp, isBuilt } from './build-app.ts';
import { releaseRefusals } from './release-rule.ts';
import { runScript } from './run-script.ts';
import { describeRuntime, findRuntime } from './runtime.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function packageApp(): Promise<void> {
  const isRelease = process.argv.includes('--release');
  const runtime = await findRuntime();
  console.log(describeRuntime(runtime));
  const ownFfmpeg = process.env['HOMEGROUND_FFMPEG_FOLDER'];
  const refusals = releaseRefusals({
    officialElectron: runtime.official,
    ownFfmpeg: Boolean(ownFfmpeg),
  });
  if (isRelease && refusals.length > 0) throw new Error(refusals.join('\n'));
  if (refusals.length > 0) console.log('This package is for trying out only: do not hand it on.');

  if (isRelease || !(await isBuilt())) await buildApp();
  await build({
    projectDir: root,
    // Without a name, electron-builder.yml says which installers are made.
    targets: Platform.current().createTarget(isRelease ? null : 'dir'),
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      // The app reads this to show its bar, however it is started.
      extraMetadata: { developmentRuntime: !runtime.official },
      extraResources: [
        {
          from: ownFfmpeg || `node_modules/@ffmpeg-installer/${process.platform}-${process.arch}`,
          to: 'ffmpeg',
        },
      ],
      // Electron's own welcome page, which a packaged app has no use for.
      afterPack: ({ appOutDir, packager }) =>
        rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true }),
    },
  });
}

await runScript(packageApp);

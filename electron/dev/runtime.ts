// Finds an Electron to run: the developer's own, the makers' official one, or the pinned copy.
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinnedElectronFitsHere, pinnedElectronFolder } from './pinned-electron.ts';
import { runCommand } from './run-command.ts';

export interface Runtime {
  /** The folder that holds Electron, as electron-builder's `electronDist` wants it. */
  folder: string;
  /** The program to start. */
  path: string;
  /** Without a leading v, such as 45.4.1. */
  version: string;
  /** Only true for the copy that Electron's makers published and whose checksum was checked. */
  official: boolean;
}

const packageFolder = fileURLToPath(new URL('../../node_modules/electron', import.meta.url));
const probeTimeoutMs = 3_000;
const downloadTimeoutMs = 180_000;

/** Throws an Error in plain words when no Electron can be had. */
export async function findRuntime(): Promise<Runtime> {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (own) {
    const found = runtimeIn(own, false);
    if (!found)
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${own}, which holds no Electron.`);
    return found;
  }
  const installed = officialRuntime();
  if (installed) return installed;
  if (await downloadOfficial()) {
    const downloaded = officialRuntime();
    if (downloaded) return downloaded;
  }
  if (!pinnedElectronFitsHere()) {
    throw new Error(
      "Electron could not be downloaded from its makers' release page. " +
        'Check the connection, then run: npx install-electron',
    );
  }
  const pinned = runtimeIn(await pinnedElectronFolder(), false);
  if (!pinned)
    throw new Error('The pinned Electron is incomplete. Delete it from the cache folder.');
  return pinned;
}

/** One plain line that says which Electron is used and why that matters. */
export function describeRuntime(runtime: Runtime): string {
  const name = `Electron ${runtime.version} in ${runtime.folder}`;
  return runtime.official
    ? `Using ${name}.`
    : `Development runtime: using ${name}. Keep no real stories here; a release uses the official one.`;
}

function runtimeIn(folder: string, official: boolean): Runtime | undefined {
  const path = join(folder, programName());
  const versionFile = join(folder, 'version');
  if (!existsSync(path) || !existsSync(versionFile)) return undefined;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/u, '');
  return { folder, path, version, official };
}

function programName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function officialRuntime(): Runtime | undefined {
  // The electron package writes path.txt last, after it checked and unpacked its download.
  if (!existsSync(join(packageFolder, 'path.txt'))) return undefined;
  return runtimeIn(join(packageFolder, 'dist'), true);
}

async function downloadOfficial(): Promise<boolean> {
  if (!(await releasePageAnswers())) return false;
  const result = await runCommand(process.execPath, [join(packageFolder, 'install.js')], {
    cwd: dirname(packageFolder),
    // Where there is another way, a stalled download must not hold up the tests.
    timeoutMs: pinnedElectronFitsHere() ? downloadTimeoutMs : undefined,
  });
  return result.code === 0;
}

async function releasePageAnswers(): Promise<boolean> {
  const env = process.env;
  const goesAnotherWay =
    env['HTTPS_PROXY'] ||
    env['https_proxy'] ||
    env['ELECTRON_MIRROR'] ||
    env['npm_config_electron_mirror'];
  if (goesAnotherWay) return true;
  return new Promise((resolve) => {
    const socket = connect({ host: 'github.com', port: 443, timeout: probeTimeoutMs });
    const answer = (value: boolean) => () => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', answer(true));
    socket.once('timeout', answer(false));
    socket.once('error', answer(false));
  });
}

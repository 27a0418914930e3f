// Where the command line keeps what belongs to no library: its log and its list of recent libraries. Apart from the app's own.
import { homedir } from 'node:os';
import { join } from 'node:path';

/** @returns the usual place of this system */
export function appFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const name = 'homeground-cli';
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData/Roaming'), name);
  if (platform === 'darwin') return join(homedir(), 'Library/Application Support', name);
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name);
}

// Does a sync service copy this folder while we write in it? Such services have broken databases: people must be told.

const BY_FOLDER: [service: string, pattern: RegExp][] = [
  ['Dropbox', /^dropbox(?:[ (-].*)?$/i],
  ['OneDrive', /^onedrive(?:[ -].*)?$/i],
  ['iCloud Drive', /^(?:mobile documents|com~apple~clouddocs|icloud ?drive.*)$/i],
  ['Google Drive', /^(?:google ?drive(?:[ -].*)?|drivefs)$/i],
  ['Nextcloud', /^nextcloud$/i],
];

/** Files and folders that a service leaves at the top of what it copies. */
const BY_MARKER: [service: string, pattern: RegExp][] = [
  ['Dropbox', /^\.dropbox(?:\.cache)?$/i],
  ['OneDrive', /^\.849c9593-d756-4e56-8d6e-42412f2a707b$/i],
  ['Google Drive', /^\.(?:tmp\.drive(?:download|upload)|shortcut-targets-by-id)$/i],
  ['Nextcloud', /^(?:\.nextcloudsync\.log|\.sync_[0-9a-f]+\.db)$/i],
  ['Syncthing', /^\.stfolder$/i],
];

/**
 * @param folder a path of any system
 * @param markers names found in this folder and in those above it
 * @returns the service's name, or null
 */
export function syncedBy(folder: string, markers: readonly string[]): string | null {
  const parts = folder.split(/[\\/]+/);
  const byFolder = BY_FOLDER.find(([, pattern]) => parts.some((part) => pattern.test(part)));
  const byMarker = BY_MARKER.find(([, pattern]) => markers.some((name) => pattern.test(name)));
  return byFolder?.[0] ?? byMarker?.[0] ?? null;
}

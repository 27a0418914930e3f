// Names a folder inside another one, in the way of the computer at hand.

/** @param folder an absolute path of Windows, macOS or Linux */
export function folderInside(folder: string, name: string): string {
  const separator = /^[a-z]:|\\/iu.test(folder) && !folder.startsWith('/') ? '\\' : '/';
  return folder.replace(/[\\/]+$/u, '') + separator + name;
}

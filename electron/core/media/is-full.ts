// Was there no room left on the disk?

export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : '';
  return code === 'disk-full' || code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT';
}

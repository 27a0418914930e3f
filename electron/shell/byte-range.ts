// The Range header of RFC 9110 §14, as far as players use it: one range of bytes.

/** [start, end) in bytes; `whole` when there is no range to obey; `unsatisfiable` → 416. */
export type ByteRange = { start: number; end: number } | 'whole' | 'unsatisfiable';

/** @param header the value of Range, or null */
export function parseByteRange(header: string | null, sizeBytes: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  // A server may ignore what it does not understand, several ranges among it.
  if (match === null) return 'whole';
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? 'unsatisfiable' : { start: sizeBytes - length, end: sizeBytes };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'whole';
  if (start >= sizeBytes) return 'unsatisfiable';
  return { start, end: last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes) };
}

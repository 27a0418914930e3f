// Small looks into a long file that is mostly read forwards: a stretch is read once and kept until it is left.

export interface SyncSource {
  sizeBytes: number;
  /** @returns fewer bytes only at the end */
  read(start: number, length: number): Uint8Array;
}

const WINDOW_BYTES = 1024 * 1024;

/** @returns a reader of at most 64 KiB at once, of fewer bytes only at the end; what it gives may be kept */
export function byteWindow(source: SyncSource): (start: number, length: number) => Buffer {
  let from = 0;
  let bytes = Buffer.alloc(0);
  return (start, length) => {
    const end = Math.min(start + length, source.sizeBytes);
    if (start >= end) return Buffer.alloc(0);
    if (start < from || end > from + bytes.length) {
      const read = source.read(start, Math.min(WINDOW_BYTES, source.sizeBytes - start));
      bytes = Buffer.from(read);
      from = start;
    }
    return bytes.subarray(start - from, end - from);
  };
}

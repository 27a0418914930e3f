// Reads in passing where what lies in a WebM film that is written live: its head, its clusters and its length. Looks at headers alone.
// https://www.rfc-editor.org/rfc/rfc8794 (EBML), https://www.rfc-editor.org/rfc/rfc9559 (Matroska)
import { z } from 'zod';

const offset = z.number();
/** Offsets in bytes from the start of the file; times in the unit of the file, which is a millisecond. */
export const WebmOutline = z.object({
  /** End of the EBML header. */
  ebmlEnd: offset,
  infoStart: offset,
  infoEnd: offset,
  tracksStart: offset,
  tracksEnd: offset,
  /** Where the first cluster begins. */
  bodyStart: offset,
  /** Behind the last whole element: what comes after it was cut off. */
  bodyEnd: offset,
  durationMs: z.number(),
  videoTrack: z.number().min(1).max(126),
  /** Clusters at which a player may begin, in order. */
  cues: z.array(z.object({ offset, timeMs: z.number() })),
});
export type WebmOutline = z.infer<typeof WebmOutline>;

export interface WebmReader {
  /** Bytes that follow those of the call before. Never throws: what is no WebM has no outline. */
  add(bytes: Uint8Array): void;
  /** Undefined until there is something to show, or where the file is not understood. */
  outline(): WebmOutline | undefined;
}

export const ids = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
} as const;
const TRACK_ENTRY = 0xae;
const TRACK_NUMBER = 0xd7;
const TRACK_TYPE = 0x83;
const TIMECODE = 0xe7;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
const SIMPLE_BLOCK = 0xa3;

const VIDEO = 1;
const KEY_FRAME = 0x80;
/** Their children are read one after another, as if they stood side by side. */
const ENTERED: ReadonlySet<number> = new Set([
  ids.segment,
  ids.tracks,
  TRACK_ENTRY,
  ids.cluster,
  BLOCK_GROUP,
]);
/** Track, time and flags, where the track is told in one byte, as ours are. */
const BLOCK_HEAD_BYTES = 4;
/** How many bytes of the content must be seen. */
const LOOKED_INTO: Readonly<Record<number, number>> = {
  [TRACK_NUMBER]: 8,
  [TRACK_TYPE]: 8,
  [TIMECODE]: 8,
  [BLOCK]: BLOCK_HEAD_BYTES,
  [SIMPLE_BLOCK]: BLOCK_HEAD_BYTES,
};
/** The last block lasts, too; nobody says how long. */
const LAST_BLOCK_MS = 20;

/** @returns the length in bytes of a number whose first byte this is, or 0 where there is none */
function lengthOf(first: number): number {
  return first === 0 ? 0 : Math.clz32(first) - 23;
}

function uint(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

export interface Header {
  id: number;
  headerBytes: number;
  /** Undefined where it is not said, as in files that are written live. */
  sizeBytes: number | undefined;
}

/** @returns `more` when the header goes on behind these bytes, `broken` when it is none */
export function readHeader(bytes: Uint8Array): Header | 'more' | 'broken' {
  const idBytes = lengthOf(bytes[0] ?? 0);
  if (idBytes === 0 || idBytes > 4) return 'broken';
  if (bytes.length <= idBytes) return 'more';
  const first = bytes[idBytes] ?? 0;
  const sizeLength = lengthOf(first);
  if (sizeLength === 0) return 'broken';
  const headerBytes = idBytes + sizeLength;
  if (bytes.length < headerBytes) return 'more';
  const mask = 0xff >> sizeLength;
  const rest = bytes.subarray(idBytes + 1, headerBytes);
  const isUnknown = (first & mask) === mask && rest.every((byte) => byte === 0xff);
  const sizeBytes = (first & mask) * 256 ** rest.length + uint(rest);
  return {
    id: uint(bytes.subarray(0, idBytes)),
    headerBytes,
    sizeBytes: isUnknown ? undefined : sizeBytes,
  };
}

export function createWebmReader(): WebmReader {
  const known: Partial<WebmOutline> = {};
  const cues: WebmOutline['cues'] = [];
  let receivedBytes = 0;
  /** Where the next element begins; beyond what was received while one is passed over. */
  let position = 0;
  let lastStart = 0;
  /** From `position` on. */
  let pending = Buffer.alloc(0);
  let isBroken = false;
  let trackNumber = 0;
  let cluster: { offset: number; timeMs: number; isCued: boolean } | undefined;
  let lastMs = 0;

  function note({ id, headerBytes, sizeBytes = 0 }: Header, content: Buffer) {
    const end = position + headerBytes + sizeBytes;
    if (id === ids.ebml) known.ebmlEnd = end;
    else if (id === ids.info) Object.assign(known, { infoStart: position, infoEnd: end });
    else if (id === ids.tracks) Object.assign(known, { tracksStart: position, tracksEnd: end });
    else if (id === TRACK_NUMBER) trackNumber = uint(content);
    else if (id === TRACK_TYPE && uint(content) === VIDEO) known.videoTrack ??= trackNumber;
    else if (id === TIMECODE && cluster) cluster.timeMs = uint(content);
    else if (id === SIMPLE_BLOCK || id === BLOCK) noteBlock(content);
    else if (id === ids.cluster) {
      known.bodyStart ??= position;
      cluster = { offset: position, timeMs: 0, isCued: false };
    }
  }

  function noteBlock(content: Buffer) {
    if (cluster === undefined || content.length < BLOCK_HEAD_BYTES) return;
    const timeMs = cluster.timeMs + content.readInt16BE(1);
    lastMs = Math.max(lastMs, timeMs);
    if (cluster.isCued || content.readUInt8(0) !== 0x80 + (known.videoTrack ?? 0)) return;
    // Only the first picture of a cluster counts: a player that begins there must be able to show it.
    cluster.isCued = true;
    if ((content.readUInt8(3) & KEY_FRAME) !== 0) cues.push({ offset: cluster.offset, timeMs });
  }

  /** @returns false when more bytes are needed */
  function step(): boolean {
    const header = readHeader(pending);
    if (header === 'more') return false;
    if (header === 'broken' || (header.sizeBytes === undefined && !ENTERED.has(header.id))) {
      isBroken = true;
      return false;
    }
    const { id, headerBytes, sizeBytes = 0 } = header;
    const looked = Math.min(sizeBytes, LOOKED_INTO[id] ?? 0);
    if (pending.length < headerBytes + looked) return false;
    note(header, pending.subarray(headerBytes, headerBytes + looked));
    const passed = headerBytes + (ENTERED.has(id) ? 0 : sizeBytes);
    lastStart = position;
    position += passed;
    pending = pending.subarray(passed);
    return true;
  }

  return {
    add(bytes) {
      const from = receivedBytes;
      receivedBytes += bytes.byteLength;
      if (isBroken || position >= receivedBytes) return;
      // What lies within an element that is passed over is never put together.
      pending = Buffer.concat([pending, bytes.subarray(Math.max(0, position - from))]);
      while (pending.length > 0 && step());
    },
    outline() {
      const whole = WebmOutline.safeParse({
        ...known,
        cues,
        bodyEnd: position <= receivedBytes ? position : lastStart,
        durationMs: lastMs + LAST_BLOCK_MS,
      }).data;
      return whole !== undefined && whole.bodyEnd > whole.bodyStart ? whole : undefined;
    },
  };
}

// One sound out of the files into which a recorder has split it: the samples of all of them behind one header of ours. What each file held
// beside its samples is kept too, so that every original can be made again byte for byte.
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { incompleteError } from './whole-file.ts';
import type { ArrivalSource } from './open-arrival.ts';
import { wavHeader, wavPadding } from './wav-header.ts';
import { parseWav } from './wav-parse.ts';
import type { WavFacts } from './wav-parse.ts';

/** What recorders write around the samples is some kilobytes. */
const MAX_AROUND_BYTES = 4 * 1024 * 1024;

export interface JoinedPart {
  name: string;
  sizeBytes: number;
  /** Where its samples lie in the joined file. */
  dataStart: number;
  dataBytes: number;
  head: Buffer;
  tail: Buffer;
}

export interface JoinedSource extends ArrivalSource {
  parts: readonly JoinedPart[];
  /** The end of the last file is missing. */
  isIncomplete: boolean;
}

interface Opened {
  name: string;
  file: ArrivalSource;
}

const notJoinable = (why: string) =>
  new AppError(
    'invalid-input',
    `These files cannot be joined into one: ${why} Please bring them in one by one.`,
  );

/**
 * @param files in order; closed with the result
 * @throws AppError `invalid-input` when they are not of one kind, `media-failed` when one is damaged or cut off
 */
export async function joinWavs(
  files: readonly Opened[],
  { takeIncomplete }: { takeIncomplete: boolean },
): Promise<JoinedSource> {
  const found: { opened: Opened; wav: WavFacts }[] = [];
  for (const opened of files) found.push({ opened, wav: await parseWav(opened.file) });
  const [first] = found;
  const layout = first?.wav.layout;
  if (first === undefined || layout === undefined)
    throw notJoinable('their sound is packed in a way that cannot be put together.');
  if (found.some(({ wav }) => !isSameFormat(wav, first.wav)))
    throw notJoinable('they were recorded in different ways.');
  const isIncomplete = refuseHoles(found, takeIncomplete);

  const frameBytes = (layout.channels * layout.bitsPerSample) / 8;
  const allBytes = found.reduce((sum, { wav }) => sum + wav.dataBytes, 0);
  const header = wavHeader({
    sampleRateHz: first.wav.sampleRateHz,
    channels: layout.channels,
    bitsPerSample: layout.bitsPerSample,
    isFloat: layout.encoding === 'float',
    dataBytes: Math.floor(allBytes / frameBytes) * frameBytes,
  });
  const parts: JoinedPart[] = [];
  let at = header.length;
  for (const { opened, wav } of found) {
    parts.push(await partOf(opened, wav, at));
    at += wav.dataBytes;
  }
  const sizeBytes = at + wavPadding(allBytes);
  const readInto = (buffer: Buffer, start: number) =>
    readJoined(buffer, { start, header, sizeBytes, parts, files });
  return {
    ...{ sizeBytes, parts, isIncomplete, readInto },
    read: (start, length) => readInto(Buffer.alloc(Math.max(0, length)), start),
    async close() {
      for (const { file } of files) await file.close();
    },
  };
}

function isSameFormat(one: WavFacts, other: WavFacts): boolean {
  return (
    one.sampleRateHz === other.sampleRateHz &&
    one.layout?.channels === other.layout?.channels &&
    one.layout?.bitsPerSample === other.layout?.bitsPerSample &&
    one.layout?.encoding === other.layout?.encoding
  );
}

/** A hole in the middle would put the wrong words beside each other. @returns whether the end of the last one is missing */
function refuseHoles(
  found: readonly { opened: Opened; wav: WavFacts }[],
  takeIncomplete: boolean,
): boolean {
  const cut = found.findIndex(({ wav }) => wav.missingBytes > 0);
  if (cut < 0) return false;
  if (cut < found.length - 1)
    throw notJoinable(`the end of “${found[cut]?.opened.name ?? ''}” is missing.`);
  if (!takeIncomplete) throw incompleteError({ presentMs: null, saidMs: null });
  return true;
}

async function partOf({ name, file }: Opened, wav: WavFacts, at: number): Promise<JoinedPart> {
  const dataEnd = wav.dataStart + wav.dataBytes;
  if (wav.dataStart + (file.sizeBytes - dataEnd) > MAX_AROUND_BYTES)
    throw notJoinable(`“${name}” holds much beside its sound.`);
  return {
    name,
    sizeBytes: file.sizeBytes,
    dataStart: at,
    dataBytes: wav.dataBytes,
    head: await file.read(0, wav.dataStart),
    tail: await file.read(dataEnd, file.sizeBytes - dataEnd),
  };
}

interface Joined {
  start: number;
  header: Buffer;
  sizeBytes: number;
  parts: readonly JoinedPart[];
  files: readonly Opened[];
}

async function readJoined(
  buffer: Buffer,
  { start, header, sizeBytes, parts, files }: Joined,
): Promise<Buffer> {
  const wanted = buffer.subarray(0, Math.max(0, Math.min(buffer.length, sizeBytes - start)));
  // What no part fills is the byte that makes the length even.
  wanted.fill(0);
  if (start < header.length) header.copy(wanted, 0, start);
  for (const [index, { dataStart, dataBytes, head }] of parts.entries()) {
    const from = Math.max(start, dataStart);
    const to = Math.min(start + wanted.length, dataStart + dataBytes);
    if (from >= to) continue;
    const piece = wanted.subarray(from - start, to - start);
    const filled = await files[index]?.file.readInto(piece, head.length + from - dataStart);
    if (filled?.length !== piece.length) return wanted.subarray(0, 0);
  }
  return wanted;
}

/** The checksums of the original files, while the joined bytes go by. */
export function hashParts(parts: readonly JoinedPart[]) {
  const hashes = parts.map(({ head }) => createHash('sha256').update(head));
  return {
    /** @param start where in the joined file the piece begins */
    add(piece: Uint8Array, start: number) {
      for (const [index, { dataStart, dataBytes }] of parts.entries()) {
        const from = Math.max(0, dataStart - start);
        const to = Math.min(piece.byteLength, dataStart + dataBytes - start);
        if (from < to) hashes[index]?.update(piece.subarray(from, to));
      }
    },
    finish: () => hashes.map((hash, index) => hash.update(parts[index]?.tail ?? '').digest('hex')),
  };
}

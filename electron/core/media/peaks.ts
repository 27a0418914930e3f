// The loudest sample of each stretch of a sound, gathered while it goes by: at most 4,096 points a channel over the whole, and one every 40 ms.
import type { TakeFormat } from '../../../shared/model/recording.ts';

export const MAX_POINTS = 4096;
/** Finer than a syllable; four hours of stereo are 0.7 MB. */
const OUTLINE_MS = 40;

/** How samples lie in the bytes: little-endian, interleaved. */
export interface PcmLayout {
  channels: number;
  bitsPerSample: 16 | 24 | 32;
  /** `int` unless said otherwise; `float` only with 32 bits. */
  encoding?: 'int' | 'float';
}

export interface PeakGatherer {
  /** Bytes may be cut anywhere, also inside a sample. */
  add(pcm: Uint8Array): void;
  /** The points so far, as they are kept in the catalogue. */
  pack(): Buffer;
  /** The fine points so far; undefined when the rate was not told. */
  outline(): Outline | undefined;
}

export interface Outline {
  channels: number;
  msPerPoint: number;
  /** One byte a point and channel, the channels of a point side by side. */
  points: Buffer;
}

/**
 * @param expectedFrames when the length is known, points are spread over it; when not, neighbours are joined as the sound grows
 * @param sampleRateHz without it no fine points are gathered
 */
export function gatherPeaks(layout: PcmLayout, expectedFrames = 0, sampleRateHz = 0): PeakGatherer {
  const { channels } = layout;
  const frameBytes = (channels * layout.bitsPerSample) / 8;
  const loudestOf = scanner(layout);
  const points = new Uint8Array(MAX_POINTS * channels);
  const current = new Uint16Array(channels);
  let framesPerPoint = Math.max(256, Math.ceil(expectedFrames / MAX_POINTS));
  let count = 0;
  let framesInPoint = 0;
  let rest: Buffer = Buffer.alloc(0);
  const stretch = new Uint16Array(channels);
  const fine = gatherOutline(channels, sampleRateHz);

  function endPoint() {
    if (count === MAX_POINTS) joinNeighbours();
    for (let channel = 0; channel < channels; channel += 1)
      points[count * channels + channel] = (current[channel] ?? 0) >> 7;
    current.fill(0);
    framesInPoint = 0;
    count += 1;
  }

  function joinNeighbours() {
    for (let to = 0; to < MAX_POINTS / 2; to += 1)
      for (let channel = 0; channel < channels; channel += 1)
        points[to * channels + channel] = Math.max(
          points[2 * to * channels + channel] ?? 0,
          points[(2 * to + 1) * channels + channel] ?? 0,
        );
    count = MAX_POINTS / 2;
    framesPerPoint *= 2;
  }

  return {
    add(pcm) {
      let bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
      if (rest.length > 0) bytes = Buffer.concat([rest, bytes]);
      const frames = Math.floor(bytes.length / frameBytes);
      for (let done = 0; done < frames;) {
        const now = Math.min(frames - done, framesPerPoint - framesInPoint, fine.framesLeft());
        stretch.fill(0);
        loudestOf(bytes, done * frameBytes, now, stretch);
        fine.add(now, stretch);
        for (let channel = 0; channel < channels; channel += 1)
          current[channel] = Math.max(current[channel] ?? 0, stretch[channel] ?? 0);
        done += now;
        framesInPoint += now;
        if (framesInPoint >= framesPerPoint) endPoint();
      }
      rest = Buffer.from(bytes.subarray(frames * frameBytes));
    },
    pack() {
      const whole = framesInPoint > 0 ? count + 1 : count;
      const packed = Buffer.alloc(1 + whole * channels);
      packed[0] = channels;
      packed.set(points.subarray(0, count * channels), 1);
      if (whole > count)
        for (let channel = 0; channel < channels; channel += 1)
          packed[1 + count * channels + channel] = (current[channel] ?? 0) >> 7;
      return packed;
    },
    outline: fine.pack,
  };
}

/** Grows by one point after the other, with no end known. */
function gatherOutline(channels: number, sampleRateHz: number) {
  const framesPerPoint = Math.round((sampleRateHz * OUTLINE_MS) / 1000) || Infinity;
  const current = new Uint8Array(channels);
  let points: Buffer = Buffer.alloc(4096);
  let bytes = 0;
  let framesInPoint = 0;
  return {
    framesLeft: () => framesPerPoint - framesInPoint,
    add(frames: number, loudest: Uint16Array) {
      if (framesPerPoint === Infinity) return;
      for (let channel = 0; channel < channels; channel += 1)
        current[channel] = Math.max(current[channel] ?? 0, (loudest[channel] ?? 0) >> 7);
      framesInPoint += frames;
      if (framesInPoint < framesPerPoint) return;
      if (bytes + channels > points.length)
        points = Buffer.concat([points, Buffer.alloc(points.length)]);
      points.set(current, bytes);
      bytes += channels;
      current.fill(0);
      framesInPoint = 0;
    },
    pack(): Outline | undefined {
      if (framesPerPoint === Infinity) return undefined;
      const begun = framesInPoint > 0 ? [current] : [];
      return {
        channels,
        msPerPoint: (framesPerPoint / sampleRateHz) * 1000,
        points: Buffer.concat([points.subarray(0, bytes), ...begun]),
      };
    },
  };
}

/** @returns one list a channel, 0 to 255 of full scale; none when nothing was kept */
export function unpackPeaks(packed: Uint8Array | null): number[][] {
  const channels = packed?.[0] ?? 0;
  if (packed === null || channels === 0) return [];
  const points = Math.floor((packed.length - 1) / channels);
  return Array.from({ length: channels }, (_, channel) =>
    Array.from({ length: points }, (__, point) => packed[1 + point * channels + channel] ?? 0),
  );
}

export function layoutOf(format: TakeFormat): PcmLayout {
  return { channels: format.channels, bitsPerSample: format.bitsPerSample };
}

type Scan = (bytes: Buffer, offset: number, frames: number, loudest: Uint16Array) => void;

/** Loudness is 0 to 32767; more than the upper 16 bits would not be seen in a picture. */
function scanner({ channels, bitsPerSample, encoding }: PcmLayout): Scan {
  const sampleBytes = bitsPerSample / 8;
  if (encoding === 'float') return scanFloat(channels);
  return (bytes, offset, frames, loudest) => {
    const step = channels * sampleBytes;
    const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let channel = 0; channel < channels; channel += 1) {
      let most = loudest[channel] ?? 0;
      let mostUpper = most >> 8;
      const end = offset + frames * step;
      // The upper byte of a sample is its last one. It alone rules nearly all samples out.
      for (let at = offset + (channel + 1) * sampleBytes - 1; at < end; at += step) {
        const upper = signed[at] as number;
        if ((upper ^ (upper >> 31)) < mostUpper) continue;
        const value = (upper << 8) | (bytes[at - 1] as number);
        const size = value ^ (value >> 31);
        if (size <= most) continue;
        most = size;
        mostUpper = size >> 8;
      }
      loudest[channel] = most;
    }
  };
}

function scanFloat(channels: number): Scan {
  return (bytes, offset, frames, loudest) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset + offset, frames * channels * 4);
    for (let index = 0; index < frames * channels; index += 1) {
      const size = Math.min(32767, Math.abs(view.getFloat32(index * 4, true)) * 32768);
      const channel = index % channels;
      if (size > (loudest[channel] ?? 0)) loudest[channel] = size;
    }
  };
}

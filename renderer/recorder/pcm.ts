// Samples as the microphone gives them (−1 to 1) into the whole numbers that are kept, and back to nothing else: pure.

/**
 * Little-endian, interleaved. A sample that came from a converter of so many bits becomes the same number again:
 * WebAudio divides by 2^(bits − 1), and a 32-bit float holds 24 bits exactly.
 */
export function packPcm({
  planes,
  bitsPerSample,
}: {
  /** One list a channel, all of one length. */
  planes: readonly Float32Array[];
  bitsPerSample: 16 | 24;
}): Uint8Array {
  const channels = planes.length;
  const frames = planes[0]?.length ?? 0;
  const sampleBytes = bitsPerSample / 8;
  const scale = 2 ** (bitsPerSample - 1);
  const bytes = new Uint8Array(frames * channels * sampleBytes);
  planes.forEach((plane, channel) => {
    let at = channel * sampleBytes;
    for (let frame = 0; frame < frames; frame += 1, at += channels * sampleBytes) {
      const value = clampedRound((plane[frame] as number) * scale, scale);
      bytes[at] = value;
      bytes[at + 1] = value >> 8;
      if (sampleBytes === 3) bytes[at + 2] = value >> 16;
    }
  });
  return bytes;
}

function clampedRound(value: number, scale: number): number {
  if (value >= scale - 1) return scale - 1;
  if (value <= -scale) return -scale;
  // Also turns what is not a number into silence of one sample.
  return Math.round(value) | 0;
}

/** True when every channel holds the same samples: one microphone shown as two. */
export function isSameInAll(planes: readonly Float32Array[]): boolean {
  const [first, ...others] = planes;
  return (
    first !== undefined &&
    others.every((plane) => plane.every((sample, frame) => sample === first[frame]))
  );
}

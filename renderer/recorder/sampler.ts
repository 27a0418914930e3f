// Some seconds of what is heard, for the test before a take: in memory alone, handed over once and forgotten.

export function createSampler(
  done: (planes: Float32Array<ArrayBuffer>[], sampleRateHz: number) => void,
) {
  let parts: Float32Array[][] = [];
  let frames = 0;
  let wantedSeconds = 0;
  let rateHz = 0;

  function start(seconds: number): void {
    parts = [];
    frames = 0;
    wantedSeconds = seconds;
  }
  return {
    /** Begins anew. @param seconds 0: no more of it */
    start,
    add(planes: Float32Array[], sampleRateHz: number): void {
      if (wantedSeconds === 0) return;
      const isOther =
        parts.length > 0 && (sampleRateHz !== rateHz || parts[0]?.length !== planes.length);
      if (isOther) start(wantedSeconds);
      rateHz = sampleRateHz;
      parts.push(planes.map((plane) => plane.slice()));
      frames += planes[0]?.length ?? 0;
      if (frames < wantedSeconds * sampleRateHz) return;
      const joined = planes.map((_, channel) => {
        const whole = new Float32Array(frames);
        let at = 0;
        for (const part of parts) {
          const plane = part[channel] ?? new Float32Array(0);
          whole.set(plane, at);
          at += plane.length;
        }
        return whole;
      });
      start(0);
      done(joined, sampleRateHz);
    },
  };
}

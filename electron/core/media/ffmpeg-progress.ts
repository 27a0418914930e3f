// Understands what ffmpeg says while it works. Pure.

/** @param line of `-progress` output, `out_time=00:01:02.345678` @returns milliseconds of sound done, or undefined for other lines */
export function progressMs(line: string): number | undefined {
  const time = /^out_time=(\d+):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(line.trim());
  if (!time) return undefined;
  return Math.round((Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3])) * 1000);
}

/** Lines that only tell of progress: `key=value` without spaces, as `-progress` prints them. */
export function isProgressLine(line: string): boolean {
  return /^\s*$|^(frame|fps|stream_\d+_\d+_\w+|bitrate|total_size|out_time(_us|_ms)?|dup_frames|drop_frames|speed|progress|elapsed)=/.test(
    line,
  );
}

// Looks over the times of all lines of a text: what cannot be is taken away, what is strange is told and kept.
import { LATEST_MS } from './cue-time.ts';
import type { FileLine } from './file-content.ts';
import type { Notices } from './notice.ts';

export interface PlacedLine {
  line: FileLine;
  /** Where it stands in the file. */
  at: number | null;
}

export function settleTimes(placed: readonly PlacedLine[], notices: Notices): FileLine[] {
  let latestFrom = 0;
  let latestTo = 0;
  return placed.map(({ line, at }) => {
    const settled = settle(line, at, notices);
    const { fromMs, toMs } = settled;
    if (fromMs !== null) {
      if (fromMs < latestFrom) notices.note('lines-go-back', at);
      else if (fromMs < latestTo) notices.note('lines-overlap', at);
      latestFrom = Math.max(latestFrom, fromMs);
    }
    latestTo = Math.max(latestTo, toMs ?? fromMs ?? 0);
    return settled;
  });
}

function settle(line: FileLine, at: number | null, notices: Notices): FileLine {
  const { fromMs, toMs } = line;
  if ((fromMs ?? 0) > LATEST_MS || (toMs ?? 0) > LATEST_MS) {
    notices.note('time-too-late', at);
    return { ...line, fromMs: null, toMs: null, times: [] };
  }
  const isTurned = fromMs !== null && toMs !== null && toMs < fromMs;
  if (isTurned) notices.note('end-before-beginning', at);
  return {
    ...line,
    // The whole stretch between the two: whatever is closed in it closes the line.
    ...(isTurned && { fromMs: toMs, toMs: fromMs }),
    times: line.times.filter(([place, timeMs]) => place <= line.text.length && timeMs <= LATEST_MS),
  };
}

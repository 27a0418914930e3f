// Notices takes for which no page speaks any more: a page that crashed or was loaded again must not keep the library from being locked.
import type { RecordingId } from '../../../shared/model/ids.ts';

/** Long enough for a core or a connection to be started anew, while the recorder holds what it hears. */
export const LEFT_TAKE_MS = 60_000;

/** Does the work after a while. @returns a function that calls it off */
export type Later = (work: () => void, delayMs: number) => () => void;

export interface TakeAttendance {
  /** A take goes on; somebody should come to speak for it. */
  begin(id: RecordingId): void;
  /** Somebody speaks for it. @returns to be called once, when they are gone */
  attend(id: RecordingId): () => void;
  /** It does not go on here any more. */
  end(id: RecordingId): void;
}

export const laterByTimer: Later = (work, delayMs) => {
  const timer = setTimeout(work, delayMs);
  timer.unref();
  return () => clearTimeout(timer);
};

/** @param isLeft is told of each take for which nobody has spoken for a minute */
export function createTakeAttendance({
  later,
  isLeft,
}: {
  later: Later;
  isLeft: (id: RecordingId) => void;
}): TakeAttendance {
  const takes = new Map<RecordingId, { speakers: number; callOff: () => void }>();

  function waitFor(id: RecordingId): () => void {
    return later(() => isLeft(id), LEFT_TAKE_MS);
  }

  function end(id: RecordingId) {
    takes.get(id)?.callOff();
    takes.delete(id);
  }

  return {
    begin(id) {
      end(id);
      takes.set(id, { speakers: 0, callOff: waitFor(id) });
    },
    attend(id) {
      const take = takes.get(id);
      if (take === undefined) return () => undefined;
      take.callOff();
      take.speakers += 1;
      let isHere = true;
      return () => {
        if (!isHere) return;
        isHere = false;
        take.speakers -= 1;
        if (take.speakers === 0 && takes.get(id) === take) take.callOff = waitFor(id);
      };
    },
    end,
  };
}

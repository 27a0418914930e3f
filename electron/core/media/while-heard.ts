// A sound that is being played stops as soon as whoever plays it may no longer hear it.
import type { CoreContext } from '../context.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { Sound } from './listen.ts';

/** @param refuse asked before each piece; throws what opening the sound would throw now */
export function whileHeard(
  open: (context: CoreContext, id: RecordingId) => Sound,
  refuse: (context: CoreContext, id: RecordingId) => void,
): (context: CoreContext, id: RecordingId) => Sound {
  return (context, id) => {
    const sound = open(context, id);
    return {
      ...sound,
      *read(start, end) {
        for (const piece of sound.read(start, end)) {
          refuse(context, id);
          yield piece;
        }
      },
    };
  };
}

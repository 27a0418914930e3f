// Which of the microphones that are led into the capture thread is heard: a later one takes over with its first sound, so that nothing
// is lost while it is being opened.
import type { SoundIntake, Stretch } from './sound-intake.ts';
import type { FromWorker, SourceEnd, SourceFacts } from './worker-messages.ts';

/** A microphone that gives nothing for so long has stopped. A busy computer is late by less: then sound waits, and is counted as come. */
const STALLED_MS = 4_000;
const LOOK_TWICE_MS = 500;

export interface SourceSwitch {
  /** @returns whether it is listened to: not when a later one has taken over */
  add(source: SourceFacts, stretch: Stretch): boolean;
  end(source: SourceFacts, why: SourceEnd): void;
  /** To be called every second or two. */
  watchForStall(): void;
}

export function createSourceSwitch({
  intake,
  tell,
  now = () => performance.now(),
}: {
  intake: Pick<SoundIntake, 'use' | 'add' | 'end'>;
  tell: (message: FromWorker) => void;
  now?: () => number;
}): SourceSwitch {
  let heard: SourceFacts | undefined;
  let lastCameMs = 0;

  function end({ number }: SourceFacts, why: SourceEnd) {
    if (heard?.number === number) intake.end();
    tell({ type: 'source-ended', number, why });
  }
  const isStalled = () => now() - lastCameMs >= STALLED_MS;
  return {
    add(source, stretch) {
      if (heard !== undefined && source.number < heard.number) return false;
      if (heard?.number !== source.number) {
        heard = source;
        intake.use(source);
        tell({ type: 'source-began', number: source.number });
      }
      lastCameMs = now();
      intake.add(stretch);
      return true;
    },
    end,
    watchForStall() {
      const source = heard;
      if (source === undefined || !isStalled()) return;
      // When this thread itself was held up, what came meanwhile is read between the two looks.
      setTimeout(() => {
        if (heard !== source || !isStalled()) return;
        lastCameMs = now();
        end(source, 'stalled');
      }, LOOK_TWICE_MS);
    },
  };
}

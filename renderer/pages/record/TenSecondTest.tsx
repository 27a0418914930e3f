// Ten seconds before the interview: speak, hear yourself, read what to change. Kept in memory alone.
import { useEffect, useRef, useState } from 'react';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { playSample } from '../../recorder/play-sample.ts';
import type { Playing } from '../../recorder/play-sample.ts';
import type { Sample } from '../../recorder/recorder-view.ts';
import { useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { verdictsOf } from '../../recorder/test-verdict.ts';
import type { Verdict } from '../../recorder/test-verdict.ts';
import { useText } from '../../text/use-text.ts';

const SECONDS = 10;

type Step =
  | { name: 'idle' }
  | { name: 'hearing'; left: number }
  | { name: 'heard'; sample: Sample; verdicts: Verdict[]; isPlaying: boolean; isMute: boolean };

export function TenSecondTest() {
  const { microphones } = useText();
  const { test: t } = microphones;
  const { state, microphone } = useRecorderView();
  // Another microphone: what was heard says nothing any more.
  return state.name === 'ready' ? (
    <section className="ten-seconds" aria-label={t.title}>
      <TestOfOne key={microphone?.id} />
    </section>
  ) : null;
}

function TestOfOne() {
  const { test: t } = useText().microphones;
  const { step, start, stop, play } = useTenSeconds();
  if (step.name === 'idle')
    return (
      <div className="row">
        <Button icon="play" onPress={() => void start()}>
          {t.start}
        </Button>
        <p className="soft">{t.text}</p>
      </div>
    );
  if (step.name === 'hearing')
    return (
      <div className="row">
        <p className="ten-seconds-count" role="status">
          {t.hearing(step.left)}
        </p>
        <Button icon="stop" onPress={stop}>
          {t.stop}
        </Button>
      </div>
    );
  return (
    <>
      <TestVerdict verdicts={step.verdicts} />
      {step.isMute && <Note tone="warning">{t.noLoudspeaker}</Note>}
      <div className="row">
        {step.isPlaying ? (
          <>
            <p role="status">{t.playing}</p>
            <Button icon="stop" onPress={stop}>
              {t.stop}
            </Button>
          </>
        ) : (
          <>
            <Button icon="play" onPress={() => play(step.sample)}>
              {t.hearAgain}
            </Button>
            <Button icon="undo" onPress={() => void start()}>
              {t.again}
            </Button>
            <Button tone="quiet" onPress={stop}>
              {t.close}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

function TestVerdict({ verdicts }: { verdicts: readonly Verdict[] }) {
  const { microphones: m } = useText();
  const isGood = verdicts.every((verdict) => verdict === 'good');
  return (
    <Note tone={isGood ? 'info' : 'warning'} isAlert>
      {verdicts.map((verdict, channel) => (
        // Channels have no other name than their place.
        <p key={channel === 0 ? 'first' : 'second'}>
          {verdicts.length > 1 && <strong>{m.speaker(channel + 1)}: </strong>}
          {m.test.verdicts[verdict]}
        </p>
      ))}
    </Note>
  );
}

function useTenSeconds() {
  const recorder = useRecorder();
  const [step, setStep] = useState<Step>({ name: 'idle' });
  const playing = useRef<Playing>(undefined);
  const isHearing = step.name === 'hearing';

  useEffect(() => {
    if (!isHearing) return undefined;
    const timer = setInterval(
      () =>
        setStep((now) =>
          now.name === 'hearing' ? { ...now, left: Math.max(1, now.left - 1) } : now,
        ),
      1000,
    );
    return () => clearInterval(timer);
  }, [isHearing]);
  useEffect(
    () => () => {
      playing.current?.stop();
      recorder.cancelSample();
    },
    [recorder],
  );

  function play(sample: Sample) {
    playing.current?.stop();
    const mine = playSample(sample);
    playing.current = mine;
    const heard = { name: 'heard', sample } as const;
    const verdicts = verdictsOf(sample.planes, sample.sampleRateHz);
    setStep({ ...heard, verdicts, isPlaying: true, isMute: false });
    void mine.done.then((isHeard) => {
      if (playing.current !== mine) return;
      playing.current = undefined;
      setStep({ ...heard, verdicts, isPlaying: false, isMute: !isHeard });
    });
  }
  return {
    step,
    play,
    async start() {
      playing.current?.stop();
      playing.current = undefined;
      setStep({ name: 'hearing', left: SECONDS });
      const sample = await recorder.sample(SECONDS);
      if (sample === undefined) setStep((now) => (now.name === 'hearing' ? { name: 'idle' } : now));
      else play(sample);
    },
    /** Back to the beginning; what was heard is forgotten. */
    stop() {
      const mine = playing.current;
      playing.current = undefined;
      mine?.stop();
      recorder.cancelSample();
      setStep((now) =>
        now.name === 'heard' && now.isPlaying ? { ...now, isPlaying: false } : { name: 'idle' },
      );
    },
  };
}

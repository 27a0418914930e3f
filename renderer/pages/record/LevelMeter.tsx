// How loud it is: bars for those who see them, and always a word and an advice.
import { useEffect, useState } from 'react';
import { AIM_DB, decibels, FLOOR_DB, levelWord, WARN_DB } from '../../recorder/levels.ts';
import type { LevelWord } from '../../recorder/levels.ts';
import { useMeter, useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { useText } from '../../text/use-text.ts';

/** The word follows the last two seconds: speech has pauses. */
const REMEMBERED = 20;

const percent = (db: number) => ((db - FLOOR_DB) / -FLOOR_DB) * 100;

/** The loudest samples of the last two seconds, as a word. */
function useLevelWord(channels: number | undefined): LevelWord {
  const recorder = useRecorder();
  const [word, setWord] = useState<LevelWord>('quiet');
  useEffect(() => {
    let recent: number[] = [];
    return recorder.subscribeMeter(() => {
      const peaks = recorder
        .meter()
        .levels.slice(0, channels)
        .map(({ peak }) => peak);
      if (peaks.length === 0) return;
      recent = [...recent, Math.max(...peaks)].slice(-REMEMBERED);
      setWord(levelWord(recent));
    });
  }, [recorder, channels]);
  return word;
}

export function LevelMeter() {
  const { record: t } = useText();
  const { levels: heard } = useMeter();
  const { format } = useRecorderView();
  // Of a microphone with two channels only what is kept is shown.
  const levels = heard.slice(0, format?.channels);
  const word = useLevelWord(format?.channels);
  return (
    <section className="level" data-level={word} aria-label={t.level}>
      <div className="level-bars" dir="ltr">
        {levels.map(({ peak, rms }, channel) => (
          <div
            // Channels have no other name than their place.
            key={channel === 0 ? 'first' : 'second'}
            className="level-bar"
            role="meter"
            aria-label={levels.length > 1 ? t.channelLevel(channel + 1) : t.level}
            aria-valuemin={FLOOR_DB}
            aria-valuemax={0}
            aria-valuenow={Math.round(decibels(peak))}
            aria-valuetext={t.levels[word]}
          >
            <span className="level-rms" style={{ inlineSize: `${percent(decibels(rms))}%` }} />
            <span
              className="level-peak"
              style={{ insetInlineStart: `${percent(decibels(peak))}%` }}
            />
            <span className="level-mark" style={{ insetInlineStart: `${percent(AIM_DB)}%` }} />
            <span
              className="level-mark"
              data-warning
              style={{ insetInlineStart: `${percent(WARN_DB)}%` }}
            />
          </div>
        ))}
      </div>
      <p role="status">
        <strong className="level-word">{t.levels[word]}</strong> <span>{t.levelAdvice[word]}</span>
      </p>
    </section>
  );
}

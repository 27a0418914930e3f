// How loud it is: bars for those who see them, and always a word and an advice. Two speakers have a bar and a word each.
import { useEffect, useState } from 'react';
import {
  AIM_DB,
  createLevelWatch,
  decibels,
  FLOOR_DB,
  mostUrgent,
  WARN_DB,
} from '../../recorder/levels.ts';
import type { ChannelLevel, LevelWord } from '../../recorder/levels.ts';
import { useMeter, useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { useText } from '../../text/use-text.ts';

const nothing: ChannelLevel = { peak: 0, rms: 0 };

const percent = (db: number) => ((db - FLOOR_DB) / -FLOOR_DB) * 100;

/** A word for each channel. */
function useLevelWords(channels: number): LevelWord[] {
  const recorder = useRecorder();
  const [words, setWords] = useState<LevelWord[]>([]);
  useEffect(() => {
    const watches = Array.from({ length: channels }, createLevelWatch);
    return recorder.subscribeMeter(() => {
      const { levels } = recorder.meter();
      if (levels.length === 0) return setWords([]);
      const next = watches.map((watch, channel) =>
        watch((levels[channel] ?? levels[0])?.peak ?? 0),
      );
      setWords((now) => (now.join() === next.join() ? now : next));
    });
  }, [recorder, channels]);
  return words;
}

export function LevelMeter() {
  const { record: t, microphones: m } = useText();
  const { levels: heard } = useMeter();
  const { format } = useRecorderView();
  const channels = format?.channels ?? 1;
  const words = useLevelWords(channels);
  // Of a microphone with two channels only what is kept is shown.
  const levels = Array.from({ length: channels }, (_, channel) => heard[channel] ?? nothing);
  const word = mostUrgent(words);
  const isHeard = words.length > 0;
  // Of two speakers it is said whose level it is about, unless it is both.
  const whose = words.filter((each) => each === word).length === 1 ? words.indexOf(word) : -1;
  const isTwo = channels > 1;
  return (
    <section className="level" data-level={word} aria-label={t.level}>
      <div className="level-bars">
        {levels.map((level, channel) => (
          // Channels have no other name than their place.
          <div key={channel === 0 ? 'first' : 'second'} className="level-channel">
            {isTwo && <span className="level-speaker">{m.speaker(channel + 1)}</span>}
            <LevelBar
              level={level}
              word={words[channel] ?? word}
              label={isTwo ? m.speaker(channel + 1) : t.level}
            />
            {isTwo && (
              <span className="level-own-word" data-level={words[channel]}>
                {isHeard && t.levels[words[channel] ?? word]}
              </span>
            )}
          </div>
        ))}
      </div>
      <p role="status">
        {isHeard && (
          <>
            <strong className="level-word">
              {isTwo && whose >= 0 ? m.speaker(whose + 1) : t.levels[word]}
            </strong>{' '}
            <span>{t.levelAdvice[word]}</span>
          </>
        )}
      </p>
    </section>
  );
}

function LevelBar({
  level: { peak, rms },
  word,
  label,
}: {
  level: ChannelLevel;
  word: LevelWord;
  label: string;
}) {
  const { record: t } = useText();
  return (
    <div
      className="level-bar"
      dir="ltr"
      data-level={word}
      role="meter"
      aria-label={label}
      aria-valuemin={FLOOR_DB}
      aria-valuemax={0}
      aria-valuenow={Math.round(decibels(peak))}
      aria-valuetext={t.levels[word]}
    >
      <span className="level-rms" style={{ inlineSize: `${percent(decibels(rms))}%` }} />
      <span className="level-peak" style={{ insetInlineStart: `${percent(decibels(peak))}%` }} />
      <span className="level-mark" style={{ insetInlineStart: `${percent(AIM_DB)}%` }} />
      <span
        className="level-mark"
        data-warning
        style={{ insetInlineStart: `${percent(WARN_DB)}%` }}
      />
    </div>
  );
}

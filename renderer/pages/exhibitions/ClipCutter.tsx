// Cuts a clip: with handles under the outline, by times, or by the words that are said. What is closed in it can be cut around with one press.
import { useState } from 'react';
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import { isLongEnough, splitClip, touchesClosed } from '../../../shared/rules/split-clip.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import { api } from '../../api/connection.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { playPassage, positionMs } from '../../player/playing-sound.ts';
import { Player } from '../../player/Player.tsx';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { TimeField } from '../stories/TrimPanel.tsx';
import { quietPlace, SNAP_MS } from './quiet-place.ts';
import { WordRange } from './WordRange.tsx';

export interface ClipTimes extends Passage {
  fadeInMs: number;
  fadeOutMs: number;
}

interface ClipCutterProps {
  title: string;
  sound: StoryOffer['sounds'][number];
  /** What is said in it, original and translations. */
  texts: StoryOffer['texts'];
  clip: ClipTimes;
  onChange: (clip: ClipTimes) => void;
  /** The parts that may be heard, instead of the clip. */
  onSplit: (parts: Passage[]) => void;
}

export const usualFadeMs = 250;
const fadesMs = [0, 250, 500, 1000, 2000, 3000, 5000] as const;

export function canBeShown(clip: Passage, closed: readonly Passage[]): boolean {
  return isLongEnough(clip) && !touchesClosed(clip, closed);
}

export function ClipCutter(props: ClipCutterProps) {
  const { title, sound, texts, clip, onChange, onSplit } = props;
  const { exhibitions: t, language } = useText();
  const [error, setError] = useState<unknown>();
  const { recordingId, durationMs, closed } = sound;
  const set = (patch: Partial<ClipTimes>) => onChange({ ...clip, ...patch });
  const here = () => positionMs(recordingId);
  const lengthMs = clip.toMs - clip.fromMs;
  const isClosed = touchesClosed(clip, closed);
  const parts = isClosed ? splitClip(clip, closed) : [];

  async function snap() {
    setError(undefined);
    const near = async (ms: number) => {
      const stretch = {
        fromMs: Math.max(0, ms - SNAP_MS),
        toMs: Math.min(durationMs, ms + SNAP_MS),
      };
      return quietPlace(
        await api.recordings.peaks({ id: recordingId, ...stretch, points: 80 }),
        ms,
      );
    };
    try {
      set({ fromMs: await near(clip.fromMs), toMs: await near(clip.toMs) });
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  const fade = (ms: number, label: string, change: (ms: number) => void) => (
    <Select
      label={label}
      options={[...new Set([...fadesMs, ms])]
        .toSorted((one, other) => one - other)
        .map((one) => ({ id: String(one), label: t.fades[one] ?? formatLength(language, one) }))}
      value={String(ms)}
      onChange={(id) => change(Number(id))}
    />
  );
  return (
    <div className="stack clip-cutter">
      <p className="soft">{t.clipLead}</p>
      <Player
        recordingId={recordingId}
        title={title}
        shaded={[
          ...closed.map((part) => ({ ...part, label: t.closedPart })),
          ...[
            { fromMs: 0, toMs: clip.fromMs, label: t.notInClip },
            { fromMs: clip.toMs, toMs: durationMs, label: t.notInClip },
          ].filter((part) => part.toMs > part.fromMs),
        ]}
        ends={{
          ends: clip,
          label: t.clipHandles,
          names: [t.clipFrom, t.clipTo],
          onChange: ({ fromMs, toMs }) =>
            set({ fromMs: Math.round(fromMs), toMs: Math.round(toMs) }),
        }}
      />
      <div className="clip-fields">
        <div className="clip-end">
          <TimeField
            label={t.clipFrom}
            ms={clip.fromMs}
            durationMs={durationMs}
            onMs={(fromMs) => set({ fromMs })}
          />
          <Button tone="quiet" onPress={() => set({ fromMs: here() })}>
            {t.fromHere}
          </Button>
        </div>
        <div className="clip-end">
          <TimeField
            label={t.clipTo}
            ms={clip.toMs}
            durationMs={durationMs}
            onMs={(toMs) => set({ toMs })}
          />
          <Button tone="quiet" onPress={() => set({ toMs: here() })}>
            {t.toHere}
          </Button>
        </div>
        {fade(clip.fadeInMs, t.fadeIn, (fadeInMs) => set({ fadeInMs }))}
        {fade(clip.fadeOutMs, t.fadeOut, (fadeOutMs) => set({ fadeOutMs }))}
      </div>
      <div className="row">
        <Button
          icon="play"
          isDisabled={lengthMs <= 0}
          onPress={() => playPassage(recordingId, clip)}
        >
          {t.listen}
        </Button>
        <Button tone="quiet" isDisabled={lengthMs <= 0} onPress={() => void snap()}>
          {t.snap}
        </Button>
      </div>
      <ErrorNote error={error} />
      {!isLongEnough(clip) ? (
        <p className="field-error" role="alert">
          {t.clipTooShort}
        </p>
      ) : (
        <p aria-live="polite">{t.clipLength(formatLength(language, lengthMs))}</p>
      )}
      {isClosed && (
        <Note tone="warning" isAlert>
          <p>{t.closedInClip}</p>
          {parts.length === 0 ? (
            <p>{t.splitNothing}</p>
          ) : (
            <div>
              <Button onPress={() => onSplit(parts)}>{t.splitInto(parts.length)}</Button>
            </div>
          )}
        </Note>
      )}
      <ClipLines texts={texts} sound={sound} clip={clip} onPassage={set} />
    </div>
  );
}

interface ClipLinesProps extends Pick<ClipCutterProps, 'texts' | 'sound' | 'clip'> {
  onPassage: (passage: Passage) => void;
}

function ClipLines({ texts, sound, clip, onPassage }: ClipLinesProps) {
  const { recordingId, durationMs } = sound;
  const text = texts.find((one) => one.recordingId === recordingId && !one.isTranslation);
  if (text === undefined || text.lines.length === 0) return null;
  const { lines, language } = text;
  return <WordRange {...{ lines, language, durationMs, clip, onPassage }} />;
}

// Chooses words that are said one after the other: press the first and the last, drag over them, or go by keys. What is chosen is what is heard
// in the clip, so it also follows the clip.
import { memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { directionOf } from '../../../shared/rules/direction-of.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import { clockTime } from '../../parts/player/clock-time.ts';
import { useText } from '../../text/use-text.ts';
import {
  afterPress,
  linesCutThrough,
  passageOf,
  rangeOf,
  spokenWords,
  wordAfterKey,
  wordsInClip,
} from './word-selection.ts';
import type { OfferedLine, SpokenWord, WordSelection } from './word-selection.ts';

interface WordRangeProps {
  language: string;
  lines: readonly OfferedLine[];
  durationMs: number;
  clip: Passage;
  onPassage: (passage: Passage) => void;
}

export function WordRange({ language, lines, durationMs, clip, onPassage }: WordRangeProps) {
  const { exhibitions: t } = useText();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const words = useMemo(() => spokenWords(lines, durationMs), [lines, durationMs]);
  const ofLines = useMemo(() => byLine(lines, words), [lines, words]);
  const inClip = wordsInClip(words, clip);
  const [held, setHeld] = useState<WordSelection>();
  const [isDragging, setDragging] = useState(false);
  const selection = held ?? {
    ...{ anchor: inClip?.first ?? 0, focus: inClip?.first ?? 0, isOpen: false },
  };
  const { focus } = selection;
  const direction = directionOf(language);
  const isUntimed = lines.some(({ fromMs }) => fromMs === null);

  useEffect(() => {
    if (held !== undefined)
      list.current?.querySelector(`[data-word="${focus}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [held, focus]);

  function choose(next: WordSelection) {
    setHeld(next);
    onPassage(passageOf(words, rangeOf(next)));
  }
  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey: isExtending, ctrlKey, metaKey } = event;
    if (key === ' ' || key === 'Enter') {
      event.preventDefault();
      choose(afterPress(selection, focus, isExtending));
      return;
    }
    const isFar = ctrlKey || metaKey;
    const next = wordAfterKey(words, focus, { key, isExtending, isFar, direction });
    if (next === undefined) return;
    event.preventDefault();
    // Going on from a choice without Shift leaves it as it is; going on with Shift begins where one stands.
    const anchor = isExtending || selection.isOpen ? selection.anchor : next;
    if (isExtending) choose({ anchor, focus: next, isOpen: false });
    else setHeld({ anchor, focus: next, isOpen: selection.isOpen });
  }
  const wordUnder = ({ clientX, clientY }: PointerEvent) => {
    const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-word]');
    return under && list.current?.contains(under) ? Number(under.dataset['word']) : undefined;
  };
  function onPointerDown(event: PointerEvent) {
    const word = wordUnder(event);
    if (word === undefined || event.button !== 0) return;
    setDragging(true);
    choose(afterPress(selection, word, event.shiftKey));
  }
  function onPointerMove(event: PointerEvent) {
    if (!isDragging || event.buttons === 0) return;
    const word = wordUnder(event);
    if (word !== undefined && word !== focus)
      choose({ anchor: selection.anchor, focus: word, isOpen: false });
  }
  if (words.length === 0) return <p className="soft">{t.wordsNoTimes}</p>;
  const cut = inClip ? linesCutThrough({ lines, words, range: inClip, clip }) : 0;
  return (
    <div className="stack word-range">
      <span className="field-label" id={`${id}-label`}>
        {t.wordsForClip}
      </span>
      <p className="small soft" id={`${id}-help`}>
        {t.wordsHelp}
      </p>
      <div
        ref={list}
        role="listbox"
        aria-multiselectable
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
        aria-activedescendant={`${id}-${focus}`}
        className="word-range-list"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
      >
        {ofLines.map(({ line, firstWord, own }) => (
          <WordLine
            key={line.id}
            id={id}
            line={line}
            words={own}
            firstWord={firstWord}
            language={language}
            chosenFrom={clampTo(inClip?.first, firstWord, own.length)}
            chosenTo={clampTo(inClip && inClip.last + 1, firstWord, own.length)}
            focus={focus >= firstWord && focus < firstWord + own.length ? focus : undefined}
          />
        ))}
      </div>
      <p className="small" aria-live="polite">
        {selection.isOpen
          ? t.wordsLast
          : inClip &&
            t.wordsChosen(
              inClip.last - inClip.first + 1,
              clockTime(clip.fromMs),
              clockTime(clip.toMs),
            )}
      </p>
      {cut > 0 && <p className="small soft">{t.wordsCutThrough(cut)}</p>}
      {isUntimed && <p className="small soft">{t.wordsSomeUntimed}</p>}
    </div>
  );
}

function byLine(lines: readonly OfferedLine[], words: readonly SpokenWord[]) {
  const ofLine = Map.groupBy(words, ({ line }) => line);
  let firstWord = 0;
  return lines.map((line, place) => {
    const own = ofLine.get(place) ?? none;
    const found = { line, firstWord, own };
    firstWord += own.length;
    return found;
  });
}

const none: readonly SpokenWord[] = [];

/** Counted from the line's first word, so that lines far from what is chosen stay as they are. */
function clampTo(word: number | undefined, firstWord: number, count: number): number {
  return Math.min(Math.max((word ?? 0) - firstWord, 0), count);
}

interface WordLineProps {
  id: string;
  line: OfferedLine;
  words: readonly SpokenWord[];
  firstWord: number;
  language: string;
  chosenFrom: number;
  chosenTo: number;
  focus: number | undefined;
}

const WordLine = memo(function WordLine(props: WordLineProps) {
  const { id, line, words, firstWord, language, chosenFrom, chosenTo, focus } = props;
  const { exhibitions: t } = useText();
  const { fromMs, speaker, text } = line;
  const time = fromMs === null ? t.wordsUntimed : clockTime(fromMs);
  return (
    <div
      role="group"
      aria-label={[time, speaker].filter(Boolean).join(' ')}
      className="word-range-line"
    >
      <span className="small soft line-range-time" aria-hidden>
        {fromMs === null ? '–' : time}
      </span>
      <span lang={language} dir={directionOf(language)}>
        {speaker !== '' && <strong aria-hidden>{speaker}: </strong>}
        {words.length === 0 && (
          <span role="option" aria-selected={false} aria-disabled className="soft">
            {text}
          </span>
        )}
        {words.map(({ begin, end }, place) => (
          <span
            key={begin}
            id={`${id}-${firstWord + place}`}
            role="option"
            aria-selected={place >= chosenFrom && place < chosenTo}
            data-word={firstWord + place}
            data-focused={focus === firstWord + place || undefined}
            className="word-range-word"
          >
            {text.slice(begin, end)}
          </span>
        ))}
      </span>
    </div>
  );
});

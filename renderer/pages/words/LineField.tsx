// The words of one line: always open to be typed into. The field is written by the browser alone, so that its input methods and its spell check work as everywhere.
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Transcript, TranscriptLine } from '../../../shared/model/transcript.ts';
import { timeAtPlace, wordBeginAt } from '../../../shared/rules/word-times.ts';
import { directionOfLine, languageOfLine } from './line-language.ts';
import { markText, putCaret, rangeIn, rowOfCaret, selectionIn } from './text-caret.ts';
import { useWordsDesk } from './words-context.ts';
import type { Caret } from './words-store.ts';

export interface Stretch {
  from: number;
  to: number;
}

export interface LineFieldProps {
  text: Transcript;
  /** As it is shown; it may be one that nobody has written yet. */
  line: TranscriptLine;
  label: string;
  /** What else there is to know of it, for who cannot see it. */
  description: string;
  isReadOnly: boolean;
  placeholder?: string;
  found: readonly Stretch[];
  heard: Stretch | undefined;
  wanted: Caret | undefined;
  /** Up or down to the next field. */
  onLeave: (by: 1 | -1) => void;
  onActive: () => void;
}

/** A wish for the cursor is fulfilled once. */
const fulfilled = new WeakSet<Caret>();

export function LineField(props: LineFieldProps) {
  const { text, line, label, description, isReadOnly, placeholder, found, heard, wanted } = props;
  const { store, actions, original, playFrom } = useWordsDesk();
  const field = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const isOriginal = text.id === original.id;
  const lastCaret = useRef<Caret>(undefined);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element || element.textContent === line.text) return;
    const at = document.activeElement === element ? selectionIn(element) : undefined;
    element.textContent = line.text;
    if (at) putCaret(element, Math.min(at.from, line.text.length));
  }, [line.text]);

  useEffect(() => {
    const element = field.current;
    if (!element || !wanted || fulfilled.has(wanted)) return;
    if (wanted.of !== text.id || wanted.lineId !== line.id) return;
    fulfilled.add(wanted);
    putCaret(element, Math.min(wanted.place, line.text.length));
  }, [wanted, text.id, line.id, line.text.length]);

  useMarks(field, line, { found, heard });

  const caretNow = (): Caret & Stretch => {
    const at = (field.current && selectionIn(field.current)) ?? { from: 0, to: 0 };
    return { of: text.id, lineId: line.id, place: at.from, ...at };
  };
  const bare = ({ of, lineId, place }: Caret): Caret => ({ of, lineId, place });

  const onBeforeInput = useEffectEvent((event: InputEvent) => {
    const { inputType, dataTransfer } = event;
    lastCaret.current = bare(caretNow());
    if (inputType === 'historyUndo' || inputType === 'historyRedo') {
      event.preventDefault();
      if (inputType === 'historyUndo') store.undo();
      else store.redo();
    } else if (inputType === 'insertParagraph' || inputType === 'insertLineBreak') {
      event.preventDefault();
    } else if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop') {
      event.preventDefault();
      const { to, ...caret } = caretNow();
      const typed = dataTransfer?.getData('text/plain') ?? event.data ?? '';
      if (typed !== '') actions.paste(bare(caret), { to, typed }, line);
    }
  });
  const onInput = useEffectEvent(() => {
    const typed = field.current?.textContent ?? '';
    if (typed !== line.text) actions.type(bare(caretNow()), typed, line, lastCaret.current);
  });
  useEffect(() => {
    const element = field.current;
    const before = (event: InputEvent) => onBeforeInput(event);
    const after = () => onInput();
    // React's own event of this name is another one.
    element?.addEventListener('beforeinput', before);
    element?.addEventListener('input', after);
    return () => {
      element?.removeEventListener('beforeinput', before);
      element?.removeEventListener('input', after);
    };
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const element = field.current;
    if (!element) return;
    const { from, to } = caretNow();
    const isCursor = from === to;
    if (event.key === 'Backspace' && isCursor && from === 0 && isOriginal && !isReadOnly) {
      event.preventDefault();
      actions.joinWithBefore(line.id);
    } else if (event.key === 'Delete' && isCursor && from === line.text.length && isOriginal) {
      event.preventDefault();
      if (!isReadOnly) actions.joinWithNext(line.id);
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && !event.shiftKey) {
      const { isFirst, isLast } = rowOfCaret(element);
      const by = event.key === 'ArrowUp' ? -1 : 1;
      if (by < 0 ? !isFirst : !isLast) return;
      event.preventDefault();
      props.onLeave(by);
    }
  }

  function onClick(event: MouseEvent) {
    const isWord = event.altKey || event.metaKey || event.ctrlKey || isReadOnly;
    const element = field.current;
    if (!isWord || !isOriginal || !element) return;
    const at = selectionIn(element);
    if (!at || at.from !== at.to) return;
    const ms = timeAtPlace(line, wordBeginAt(line.text, at.from));
    if (ms !== null) playFrom(ms);
  }

  return (
    <>
      <div
        ref={field}
        className="line-text"
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={label}
        aria-describedby={description === '' ? undefined : helpId}
        aria-readonly={isReadOnly}
        contentEditable={isReadOnly ? undefined : 'plaintext-only'}
        data-placeholder={line.text === '' ? placeholder : undefined}
        lang={languageOfLine(line, text)}
        dir={directionOfLine(line, text)}
        spellCheck={!isReadOnly}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={props.onActive}
      />
      {description !== '' && (
        <span id={helpId} className="visually-hidden">
          {description}
        </span>
      )}
    </>
  );
}

/** Doubtful words, words that were looked for and the word that is heard are marked without touching the text. */
function useMarks(
  field: { current: HTMLElement | null },
  { text, doubtful }: TranscriptLine,
  { found, heard }: Pick<LineFieldProps, 'found' | 'heard'>,
) {
  useEffect(() => {
    const element = field.current;
    if (!element || element.textContent !== text) return undefined;
    const marks = [
      ...doubtful.map(([from, to]) => markText('doubtful', rangeIn(element, from, to))),
      ...found.map(({ from, to }) => markText('found', rangeIn(element, from, to))),
    ];
    return () => marks.forEach((remove) => remove());
  }, [field, text, doubtful, found]);
  const [from, to] = [heard?.from, heard?.to];
  useEffect(() => {
    const element = field.current;
    if (!element || from === undefined || to === undefined) return undefined;
    return markText('heard', rangeIn(element, from, Math.min(to, text.length)));
  }, [field, text, from, to]);
}

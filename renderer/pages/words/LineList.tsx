// Ten thousand lines scroll as smoothly as ten: only those on the screen exist, and the one that is typed into.
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { TranscriptLineId } from '../../../shared/model/ids.ts';
import type { TranscriptLine } from '../../../shared/model/transcript.ts';
import { useText } from '../../text/use-text.ts';
import type { Match } from './find-in-lines.ts';
import { LineRow } from './LineRow.tsx';
import type { Stretch } from './LineField.tsx';
import type { Lines } from './line-changes.ts';
import type { Heard } from './use-heard.ts';
import { useWordsDesk } from './words-context.ts';
import type { Caret } from './words-store.ts';
import './lines.css';

const usualHeight = 64;
const nothing: readonly Stretch[] = [];

export interface ShownLine {
  line: TranscriptLine | undefined;
  translated: TranscriptLine | undefined;
}

export interface LineListProps {
  rows: readonly ShownLine[];
  heard: Heard | undefined;
  /** The line that is heard is kept in view. */
  isFollowing: boolean;
  matches: readonly Match[];
  wanted: Caret | undefined;
  /** How much of the window's top is covered. */
  coveredPx: number;
  onActive: (row: ShownLine | undefined) => void;
}

export function LineList(props: LineListProps) {
  const { rows, heard, isFollowing, matches, wanted, coveredPx, onActive } = props;
  const { words: t } = useText();
  const { store, original, translation } = useWordsDesk();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const current = Math.min(active, rows.length - 1);

  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => usualHeight,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: coveredPx + 8,
    scrollPaddingEnd: 24,
    getItemKey: (index) => rows[index]?.line?.id ?? rows[index]?.translated?.id ?? index,
    rangeExtractor: (range) =>
      [...new Set([current, ...defaultRangeExtractor(range)])]
        .filter((index) => index >= 0)
        .toSorted((one, other) => one - other),
  });

  // Notices above the list come and go, so its place is measured anew with the whole page.
  useLayoutEffect(() => {
    const measure = () =>
      setTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  const placeOf = useMemo(
    () =>
      new Map(
        rows.flatMap(({ line, translated }, index) =>
          [line?.id, translated?.id].flatMap((id): [TranscriptLineId, number][] =>
            id === undefined ? [] : [[id, index]],
          ),
        ),
      ),
    [rows],
  );
  const reveal = useEffectEvent((id: TranscriptLineId) => {
    const index = placeOf.get(id);
    if (index === undefined) return;
    setActive(index);
    onActive(rows[index]);
    virtual.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => {
    if (wanted) reveal(wanted.lineId);
  }, [wanted]);
  const follow = useEffectEvent((id: TranscriptLineId) => {
    const index = placeOf.get(id);
    if (isFollowing && index !== undefined) virtual.scrollToIndex(index, { align: 'auto' });
  });
  const heardId = heard?.isPlaying ? heard.lineId : undefined;
  useEffect(() => {
    if (heardId) follow(heardId);
  }, [heardId]);

  const leave = useEffectEvent((number: number, by: 1 | -1, isTranslation: boolean) => {
    const next = rows[number - 1 + by];
    const line = isTranslation ? next?.translated : next?.line;
    const of = isTranslation ? translation?.id : original.id;
    if (!line || !of) return;
    store.wantCaret({ of, lineId: line.id, place: by > 0 ? 0 : line.text.length });
  });
  const activate = useEffectEvent((number: number) => {
    setActive(number - 1);
    onActive(rows[number - 1]);
  });
  const onLeave = useCallback(
    (number: number, by: 1 | -1, isTranslation: boolean) => leave(number, by, isTranslation),
    [],
  );
  const onRowActive = useCallback((number: number) => activate(number), []);

  const found = useMemo(() => byLine(matches), [matches]);
  const stretches = (id: TranscriptLineId | undefined) =>
    (id === undefined ? undefined : found.get(id)) ?? nothing;
  return (
    <div
      ref={list}
      className="lines"
      role="list"
      aria-label={t.listLabel}
      data-two={translation !== undefined || undefined}
      style={{ blockSize: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const { line, translated } = rows[index] ?? { line: undefined, translated: undefined };
        const isHeard = line !== undefined && heard?.lineId === line.id;
        return (
          <div
            key={String(key)}
            ref={virtual.measureElement}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            data-index={index}
            className="line-place"
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <LineRow
              number={index + 1}
              line={line}
              before={rows[index - 1]?.line}
              translated={translated}
              isHeard={isHeard}
              heard={isHeard ? heard?.word : undefined}
              found={stretches(line?.id)}
              foundTranslated={stretches(translated?.id)}
              wanted={wanted}
              onLeave={onLeave}
              onActive={onRowActive}
            />
          </div>
        );
      })}
    </div>
  );
}

function byLine(matches: readonly Match[]): ReadonlyMap<TranscriptLineId, readonly Stretch[]> {
  const found = new Map<TranscriptLineId, Stretch[]>();
  for (const { lineId, from, to } of matches) {
    const list = found.get(lineId);
    if (list) list.push({ from, to });
    else found.set(lineId, [{ from, to }]);
  }
  return found;
}

/** Every line of the original with what stands beside it, then what a translation says beside none. */
export function rowsOf(
  lines: Lines,
  beside: (line: TranscriptLine) => TranscriptLine | undefined,
  alone: Lines,
): ShownLine[] {
  return [
    ...lines.map((line) => ({ line, translated: beside(line) })),
    ...alone.map((translated) => ({ line: undefined, translated })),
  ];
}

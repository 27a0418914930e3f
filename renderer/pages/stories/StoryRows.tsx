// Ten thousand stories scroll as smoothly as ten: only the rows on the screen exist, and each says its place in the whole.
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { StoryRow } from '../../../shared/model/story.ts';
import { useText } from '../../text/use-text.ts';
import { rowAfterKey } from './list-pages.ts';
import type { VisibleRange } from './list-pages.ts';
import { StoryRowLine } from './StoryRowLine.tsx';

const usualRowHeight = 92;
const FRAMES_TO_SETTLE = 12;

interface StoryRowsProps {
  total: number;
  row: (index: number) => StoryRow | undefined;
  onRange: (range: VisibleRange) => void;
  startAt: number;
  onOpen: (index: number) => void;
  onRestore?: (index: number) => void;
}

export function StoryRows({ total, row, onRange, startAt, onOpen, onRestore }: StoryRowsProps) {
  const { stories: t } = useText();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(Math.min(startAt, total - 1));
  const focusWanted = useRef(false);
  const current = Math.min(active, total - 1);

  const rows = useWindowVirtualizer({
    count: total,
    estimateSize: () => usualRowHeight,
    overscan: 6,
    scrollMargin: top,
    // The row that the Tab key leads to exists wherever the list has been scrolled to.
    rangeExtractor: (range) =>
      [...new Set([current, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b),
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

  const first = rows.range?.startIndex ?? 0;
  const last = rows.range?.endIndex ?? 0;
  useEffect(() => onRange({ first, last }), [first, last, onRange]);

  const returnToPlace = useEffectEvent(() => {
    if (startAt > 0) rows.scrollToIndex(current, { align: 'center' });
  });
  useEffect(() => {
    // The shell scrolls to the top when a page is shown; the place is found again after that. Rows are measured
    // only once they are drawn, which moves the place for some frames.
    let framesLeft = FRAMES_TO_SETTLE;
    let frame = requestAnimationFrame(function settle() {
      returnToPlace();
      framesLeft -= 1;
      if (framesLeft > 0) frame = requestAnimationFrame(settle);
    });
    return () => cancelAnimationFrame(frame);
  }, []);

  useEffect(() => {
    if (!focusWanted.current) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${current}"] a`);
    if (!link) return;
    focusWanted.current = false;
    link.focus({ preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = rowAfterKey({
      key: event.key,
      index: current,
      total,
      rowsOnScreen: Math.max(1, last - first - 1),
    });
    if (next === undefined) return;
    event.preventDefault();
    focusWanted.current = true;
    setActive(next);
    rows.scrollToIndex(next, { align: 'auto' });
  }

  return (
    <>
      <p className="visually-hidden" id="story-list-help">
        {t.listHelp}
      </p>
      <ul
        ref={list}
        className="story-rows"
        aria-label={t.listLabel}
        aria-describedby="story-list-help"
        style={{ blockSize: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
            onFocus={() => setActive(index)}
          >
            <StoryRowLine
              row={row(index)}
              isTabStop={index === current}
              onOpen={() => onOpen(index)}
              {...(onRestore ? { onRestore: () => onRestore(index) } : {})}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

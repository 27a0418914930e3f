// Which lines of the texts of a story are closed: by a mark on the line, or because its sound is. Pure.
import type { Passage } from './closed-passages.ts';

/** Where a line lies in time; null where nobody knows. */
export interface TimedLine {
  fromMs: number | null;
  toMs: number | null;
}

/** A line of which only a part is closed is closed whole: nobody knows to the word where its sound lies. */
export function isLineClosed({ fromMs, toMs }: TimedLine, closed: readonly Passage[]): boolean {
  if (fromMs === null && toMs === null) return false;
  const from = fromMs ?? toMs ?? 0;
  const to = Math.max(toMs ?? from, from + 1);
  return closed.some((passage) => passage.fromMs < to && from < passage.toMs);
}

export interface LineInText<Id extends string = string> extends TimedLine {
  id: Id;
  /** Of a translation: the line of the original. */
  ofLineId: Id | null;
}

/** One transcript or translation: its lines in order, and what of its sound is closed. */
export interface TextToClose<Id extends string = string> {
  lines: readonly LineInText<Id>[];
  closed: readonly Passage[];
}

/** Where the words of a line can lie, and whether anybody has said so. */
export interface LineSpan extends Passage {
  isTimed: boolean;
}

/**
 * A line that does not say when it ends goes on until the next begins. One without times can be anywhere in the lines around it that
 * have some: in a text without any, anywhere in the sound. @param lines in order @param original looks up what a line translates
 */
export function spansOf<Id extends string>(
  lines: readonly LineInText<Id>[],
  original: (id: Id) => TimedLine | undefined = () => undefined,
): LineSpan[] {
  const times = lines.map(({ fromMs, toMs, ofLineId }) => {
    const isTimed = fromMs !== null || toMs !== null || ofLineId === null;
    return isTimed ? { fromMs, toMs } : (original(ofLineId) ?? { fromMs, toMs });
  });
  const before: { from: number; to: number }[] = [];
  let last = { from: 0, to: 0 };
  for (const { fromMs, toMs } of times) {
    before.push(last);
    const from = fromMs ?? toMs;
    if (from !== null) last = { from, to: toMs ?? from };
  }
  const spans: LineSpan[] = [];
  let next = { from: Infinity, to: Infinity };
  for (const [place, { fromMs, toMs }] of [...times.entries()].toReversed()) {
    const isTimed = fromMs !== null || toMs !== null;
    const around = before[place] ?? { from: 0, to: 0 };
    const from = fromMs ?? (isTimed ? Math.min(around.to, toMs ?? 0) : around.from);
    const to = toMs ?? (isTimed ? Math.max(next.from, from + 1) : next.to);
    spans.unshift({ fromMs: from, toMs: Math.max(to, from + 1), isTimed });
    if (isTimed) next = { from: fromMs ?? from, to };
  }
  return spans;
}

/** What is closed in one language is closed in all: a line, what it translates, and every other translation of that. */
export function closedLineIds<Id extends string>(
  texts: readonly TextToClose<Id>[],
  marked: ReadonlySet<Id>,
): Set<Id> {
  const all = texts.flatMap(({ lines }) => lines);
  const byId = new Map(all.map((line) => [line.id, line]));
  const originOf = ({ id, ofLineId }: LineInText<Id>) => ofLineId ?? id;
  const closed = new Set(all.filter(({ id }) => marked.has(id)).map(originOf));
  for (const { lines, closed: passages } of texts) {
    if (passages.length === 0) continue;
    const spans = spansOf(lines, (id) => byId.get(id));
    for (const [place, line] of lines.entries()) {
      const span = spans[place];
      if (span !== undefined && isLineClosed(span, passages)) closed.add(originOf(line));
    }
  }
  return new Set(all.filter((line) => closed.has(originOf(line))).map(({ id }) => id));
}

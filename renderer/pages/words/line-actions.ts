// What can be done to the lines of a text and of its translations, each as one step that can be undone.
import type { PersonId, TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import type { Transcript, TranscriptLine } from '../../../shared/model/transcript.ts';
import {
  joinedLine,
  plainText,
  retyped,
  shiftedLine,
  splitLine,
} from '../../../shared/rules/line-edits.ts';
import { replacedIn } from './find-in-lines.ts';
import type { Wanted } from './find-in-lines.ts';
import type { Lines, TextChange } from './line-changes.ts';
import type { Caret, WordsStore } from './words-store.ts';

export interface Speaker {
  speakerId: PersonId | null;
  speaker: string;
}

interface LineActionsOptions {
  store: WordsStore;
  original: Transcript;
  /** Those that may be changed. */
  translations: readonly Transcript[];
  newId: () => TranscriptLineId;
  /** Where the sound is; null where there is none. */
  soundMs: () => number | null;
}

const bareLine = {
  ...{ fromMs: null, toMs: null, speakerId: null, speaker: '', text: '', language: null },
  ...{ direction: 'auto' as const, ofLineId: null, times: [], doubtful: [] },
  ...{ isByComputer: false, isClosed: false },
};

/** A line that nobody has written yet. */
export function emptyLine(
  id: TranscriptLineId,
  more: Partial<TranscriptLine> = {},
): TranscriptLine {
  return { ...bareLine, ...more, id };
}

/** What a translation says beside each line of its original. A second one beside the same line stands alone. */
export function besideOriginal(lines: Lines): {
  beside: ReadonlyMap<TranscriptLineId, TranscriptLine>;
  alone: TranscriptLine[];
} {
  const beside = new Map<TranscriptLineId, TranscriptLine>();
  const alone: TranscriptLine[] = [];
  for (const line of lines)
    if (line.ofLineId === null || beside.has(line.ofLineId)) alone.push(line);
    else beside.set(line.ofLineId, line);
  return { beside, alone };
}

export type LineActions = ReturnType<typeof createLineActions>;

export function createLineActions(options: LineActionsOptions) {
  const { store, original, translations, newId, soundMs } = options;
  const linesOf = (of: TranscriptId) => store.state().texts.get(of) ?? [];
  const own = () => linesOf(original.id);
  const find = (of: TranscriptId, id: TranscriptLineId) =>
    linesOf(of).find((line) => line.id === id);
  const put = (line: TranscriptLine, after?: TranscriptLineId | null): TextChange => ({
    ...{ kind: 'put', of: original.id, line },
    ...(after === undefined ? {} : { after }),
  });
  const caretAt = (lineId: TranscriptLineId, place: number): Caret => ({
    of: original.id,
    lineId,
    place,
  });
  const besideIn = ({ id }: Transcript) => besideOriginal(linesOf(id)).beside;

  function join(first: TranscriptLine, second: TranscriptLine): boolean {
    const joined = joinedLine(first, second);
    if (joined === undefined) return false;
    const changes: TextChange[] = [];
    for (const translation of translations) {
      const beside = besideIn(translation);
      const [one, other] = [beside.get(first.id), beside.get(second.id)];
      const both = one && other ? joinedLine(one, other) : undefined;
      const of = translation.id;
      if (other && both)
        changes.push({ kind: 'put', of, line: both }, { kind: 'remove', of, id: other.id });
      else if (other && !one)
        changes.push({ kind: 'put', of, line: { ...other, ofLineId: first.id } });
    }
    changes.push(put(joined), {
      ...{ kind: 'remove', of: original.id, id: second.id, into: first.id },
    });
    const place = joined.text.length - second.text.trimStart().length;
    store.change(changes, { before: caretAt(second.id, 0), after: caretAt(first.id, place) });
    return true;
  }

  /** The nearest line above that this translation has words for. */
  function lineAbove(of: TranscriptId, originalId: TranscriptLineId): TranscriptLineId | null {
    const { beside } = besideOriginal(linesOf(of));
    const lines = own();
    const at = lines.findIndex(({ id }) => id === originalId);
    const above = lines.slice(0, at).findLast(({ id }) => beside.has(id));
    return (above && beside.get(above.id)?.id) ?? null;
  }

  /** Where the sound is, if it has gone on since the line above: who writes without listening gets no times. */
  function heardMs(id: TranscriptLineId): number | null {
    const lines = own();
    const above = lines
      .slice(0, lines.findIndex((line) => line.id === id))
      .findLast(({ fromMs }) => fromMs !== null);
    const ms = soundMs();
    return ms !== null && ms > (above?.fromMs ?? -1) ? ms : null;
  }

  /** @param fresh the line as it is shown, for one that nobody has written yet */
  function type(caret: Caret, typed: string, fresh: TranscriptLine, before?: Caret): void {
    const { of, lineId } = caret;
    const known = find(of, lineId);
    const text = plainText(typed);
    const step = { before, after: caret, typing: `${of} ${lineId}` };
    if (known !== undefined) {
      const isBegun = known.text === '' && known.fromMs === null && of === original.id;
      const line = retyped(known, text);
      const fromMs = isBegun ? heardMs(lineId) : known.fromMs;
      store.change(
        [{ kind: 'put', of, line: { ...line, fromMs } }],
        step,
      );
      return;
    }
    const isFirst = fresh.ofLineId === null;
    const line = { ...fresh, text, fromMs: isFirst ? soundMs() : fresh.fromMs };
    const after = fresh.ofLineId === null ? null : lineAbove(of, fresh.ofLineId);
    store.change([{ kind: 'put', of, line, after }], step);
  }

  function change(id: TranscriptLineId, patch: Partial<TranscriptLine>): void {
    const line = find(original.id, id);
    if (line) store.change([put({ ...line, ...patch })]);
  }

  return {
    type,
    change,
    split(id: TranscriptLineId, place: number): void {
      const line = find(original.id, id);
      if (line === undefined) return;
      const [first, second] = splitLine(line, place, { id: newId(), nowMs: soundMs() });
      store.change([put(first), put(second, first.id)], {
        ...{ before: caretAt(id, place), after: caretAt(second.id, 0) },
      });
    },
    /** @returns false when they would be too long together */
    joinWithBefore(id: TranscriptLineId): boolean {
      const lines = own();
      const at = lines.findIndex((line) => line.id === id);
      const [first, second] = [lines[at - 1], lines[at]];
      return first === undefined || second === undefined || join(first, second);
    },
    joinWithNext(id: TranscriptLineId): boolean {
      const lines = own();
      const at = lines.findIndex((line) => line.id === id);
      const [first, second] = [lines[at], lines[at + 1]];
      return first === undefined || second === undefined || join(first, second);
    },
    remove(id: TranscriptLineId): void {
      const lines = own();
      const at = lines.findIndex((line) => line.id === id);
      const next = lines[at + 1] ?? lines[at - 1];
      const beside = translations.flatMap((translation): TextChange[] => {
        const line = besideIn(translation).get(id);
        return line ? [{ kind: 'remove', of: translation.id, id: line.id }] : [];
      });
      store.change([...beside, { kind: 'remove', of: original.id, id }], {
        ...{ before: caretAt(id, 0), after: next && caretAt(next.id, 0) },
      });
    },
    /** A line that belongs to no line of the original. */
    removeAlone: (of: TranscriptId, id: TranscriptLineId) =>
      store.change([{ kind: 'remove', of, id }]),
    /** Each further line of what was copied elsewhere becomes a line of its own. */
    paste(caret: Caret, { to, typed }: { to: number; typed: string }, fresh: TranscriptLine): void {
      const line = find(caret.of, caret.lineId) ?? fresh;
      const isOriginal = caret.of === original.id;
      const parts = isOriginal
        ? typed.split(/\r\n|[\n\r\u2028\u2029]/u).filter((part) => part.trim() !== '')
        : [typed];
      const [head = '', ...others] = parts.map(plainText);
      const [before, behind] = [line.text.slice(0, caret.place), line.text.slice(to)];
      const tail = others.at(-1);
      if (tail === undefined || !find(caret.of, caret.lineId)) {
        const words = plainText(parts.join(' '));
        const place = caret.place + words.length;
        type({ ...caret, place }, before + words + behind, fresh, caret);
        store.wantCaret({ ...caret, place });
        return;
      }
      const first = retyped(line, plainText(before + head));
      const changes = [put({ ...first, toMs: null })];
      let after = line.id;
      for (const [at, words] of others.entries()) {
        const isLast = at === others.length - 1;
        const next = emptyLine(newId(), {
          text: isLast ? plainText(words + behind) : words,
          speakerId: line.speakerId,
          speaker: line.speaker,
          language: line.language,
          direction: line.direction,
          ...(isLast && { toMs: line.toMs }),
        });
        changes.push(put(next, after));
        after = next.id;
      }
      store.change(changes, { before: caret, after: caretAt(after, tail.length) });
    },
    setSpeaker: (id: TranscriptLineId, { speakerId, speaker }: Speaker) =>
      change(id, { speakerId, speaker }),
    /** A line cannot end before it begins: what stands in the way is forgotten. */
    setStart(id: TranscriptLineId, fromMs: number): void {
      const toMs = find(original.id, id)?.toMs ?? null;
      change(id, { fromMs, toMs: toMs !== null && toMs < fromMs ? null : toMs });
    },
    setEnd(id: TranscriptLineId, toMs: number): void {
      const fromMs = find(original.id, id)?.fromMs ?? null;
      change(id, { toMs, fromMs: fromMs !== null && fromMs > toMs ? null : fromMs });
    },
    /** @param from the first line that moves; null: all of them */
    shift(from: TranscriptLineId | null, byMs: number): void {
      const lines = own();
      const at = from === null ? 0 : lines.findIndex(({ id }) => id === from);
      store.change(lines.slice(Math.max(0, at)).map((line) => put(shiftedLine(line, byMs))));
    },
    replaceAll(of: TranscriptId, wanted: Wanted, replacement: string): number {
      let count = 0;
      const changes = linesOf(of).flatMap((line): TextChange[] => {
        const found = replacedIn(line.text, wanted, plainText(replacement));
        count += found.count;
        const text = plainText(found.text);
        return found.count === 0 ? [] : [{ kind: 'put', of, line: retyped(line, text) }];
      });
      store.change(changes, { keepBefore: 'before-replace' });
      return count;
    },
    replaceOne(
      of: TranscriptId,
      place: { lineId: TranscriptLineId; from: number; to: number },
      by: string,
    ): void {
      const line = find(of, place.lineId);
      if (line === undefined) return;
      const text = plainText(line.text.slice(0, place.from) + by + line.text.slice(place.to));
      store.change([{ kind: 'put', of, line: retyped(line, text) }]);
    },
  };
}

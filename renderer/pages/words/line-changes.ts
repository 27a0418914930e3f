// Changes of the lines of several texts at once, an original and its translations, and what takes them back. Pure.
import type { TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import type { LineChange, LineToPut, TranscriptLine } from '../../../shared/model/transcript.ts';

export type Lines = readonly TranscriptLine[];
export type Texts = ReadonlyMap<TranscriptId, Lines>;

export type TextChange = { of: TranscriptId } & (
  | {
      kind: 'put';
      line: TranscriptLine;
      /** For a line that is new: which one it comes behind; null: it is the first. */
      after?: TranscriptLineId | null;
    }
  | {
      kind: 'remove';
      id: TranscriptLineId;
      /** Where what translations say beside it goes, of those that are not changed here. */
      into?: TranscriptLineId;
    }
);

/** @returns the texts as they are then, and the changes that take it back, in their order */
export function applied(
  texts: Texts,
  changes: readonly TextChange[],
): { texts: Texts; inverse: TextChange[] } {
  const next = new Map(texts);
  const open = new Map<TranscriptId, { lines: TranscriptLine[]; places: Map<string, number> }>();
  const inverse: TextChange[] = [];
  const textOf = (of: TranscriptId) => {
    let found = open.get(of);
    if (found === undefined) {
      const lines = [...(texts.get(of) ?? [])];
      found = { lines, places: new Map(lines.map(({ id }, place) => [id, place])) };
      open.set(of, found);
      next.set(of, lines);
    }
    return found;
  };
  for (const change of changes) {
    const { of } = change;
    const text = textOf(of);
    const { lines, places } = text;
    const id = change.kind === 'put' ? change.line.id : change.id;
    const place = places.get(id);
    const former = place === undefined ? undefined : lines[place];
    if (change.kind === 'put' && place !== undefined && former !== undefined) {
      lines[place] = change.line;
      inverse.push({ kind: 'put', of, line: former });
      continue;
    }
    if (change.kind === 'put') {
      const { after } = change;
      const behind = after ? places.get(after) : undefined;
      const at = after === null ? 0 : behind === undefined ? lines.length : behind + 1;
      lines.splice(at, 0, change.line);
      inverse.push({ kind: 'remove', of, id });
    } else if (place !== undefined && former !== undefined) {
      lines.splice(place, 1);
      inverse.push({ kind: 'put', of, line: former, after: lines[place - 1]?.id ?? null });
    }
    text.places = new Map(lines.map((line, index) => [line.id, index]));
  }
  return { texts: next, inverse: inverse.toReversed() };
}

function toPut(line: TranscriptLine): LineToPut {
  const { isByComputer: _computer, isClosed: _closed, ...put } = line;
  return put;
}

/** As the core is asked for it. */
export function asLineChange(change: TextChange): LineChange {
  if (change.kind === 'remove') return { kind: 'remove', id: change.id, into: change.into ?? null };
  const { line, after } = change;
  return { kind: 'put', line: toPut(line), ...(after === undefined ? {} : { after }) };
}

/**
 * Puts changes behind those that wait. Typing goes on in one change of its line, so that a fast hand does not make a long list.
 * @param sent how many of the first ones are on their way and stay as they are
 */
export function queued(
  waiting: readonly TextChange[],
  changes: readonly TextChange[],
  sent: number,
): TextChange[] {
  const next = [...waiting];
  for (const change of changes) {
    const at =
      change.kind === 'put' && change.after === undefined
        ? next.findLastIndex(
            (one) => (one.kind === 'put' ? one.line.id : one.id) === change.line.id,
          )
        : -1;
    const same = next[at];
    const isLater =
      change.kind === 'put' &&
      same?.kind === 'put' &&
      at >= sent &&
      same.line.ofLineId === change.line.ofLineId;
    if (isLater)
      next[at] = { ...change, ...(same.after === undefined ? {} : { after: same.after }) };
    else next.push(change);
  }
  return next;
}

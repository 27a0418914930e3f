// Makes lines of the library out of lines of a file. Pure, but for new ids.
import { TranscriptLineId } from '../../../shared/model/ids.ts';
import type { PersonId } from '../../../shared/model/ids.ts';
import type { SpeakerChoice } from '../../../shared/model/transcript-file.ts';
import type { StoredLine } from '../db/transcript-rows.ts';
import type { FileLine } from './file-content.ts';
import { matchLines } from './match-lines.ts';

export interface ChosenLine extends FileLine {
  speakerId: PersonId | null;
}

export interface ChosenText {
  lines: ChosenLine[];
  /** For each line of the file its place among those that are taken in; null for one that stays out. */
  places: (number | null)[];
}

/** Who is who, and who stays out. @param places of the main text, for a translation that names its lines */
export function chosenText(
  lines: readonly FileLine[],
  speakers: readonly SpeakerChoice[],
  places?: readonly (number | null)[],
): ChosenText {
  const choices = new Map(speakers.map((choice) => [choice.label, choice]));
  const taken: ChosenText = { lines: [], places: [] };
  for (const line of lines) {
    const choice = line.speaker === '' ? undefined : choices.get(line.speaker);
    const of = line.of === null ? null : (places?.[line.of] ?? null);
    // What translates a line that stays out stays out with it.
    const isLost = line.of !== null && places !== undefined && of === null;
    if (choice?.isLeftOut === true || isLost) {
      taken.places.push(null);
      continue;
    }
    const personId = choice?.personId ?? null;
    taken.places.push(taken.lines.length);
    taken.lines.push({
      ...line,
      of,
      speakerId: personId,
      speaker: personId === null ? line.speaker : '',
    });
  }
  return taken;
}

/** @param endMs of the recording: the last words end there at the latest */
export function newLines(
  lines: readonly ChosenLine[],
  { endMs, newId }: { endMs: number | null; newId: () => string },
): StoredLine[] {
  return lines.map(({ fromMs, toMs, speakerId, speaker, text, language, times }) => {
    const isOpen = fromMs !== null && toMs === null && endMs !== null && endMs > fromMs;
    return {
      id: TranscriptLineId.parse(newId()),
      ...{
        fromMs,
        toMs: isOpen ? Math.floor(endMs) : toMs,
        speakerId,
        speaker,
        text,
        language,
        times,
      },
      ...{ direction: 'auto', ofLineId: null, doubtful: [], isByComputer: false },
    };
  });
}

/** Lines that were there already, by their time or their words, keep their ids, and so what is said beside them. */
export function keepIds(lines: readonly StoredLine[], before: readonly StoredLine[]): StoredLine[] {
  const timeOf = ({ fromMs, toMs }: StoredLine) => (fromMs === null ? '' : `${fromMs}–${toMs}`);
  const free = new Map(before.map((line) => [line.id, line]));
  const take = (found: StoredLine | undefined) => {
    if (found !== undefined) free.delete(found.id);
    return found?.id;
  };
  const group = (key: (line: StoredLine) => string) => Map.groupBy(before, key);
  const [byTime, byText] = [group(timeOf), group(({ text }) => text)];
  const kept = lines.map((line) => {
    const sameTime = timeOf(line) === '' ? [] : (byTime.get(timeOf(line)) ?? []);
    const same = [...sameTime, ...(byText.get(line.text) ?? [])];
    return { line, id: take(same.find(({ id }) => free.has(id))) };
  });
  return kept.map(({ line, id }) => (id === undefined ? line : { ...line, id }));
}

/** Each line of a translation beside its original; several beside the same one become one. */
export function besideOriginal(
  lines: readonly StoredLine[],
  read: readonly ChosenLine[],
  originals: readonly StoredLine[],
): { lines: StoredLine[]; unmatched: number } {
  const matches = matchLines(read, originals);
  const byOriginal = new Map<number, StoredLine>();
  const placed: StoredLine[] = [];
  let unmatched = 0;
  for (const [place, line] of lines.entries()) {
    const match = matches[place] ?? null;
    const original = match === null ? undefined : originals[match];
    const known = match === null ? undefined : byOriginal.get(match);
    const joined = known === undefined ? '' : `${known.text} ${line.text}`;
    if (known !== undefined && joined.length <= 10_000) {
      known.text = joined;
      known.toMs = Math.max(known.toMs ?? 0, line.toMs ?? 0) || null;
      continue;
    }
    if (match === null || original === undefined || known !== undefined) {
      unmatched += 1;
      placed.push(line);
      continue;
    }
    const { fromMs, toMs } = line.fromMs === null ? original : line;
    const next = { ...line, fromMs, toMs, ofLineId: original.id };
    byOriginal.set(match, next);
    placed.push(next);
  }
  return { lines: placed, unmatched };
}

// Looks through the texts of a story for real names that must not be seen, line by line, and says where. Pure.
import type { TranscriptId } from '../../../shared/model/ids.ts';
import type { LeavingLine, LeavingTranscript } from '../db/words-that-leave.ts';
import { findName } from './hidden-names.ts';
import type { FoundName, HiddenNames } from './hidden-names.ts';
import { readWords } from './read-words.ts';
import type { ReadText } from './read-words.ts';

export interface NameSearch {
  /** Of the people who have a part in the story. */
  own: HiddenNames;
  /** Of everybody else. */
  all: HiddenNames;
  /** Names that the story shows. */
  shown: readonly string[];
  /** Folded words of which somebody has said that they are no name. */
  cleared: ReadonlySet<string>;
}

export interface NamedLine extends FoundName {
  transcriptId: TranscriptId;
  language: string;
  /** From 1, among the lines that leave. */
  line: number;
  atMs: number | null;
}

/** @returns what is certain before what is like a name */
export function findHidden(
  text: ReadText,
  { own, all, shown, cleared }: NameSearch,
): FoundName | undefined {
  const found = findName(text, own, shown, cleared);
  return found?.isCertain ? found : (findName(text, all, shown, cleared) ?? found);
}

function findInLine({ speaker, text }: LeavingLine, search: NameSearch): FoundName | undefined {
  const spoken = findHidden(readWords(text), search);
  if (speaker === '' || spoken?.isCertain) return spoken;
  return findHidden(readWords(speaker), search) ?? spoken;
}

/** Each word once, at the first line in which it stands. @param most after which it is enough */
export function namesInTexts(
  texts: readonly LeavingTranscript[],
  search: NameSearch,
  most = Infinity,
): NamedLine[] {
  const found = new Map<string, NamedLine>();
  for (const { id: transcriptId, language, lines } of texts)
    for (const [place, line] of lines.entries()) {
      const name = findInLine(line, search);
      if (name === undefined || found.has(name.word)) continue;
      const where = { transcriptId, language, line: place + 1, atMs: line.fromMs };
      found.set(name.word, { ...name, ...where });
      if (found.size >= most) return [...found.values()];
    }
  return [...found.values()];
}

/** Without the lines that hold such a name. */
export function withoutNamedLines(
  texts: readonly LeavingTranscript[],
  search: NameSearch,
): LeavingTranscript[] {
  return texts.map((text) => ({
    ...text,
    lines: text.lines.filter((line) => findInLine(line, search) === undefined),
  }));
}

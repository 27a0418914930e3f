// Looks through the texts of a story for real names that must not be seen, line by line, and says where. Pure.
import { createHash } from 'node:crypto';
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

/** What was found in texts that have not changed since; forgotten when any name in the library changes. */
const before = new WeakMap<HiddenNames, Map<string, readonly NamedLine[]>>();
const MOST_KEPT = 5000;

/** Each word once, at the first line in which it stands. @param most after which it is enough */
export function namesInTexts(
  texts: readonly LeavingTranscript[],
  search: NameSearch,
  most = Infinity,
): readonly NamedLine[] {
  if (texts.length === 0) return [];
  const known = before.get(search.all) ?? new Map<string, readonly NamedLine[]>();
  before.set(search.all, known);
  const key = keyOf(texts, search, most);
  const found = known.get(key) ?? look(texts, search, most);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, found);
  return found;
}

/** Of all that the answer depends on. */
function keyOf(
  texts: readonly LeavingTranscript[],
  { own, shown, cleared }: NameSearch,
  most: number,
): string {
  const names = [own.words, [...own.whole.keys()], own.inside, shown, [...cleared], most];
  return createHash('sha256')
    .update(JSON.stringify([names, texts]), 'utf8')
    .digest('base64');
}

function look(texts: readonly LeavingTranscript[], search: NameSearch, most: number): NamedLine[] {
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

// Finds who speaks where a text only says so in words: "AB: …", "Amina: …".

const LABEL = /^([\p{L}][\p{L}\p{M}\p{N} ._'’()-]{0,38}?)\s?[:：](?=\s|$)\s*/u;
const LONGEST_IN_WORDS = 4;

export interface Labelled {
  label: string;
  /** How much of the text is the label. */
  length: number;
}

/** @returns what may be a label at the beginning of a text */
export function labelIn(text: string): Labelled | undefined {
  const found = LABEL.exec(text);
  const label = found?.[1]?.trim() ?? '';
  if (found === null || label.split(/\s+/u).length > LONGEST_IN_WORDS) return undefined;
  // A sentence that goes on after a colon seldom has capitals in all of its words; scripts without capitals cannot tell.
  const words = label.split(/[\s.]+/u).filter((word) => /^\p{Ll}/u.test(word));
  return words.length > 0 && !/\p{N}/u.test(label) ? undefined : { label, length: found[0].length };
}

/** "AB" and "INTERVIEWER", said once, is a label; another word only when it comes back. */
export function knownLabels(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const label = labelIn(text)?.label;
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .filter(([label, count]) => count > 1 || /^\p{Lu}[\p{Lu}\p{N} ._-]*$/u.test(label))
      .map(([label]) => label),
  );
}

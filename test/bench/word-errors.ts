// Counts the words that a transcript has wrong, too much or too few (word error rate), without regard to case, signs and vowel marks.

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');

export function wordErrors(said: string, heard: string): { wrong: number; count: number } {
  const [a, b] = [wordsOf(said), wordsOf(heard)];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [at, word] of a.entries()) {
    const next = [at + 1];
    for (const [place, other] of b.entries())
      next.push(
        Math.min(
          (row[place] ?? 0) + (word === other ? 0 : 1),
          (row[place + 1] ?? 0) + 1,
          (next[place] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return { wrong: row.at(-1) ?? 0, count: a.length };
}

// From what a model answers to how likely each of its tokens is. Pure.

/** @returns 0 to 1 */
export function likelihood(logits: ArrayLike<number>, id: number): number {
  const most = largest(logits);
  let sum = 0;
  for (let at = 0; at < logits.length; at += 1) sum += Math.exp((logits[at] ?? 0) - most);
  const own = logits[id];
  return own === undefined || sum === 0 ? 0 : Math.exp(own - most) / sum;
}

/** The likeliest of these, and how likely it is among them. */
export function mostLikely(
  logits: ArrayLike<number>,
  ids: readonly number[],
): { id: number; likely: number } {
  const of = ids.map((id) => logits[id] ?? -Infinity);
  const most = Math.max(...of);
  const sum = of.reduce((all, one) => all + Math.exp(one - most), 0);
  return { id: ids[of.indexOf(most)] ?? 0, likely: sum === 0 ? 0 : 1 / sum };
}

function largest(numbers: ArrayLike<number>): number {
  let most = -Infinity;
  for (let at = 0; at < numbers.length; at += 1) most = Math.max(most, numbers[at] ?? -Infinity);
  return most;
}

// One spelling for one value: keys in order, no spaces, so that the same words always have the same fingerprint.

/** @param value plain data: no undefined, no functions @returns JSON (RFC 8259) with the keys of every object in the order of their UTF-16 code units, as RFC 8785 has it */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, inOrder(part)]),
  );
}

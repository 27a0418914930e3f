// How big a message is, counted no further than a limit: what a stranger sends must not cost us time.

const MAX_DEPTH = 30;

/**
 * Characters, bytes and members of a value that was copied from elsewhere.
 * @returns a count, or Infinity as soon as it is above the limit or nested deeper than 30 levels
 */
export function messageSize(value: unknown, limit: number): number {
  let size = 0;
  const visit = (part: unknown, depth: number): void => {
    size += 1;
    if (size > limit || depth > MAX_DEPTH) {
      size = Infinity;
      return;
    }
    if (typeof part === 'string') size += part.length;
    else if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer) size += part.byteLength;
    else if (Array.isArray(part)) {
      // A sparse array of a billion holes is short to send and long to walk.
      size += part.length;
      if (size <= limit) for (const member of part) visit(member, depth + 1);
    } else if (part instanceof Map || part instanceof Set) {
      size = Infinity;
    } else if (typeof part === 'object' && part !== null) {
      for (const [name, member] of Object.entries(part)) {
        size += name.length;
        visit(member, depth + 1);
        if (size > limit) break;
      }
    }
    if (size > limit) size = Infinity;
  };
  visit(value, 0);
  return size;
}

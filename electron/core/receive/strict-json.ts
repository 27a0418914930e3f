// Reads JSON that a stranger wrote: what two programs could read in two ways is refused. Pure.

/** Descriptions of ours are five deep. */
const DEEPEST = 64;
/** Of what is refused, only so much is told. */
const LONGEST_NAME = 60;

export class OddJson extends Error {}

/**
 * One look at every sign, then the usual reader.
 * @throws OddJson with a sentence: a name that stands twice in one object, `__proto__`, too many levels, or no JSON at all
 */
export function readStrictJson(text: string): unknown {
  const open: (Set<string> | null)[] = [];
  let last: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      last = text.slice(at, end + 1);
      at = end;
      continue;
    }
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null);
      if (open.length > DEEPEST) throw new OddJson(`It is more than ${DEEPEST} levels deep.`);
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ':' && last !== undefined) takeName(open.at(-1), last);
    else if (sign !== ',') continue;
    last = undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new OddJson('It is no JSON.', { cause: error });
    throw error;
  }
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  throw new OddJson('It is no JSON.');
}

function takeName(names: Set<string> | null | undefined, written: string): void {
  if (!(names instanceof Set)) return;
  const name = nameOf(written);
  if (name === '__proto__') throw new OddJson('It uses the name "__proto__".');
  if (names.has(name))
    throw new OddJson(`The name "${name.slice(0, LONGEST_NAME)}" stands twice in one place.`);
  names.add(name);
}

function nameOf(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch (error) {
    throw new OddJson('It is no JSON.', { cause: error });
  }
}

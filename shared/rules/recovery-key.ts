// The recovery key as people see, print and type it: 8 groups of 4, in an alphabet where look-alikes mean the same.

/** Crockford's Base32: 32 symbols, 5 bits each. O, I, L and U are never printed; when typed they are read as what they look like. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOK_ALIKES: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' };
const GROUPS = 8;
const GROUP_LENGTH = 4;

/** Random bytes that one key takes: 160 bits. */
export const RECOVERY_KEY_BYTES = (GROUPS * GROUP_LENGTH * 5) / 8;

/**
 * @param bytes exactly RECOVERY_KEY_BYTES random bytes
 * @returns 8 groups of 4 symbols with hyphens between them
 */
export function formatRecoveryKey(bytes: Uint8Array): string {
  if (bytes.length !== RECOVERY_KEY_BYTES)
    throw new RangeError(`a recovery key takes ${RECOVERY_KEY_BYTES} bytes`);
  let rest = 0;
  let restBits = 0;
  let symbols = '';
  for (const byte of bytes) {
    rest = (rest << 8) | byte;
    restBits += 8;
    while (restBits >= 5) {
      restBits -= 5;
      symbols += ALPHABET.charAt((rest >> restBits) & 31);
    }
    rest &= (1 << restBits) - 1;
  }
  return (symbols.match(/.{4}/g) ?? []).join('-');
}

/** Upper case, no separators, look-alikes mapped; undefined when a character cannot be part of a key. */
function symbolsOf(text: string): string | undefined {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}.,:;_/\u200e\u200f]/gu, '');
  const symbols = [...typed].map((symbol) => LOOK_ALIKES[symbol] ?? symbol).join('');
  return [...symbols].every((symbol) => ALPHABET.includes(symbol)) ? symbols : undefined;
}

/** @returns the key in its one canonical form (32 symbols), or undefined when this cannot be a recovery key */
export function parseRecoveryKey(text: string): string | undefined {
  const symbols = symbolsOf(text);
  return symbols?.length === GROUPS * GROUP_LENGTH ? symbols : undefined;
}

/** Is this what stands in that group of the key? @param group 1 to 8 */
export function isRecoveryGroup(key: string, group: number, typed: string): boolean {
  const symbols = parseRecoveryKey(key);
  if (symbols === undefined || !Number.isInteger(group) || group < 1 || group > GROUPS)
    return false;
  return symbolsOf(typed) === symbols.slice((group - 1) * GROUP_LENGTH, group * GROUP_LENGTH);
}

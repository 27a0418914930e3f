// The colours of a picture without the words of its colour profile: whose screen it was, which program, when. ICC.1:2022 §7–10.

const HEADER = 128;
const MOST_TAGS = 100;
const MOST_BYTES = 1024 * 1024;
/** By which numbers a profile of this kind says what its colours are. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'RGB ': ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC', 'wtpt'],
  GRAY: ['kTRC', 'wtpt'],
};
const DESCRIPTION = 'Colours of the picture';

/** @returns a profile with the same numbers and nothing else; undefined where it says its colours in another way: it is left out then */
export function bareColours(profile: Buffer): Buffer | undefined {
  if (profile.length < HEADER + 4 || profile.length > MOST_BYTES) return undefined;
  if (profile.toString('latin1', 36, 40) !== 'acsp') return undefined;
  const wanted = needed[profile.toString('latin1', 16, 20)];
  if (wanted === undefined || profile.toString('latin1', 20, 24) !== 'XYZ ') return undefined;
  const numbers = numbersOf(profile);
  const kept = [...wanted, 'chad'].flatMap((name): [string, Buffer][] => {
    const value = numbers.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  if (!wanted.every((name) => kept.some(([found]) => found === name))) return undefined;
  const isNew = profile.readUInt8(8) >= 4;
  const words: [string, Buffer][] = isNew
    ? [
        ['desc', wordsOf(DESCRIPTION)],
        ['cprt', wordsOf('No copyright')],
      ]
    : [
        ['desc', formerDescription(DESCRIPTION)],
        ['cprt', Buffer.concat([typed('text'), Buffer.from('No copyright\0', 'latin1')])],
      ];
  return assembled(headerOf(profile), [...words, ...kept]);
}

/** Every tag that holds numbers alone, by its name. */
function numbersOf(profile: Buffer): Map<string, Buffer> {
  const count = profile.readUInt32BE(HEADER);
  const found = new Map<string, Buffer>();
  if (count > MOST_TAGS || HEADER + 4 + count * 12 > profile.length) return found;
  for (let at = HEADER + 4; at < HEADER + 4 + count * 12; at += 12) {
    const start = profile.readUInt32BE(at + 4);
    const size = profile.readUInt32BE(at + 8);
    if (start + size > profile.length) continue;
    const value = exactNumbers(profile.subarray(start, start + size));
    if (value !== undefined) found.set(profile.toString('latin1', at, at + 4), value);
  }
  return found;
}

/** How many numbers a parametric curve has, by its kind: ICC.1 §10.18. */
const parameters = [1, 3, 4, 5, 7];

/** @returns as many bytes as the numbers take, without what may lie behind them */
function exactNumbers(value: Buffer): Buffer | undefined {
  if (value.length < 12) return undefined;
  const lengths: Readonly<Record<string, number>> = {
    'XYZ ': 20,
    sf32: 44,
    curv: 12 + 2 * value.readUInt32BE(8),
    para: 12 + 4 * (parameters[value.readUInt16BE(8)] ?? Infinity),
  };
  const length = lengths[value.toString('latin1', 0, 4)] ?? Infinity;
  if (length > value.length) return undefined;
  const exact = Buffer.from(value.subarray(0, length));
  exact.fill(0, 4, 8);
  return exact;
}

/** Version, kind, colours and how they are meant; no date, no makers, no model. */
function headerOf(profile: Buffer): Buffer {
  const header = Buffer.alloc(HEADER);
  profile.copy(header, 8, 8, 24);
  header.writeUInt16BE(1970, 24);
  header.writeUInt16BE(1, 26);
  header.writeUInt16BE(1, 28);
  header.write('acsp', 36, 'latin1');
  profile.copy(header, 64, 64, 80);
  return header;
}

function typed(type: string): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  return head;
}

/** Words as profiles of version 4 write them. */
function wordsOf(text: string): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(12, 4);
  head.write('enUS', 8, 'latin1');
  head.writeUInt32BE(text.length * 2, 12);
  head.writeUInt32BE(28, 16);
  return Buffer.concat([typed('mluc'), head, Buffer.from(text, 'utf16le').swap16()]);
}

/** And before: the text, and two more forms of it that are empty. */
function formerDescription(text: string): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(text.length + 1);
  return Buffer.concat([
    ...[typed('desc'), count, Buffer.from(`${text}\0`, 'latin1')],
    Buffer.alloc(4 + 4 + 2 + 1 + 67),
  ]);
}

function assembled(header: Buffer, tags: readonly [string, Buffer][]): Buffer {
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const values: Buffer[] = [];
  let end = HEADER + table.length;
  for (const [index, [name, value]] of tags.entries()) {
    const at = 4 + index * 12;
    table.write(name, at, 'latin1');
    table.writeUInt32BE(end, at + 4);
    table.writeUInt32BE(value.length, at + 8);
    const padded = Buffer.concat([value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
    values.push(padded);
    end += padded.length;
  }
  const whole = Buffer.concat([header, table, ...values]);
  whole.writeUInt32BE(whole.length, 0);
  return whole;
}

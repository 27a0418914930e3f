// Names of files in packages: ours are so plain that every program and disk takes them; those of others are checked before use.

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** `hg-0001`: how a story is called wherever a name of its own could identify somebody. @param prefix an archive's own, see DepositShape */
export function storyCode(number: number, prefix = 'hg'): string {
  return `${prefix}-${pad(number, 4)}`;
}

/** `hg-0001-02` @param code of the story @param position 1 for its first recording */
export function soundCode(code: string, position: number): string {
  return `${code}-${pad(position, 2)}`;
}

/** `hg-0001-p02` @param code of the story @param position 1 for its first picture that leaves */
export function pictureCode(code: string, position: number): string {
  return `${code}-p${pad(position, 2)}`;
}

const LONGEST_NAME = 60;
/** The longest that comes behind the name of a text: its number among others of its name, `.txt.opex`. */
const LONGEST_BEHIND_TEXT = '.999.txt.opex'.length;

/** The beginning of a tag, in whole parts: what the language is stands first, and the file says all of it. */
function shortTag(tag: string, longest: number): string {
  if (tag.length <= longest) return tag;
  const parts = tag.split('-');
  while (parts.length > 1 && parts.join('-').length > longest) parts.pop();
  return parts.join('-').slice(0, longest);
}

/**
 * `hg-0001-02.pa-guru`; `hg-0001-text.en` for words of no sound in the package. A tag that would make it too long is cut.
 * @param names those that are taken: the second text in one language is `hg-0001-02.en.2`
 */
export function textCode({
  code,
  soundCode: ofSound,
  language,
  names,
}: {
  code: string;
  soundCode: string | undefined;
  language: string;
  names: ReadonlySet<string>;
}): string {
  const before = `${ofSound ?? `${code}-text`}.`;
  const longest = LONGEST_NAME - before.length - LONGEST_BEHIND_TEXT;
  const name = `${before}${shortTag(language.toLowerCase(), longest)}`;
  let count = 1;
  while (names.has(count === 1 ? name : `${name}.${count}`)) count += 1;
  return count === 1 ? name : `${name}.${count}`;
}

/** @param day yyyy-mm-dd @param id the package's; its end is kept, since that differs most @param code of its story, where it holds one alone */
export function archiveName({
  day,
  id,
  code,
}: {
  day: string;
  id: string;
  code?: string | undefined;
}): string {
  const name = `hg-archive-${day}-${endOf(id)}`;
  return code === undefined ? name : `${name}-${code}`;
}

/** Of the folder that is handed over, with packages in it. */
export function deliveryName({ day, id }: { day: string; id: string }): string {
  return `hg-deposit-${day}-${endOf(id)}`;
}

function endOf(id: string): string {
  return id.replaceAll('-', '').slice(-8);
}

/** Each part lower case ASCII without spaces, at most 60 characters, no dot at either end: kept by every file system and BagIt tool. */
export function isPortablePath(path: string): boolean {
  return path
    .split('/')
    .every((part) => part.length <= LONGEST_NAME && /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/.test(part));
}

/** Windows gives these names to devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\..*)?$/iu;

/**
 * Could this path, taken from somebody else's package, lead out of the package or mislead a person?
 * @returns what is wrong, as a sentence, or undefined
 */
export function pathDanger(path: string): string | undefined {
  if (path === '') return 'It is empty.';
  if (/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(path))
    return 'It holds characters that cannot be seen.';
  if (path.includes('\ufffd')) return 'It is not written in UTF-8.';
  if (path.includes('\\')) return 'It holds a backslash.';
  if (path.startsWith('/') || path.startsWith('~') || /^[A-Za-z]:/.test(path))
    return 'It leads out of the package.';
  const parts = path.split('/');
  if (parts.includes('..') || parts.includes('.')) return 'It leads to another folder.';
  if (parts.includes('')) return 'A part of it is empty.';
  if (parts.some((part) => DEVICE.test(part)))
    return 'On some computers it is the name of a device.';
  return undefined;
}

/** Two paths with the same key are one file on some computers: capitals and the two ways to write é do not count there. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/** Of a folder that is made of an exhibition or a trail: `hg-kiosk-2026-11-30-1a2b3c4d`. */
export function outputName({ kind, day, id }: { kind: string; day: string; id: string }): string {
  return `hg-${kind}-${day}-${endOf(id)}`;
}

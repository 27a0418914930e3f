// Which files belong together as one recording: recorders cut long takes at 2 or 4 GB, or number the pieces. Pure; told by names, sizes and format.

export interface SplitCandidate {
  folder: string;
  name: string;
  sizeBytes: number;
  /** Rate, channels and bits, as one word: only files of one format can be joined. Undefined for what is no plain WAV. */
  format: string | undefined;
}

interface Named {
  stem: string;
  /** 0 where the name has no number of its own behind it. */
  number: number;
  hasNumber: boolean;
}

/** `_1`, `_01`, `-0001` behind the name. */
const SUFFIX = /^(.+?)[_-](\d{1,4})$/u;
/** How recorders name their takes: letters and a number, or the day and a number. Zoom, Tascam, Sony, Olympus, Roland. */
const OF_A_RECORDER =
  /^(?:[A-Z]{1,8}[_-]?\d{2,6}|\d{6,8}[_-]\d{3,6})(?:[_-]?(?:Tr|LR|MIC|M)[A-Z0-9]*)?$/iu;
/** Where recorders cut: just below 2 and 4 GB, in either way of counting. */
const CUTS = [2 ** 31, 2 ** 32, 2e9, 4e9];
const CUT_WITHIN = 0.01;
/** One track of several that were recorded side by side. */
const TRACK = /[_-]Tr(\d{1,2}|LR|MIC)(?=$|[_-])/iu;

const stemOf = (name: string) => name.replace(/\.[^.]*$/u, '');

/** @returns `1` of `ZOOM0001_Tr1.WAV`, null for what is no track */
export function trackOf(name: string): string | null {
  return TRACK.exec(stemOf(name))?.[1]?.toUpperCase() ?? null;
}

/** Did the recorder cut here because the file could not grow? */
export function endsAtCut(sizeBytes: number): boolean {
  return CUTS.some((cut) => sizeBytes <= cut && sizeBytes >= cut * (1 - CUT_WITHIN));
}

function named(name: string): Named {
  const stem = stemOf(name);
  const found = SUFFIX.exec(stem);
  return found
    ? { stem: found[1] ?? stem, number: Number(found[2]), hasNumber: true }
    : { stem, number: 0, hasNumber: false };
}

/** @returns the same files, each alone or with those that go on from it, in order */
export function groupSplitFiles<File extends SplitCandidate>(files: readonly File[]): File[][] {
  const groups: File[][] = [];
  const taken = new Set<File>();
  for (const first of files.toSorted(byName)) {
    if (taken.has(first)) continue;
    const group = [first];
    taken.add(first);
    for (let last = first; ;) {
      const next = files.find((file) => !taken.has(file) && goesOn({ first, last, file }));
      if (next === undefined) break;
      group.push(next);
      taken.add(next);
      last = next;
    }
    groups.push(group);
  }
  return groups;
}

function byName(one: SplitCandidate, other: SplitCandidate): number {
  const key = ({ folder, name }: SplitCandidate) => `${folder}/${stemOf(name).toLowerCase()}`;
  return key(one) < key(other) ? -1 : 1;
}

function goesOn({
  first,
  last,
  file,
}: {
  first: SplitCandidate;
  last: SplitCandidate;
  file: SplitCandidate;
}): boolean {
  if (file.folder !== last.folder || last.format === undefined || file.format !== last.format)
    return false;
  const from = stemOf(first.name).toLowerCase();
  const before = named(last.name);
  const after = named(file.name);
  if (!after.hasNumber) return false;
  // ZOOM0001, ZOOM0001_1, ZOOM0001_2: a number behind the name of the first. Some begin to count at 2.
  if (after.stem.toLowerCase() === from && OF_A_RECORDER.test(after.stem)) {
    const isFirst = last === first;
    return isFirst ? after.number === 1 || after.number === 2 : after.number === before.number + 1;
  }
  // TASCAM_0001, TASCAM_0002: the next take has the next number too, so only a full file says that it goes on.
  const isNext =
    before.hasNumber &&
    after.stem.toLowerCase() === before.stem.toLowerCase() &&
    after.number === before.number + 1;
  return isNext && endsAtCut(last.sizeBytes);
}

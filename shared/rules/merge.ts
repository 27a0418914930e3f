// Two libraries are joined: what is taken, what stays, and what a person must decide. Nothing becomes more open by itself. Pure.
import type { EntryFacts, StoryFacts } from './access.ts';
import { decideUse, isFilmAgreed, maySee } from './access.ts';
import { uses } from '../model/agreement.ts';
import { Role } from '../model/library.ts';

export type MergeDecision = 'same' | 'take' | 'keep' | 'ask';

/**
 * One thing, known on both sides. Each is a fingerprint; undefined where the thing is not there.
 * @param base how it was when it was last received: what both sides began from
 */
export function decideMerge({
  ours,
  theirs,
  base,
}: {
  ours: string | undefined;
  theirs: string | undefined;
  base: string | undefined;
}): MergeDecision {
  if (ours === theirs) return 'same';
  // What is not there was perhaps never there, and nothing is lost by keeping it.
  if (theirs === undefined || theirs === base) return 'keep';
  if (ours === undefined) return base === undefined ? 'take' : 'keep';
  return ours === base ? 'take' : 'ask';
}

type Value = string | number | null | undefined;
type Row = Readonly<Record<string, unknown>>;

/** From the most closed to the most open. */
const order = (...values: readonly string[]) => values;
const hiding = order('no-name', 'chosen-name', 'first-name', 'full-name');
const ages = order('under-16', '16-17', 'unknown', 'adult');
const care = order('high', 'careful', 'ordinary');

/** Columns in which a change can let out what was kept back. */
const opening: Readonly<
  Record<string, Readonly<Record<string, (ours: Value, theirs: Value) => boolean>>>
> = {
  people: {
    attribution: later(hiding),
    age_band: later(ages),
    protection: later(care),
  },
  closed_passages: {
    opened_at: isSetNow,
    from_ms: (ours, theirs) => Number(theirs) > Number(ours),
    to_ms: (ours, theirs) => Number(theirs) < Number(ours),
  },
  closed_lines: { opened_at: isSetNow },
  attachments: { is_private: isZeroNow, nobody_recognisable: isOneNow, people_listed: isOneNow },
  attachment_permissions: { agreed: isOneNow },
  draft_decisions: { is_allowed: isOneNow },
  stories: { leave_out: (ours, theirs) => ours !== '' && ours !== theirs, binned_at: isGoneNow },
  recordings: {
    story_id: (ours, theirs) => ours !== theirs,
    purpose: (ours, theirs) => ours !== theirs,
    binned_at: isGoneNow,
    trim_in_ms: (ours, theirs) => ours !== null && Number(theirs ?? 0) < Number(ours),
    trim_out_ms: (ours, theirs) =>
      ours !== null && (theirs === null || Number(theirs) > Number(ours)),
  },
  themes: { sensitive: isZeroNow },
  substitutes: { removed_at: isSetNow, substitute: (ours, theirs) => ours !== theirs },
  voices: { removed_at: isSetNow, film_agreed: isOneNow },
  story_places: { removed_at: isGoneNow },
  films: { binned_at: isGoneNow },
};

function later(values: readonly string[]) {
  return (ours: Value, theirs: Value) =>
    values.indexOf(String(theirs)) > values.indexOf(String(ours));
}
function isSetNow(ours: Value, theirs: Value): boolean {
  return ours === null && theirs !== null;
}
function isGoneNow(ours: Value, theirs: Value): boolean {
  return ours !== null && theirs === null;
}
function isZeroNow(ours: Value, theirs: Value): boolean {
  return ours === 1 && theirs === 0;
}
function isOneNow(ours: Value, theirs: Value): boolean {
  return ours === 0 && theirs === 1;
}

/** Would this change of a row let out more than before, whatever the agreements say? Then a person decides. */
export function loosens(table: string, ours: Row, theirs: Row): boolean {
  return Object.entries(opening[table] ?? {}).some(
    ([column, isOpener]) =>
      column in theirs && isOpener(ours[column] as Value, theirs[column] as Value),
  );
}

/** Is more allowed, or seen by more, than before? */
export function isMoreOpen(before: StoryFacts, after: StoryFacts, today: string): boolean {
  return (
    (isFilmAgreed(after) && !isFilmAgreed(before)) ||
    uses.some(
      (use) =>
        decideUse({ facts: after, use, today }).allowed &&
        !decideUse({ facts: before, use, today }).allowed,
    ) ||
    Role.options.some(
      (role) => maySee({ facts: after, role, today }) && !maySee({ facts: before, role, today }),
    )
  );
}

/**
 * Entries of another ledger are added to ours one after the other, in their order; what would open more is held back until somebody
 * decides, and the rest is in force at once. So a no is never lost because a yes came before it.
 * @param opensMore whether more is allowed than before the first of them, with all that was taken so far and this one
 */
export function takeEntries<Entry>(
  entries: readonly Entry[],
  opensMore: (taken: readonly Entry[]) => boolean,
): { taken: Entry[]; held: Entry[] } {
  if (!opensMore(entries)) return { taken: [...entries], held: [] };
  const taken: Entry[] = [];
  const held: Entry[] = [];
  for (const entry of entries) {
    if (opensMore([...taken, entry])) held.push(entry);
    else taken.push(entry);
  }
  return { taken, held };
}

/** Where another library's numbers of ledger entries lie in ours. Entries keep their order; what lay between two lies between them here. */
export function seqInOurs(
  entries: readonly { theirs: number; ours: number }[],
): (theirs: number) => number {
  const sorted = entries.toSorted((one, other) => one.theirs - other.theirs);
  // Of those up to here, the last in our order: rather too late, which asks for a new agreement, than too early.
  const upTo: { theirs: number; ours: number }[] = [];
  let last = 0;
  for (const { theirs, ours } of sorted) {
    last = Math.max(last, ours);
    upTo.push({ theirs, ours: last });
  }
  return (theirs) => {
    let [low, high] = [0, upTo.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle]?.theirs ?? Infinity) <= theirs) low = middle + 1;
      else high = middle;
    }
    return upTo[low - 1]?.ours ?? 0;
  };
}

export type { EntryFacts };

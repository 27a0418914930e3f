// Which of the things that left are shown: by words in them, and by what was answered. Pure.
import type { RegisterEntry } from '../../../../shared/model/deposit-register.ts';
import type { PackageKind } from '../../../../shared/model/package.ts';
import { searchText } from '../../../../shared/rules/search-text.ts';

export const entryFilters = ['all', 'unanswered', 'questions', 'refused', 'sent-without'] as const;
export type EntryFilter = (typeof entryFilters)[number];

/** By which the address of its page names it. */
export function entryId({ about }: Pick<RegisterEntry, 'about'>): string {
  return 'deliveryId' in about ? about.deliveryId : about.packageId;
}

/** All that lies in one delivery is of one kind. */
export const kindOf = ({ packages }: Pick<RegisterEntry, 'packages'>): PackageKind =>
  packages[0]?.kind ?? 'archive';

/** For an archive, which checks it, answers, and may get another in its place. */
export const isDeposit = (entry: Pick<RegisterEntry, 'packages'>) => kindOf(entry) === 'archive';

const passes: Record<EntryFilter, (entry: RegisterEntry) => boolean> = {
  all: () => true,
  unanswered: ({ answers }) => answers.length === 0,
  questions: ({ answers }) => answers.some(({ kind }) => kind === 'question'),
  refused: ({ answers }) =>
    answers.some(({ kind }) => kind === 'refused' || kind === 'returned' || kind === 'destroyed'),
  'sent-without': ({ sentWithout }) => sentWithout.length > 0,
};

/** Every word that is typed must stand somewhere in it. */
export function entriesFound(
  entries: readonly RegisterEntry[],
  { search, filter }: { search: string; filter: EntryFilter },
): RegisterEntry[] {
  const words = searchText(search).split(/\s+/u).filter(Boolean);
  return entries.filter((entry) => {
    if (!passes[filter](entry)) return false;
    const text = searchText(wordsOf(entry).join(' '));
    return words.every((word) => text.includes(word));
  });
}

function wordsOf(entry: RegisterEntry): string[] {
  const { name, collectionTitle, recipient, recipientContact, presetName, madeAt, madeBy } = entry;
  return [
    ...[name, collectionTitle, recipient, recipientContact, presetName, madeAt.slice(0, 10)],
    madeBy,
    ...entry.packages.flatMap((held) => [held.name, held.fingerprint]),
    ...entry.answers.flatMap(({ from, reference, note, on }) => [from, reference, note, on]),
  ];
}

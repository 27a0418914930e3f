// Two entries of one person become one: in each point the one that hides or protects more. Pure.
import type { Attribution, Person } from '../model/person.ts';
import { isStricter } from './protection.ts';

/** From the most open to the most hiding. */
const byHiding = [
  'full-name',
  'first-name',
  'chosen-name',
  'no-name',
] as const satisfies Attribution[];
/** From the least to the most careful. */
const byAge = ['adult', 'unknown', '16-17', 'under-16'] as const satisfies Person['ageBand'][];

type Hiding = Pick<Person, 'attribution' | 'ageBand'>;

export function isMoreHidden(one: Hiding, other: Hiding): boolean {
  return byHiding.indexOf(one.attribution) > byHiding.indexOf(other.attribution);
}

/** Or of an age that asks for more care. */
export function isYounger(one: Hiding, other: Hiding): boolean {
  return byAge.indexOf(one.ageBand) > byAge.indexOf(other.ageBand);
}

export type JoinedFields = Pick<
  Person,
  'realName' | 'attribution' | 'chosenName' | 'ageBand' | 'askAgainOn' | 'contact' | 'privateNotes'
> & { protection: NonNullable<Person['protection']> };

/** Both, a line between them, unless one holds the other. */
function bothTexts(one: string, other: string): string {
  const [first, second] = [one.trim(), other.trim()];
  if (first.includes(second)) return first;
  if (second.includes(first)) return second;
  return `${first}\n\n${second}`;
}

/**
 * @param realNameOf whose spelling of the name is kept: the other one stays hidden as another name
 * @returns the fields of the one entry, and the names by which the person is known beside the real one
 */
export function joinPeople(
  kept: JoinedFields,
  gone: JoinedFields,
  { realNameOf }: { realNameOf: 'kept' | 'gone' },
): { fields: JoinedFields; otherNames: string[] } {
  const [named, other] = realNameOf === 'kept' ? [kept, gone] : [gone, kept];
  const attribution =
    byHiding[Math.max(byHiding.indexOf(kept.attribution), byHiding.indexOf(gone.attribution))] ??
    'no-name';
  const choosing = [kept, gone].filter((one) => one.attribution === attribution);
  const dates = [kept.askAgainOn, gone.askAgainOn].filter((month) => month !== '').toSorted();
  const realName = named.realName.trim() === '' ? other.realName : named.realName;
  return {
    fields: {
      realName,
      attribution,
      chosenName: choosing.find(({ chosenName }) => chosenName.trim() !== '')?.chosenName ?? '',
      ageBand:
        byAge[Math.max(byAge.indexOf(kept.ageBand), byAge.indexOf(gone.ageBand))] ?? 'unknown',
      askAgainOn: dates[0] ?? '',
      protection: isStricter(gone.protection, kept.protection) ? gone.protection : kept.protection,
      contact: bothTexts(kept.contact, gone.contact),
      privateNotes: bothTexts(kept.privateNotes, gone.privateNotes),
    },
    otherNames: [kept.realName, gone.realName].filter(
      (name) => name.trim() !== '' && name !== realName,
    ),
  };
}

// Pairs of entries that may be one person: the same name in another order or spelling, or the same way to reach them.
import type { Person } from '../../../../shared/model/person.ts';
import type { LikelyDouble } from '../../../../shared/model/mentioned-person.ts';
import { searchText, searchWords } from '../../../../shared/rules/search-text.ts';

/** So many pairs are shown at once: a longer list is one that nobody reads. */
const MOST_PAIRS = 200;
/** Telephone numbers and addresses; a shorter word is in many people's contact. */
const SHORTEST_CONTACT = 6;

type Why = LikelyDouble['why'][number];

interface Known {
  person: Person;
  words: string[];
  name: string;
  squeezed: string;
  contacts: Set<string>;
}

function contactsOf(text: string): Set<string> {
  const pieces = searchText(text).split(/[\s,;]+/u);
  const digits = [...searchText(text).matchAll(/\+?\d[\d\s().-]{5,}\d/gu)].map(([number]) =>
    number.replaceAll(/\D/gu, '').slice(-9),
  );
  return new Set(
    [...pieces.filter((piece) => piece.includes('@')), ...digits].filter(
      (piece) => piece.length >= SHORTEST_CONTACT,
    ),
  );
}

/** Vowels are written in many ways where another script is spelt in Latin letters. */
const consonants = (word: string) =>
  word.replaceAll(/[aeiouyhwاویهع]/gu, '').replaceAll(/(.)\1+/gu, '$1');

function knownOf(person: Person): Known {
  const words = [...searchWords(person.realName)];
  return {
    person,
    words,
    name: words.toSorted().join(' '),
    squeezed: words
      .map(consonants)
      .filter((word) => word !== '')
      .toSorted()
      .join(' '),
    contacts: contactsOf(person.contact),
  };
}

function whyAlike(one: Known, other: Known): Why[] {
  const why: (Why | false)[] = [
    one.name !== '' && one.name === other.name && 'same-name',
    one.name !== other.name && isLike(one, other) && 'like-name',
    [...one.contacts].some((contact) => other.contacts.has(contact)) && 'same-contact',
  ];
  return why.filter((reason) => reason !== false);
}

/** Written with other vowels; or all words of the shorter name, two at least, are in the longer one. */
function isLike(one: Known, other: Known): boolean {
  if (one.words.length > 1 && one.squeezed.length >= 4 && one.squeezed === other.squeezed)
    return true;
  const [shorter, longer] = one.words.length < other.words.length ? [one, other] : [other, one];
  return shorter.words.length > 1 && shorter.words.every((word) => longer.words.includes(word));
}

/** @param people whose real names are known here @returns the likeliest first */
export function findDoubles(people: readonly Person[]): LikelyDouble[] {
  const known = people.map(knownOf);
  const pairs = new Map<string, [Known, Known]>();
  // Only those that share something are compared, so that a library of thousands stays quick.
  const sharing = new Map<string, Known[]>();
  for (const one of known)
    for (const key of new Set([...one.words, one.squeezed, ...one.contacts])) {
      if (key === '') continue;
      const group = sharing.get(key) ?? [];
      for (const other of group) pairs.set(`${other.person.id} ${one.person.id}`, [other, one]);
      sharing.set(key, [...group, one]);
    }
  return [...pairs.values()]
    .map(([one, other]) => ({
      one: one.person.id,
      other: other.person.id,
      why: whyAlike(one, other),
    }))
    .filter(({ why }) => why.length > 0)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, MOST_PAIRS);
}

function rank({ why }: LikelyDouble): number {
  if (why.includes('same-name')) return why.length > 1 ? 0 : 1;
  return why.includes('same-contact') ? 2 : 3;
}

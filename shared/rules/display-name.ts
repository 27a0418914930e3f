// The name that may be shown for a person. It fails closed: whatever is missing or blank ends in a number, never in the real name.
import type { Attribution, Protection } from '../model/person.ts';

export interface NameFacts {
  number: number;
  realName: string;
  attribution: Attribution;
  chosenName: string;
  /** Null where it is not known: the name then follows the wish alone. */
  protection: Protection | null;
}

/** "Storyteller 012": says nothing about anybody. */
export function numberedName(number: number): string {
  return `Storyteller ${String(number).padStart(3, '0')}`;
}

/** A name that shows nothing (spaces, invisible letters) is no name. */
const visible = /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

function shown(name: string): string | undefined {
  return visible.test(name) ? name.trim() : undefined;
}

/** Chinese, Korean and Japanese names start with the family name, and are mostly written as one word. */
const familyNameFirst = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** "Begum, Amina" starts with the family name: rather than guess, no first name is given. */
function firstName(realName: string): string | undefined {
  if (/[,،]/u.test(realName) || familyNameFirst.test(realName)) return undefined;
  return realName.split(/\s+/u).find((word) => visible.test(word));
}

/** @returns how the person is known; the real name or its first word only where the person chose exactly that */
export function displayName(person: NameFacts): string {
  const fallback = numberedName(person.number);
  // Whatever was wished before: who must be protected this much is not named by a name of their own.
  if (person.protection === 'high' && person.attribution !== 'no-name')
    return shown(person.chosenName) ?? fallback;
  switch (person.attribution) {
    case 'full-name':
      return shown(person.realName) ?? fallback;
    case 'first-name':
      return firstName(person.realName) ?? fallback;
    case 'chosen-name':
      return shown(person.chosenName) ?? fallback;
    case 'no-name':
      return fallback;
  }
}

/** Under high protection a person is shown by a name that they have chosen, or by none: has that been said? */
export function isPseudonymMissing({
  protection,
  attribution,
  chosenName,
}: Pick<NameFacts, 'protection' | 'attribution' | 'chosenName'>): boolean {
  if (protection !== 'high' || attribution === 'no-name') return false;
  return attribution !== 'chosen-name' || shown(chosenName) === undefined;
}

// The name that may be shown for a person. It fails closed: whatever is missing or blank ends in a number, never in the real name.
import type { Attribution } from '../model/person.ts';

export interface NameFacts {
  number: number;
  realName: string;
  attribution: Attribution;
  chosenName: string;
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

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

/** @returns how the person is known; the real name or its first word only where the person chose exactly that */
export function displayName(person: NameFacts): string {
  const fallback = numberedName(person.number);
  switch (person.attribution) {
    case 'full-name':
      return person.realName.trim() || fallback;
    case 'first-name':
      return person.realName.trim().split(/\s+/u)[0] || fallback;
    case 'chosen-name':
      return person.chosenName.trim() || fallback;
    case 'no-name':
      return fallback;
  }
}

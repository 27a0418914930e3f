import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  displayName,
  isPseudonymMissing,
  numberedName,
} from '../../../shared/rules/display-name.ts';

const blank = fc.string({
  unit: fc.constantFrom(
    ' ',
    '\t',
    '\u00a0',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u3164',
    '\u2800',
    '\u200f',
    '\u034f',
  ),
});
const realName = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const number = fc.integer({ min: 1, max: 5000 });

test('a blank pseudonym never yields the real name, whatever the blank is made of', () => {
  fc.assert(
    fc.property(blank, realName, number, (chosenName, name, personNumber) => {
      expect(
        displayName({
          number: personNumber,
          realName: name,
          attribution: 'chosen-name',
          chosenName,
          protection: 'ordinary',
        }),
      ).toBe(numberedName(personNumber));
    }),
  );
});

test('the real name has no influence on what is shown of a person who did not choose it', () => {
  fc.assert(
    fc.property(
      realName,
      realName,
      fc.string({ maxLength: 20 }),
      number,
      fc.constantFrom('chosen-name', 'no-name'),
      (one, other, chosenName, personNumber, attribution) => {
        const shown = (name: string) =>
          displayName({
            ...{ number: personNumber, realName: name, attribution, chosenName },
            protection: 'careful',
          });
        expect(shown(one)).toBe(shown(other));
      },
    ),
  );
});

test('nobody is ever shown with an empty name', () => {
  fc.assert(
    fc.property(
      fc.oneof(blank, realName),
      fc.oneof(blank, realName),
      number,
      fc.constantFrom('full-name', 'first-name', 'chosen-name', 'no-name'),
      (name, chosenName, personNumber, attribution) => {
        const shown = displayName({
          number: personNumber,
          realName: name,
          attribution,
          chosenName,
          protection: null,
        });
        expect(shown).toMatch(/[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u);
      },
    ),
  );
});

const amina = { number: 12, realName: ' Amina  Example ', chosenName: ' Noor ', protection: null };

test.each([
  ['full-name', 'Amina  Example'],
  ['first-name', 'Amina'],
  ['chosen-name', 'Noor'],
  ['no-name', 'Storyteller 012'],
] as const)('who chose %s is shown as "%s"', (attribution, shown) => {
  expect(displayName({ ...amina, attribution })).toBe(shown);
});

test.each(['Example, Amina', '王小芳', '王 芳', '김민수', '김 민수', 'やまだ はなこ'])(
  'a first name is not guessed from a name that starts with the family name: %s',
  (name) => {
    const person = { ...amina, realName: name };
    expect(displayName({ ...person, attribution: 'first-name' })).toBe('Storyteller 012');
    expect(displayName({ ...person, attribution: 'full-name' })).toBe(name);
  },
);

test('under high protection the real name has no influence on what is shown, whatever was wished before', () => {
  fc.assert(
    fc.property(
      realName,
      realName,
      fc.oneof(blank, fc.string({ maxLength: 20 })),
      number,
      fc.constantFrom('full-name', 'first-name', 'chosen-name', 'no-name'),
      (one, other, chosenName, personNumber, attribution) => {
        const shown = (name: string) =>
          displayName({
            ...{ number: personNumber, realName: name, attribution, chosenName },
            protection: 'high',
          });
        expect(shown(one)).toBe(shown(other));
      },
    ),
  );
});

test.each([
  ['full-name', ' Noor ', 'Noor', true],
  ['full-name', '', 'Storyteller 012', true],
  ['chosen-name', ' Noor ', 'Noor', false],
  ['chosen-name', ' \u200b', 'Storyteller 012', true],
  ['no-name', 'Noor', 'Storyteller 012', false],
] as const)(
  'under high protection, %s with the chosen name "%s" is shown as "%s"',
  (attribution, chosenName, shown, isMissing) => {
    const person = { ...amina, attribution, chosenName, protection: 'high' as const };
    expect(displayName(person)).toBe(shown);
    expect(isPseudonymMissing(person)).toBe(isMissing);
  },
);

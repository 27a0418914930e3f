import { describe, expect, test } from 'vitest';
import {
  hiddenNames,
  hiddenWords,
  holdsHiddenName,
  holdsHiddenWord,
} from '../../../electron/core/packaging/hidden-names.ts';

const hidden = (realName: string, shownName: string) => hiddenWords([{ realName, shownName }]);
const found = (text: string, realName: string, shownName = 'Storyteller 012') =>
  holdsHiddenWord([text], hidden(realName, shownName));

describe('A real name that was promised not to be shown is found', () => {
  test.each([
    ['in other capitals', 'MEETING ZOFIA', 'Zofia Testowska'],
    ['without its accents', 'Mrs Szczesna', 'Zofia Szczęsna'],
    ['with an ending', 'Zofia’s first winter', 'Zofia Testowska'],
    ['with a hyphen', 'Anne-Zofia', 'Zofia Testowska'],
    ['in another script', 'کہانی نادیہ کی', 'نادیہ'],
    ['typed on another keyboard', 'نادية', 'نادیہ'],
    ['with vowel marks', 'نَادِيَة', 'نادیہ'],
    ['in Gurmukhi', 'ਸਿਮਰਨ ਦਾ ਬਾਗ਼', 'ਸਿਮਰਨ'],
    ['between quotation marks', 'They said “O’Testy”', 'O’Testy'],
  ])('%s', (_, text, realName) => expect(found(text, realName)).toBe(true));
});

describe('What is no such name is let through', () => {
  test.each([
    ['a part of another word', 'Zofiara street', 'Zofia Testowska'],
    ['a word of two letters', 'Li was there', 'Li'],
    ['a number', 'House 1234', '1234'],
  ])('%s', (_, text, realName) => expect(found(text, realName)).toBe(false));

  test('a name that the storyteller chose to be known by', () => {
    expect(found('Zofia in the garden', 'Zofia Testowska', 'Zofia')).toBe(false);
    expect(found('Mrs Testowska in the garden', 'Zofia Testowska', 'Zofia')).toBe(true);
  });
});

describe('The whole real name of somebody who tells another story', () => {
  const names = hiddenNames([
    { realName: 'Zofia Maria Testowska', shownName: 'Storyteller 012' },
    { realName: 'Open Person', shownName: 'Open Person' },
    { realName: 'Single', shownName: 'Storyteller 013' },
  ]);
  const holds = (text: string, shown: string[] = []) => holdsHiddenName([text], names, shown);
  test.each([
    ['as it is written', 'I met ZOFIA María Testowska there'],
    ['with the family name first', 'Testowska, Maria Zofia'],
  ])('is found %s', (_, text) => expect(holds(text)).toBe(true));
  test.each([
    ['one word of it, which may be anybody’s', 'Zofia brought bread'],
    ['a name of one word, which may be any word', 'A single tree'],
    ['a name that is shown', 'Open Person'],
    ['words that do not follow each other', 'Zofia met Maria and a Testowska'],
  ])('is not seen in %s', (_, text) => expect(holds(text)).toBe(false));
  test('is let through where a storyteller of the same name is shown with it', () => {
    expect(holds('Zofia Maria Testowska', ['Zofia Maria Testowska'])).toBe(false);
  });
});

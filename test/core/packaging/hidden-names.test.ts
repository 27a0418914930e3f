import { describe, expect, test } from 'vitest';
import { hiddenWords, holdsHiddenWord } from '../../../electron/core/packaging/hidden-names.ts';

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

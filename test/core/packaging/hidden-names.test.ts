import { describe, expect, test } from 'vitest';
import {
  findName,
  hiddenNamesOfAll,
  hiddenNamesOfStory,
} from '../../../electron/core/packaging/hidden-names.ts';
import { readWords } from '../../../electron/core/packaging/read-words.ts';

/** How a text looks to somebody who hides this real name. */
function look(text: string, realName: string, shownName = 'Storyteller 012') {
  const names = hiddenNamesOfStory([{ realName, shownName }]);
  const found = findName(readWords(text), names, [shownName]);
  return found === undefined ? 'free' : found.isCertain ? 'a name' : 'may be a name';
}

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
    ['of two letters and two vowel signs', 'सीता की कहानी', 'सीता'],
    ['between quotation marks', 'They said “O’Testy”', 'O’Testy'],
    ['of two letters, when it is all of the name', 'Li was there', 'Li'],
    ['of two short words', 'The story of Li Wu', 'Li Wu'],
    ['of two short words, the other way round', 'NG, Bo remembers', 'Bo Ng'],
    ['without its space', 'Abdulrahman’s shop', 'Abdul Rahman'],
    ['with a space more', 'The shop of Abdul Rahman', 'Abdulrahman'],
    ['as a name for the net', 'AminaBegum1985', 'Amina Begum'],
    ['in a mail address', 'amina.begum@example.org', 'Amina Begum'],
    ['with a number', 'amina1985', 'Amina Begum'],
    ['in Chinese', '王芳的故事', '王芳'],
    ['in Chinese, between other words', '李明: from Hong Kong', '李明'],
    ['in Korean', '김민수의 이야기', '김민수'],
    ['in Thai', 'เรื่องของสมชายใจดี', 'สมชาย ใจดี'],
    ['in Ethiopic', 'ታሪክ ሰላም', 'ሰላም'],
  ])('%s', (_, text, realName) => expect(look(text, realName)).toBe('a name'));
});

describe('A word that may be such a name stops the story too', () => {
  test.each([
    ['inside a longer word', 'Zofiara street', 'Zofia Testowska'],
    ['with a Polish ending', 'Historia Anny', 'Anna Kowalska'],
    ['with a Polish ending, in small letters', 'o kowalskiej', 'Anna Kowalska'],
    ['with another vowel before the ending', 'List do Marka', 'Marek Testowski'],
    ['with a softened ending', 'O Monice', 'Monika Testowska'],
    ['of three letters with an ending', 'Listy Jana', 'Jan Testowski'],
    ['with a Russian ending', 'Рассказ Марии', 'Мария Иванова'],
    ['with a Russian ending of the family name', 'у Ивановой', 'Мария Иванова'],
    ['of a short Russian name', 'о Яне', 'Яна Иванова'],
    ['with “and” joined to it', 'حكاية وأمينة', 'أمينة'],
    ['with “for” joined to it', 'قصة لأمينة', 'أمينة'],
    ['with “and” before a name of three letters', 'أمينة وحسن', 'حسن'],
    ['with a Hebrew “to”', 'מכתב לדוד', 'דוד'],
    ['with the Arabic article', 'Mohamed Alhassan', 'Mohammed Hassan'],
    ['as the given name alone, in Chinese', '小芳的故事', '王小芳'],
    ['as the given name alone, in Korean', '민수가 말했다', '김민수'],
    ['as one of two Thai words', 'คุณสมชายเล่า', 'สมชาย ใจดี'],
    ['as one short word of two', 'Wu remembers', 'Li Wu'],
    ['of four letters, with a capital', 'Annas Laden', 'Anna Test'],
    ['with “of” in Tigrinya', 'ታሪክ የሰላም', 'ሰላም'],
  ])('%s', (_, text, realName) => expect(look(text, realName)).toBe('may be a name'));
});

describe('What is no such name is let through', () => {
  test.each([
    ['a number', 'House 1234', '1234'],
    [
      'a common word that begins with a name of four letters',
      'They marked the market',
      'Mark Test',
    ],
    ['a common word that ends with one', 'lines and magazines', 'Ines Test'],
    ['a common word that only differs in its ending', 'a very fine tale', 'Vera Tala'],
    ['roses, for somebody called Rose', 'The roses were in bloom', 'Rose Test'],
    ['hopes, for somebody called Hope', 'She was hopeful', 'Hope Test'],
    ['words that hold a name of three letters', 'Maybe in Mayfair, a mayor', 'May Test'],
    ['a small word at the beginning of a sentence', 'So it was', 'So Ng'],
    ['a word that only has the same beginning', 'Marigold and market', 'Maria Test'],
  ])('%s', (_, text, realName) => expect(look(text, realName)).toBe('free'));

  test('a name that the storyteller chose to be known by', () => {
    expect(look('Zofia in the garden', 'Zofia Testowska', 'Zofia')).toBe('free');
    expect(look('Mrs Testowska in the garden', 'Zofia Testowska', 'Zofia')).toBe('a name');
    expect(look('小芳的故事', '王小芳', '小芳')).toBe('free');
    expect(look('王小芳的故事', '王小芳', '小芳')).toBe('a name');
    expect(look('Rosewood', 'Rose Rosewood', 'Rosewood')).toBe('free');
  });
});

describe('The whole real name of somebody who tells another story', () => {
  const names = hiddenNamesOfAll([
    { realName: 'Zofia Maria Testowska', shownName: 'Storyteller 012' },
    { realName: 'Open Person', shownName: 'Open Person' },
    { realName: 'Single', shownName: 'Storyteller 013' },
    { realName: '王芳', shownName: 'Storyteller 014' },
    { realName: 'أمينة حسن', shownName: 'Storyteller 015' },
  ]);
  const holds = (text: string, shown: string[] = []) =>
    findName(readWords(text), names, shown) !== undefined;
  test.each([
    ['as it is written', 'I met ZOFIA María Testowska there'],
    ['with the family name first', 'Testowska, Maria Zofia'],
    ['without the second name', 'I met Zofia Testowska'],
    ['without spaces', 'zofiatestowska'],
    ['with endings', 'List Zofii Testowskiej'],
    ['in a script without spaces', '我见过王芳'],
    ['with a small word joined to it', 'قصة لأمينة حسن'],
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

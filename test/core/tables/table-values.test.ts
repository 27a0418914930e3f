import { describe, expect, test } from 'vitest';
import { dayOfSerial } from '../../../electron/core/tables/excel-days.ts';
import { tagOfName } from '../../../electron/core/transcript-files/plain-tag.ts';
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';
import { guessFields } from '../../../shared/rules/table-guess.ts';
import { isNumberedName, readDate, readLanguages } from '../../../shared/rules/table-values.ts';

describe('What stands in a cell', () => {
  test.each([
    ['03/04/2005', '2005-04-03'],
    ['03-04-2005 00:00', '2005-04-03'],
    ['38445', '2005-04-03'],
    ['2005-04-03T10:00:00', '2005-04-03'],
    ['April 3, 2005', '2005-04-03'],
    ['3 April 2005', '2005-04-03'],
    ['2005/4/3', '2005-04-03'],
    ['c1962', '1962~'],
    ['[1962]', '1962~'],
    ['1962?', '1962~'],
    ['about 1962', '1962~'],
    ['1960s', '196X'],
    ['31/02/2005', undefined],
    ['03/13/2005', undefined],
    ['1962-1965', undefined],
    ['n.d.', undefined],
    ['', ''],
  ])('the date %s is read as %s', (typed, edtf) => {
    const found = readDate(typed, 'day-first', dayOfSerial);
    expect(found).toBe(edtf);
    if (edtf) expect(parseFuzzyDate(edtf)).toBeDefined();
  });

  test('a date is read in the order that was stated', () => {
    expect(readDate('03/04/2005', 'month-first', dayOfSerial)).toBe('2005-03-04');
    expect(readDate('25/12/2005', 'month-first', dayOfSerial)).toBeUndefined();
  });

  test('Excel’s day that never was is no day', () => {
    expect([59, 60, 61].map((day) => dayOfSerial(day))).toEqual([
      '1900-02-28',
      undefined,
      '1900-03-01',
    ]);
  });

  test('languages are known by name and by code, several in one cell', () => {
    expect(readLanguages('Urdu, Punjabi and Sylheti; eng / xx-nothing?', tagOfName)).toEqual({
      tags: ['ur', 'pa', 'syl', 'en'],
      unread: ['xx-nothing?'],
    });
  });

  test('a number in place of a name is no name', () => {
    expect(['Storyteller 012', 'Anonymous', '7', 'Amina Example'].map(isNumberedName)).toEqual([
      ...[true, true, true, false],
    ]);
  });

  test('columns are known as Dublin Core, CALM and plain English call them', () => {
    expect(
      guessFields([
        'dcterms:identifier',
        'dcterms:abstract',
        'dcterms:description',
        'dcterms:spatial',
        'dcterms:accessRights',
      ]),
    ).toEqual([...['identifier', 'summary', null, 'place', 'rights']]);
    expect(
      guessFields([
        'RefNo',
        'AltRefNo',
        'CreatorName',
        'AccessConditions',
        'Description',
        'Extent',
      ]),
    ).toEqual([...['identifier', null, 'storyteller', 'rights', 'summary', null]]);
    expect(guessFields(['Interviewee(s)', 'Date of interview', 'File name', 'Column 4'])).toEqual([
      ...['storyteller', 'date', 'file', null],
    ]);
  });
});

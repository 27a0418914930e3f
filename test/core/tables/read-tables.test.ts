import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bringIn, csv, everythingIn, withFolder, workbook, zipOf } from './table-builders.ts';

const cell = (place: string, text: string, more = 't="inlineStr"') =>
  `<c r="${place}" ${more}>${more.includes('inlineStr') ? `<is><t>${text}</t></is>` : `<v>${text}</v>`}</c>`;
const head = `<row r="1">${cell('A1', 'Title')}${cell('B1', 'Date')}${cell('C1', 'Storyteller')}</row>`;

describe('A table of text is read', () => {
  const rows =
    'Title;Date\r\nÉtude – “one”;03/04/2005\r\n"Two; with a ""word"", and\r\na line";1962\r\n';
  test.each([
    ['UTF-8', Buffer.from(rows), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${rows}`), 'utf-8', false],
    ['UTF-16 as Excel saves it', Buffer.from(`\ufeff${rows}`, 'utf16le'), 'utf-16le', false],
    ['UTF-16, big end first', Buffer.from(`\ufeff${rows}`, 'utf16le').swap16(), 'utf-16be', false],
    [
      'Windows-1252',
      Buffer.concat([
        Buffer.from('Title;Date\r\n', 'latin1'),
        Buffer.from([0xc9]),
        Buffer.from('tude ', 'latin1'),
        Buffer.from([0x96, 0x20, 0x93]),
        Buffer.from('one', 'latin1'),
        Buffer.from([0x94]),
        Buffer.from(rows.slice(rows.indexOf(';03')), 'latin1'),
      ]),
      'windows-1252',
      true,
    ],
  ])('when it is written in %s', async (_, bytes, encoding, isEncodingGuessed) => {
    const { api, put } = await withFolder();
    const look = await api.tables.look({ path: put('list.csv', bytes) });
    expect(look).toMatchObject({ encoding, isEncodingGuessed, delimiter: ';', rowCount: 2 });
    expect(look.rows).toEqual([
      ['Étude – “one”', '03/04/2005'],
      ['Two; with a "word", and a line', '1962'],
    ]);
  });

  test('with tabs, with commas, and with the line by which Excel says its sign', async () => {
    const { api, put } = await withFolder();
    const look = (text: string) => api.tables.look({ path: put('list.txt', text) });
    expect(await look('Title\tDate\nOne, two\t1962')).toMatchObject({ delimiter: '\t' });
    expect(await look('Title,"Date; day"\nOne,1962')).toMatchObject({ delimiter: ',' });
    const said = await look('sep=;\r\nTitle;Date, day, month\r\nOne;1962');
    expect(said).toMatchObject({ delimiter: ';', rowCount: 1 });
  });

  test('in other letters and with another sign when somebody says so', async () => {
    const { api, put } = await withFolder();
    const path = put('list.csv', 'Title;Date\nÉtude;1962');
    const reading = { encoding: 'windows-1252', delimiter: ',', sheet: null } as const;
    const look = await api.tables.look({ path, reading });
    expect(look.rows).toEqual([['Ã‰tude;1962']]);
    const wrong = put('old.csv', Buffer.from('Title\n\xc9tude', 'latin1'));
    await expect(
      api.tables.look({ path: wrong, reading: { ...reading, encoding: 'utf-8' } }),
    ).rejects.toThrow('not written in these letters');
  });

  test('as other programs write it', async () => {
    const { api, put } = await withFolder();
    const script = `import csv,sys,io
out=io.StringIO()
w=csv.writer(out,dialect='excel',delimiter=';')
w.writerow(['Title','Summary'])
w.writerow(['Quotes "inside"','two\\nlines; and =1+1'])
sys.stdout.buffer.write(out.getvalue().encode('utf-16'))`;
    const bytes = execFileSync('python3', ['-c', script]);
    const look = await api.tables.look({ path: put('list.csv', bytes) });
    expect(look.rows).toEqual([['Quotes "inside"', 'two lines; and =1+1']]);
  });
});

describe('A workbook is read', () => {
  test('with shared, rich and written strings, days, numbers, and what formulas gave', async () => {
    const library = await withFolder();
    const path = library.put(
      'list.xlsx',
      zipOf(
        workbook(
          {
            List: `${head}<row r="2">${cell('A2', '0', 't="s"')}${cell('B2', '38445', 's="1"')}${cell('C2', '1', 't="s"')}</row>
              <row r="4"><c r="A4" t="str"><f>A2&amp;"!"</f><v>Worked out</v></c>${cell('B4', '1962', 's="0"')}${cell('C4', '=cmd()')}</row>`,
            Other: `<row r="1">${cell('A1', 'Title')}</row><row r="2">${cell('A2', 'Elsewhere')}</row>`,
          },
          {
            strings:
              '<si><r><t>Two </t></r><r><t>parts</t></r><rPh><t>no</t></rPh></si><si><t>Line_x000D_\nbreak</t></si>',
            styles:
              '<numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
          },
        ),
      ),
    );
    const look = await library.api.tables.look({ path });
    expect(look).toMatchObject({ kind: 'xlsx', sheet: 'List', sheets: ['List', 'Other'] });
    expect(look.rows).toEqual([
      ['Two parts', '2005-04-03', 'Line break'],
      ['Worked out', '1962', '=cmd()'],
    ]);
    const reading = { encoding: null, delimiter: null, sheet: 'Other' } as const;
    expect((await library.api.tables.look({ path, reading })).rows).toEqual([['Elsewhere']]);
    const end = await bringIn(library, { path });
    expect(end.intake.counts.added).toBe(2);
  });

  test('with days that are counted from 1904', async () => {
    const { api, put } = await withFolder();
    const parts = workbook(
      { List: `${head}<row r="2">${cell('A2', 'One')}${cell('B2', '36983', 's="0"')}</row>` },
      { styles: '<cellXfs><xf numFmtId="14"/></cellXfs>', pr: '<workbookPr date1904="1"/>' },
    );
    const look = await api.tables.look({ path: put('list.xlsx', zipOf(parts)) });
    expect(look.rows[0]?.[1]).toBe('2005-04-03');
  });
});

describe('A table that would do harm ends in a sentence, and leaves the library as it was', () => {
  const bomb = 'x'.repeat(8_000_000);
  test.each([
    [
      'a cell of ten million letters',
      () => csv(['Title'], ['x'.repeat(10_000_000)]),
      /holds more than/u,
    ],
    ['a million columns', () => `Title${','.repeat(1_000_000)}x\nOne`, /more than 500 columns/u],
    [
      'bytes that no text has',
      () => 'Title\nOne\0two',
      /Line 2: there are bytes that no table has/u,
    ],
    [
      'a quotation mark that is never closed',
      () => 'Title,Date\n"One,1962\nTwo,1963',
      /Row 2, .*never closed/u,
    ],
    [
      'something behind a closing mark',
      () => 'Title,Date\n"One"two,1962',
      /behind a closing quotation mark/u,
    ],
    ['a mark inside a cell', () => 'Title,Date\nOne "two,1962', /inside a cell/u],
    ['nothing in it', () => '\r\n \r\n', /nothing in this/u],
    [
      'an old Excel file',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 1, 1, 1]),
      /old Excel file/u,
    ],
    ['a PDF', () => '%PDF-1.7 ...', /a PDF/u],
    [
      'a zip that is no workbook',
      () => zipOf([{ name: 'a.txt', bytes: 'x' }]),
      /no Excel workbook/u,
    ],
    ['a damaged zip', () => zipOf(workbook({ List: head })).subarray(0, 300), /no Excel workbook/u],
    [
      'a workbook that unpacks to far more',
      () => zipOf(workbook({ List: `${head}<row r="2">${cell('A2', bomb)}</row>` })),
      /unpacks to more/u,
    ],
    [
      'a workbook that lies of its size',
      () =>
        zipOf(
          workbook({ List: head }).map((part) =>
            part.name.includes('sheet1') ? { ...part, saidSize: 10 } : part,
          ),
        ),
      /no Excel workbook, or it is damaged/u,
    ],
    [
      'a workbook with an entity from elsewhere',
      () =>
        zipOf(
          workbook({ List: head }).map((part) =>
            part.name.includes('sharedStrings')
              ? {
                  ...part,
                  bytes:
                    '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
                }
              : part,
          ),
        ),
      /document type/u,
    ],
    [
      'a workbook whose cell lies far out',
      () => zipOf(workbook({ List: `${head}<row r="2">${cell('XFD2', 'far')}</row>` })),
      /more than 500 columns/u,
    ],
    [
      'a workbook whose row lies far down',
      () => zipOf(workbook({ List: `${head}<row r="1048576">${cell('A1048576', 'far')}</row>` })),
      /more than 100,000 rows/u,
    ],
    [
      'an OpenDocument table',
      () => zipOf([{ name: 'content.xml', bytes: '<x/>' }]),
      /save it as Excel/u,
    ],
  ])('%s', async (_, content, sentence) => {
    const library = await withFolder();
    const path = library.put('list.csv', content());
    const before = everythingIn(library);
    const mapping = { columns: [{ column: 'Title', field: 'title' as const }] };
    for (const call of [
      () => library.api.tables.look({ path }),
      () => library.api.tables.bringIn({ source: { path }, mapping }),
    ])
      await expect(call()).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringMatching(sentence) as string,
      });
    expect(everythingIn(library)).toBe(before);
  });

  test('a row with more cells than columns is named, since a comma has torn it', async () => {
    const library = await withFolder();
    const path = library.put('list.csv', 'Title,Date\nOne, and two,1962\nThree,1963');
    const mapping = { columns: [{ column: 'Title', field: 'title' as const }] };
    const { counts, problems } = await library.api.tables.check({ source: { path }, mapping });
    expect(counts).toMatchObject({ add: 1, wrong: 1 });
    expect(problems).toMatchObject([{ row: 2, problem: 'more-cells', detail: '1962' }]);
  });
});

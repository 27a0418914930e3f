// The records for viewers and catalogues: they keep their schemas, say nothing that breaks a program, and are in the time of the sound that is played.
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import webvtt from 'webvtt-parser';
import { describe, expect, test } from 'vitest';
import { collectionBuilderFiles } from '../../../../electron/core/packaging/records/collection-builder-csv.ts';
import { iiifFiles } from '../../../../electron/core/packaging/records/iiif-manifest.ts';
import { isadCsv } from '../../../../electron/core/packaging/records/isad-csv.ts';
import { itemsSpreadsheet } from '../../../../electron/core/packaging/records/items-spreadsheet.ts';
import { itemsCsv } from '../../../../electron/core/packaging/items-csv.ts';
import { threeLetters } from '../../../../electron/core/packaging/records/language-codes.ts';
import type { PackageContent } from '../../../../electron/core/packaging/package-content.ts';
import { filesOf } from '../../../../electron/core/packaging/package-content.ts';
import { readCsv } from '../../../support/read-csv.ts';
import {
  bareStory,
  sampleContent,
  sampleStory,
  wildStory,
  wildWords,
} from '../../../support/package-content.ts';
import { runValidator, schemaFile, validator } from '../../../support/validators.ts';

const iiif = (content = sampleContent()) =>
  new Map([...iiifFiles(content)].map(({ path, text }) => [path, text]));
const manifestOf = (content?: PackageContent) =>
  JSON.parse(iiif(content).get('interviews/hg-0001/manifest.iiif.json') ?? '') as Manifest;

interface Manifest {
  rights: string;
  label: Record<string, string[]>;
  summary: Record<string, string[]>;
  items: {
    id: string;
    duration: number;
    rendering?: { format: string }[];
    items: { items: { body: { id: string; type: string; duration: number } }[] }[];
    annotations?: { items: { motivation: string; body: { id: string; language: string } }[] }[];
  }[];
  structures?: { items: { label: Record<string, string[]>; items: { id: string }[] }[] }[];
}

describe('IIIF', () => {
  const schema = schemaFile('iiif-presentation-3.json');
  const problems = (manifest: unknown) => {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: false });
    addFormats(ajv);
    const check = ajv.compile(JSON.parse(readFileSync(schema ?? '', 'utf8')) as object);
    return check(manifest) ? [] : (check.errors ?? []);
  };

  test.skipIf(schema === undefined)('keeps its schema', () => {
    expect(problems(manifestOf())).toEqual([]);
  });

  test.skipIf(schema === undefined)('keeps its schema, whatever people typed', () => {
    for (const words of wildWords)
      expect(problems(manifestOf(sampleContent({ stories: [wildStory(words)] }))), words).toEqual(
        [],
      );
  });

  test.skipIf(schema === undefined)('is seen to be damaged when it is', () => {
    const { rights, ...rest } = manifestOf();
    expect(problems({ ...rest, rights: rights.replace('http:', 'https:') })).not.toEqual([]);
    expect(problems({ ...rest, label: 'a title' })).not.toEqual([]);
  });

  test('has a canvas a sound, as long as the copy that is played', () => {
    const { items } = manifestOf();
    expect(items.map(({ duration }) => duration)).toEqual([740, 754.321]);
    expect(items[0]?.items[0]?.items[0]?.body).toMatchObject({
      id: 'https://archive.example/garden/interviews/hg-0001/access/hg-0001-01.mp3',
      type: 'Sound',
      duration: 740,
    });
  });

  test('has one annotation for each captions file, and those in no other place', () => {
    const [canvas] = manifestOf().items;
    const captions = canvas?.annotations?.[0]?.items ?? [];
    expect(captions.map(({ motivation, body }) => [motivation, body.language])).toEqual([
      ['supplementing', 'ur'],
      ['supplementing', 'en'],
    ]);
    expect(canvas?.rendering?.map(({ format }) => format)).toEqual(['text/plain', 'text/plain']);
    for (const { body } of captions)
      expect([...iiif().keys()]).toContain(body.id.replace('https://archive.example/garden/', ''));
  });

  test('has the index as chapters, in both languages, in the time of the copy', () => {
    const [chapter] = manifestOf().structures?.[0]?.items ?? [];
    expect(chapter?.label).toEqual({ none: ['The yard'], ur: ['صحن'] });
    expect(chapter?.items[0]?.id).toMatch(/canvas\/hg-0001-01#t=2\.25,55$/);
  });

  test('says in which language a title is that is not in Latin letters', () => {
    expect(Object.keys(manifestOf().label)).toEqual(['ur']);
  });

  test('shows markup in a summary as words', () => {
    const story = sampleStory({ summary: '<img src=x onerror=alert(1)>' });
    expect(manifestOf(sampleContent({ stories: [story] })).summary).toEqual({
      none: ['<span>&lt;img src=x onerror=alert(1)&gt;</span>'],
    });
  });

  test('is not made of a story without sound', () => {
    expect(iiif(sampleContent({ stories: [bareStory()] })).size).toBe(0);
  });

  test('begins each turn of its captions with who speaks, and strict readers take them', () => {
    const vtt = iiif().get('interviews/hg-0001/iiif/hg-0001-01.ur.vtt') ?? '';
    expect(vtt).toContain('Jo &lt;Tester&gt;: 1968');
    expect(vtt).not.toMatch(/<v |NOTE/);
    for (const [path, text] of iiif())
      if (path.endsWith('.vtt'))
        expect(new webvtt.WebVTTParser().parse(text, 'subtitles').errors, path).toEqual([]);
  });
});

describe('CollectionBuilder', () => {
  const files = (content = sampleContent()) =>
    new Map(collectionBuilderFilesOf(content).map(({ path, text }) => [path, text]));
  const collectionBuilderFilesOf = (content: PackageContent) => [
    ...collectionBuilderFiles(content),
  ];
  const table = (content?: PackageContent) => {
    const [header = [], ...rows] = readCsv(
      files(content).get('metadata/collectionbuilder.csv') ?? '',
    );
    return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
  };

  test('begins with objectid and no byte order mark, which would empty that column', () => {
    expect(files().get('metadata/collectionbuilder.csv')).toMatch(/^objectid,/);
  });

  test('has ids of plain letters, once each, and children that know their parent', () => {
    const ids = table().map(({ objectid = '' }) => objectid);
    expect(ids).toEqual(['hg-0001', 'hg-0001-01', 'hg-0001-02', 'hg-0001-p01']);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9_-]+$/);
    expect(table().map(({ parentid }) => parentid)).toEqual(['', 'hg-0001', 'hg-0001', 'hg-0001']);
  });

  test('points at files of the package, and at texts with the two lines that make them pages', () => {
    const [, sound] = table();
    expect(sound?.['object_location']).toBe('/objects/interviews/hg-0001/access/hg-0001-01.mp3');
    const text = files().get(sound?.['object_transcript']?.replace('/objects/', '') ?? '') ?? '';
    expect(text).toMatch(/^---\n---\n/);
    expect(text).toContain('&#60;b&#62;roses');
  });

  test('runs nothing of what people typed', () => {
    const story = wildStory('{{ site.time }}<script>');
    const all = [...files(sampleContent({ stories: [story] })).values()].join('\n');
    expect(all).not.toContain('<script>');
    const texts = [...files(sampleContent({ stories: [story] }))].filter(([path]) =>
      path.endsWith('.txt'),
    );
    expect(texts).toHaveLength(2);
    for (const [, text] of texts) expect(text).not.toContain('{{');
  });
});

describe('The tables', () => {
  const tables: Record<string, (content: PackageContent) => string> = {
    items: itemsCsv,
    collectionbuilder: (content) => [...collectionBuilderFiles(content)].at(-1)?.text ?? '',
    spreadsheet: (content) => [...itemsSpreadsheet(content)][0]?.text.slice(1) ?? '',
    isad: (content) => [...isadCsv(content)][0]?.text ?? '',
  };
  const csvclean = validator('csvclean');
  const wild = sampleContent({
    stories: wildWords.map((words, place) => ({ ...wildStory(words), code: `hg-000${place + 1}` })),
  });

  test.each(Object.keys(tables))('%s: every row has every column', (name) => {
    const rows = readCsv(tables[name]?.(wild) ?? '');
    expect(rows.length).toBeGreaterThan(wildWords.length);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test.skipIf(csvclean === undefined).each(Object.keys(tables))(
    '%s: csvclean finds no error',
    (name) => {
      const check = (text: string) =>
        runValidator(csvclean ?? '', ['-n', '-'], { input: text }).output;
      const text = tables[name]?.(wild) ?? '';
      expect(check(text)).toMatch(/No errors/);
      expect(check(`${text}one,cell,too,few\r\n`)).not.toMatch(/No errors/);
    },
  );

  test('the one for spreadsheets has a mark for its letters, and no formula', () => {
    const text = [...itemsSpreadsheet(wild)][0]?.text ?? '';
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const cells = readCsv(text.slice(1)).flat();
    expect(cells).toContain("'=cmd|calc!A0");
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });

  test('the one for CALM is a tree: the collection, interviews, files', () => {
    const [header = [], ...rows] = readCsv(tables['isad']?.(sampleContent()) ?? '');
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '');
    expect(column('RefNo').slice(0, 3)).toEqual(['HG', 'HG/0001', 'HG/0001/hg-0001-01.wav']);
    expect(new Set(column('RefNo')).size).toBe(rows.length);
    expect(column('Level').slice(0, 3)).toEqual(['Collection', 'Item', 'Piece']);
    expect(column('AccessStatus').slice(0, 2)).toEqual([
      'Certain restrictions apply',
      'Open with advisory',
    ]);
    expect(column('AccessStatus').at(-1)).toBe('Permission required');
    for (const { path, sizeBytes, sha512 } of filesOf(sampleStory())) {
      const at = column('FilePath').indexOf(path);
      expect([column('FileSize')[at], column('ChecksumSHA512')[at]]).toEqual([
        `${sizeBytes}`,
        sha512,
      ]);
    }
  });
});

describe('Languages', () => {
  test('have their three letters', () => {
    expect(['en-GB', 'ur', 'pa-Guru', 'ckb', 'zu', 'qq'].map(threeLetters)).toEqual([
      ...['eng', 'urd', 'pan', 'ckb', 'zul', 'und'],
    ]);
  });
});

// What the records say of who may see a story, and of each picture of it, is never more open than what was agreed for it.
import { describe, expect, test } from 'vitest';
import { collectionBuilderFiles } from '../../../../electron/core/packaging/records/collection-builder-csv.ts';
import { iiifFiles } from '../../../../electron/core/packaging/records/iiif-manifest.ts';
import { isadCsv } from '../../../../electron/core/packaging/records/isad-csv.ts';
import { opexFiles } from '../../../../electron/core/packaging/records/opex.ts';
import { premisXml } from '../../../../electron/core/packaging/records/premis-xml.ts';
import type { RecordFile } from '../../../../electron/core/packaging/records/record-file.ts';
import { readmeHtml } from '../../../../electron/core/packaging/readme-html.ts';
import type {
  ContentStory,
  PackageContent,
} from '../../../../electron/core/packaging/package-content.ts';
import { usualShape } from '../../../../shared/model/deposit.ts';
import { readCsv } from '../../../support/read-csv.ts';
import { sampleContent, sampleFile, sampleStory } from '../../../support/package-content.ts';

const { open, onRequest, closed } = usualShape.securityTags;
const photo = 'interviews/hg-0001/images/hg-0001-p01.jpg';
const refused = 'interviews/hg-0001/images/hg-0001-p02.jpg';

/** A story for the web with a picture for it, and one whose people want it in the archive alone. */
function withRefusedPicture(): ContentStory {
  const story = sampleStory();
  const pictures = story.pictures.flatMap((picture) => [
    picture,
    {
      ...{ ...picture, code: 'hg-0001-p02', caption: 'Canary caption' },
      ...{ allowed: ['archive' as const], file: sampleFile(refused, 'image/jpeg', 9) },
    },
  ]);
  return { ...story, pictures };
}
const content = (...stories: ContentStory[]) =>
  sampleContent({
    takenBack: [],
    stories,
    shape: { ...sampleContent().shape, securityTags: usualShape.securityTags },
  });
const all = (files: Iterable<RecordFile>) => [...files].map(({ text }) => text).join('\n');

function tagsOf(told: PackageContent): Map<string, string | undefined> {
  return new Map(
    [...opexFiles(told, [])].map(({ path, text }) => [
      path,
      /<opex:SecurityDescriptor>(.*?)</u.exec(text)?.[1],
    ]),
  );
}

describe('A picture whose people refused the web', () => {
  const told = content(withRefusedPicture());

  test('is not public for Preservica, nor is its folder and what tells of the whole package', () => {
    const tags = tagsOf(told);
    expect(tags.get(`${photo}.opex`)).toBe(open);
    expect(tags.get(`${refused}.opex`)).toBe(onRequest);
    expect(tags.get('interviews/hg-0001/images/images.opex')).toBe(onRequest);
    expect(tags.get('interviews/hg-0001/hg-0001.opex')).toBe(open);
    expect(tags.get('ro-crate-metadata.json.opex')).toBe(onRequest);
  });

  test('is not open in the catalogue', () => {
    const [file] = isadCsv(told);
    const [header = [], ...rows] = readCsv(file?.text ?? '');
    const of = (path: string) => {
      const row = rows.find((cells) => cells[header.indexOf('FilePath')] === path) ?? [];
      return [row[header.indexOf('AccessStatus')], row[header.indexOf('AccessConditions')]];
    };
    expect(of(photo)[0]).toBe('Open with advisory');
    expect(of(refused)[0]).toBe('Permission required');
    expect(of(refused)[1]).not.toContain('website');
  });

  test('has rights of its own for Archivematica', () => {
    const [file] = premisXml(told, []);
    const statements = (file?.text ?? '').match(/<rights>[^]*?<\/rights>/gu) ?? [];
    const of = (path: string) => statements.filter((one) => one.includes(path));
    const restrictions = (path: string) =>
      of(path).map((one) => one.match(/<restriction>Allow</gu)?.length);
    expect(restrictions(photo)).toEqual([2]);
    expect(restrictions(refused)).toEqual([1]);
    expect(file?.text).toContain('>hg-0001-p02-rights<');
  });

  test('is in no file for viewers on the web', () => {
    for (const text of [all(iiifFiles(told)), all(collectionBuilderFiles(told))]) {
      expect(text).toContain('hg-0001-p01');
      expect(text).not.toContain('hg-0001-p02');
      expect(text).not.toContain('Canary caption');
    }
  });

  test('is marked on the page that is read first', () => {
    expect(readmeHtml(told, [])).toContain(
      'This picture may be used for less than the interview: archive deposit.',
    );
  });
});

describe('A story that is not for the web', () => {
  const sample = sampleStory();
  const stays = JSON.parse(
    JSON.stringify({ ...sample, agreedUses: ['archive'] }).replaceAll('hg-0001', 'hg-0003'),
  ) as ContentStory;
  const told = content(sample, stays);

  test('is in no file that is made to be put there', () => {
    for (const files of [[...iiifFiles(told)], collectionBuilderFiles(told)]) {
      expect(files.some(({ path, text }) => `${path} ${text}`.includes('hg-0001'))).toBe(true);
      expect(files.some(({ path, text }) => `${path} ${text}`.includes('hg-0003'))).toBe(false);
    }
  });

  test('is not among the folders that the page says may be public', () => {
    const page = readmeHtml(told, []);
    const said = /<p>Only these folders may be put on a public web server:[^]*?<\/p>/u.exec(
      page,
    )?.[0];
    expect(said).toContain('<code>data/interviews/hg-0001</code>');
    expect(said).not.toContain('hg-0003');
    expect(said).toContain('The other interviews must not be put there.');
    expect(readmeHtml(content(stays), [])).toContain(
      'None of these interviews may be put on a public web server',
    );
  });

  test('is not said to be among them by how to take it into a viewer', () => {
    const formats = ['ohms', 'iiif', 'collection-builder'] as const;
    const records = formats.map((format) => ({
      ...{ ...sampleFile(`metadata/${format}`, 'text/plain'), format, words: '' },
      storyCode: undefined,
    }));
    expect(readmeHtml(told, records)).not.toContain('<code>data/interviews</code>');
  });

  test('leaves a picture behind that is not for it, and the page names that picture', () => {
    expect(readmeHtml(content(withRefusedPicture()), [])).toContain(`<code>data/${refused}</code>`);
  });
});

test('What was taken back is told in files that are closed', () => {
  const { takenBack } = sampleContent();
  expect(takenBack).not.toEqual([]);
  const tags = tagsOf({ ...content(sampleStory()), takenBack });
  expect(tags.get('ro-crate-metadata.json.opex')).toBe(closed);
  expect(tags.get('data.opex')).toBe(closed);
  expect(tags.get(`${photo}.opex`)).toBe(open);
});

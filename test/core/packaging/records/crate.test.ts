// The crate is the lossless record: what a package tells of a story can be read out of it again, to the millisecond and the letter.
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../../../electron/core/packaging/package-content.ts';
import { verifyCrate } from '../../../../electron/core/packaging/verify-crate.ts';
import { roCrate } from '../../../../electron/core/packaging/ro-crate.ts';
import type { ContentRecord } from '../../../../electron/core/packaging/package-content.ts';
import { readArchiveCrate } from '../../../../shared/package/archive-v3.ts';
import { storiesOfCrate } from '../../../../shared/package/crate-stories.ts';
import {
  bareStory,
  sampleContent,
  sampleFile,
  sampleStory,
  wildStory,
  wildWords,
} from '../../../support/package-content.ts';

const record: ContentRecord = {
  ...sampleFile('metadata/premis.xml', 'application/xml'),
  ...{ format: 'premis', words: 'What was done to each file.', storyCode: undefined },
};

function readBack(content = sampleContent(), records = [record]) {
  const crate = readArchiveCrate(JSON.parse(JSON.stringify(roCrate(content, records))));
  if (crate === undefined) throw new Error('it is not known as ours');
  return { crate, stories: storiesOfCrate(crate) };
}

/** As it is told, in the shape in which it is read. */
function told(story = sampleStory()) {
  const file = ({ path, mimeType, sizeBytes, sha512 } = sampleFile('x', 'x')) => {
    return { path, mimeType, sizeBytes, sha512 };
  };
  const { id, isProtected: _, sounds, transcripts, pictures, ...rest } = story;
  return {
    ...rest,
    storyId: id,
    sounds: sounds.map(({ sampleRateHz: _rate, channels: _c, bitsPerSample: _b, ...sound }) => ({
      ...sound,
      master: file(sound.master),
      access: file(sound.access),
    })),
    transcripts: transcripts.map(
      ({ sound, lines: _lines, text, captions, subtitles, ...more }) => ({
        ...more,
        soundCode: sound?.code,
        text: file(text),
        captions: file(captions),
        subtitles: file(subtitles),
      }),
    ),
    pictures: pictures.map(({ mimeType: _type, file: found, ...picture }) => ({
      ...picture,
      file: file(found),
    })),
  };
}

describe('A crate of version 3', () => {
  test('gives back all that the package tells of a story', () => {
    const { stories } = readBack();
    const [{ entity: _, ...first } = { entity: undefined }] = stories;
    expect(first).toEqual(told());
  });

  test('gives back a story of which nothing is known but that it may leave', () => {
    const { stories } = readBack();
    const [, { entity: _, ...second } = { entity: undefined }] = stories;
    expect(second).toEqual(told(bareStory()));
  });

  test.each(wildWords)('keeps %j as it was typed', (words) => {
    const story = wildStory(words);
    const { stories } = readBack(sampleContent({ stories: [story] }));
    expect(stories[0]?.title).toBe(words);
    expect(stories[0]?.points[0]).toEqual(story.points[0]);
    expect(stories[0]?.pictures[0]?.people).toEqual([words]);
  });

  test('names the library, and the stories that were taken back', () => {
    const { crate } = readBack();
    expect(crate.root.library).toBe('urn:uuid:00000000-0000-4000-8000-00000000000b');
    expect(crate.takenBack).toMatchObject([
      { identifier: 'hg-0009', storyId: 'urn:uuid:00000000-0000-4000-8000-000000000009' },
    ]);
    expect(crate.root.takenBack).toEqual([{ '@id': crate.takenBack[0]?.['@id'] }]);
  });

  test('describes every file that describes the package', () => {
    expect(readBack().crate.records).toMatchObject([
      { '@id': 'metadata/premis.xml', recordFormat: 'premis', sha512: record.sha512 },
    ]);
  });

  test('says nothing of who is at risk', () => {
    const open = JSON.stringify(roCrate(sampleContent(), []));
    const stories = sampleContent().stories.map((story) => ({ ...story, isProtected: true }));
    expect(JSON.stringify(roCrate(sampleContent({ stories }), []))).toBe(open);
  });

  test('points at nothing that is not in it, and tells nothing twice', () => {
    const graph = roCrate(sampleContent(), [record])['@graph'];
    const ids = graph.map(({ '@id': id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const pointers = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)];
    expect(pointers.length).toBeGreaterThan(30);
    for (const [, id = ''] of pointers)
      if (!id.startsWith('https://w3id.org/')) expect(ids).toContain(id);
  });

  test('keeps what a later version says and this one does not know', () => {
    const crate = roCrate(sampleContent(), []);
    const graph = crate['@graph'].map((entity) => ({ ...entity, laterWord: 'kept' }));
    const later = { '@id': '#later', '@type': 'Thing' };
    const read = readArchiveCrate({ ...crate, '@graph': [...graph, later] });
    expect(read?.stories[0]).toMatchObject({ laterWord: 'kept' });
    expect(read?.points[0]).toMatchObject({ laterWord: 'kept' });
    expect(read?.others).toContainEqual(later);
  });

  test('is refused where a code, a checksum or a kind of place is none', () => {
    const crate = JSON.stringify(roCrate(sampleContent(), []));
    const damaged = (from: string, to: string) => () =>
      readArchiveCrate(JSON.parse(crate.replace(from, to)));
    expect(damaged('"placeKind":"origin"', '"placeKind":"home"')).toThrow(/placeKind/);
    expect(damaged('"identifier":"hg-0001"', '"identifier":"../x"')).toThrow(/identifier/);
    expect(damaged('"contentSize":"', '"contentSize":"x')).toThrow(/contentSize/);
    expect(damaged('"storyId":"urn:uuid:', '"storyId":"')).toThrow(/storyId/);
  });
});

describe('A crate that does not fit its package is found out', () => {
  const crate = roCrate(sampleContent(), [record]);
  const files = () =>
    new Map([
      ...sampleContent()
        .stories.flatMap(filesOf)
        .map(({ path, sha512 }) => [`data/${path}`, sha512] as const),
      [`data/${record.path}`, record.sha512] as const,
      ['data/ro-crate-metadata.json', 'a'] as const,
    ]);
  const problemsOf = (graph: readonly object[], listed = files()) =>
    verifyCrate(JSON.stringify({ ...crate, '@graph': graph }), listed).problems;

  test('unless everything fits', () => {
    expect(problemsOf(crate['@graph'])).toEqual([]);
  });

  test('when a file of the list is not described, be it a record', () => {
    const listed = files().set('data/metadata/more.xml', 'b');
    expect(problemsOf(crate['@graph'], listed)).toEqual([
      'It does not describe "data/metadata/more.xml".',
    ]);
  });

  test('when it describes a record otherwise than the list', () => {
    const listed = files().set(`data/${record.path}`, 'b');
    expect(problemsOf(crate['@graph'], listed)).toEqual([
      `It describes "data/${record.path}" otherwise than the list of files.`,
    ]);
  });

  test('when it tells of something twice, or points at what is not there', () => {
    const [first = {}] = crate['@graph'].filter(({ '@id': id }) => id.startsWith('#person'));
    expect(problemsOf([...crate['@graph'], first])).toEqual(['It tells of "#person-1" twice.']);
    const without = crate['@graph'].filter(({ '@id': id }) => id !== '#hg-0001-point-1');
    expect(problemsOf(without)).toContain(
      'It points at "#hg-0001-point-1", of which it does not tell.',
    );
  });
});

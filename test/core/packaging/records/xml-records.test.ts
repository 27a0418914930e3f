// The records in XML keep the schemas of those who made the formats, whatever people typed.
import { describe, expect, test } from 'vitest';
import { readOhms } from '../../../../electron/core/transcript-files/read-ohms.ts';
import { createNotices } from '../../../../electron/core/transcript-files/notice.ts';
import { ohmsRecords } from '../../../../electron/core/packaging/records/ohms-xml.ts';
import { opexFiles } from '../../../../electron/core/packaging/records/opex.ts';
import { pbcoreXml } from '../../../../electron/core/packaging/records/pbcore-xml.ts';
import { premisXml } from '../../../../electron/core/packaging/records/premis-xml.ts';
import { escapeXml } from '../../../../electron/core/packaging/records/xml.ts';
import type { PackageContent } from '../../../../electron/core/packaging/package-content.ts';
import { filesOf } from '../../../../electron/core/packaging/package-content.ts';
import {
  sampleContent,
  sampleLines,
  sampleSound,
  sampleStory,
  sampleTranscript,
  urduTitle,
  wildStory,
  wildWords,
} from '../../../support/package-content.ts';
import { schemaErrors } from '../../../support/valid-xml.ts';
import { runValidator, schemaFile, validator } from '../../../support/validators.ts';

const texts = (files: Iterable<{ text: string }>) => [...files].map(({ text }) => text);
const formats = {
  ohms: { schema: 'ohms.xsd', write: (content: PackageContent) => texts(ohmsRecords(content)) },
  pbcore: {
    schema: 'pbcore-2.1.xsd',
    write: (content: PackageContent) => texts(pbcoreXml(content)),
  },
  premis: {
    schema: 'premis.xsd',
    write: (content: PackageContent) => texts(premisXml(content, [])),
  },
} as const;
const damage: Record<keyof typeof formats, [RegExp, string]> = {
  ohms: [/<title>[^]*?<\/title>/, ''],
  pbcore: [/<pbcoreIdentifier /, '<pbcoreName '],
  premis: [/<eventType>/, '<eventKind>'],
};

describe.each(Object.entries(formats))('%s', (name, { schema, write }) => {
  const path = schemaFile(schema);
  const xmllint = validator('xmllint');

  test.skipIf(path === undefined)(
    'keeps its schema, with everything that a story can have',
    async () => {
      for (const xml of write(sampleContent()))
        expect(await schemaErrors(xml, path ?? '')).toEqual([]);
    },
  );

  test.skipIf(path === undefined).each(wildWords)(
    'keeps its schema when people typed %j',
    async (words) => {
      const content = sampleContent({
        stories: [wildStory(words)],
        title: words,
        organisation: words,
      });
      for (const xml of write(content)) expect(await schemaErrors(xml, path ?? '')).toEqual([]);
    },
  );

  test.skipIf(path === undefined || xmllint === undefined)('is taken by xmllint too', () => {
    for (const xml of write(sampleContent())) {
      const { ok, output } = lint(xml);
      expect(ok, output).toBe(true);
    }
  });

  test.skipIf(path === undefined)('is seen to be damaged when it is', async () => {
    const [from, to] = damage[name as keyof typeof damage];
    const [xml = ''] = write(sampleContent());
    expect(xml).toMatch(from);
    expect(await schemaErrors(xml.replace(from, to), path ?? '')).not.toEqual([]);
    if (xmllint !== undefined) expect(lint(xml.replace(from, to)).ok).toBe(false);
  });

  test('is the same for the same package', () => {
    expect(write(sampleContent())).toEqual(write(sampleContent()));
  });

  function lint(xml: string) {
    const args = ['--nonet', '--noout', '--schema', path ?? '', '-'];
    return runValidator(xmllint ?? '', args, { input: xml });
  }
});

describe('The OHMS file', () => {
  const [first = ''] = texts(ohmsRecords(sampleContent()));

  test('gives back what is said, its translation and the index', () => {
    const { text, translations, points } = readOhms(first, createNotices());
    expect(text.lines.map((line) => line.text)).toEqual(['1968.', 'Then <b>roses</b> & thyme.']);
    expect(text.language).toBe('ur');
    expect(translations[0]?.lines).toHaveLength(2);
    expect(points[0]).toMatchObject({ title: 'The yard' });
  });

  test('is in the time of the access copy, which begins later', () => {
    expect(first).toContain('00:00:00.000 --&#62; 00:00:04.500');
    expect(first).toContain('<time>2</time>');
    expect(first).toContain('<duration>00:12:20</duration>');
  });

  test('spells years so that the viewer does not take them for the number of a cue', () => {
    const vtt = vttOf(first);
    expect(vtt).toContain('1968.');
    expect(vtt).not.toMatch(/^\d+$/m);
  });

  test('has no notes, styles and markup in its captions, and tells the viewer no private note', () => {
    const vtt = vttOf(first);
    expect(vtt).not.toMatch(/^(NOTE|STYLE|REGION)/m);
    expect(vtt).toContain('&lt;b&gt;roses&lt;/b&gt; &amp; thyme.');
    expect(vtt).toContain('<v Jo &lt;Tester&gt;>');
    expect(first).toContain('<user_notes/>');
  });

  test('shows no element that a viewer without escaping would run', () => {
    const [xml = ''] = texts(
      ohmsRecords(sampleContent({ stories: [wildStory('<img src=x onerror="x">')] })),
    );
    // What is left of markup in the values, once XML is read: the voices of the captions alone.
    const values = xml
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&#60;', '<')
      .replaceAll('&#38;', '&');
    expect(values).not.toContain('<img');
  });

  test('is restricted where the storyteller did not agree to the web', () => {
    const closed = sampleContent({ stories: [sampleStory({ agreedUses: ['archive'] })] });
    expect(first).toContain('<userestrict>0</userestrict>');
    expect(texts(ohmsRecords(closed))[0]).toContain('<userestrict>1</userestrict>');
  });

  test('calls languages by their English names, and says what was left out of neither', () => {
    expect(first).toContain('<language>Urdu</language>');
    expect(first).toContain('<transcript_alt_lang>English</transcript_alt_lang>');
    expect(first).toContain('<translate>1</translate>');
  });

  test('has words without times as a text', () => {
    const sound = sampleSound('hg-0001');
    const lines = sampleLines(['One <i>', 'two'], { fromMs: null, toMs: null });
    const transcripts = [sampleTranscript(sound, 'en', { lines, captions: undefined })];
    const content = sampleContent({ stories: [sampleStory({ sounds: [sound], transcripts })] });
    const [xml = ''] = texts(ohmsRecords(content));
    expect(xml).toContain('<transcript>Amina: One ‹i›');
    expect(xml).toContain('<vtt_transcript/>');
  });

  function vttOf(xml: string): string {
    const found = /<vtt_transcript>([^]*?)<\/vtt_transcript>/.exec(xml)?.[1] ?? '';
    return found.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  }
});

describe('PREMIS', () => {
  const [xml = ''] = texts(premisXml(sampleContent(), []));

  test('has the checksum and the size of every file', () => {
    for (const { path, sha512, sizeBytes } of filesOf(sampleStory())) {
      expect(xml).toContain(`<objectIdentifierValue>${path}<`);
      expect(xml).toContain(`<messageDigest>${sha512}<`);
      expect(xml).toContain(`<size>${sizeBytes}<`);
    }
  });

  test('tells of parts that were made silent, and of tags that were left out', () => {
    expect(xml).toContain('<eventType>redaction</eventType>');
    expect(xml).toContain('0:10–2:10');
    expect(xml).toContain('hg-0001-02-wordless');
  });

  test('allows what was agreed and disallows the rest', () => {
    const grants = [...xml.matchAll(/<act>([^<]*)<\/act>\n<restriction>([^<]*)</g)];
    expect(grants.slice(0, 3).map(([, act, word]) => [act, word])).toEqual([
      ['archive deposit', 'Allow'],
      ['exhibition', 'Disallow'],
      ['website', 'Allow'],
    ]);
  });
});

describe('OPEX', () => {
  const files = (content = sampleContent()) =>
    new Map([...opexFiles(content, [])].map(({ path, text }) => [path, text]));
  const tagOf = (xml = '') => /<opex:SecurityDescriptor>([^<]*)</.exec(xml)?.[1];

  test('stands beside every file, and in every folder under its name', () => {
    const made = files();
    for (const { path } of filesOf(sampleStory()))
      expect([...made.keys()]).toContain(`${path}.opex`);
    for (const folder of ['data', 'interviews/interviews', 'interviews/hg-0001/hg-0001'])
      expect([...made.keys()]).toContain(`${folder}.opex`);
    expect([...made.keys()]).toContain('interviews/hg-0001/access/access.opex');
  });

  test('has the SHA-256 of its file', () => {
    const [file] = filesOf(sampleStory());
    const sidecar = files().get(`${file?.path}.opex`);
    expect(sidecar).toContain(`type="SHA-256" value="${file?.sha256}"`);
  });

  test('opens what was agreed for the web, and what tells of several stories only as far as all of them', () => {
    const made = files();
    expect(tagOf(made.get('interviews/hg-0001/hg-0001.opex'))).toBe('public');
    // It tells of a story that was taken back.
    expect(tagOf(made.get('data.opex'))).toBe('closed');
    const several = files(sampleContent({ takenBack: [] }));
    expect(tagOf(several.get('data.opex'))).toBe('open');
    const open = files(sampleContent({ stories: [sampleStory()], takenBack: [] }));
    expect(tagOf(open.get('data.opex'))).toBe('public');
    expect(tagOf(files(sampleContent({ stories: [] })).get('data.opex'))).toBe('closed');
  });

  test('is called as the archive calls its tags', () => {
    const content = sampleContent();
    const securityTags = { open: 'O & P', onRequest: 'ask', closed: 'shut' };
    const made = files({ ...content, shape: { ...content.shape, securityTags } });
    expect(tagOf(made.get('interviews/hg-0001/hg-0001.opex'))).toBe('O &#38; P');
  });

  test('lists what is in each folder, with sizes', () => {
    const folder = files().get('interviews/hg-0001/access/access.opex') ?? '';
    expect(folder).toContain('<opex:File type="content" size="6034568">hg-0001-01.mp3</opex:File>');
    expect(folder).toContain('<opex:File type="metadata">hg-0001-01.mp3.opex</opex:File>');
    expect(files().get('data.opex')).toContain('<opex:Folder>interviews</opex:Folder>');
  });

  test.skipIf(validator('xmllint') === undefined)('is well-formed, whatever people typed', () => {
    const all = wildWords.flatMap((words) =>
      [...opexFiles(sampleContent({ stories: [wildStory(words)] }), [])].filter(({ path }) =>
        path.endsWith('/hg-0001.opex'),
      ),
    );
    expect(all).toHaveLength(wildWords.length);
    for (const { text } of all) {
      const { ok, output } = runValidator(validator('xmllint') ?? '', ['--noout', '-'], {
        input: text,
      });
      expect(ok, output).toBe(true);
      expect(text).toContain('oai_dc:dc');
    }
  });
});

describe('XML', () => {
  test('holds right-to-left words as they are, and leaves out what it cannot hold', () => {
    expect(escapeXml(urduTitle)).toBe(urduTitle);
    expect(escapeXml('a\u0000\u0007\ufffe\ud800b\r\nc]]>')).toBe('ab\nc]]&#62;');
  });

  test('takes very long texts', async () => {
    const summary = 'A long sentence & more. '.repeat(200_000);
    const [xml = ''] = texts(pbcoreXml(sampleContent({ stories: [sampleStory({ summary })] })));
    expect(xml.length).toBeGreaterThan(summary.length);
    const path = schemaFile('pbcore-2.1.xsd');
    if (path !== undefined) expect(await schemaErrors(xml, path)).toEqual([]);
  });
});

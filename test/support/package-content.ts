// The public facts of a package with everything in it, for tests of the files that describe one. All people and words are fictional.
import { createHash } from 'node:crypto';
import type {
  ContentFile,
  ContentSound,
  ContentStory,
  ContentTranscript,
  PackageContent,
} from '../../electron/core/packaging/package-content.ts';
import type { LeavingLine } from '../../electron/core/db/words-that-leave.ts';
import { usualShape } from '../../shared/model/deposit.ts';
import type { StoryId, TranscriptLineId } from '../../shared/model/ids.ts';

/** Words that break whoever does not treat words as words. */
export const wildWords = [
  '<script>alert(1)</script>',
  ']]>',
  'He said; "go"',
  "it's & <b>so</b>",
  'bell\u0007 nul\u0000 lone\ud800',
  '=cmd|calc!A0',
  '{{ site.time }}{% include x %}',
  '-->',
] as const;

export const urduTitle = 'باغ کی کہانی';

/** A file whose checksums are those of its name. */
export function sampleFile(path: string, mimeType: string, sizeBytes = 1000): ContentFile {
  const sha = (kind: string) => createHash(kind).update(path).digest('hex');
  return { path, mimeType, sizeBytes, sha512: sha('sha512'), sha256: sha('sha256') };
}

export function sampleSound(story: string, position = 1, facts: Partial<ContentSound> = {}) {
  const code = `${story}-0${position}`;
  const sound: ContentSound = {
    code,
    durationMs: 754_321,
    accessDurationMs: 754_321,
    accessFromMs: 0,
    masterKind: 'capture',
    sampleRateHz: 48_000,
    channels: 1,
    bitsPerSample: 24,
    closed: [],
    master: sampleFile(`interviews/${story}/preservation/${code}.wav`, 'audio/wav', 108_622_224),
    access: sampleFile(`interviews/${story}/access/${code}.mp3`, 'audio/mpeg', 6_034_568),
    ...facts,
  };
  return sound;
}

/** Lines of five seconds, one after the other. */
export function sampleLines(texts: readonly string[], facts: Partial<LeavingLine> = {}) {
  return texts.map((text, place): LeavingLine => ({
    id: `line-${place}` as TranscriptLineId,
    fromMs: place * 5000,
    toMs: place * 5000 + 4500,
    speaker: place % 2 === 0 ? 'Amina' : 'Jo <Tester>',
    text,
    language: null,
    direction: 'auto',
    ofLineId: null,
    ...facts,
  }));
}

export function sampleTranscript(
  sound: ContentSound | undefined,
  language: string,
  facts: Partial<ContentTranscript> = {},
): ContentTranscript {
  const story = 'hg-0001';
  const name = `interviews/${story}/transcripts/${sound?.code ?? `${story}-text`}.${language.toLowerCase()}`;
  return {
    ...{ language, sound, isTranslation: false, state: 'checked', ofPath: undefined },
    lines: sampleLines(['When we came, there was a yard.', '1968', 'Then <b>roses</b> & thyme.']),
    text: sampleFile(`${name}.txt`, 'text/plain', 300),
    captions: sampleFile(`${name}.vtt`, 'text/vtt', 350),
    subtitles: sampleFile(`${name}.srt`, 'application/x-subrip', 340),
    ...facts,
  };
}

export function sampleStory(facts: Partial<ContentStory> = {}): ContentStory {
  const first = sampleSound('hg-0001', 1, {
    masterKind: 'silenced',
    closed: [{ fromMs: 10_000, toMs: 130_500 }],
    accessFromMs: 5000,
    accessDurationMs: 740_000,
  });
  const second = sampleSound('hg-0001', 2, { masterKind: 'wordless', durationMs: 61_000 });
  const original = sampleTranscript(first, 'ur');
  return {
    id: '00000000-0000-4000-8000-000000000001' as StoryId,
    code: 'hg-0001',
    number: 1,
    title: urduTitle,
    summary: 'How a garden was made from a yard.\n\nSecond part; with "quotes".',
    caption: 'A garden behind the mill',
    contentWarning: 'Speaks of loss.',
    storytellers: ['Amina Examplewala', 'Jo "Tester"; junior'],
    interviewers: ['Sam Sampleton'],
    interpreters: ['Noor Mustermann'],
    languages: ['ur', 'en-GB'],
    recordedOn: '2026-11-20',
    locality: 'Sparkhill',
    wardCode: 'E05011178',
    topics: ['gardens; yards', 'work'],
    agreedUses: ['archive', 'website'],
    askAgain: false,
    isProtected: false,
    sounds: [first, second],
    transcripts: [
      original,
      sampleTranscript(first, 'en', { isTranslation: true, ofPath: original.text.path }),
    ],
    points: [
      {
        soundCode: 'hg-0001-01',
        fromMs: 7250,
        toMs: 60_000,
        title: 'The yard',
        synopsis: 'What was there before.',
        keywords: ['yard', 'coal; ash'],
        themes: ['home'],
        people: ['Amina Examplewala', 'Aunt Rose'],
        places: [
          { name: 'Stratford Road', latitude: 52.456, longitude: -1.862 },
          { name: 'Mirpur', latitude: null, longitude: null },
        ],
        links: [{ address: 'https://example.org/yard', words: 'A page about yards' }],
        other: { language: 'ur', title: 'صحن', synopsis: 'پہلے کیا تھا', keywords: ['صحن'] },
      },
      {
        ...{ soundCode: undefined, fromMs: null, toMs: null, title: '', synopsis: 'A word apart.' },
        ...{ keywords: [], themes: [], people: [], places: [], links: [], other: undefined },
      },
    ],
    places: [
      {
        ...{ kind: 'origin', words: 'Mirpur', countryCode: 'PK', wardCode: null, locality: '' },
        ...{ lat: null, lng: null },
      },
      {
        ...{ kind: 'interest', words: '', countryCode: '', wardCode: 'E05011178' },
        ...{ locality: 'Sparkhill', lat: 52.45, lng: -1.86 },
      },
    ],
    pictures: [
      {
        code: 'hg-0001-p01',
        mimeType: 'image/jpeg',
        caption: 'The roses',
        captionAlt: 'گلاب',
        captionAltLanguage: 'ur',
        altText: 'Red roses on a brick wall.',
        people: ['Amina Examplewala'],
        allowed: ['archive', 'website'],
        givenBy: 'Amina Examplewala',
        takenOn: '1975~',
        width: 1200,
        height: 800,
        file: sampleFile('interviews/hg-0001/images/hg-0001-p01.jpg', 'image/jpeg', 240_000),
      },
    ],
    ...facts,
  };
}

/** A story of which nothing is known but that it may leave. */
export function bareStory(): ContentStory {
  return {
    ...sampleStory(),
    id: '00000000-0000-4000-8000-000000000002' as StoryId,
    ...{ code: 'hg-0002', number: 2, title: '', summary: '', caption: '', contentWarning: '' },
    ...{ storytellers: ['Anonymous'], interviewers: [], interpreters: [], languages: [] },
    ...{ recordedOn: '', locality: '', wardCode: null, topics: [], agreedUses: ['archive'] },
    ...{ isProtected: true, sounds: [], transcripts: [], points: [], places: [], pictures: [] },
  };
}

/** Every word of it is one of those that break things. */
export function wildStory(words: string): ContentStory {
  const story = sampleStory();
  const [point] = story.points;
  const [picture] = story.pictures;
  if (point === undefined || picture === undefined) throw new Error('the sample has both');
  return {
    ...story,
    ...{ title: words, summary: words, caption: words, contentWarning: words, locality: words },
    ...{ storytellers: [words], interviewers: [words], interpreters: [words], topics: [words] },
    transcripts: story.transcripts.map((transcript) => ({
      ...transcript,
      lines: sampleLines([words, words], { speaker: words }),
    })),
    points: [
      {
        ...point,
        ...{ title: words, synopsis: words, keywords: [words], themes: [words], people: [words] },
        places: [{ name: words, latitude: 52, longitude: -1 }],
        links: [{ address: 'https://example.org/', words }],
        other: { language: 'ur', title: words, synopsis: words, keywords: [words] },
      },
    ],
    pictures: [{ ...picture, caption: words, captionAlt: words, altText: words, people: [words] }],
  };
}

export function sampleContent(facts: Partial<PackageContent> = {}): PackageContent {
  return {
    packageId: '00000000-0000-4000-8000-00000000000a',
    name: 'hg-archive-2026-11-22-0000000a',
    title: 'Gardens of the mill',
    introduction: 'Interviews with fictional people.',
    organisation: 'Example Community Group',
    madeOn: '2026-11-22',
    softwareVersion: '0.1.0',
    libraryId: '00000000-0000-4000-8000-00000000000b',
    takenBack: [{ storyId: '00000000-0000-4000-8000-000000000009' as StoryId, code: 'hg-0009' }],
    shape: { ...usualShape, baseUrl: 'https://archive.example/garden/' },
    stories: [sampleStory(), bareStory()],
    ...facts,
  };
}

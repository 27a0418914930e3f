// What the describing files of a package are written from: public facts, and what became of each sound. No database, no files.
import type { Use } from '../../../shared/model/agreement.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import type { DepositShape, RecordFormat } from '../../../shared/model/deposit.ts';
import type { LeavingLine } from '../db/words-that-leave.ts';
import type { CollectionFacts } from './package-facts.ts';
import type { PublicPicture, PublicStory } from './public-story.ts';

/** A file of the package, as the crate names it. */
export interface ContentFile {
  /** Inside `data/`. */
  path: string;
  mimeType: string;
  sizeBytes: number;
  sha512: string;
  /** Where a record of the package wants it too. */
  sha256?: string | undefined;
}

export interface ContentSound {
  code: string;
  /** Of the master. */
  durationMs: number;
  /** Less where the ends were cut off. */
  accessDurationMs: number;
  /** Where the access copy begins in the master. */
  accessFromMs: number;
  /** `capture`: samples as recorded; `wordless`: the imported sound without the words in its file; `silenced`: either, with closed parts silent. */
  masterKind: 'capture' | 'wordless' | 'silenced';
  sampleRateHz: number;
  channels: number;
  bitsPerSample: number;
  /** What is silent in both files, in the time of the master. */
  closed: readonly Passage[];
  master: ContentFile;
  access: ContentFile;
}

/** A transcript or a translation that went in: the same words in one file or more. */
export interface ContentTranscript {
  language: string;
  isTranslation: boolean;
  state: 'checked' | 'approved';
  /** Of the sound whose words they are; undefined where that is not in the package, or where there is none. */
  sound: ContentSound | undefined;
  /** For people and for every program. */
  text: ContentFile;
  /** As captions; undefined where no line has a time. */
  captions: ContentFile | undefined;
  /** The captions as SubRip, where a deposit asks for it. */
  subtitles: ContentFile | undefined;
  lines: readonly LeavingLine[];
  /** `text` of what it translates, where that went in. */
  ofPath: string | undefined;
}

/** A picture that went in, without anything that its file told beside what can be seen. */
export interface ContentPicture extends Omit<PublicPicture, 'id' | 'sizeBytes' | 'sha256'> {
  file: ContentFile;
}

/** A file that says for a catalogue, a viewer or a person what the crate says. */
export interface ContentRecord extends ContentFile {
  format: RecordFormat | 'items' | 'about';
  /** What it is, as a sentence. */
  words: string;
  /** Of the story that it is about; undefined where it is about the whole package. */
  storyCode: string | undefined;
}

export interface ContentStory extends Omit<PublicStory, 'sounds' | 'transcripts' | 'pictures'> {
  sounds: ContentSound[];
  transcripts: ContentTranscript[];
  pictures: ContentPicture[];
}

export interface PackageContent {
  packageId: string;
  name: string;
  title: string;
  introduction: string;
  organisation: string;
  /** yyyy-mm-dd */
  madeOn: string;
  softwareVersion: string;
  libraryId: string;
  takenBack: CollectionFacts['takenBack'];
  shape: DepositShape;
  stories: ContentStory[];
}

/** `1:02:03` */
export function clockTime(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** ISO 8601, as schema.org wants it: `PT1H2M3S`. */
export function isoDuration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  return `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`;
}

/** "30 s", "12 min", "1 h 5 min" */
export function spokenTime(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function storyTitle({ title, code }: { title: string; code: string }): string {
  return title.trim() === '' ? code.toUpperCase() : title;
}

/** A picture may be used for what was agreed for its story and for it. */
export function usesOfPicture(
  { agreedUses }: Pick<ContentStory, 'agreedUses'>,
  { allowed }: Pick<ContentPicture, 'allowed'>,
): Use[] {
  return agreedUses.filter((use) => allowed.includes(use));
}

/** Only what its storytellers agreed to for the web may be in files that are made to be put there. */
export function isForWeb({ agreedUses }: Pick<ContentStory, 'agreedUses'>): boolean {
  return agreedUses.includes('website');
}

/** Those that may be seen by everybody, where their story may. */
export function picturesForWeb(story: ContentStory): ContentPicture[] {
  return story.pictures.filter((picture) => usesOfPicture(story, picture).includes('website'));
}

/** What the whole package may be used for, whatever a story allows beyond it. */
export const RIGHTS_URI = 'http://rightsstatements.org/vocab/InC/1.0/';

/** Is the access copy shorter than the master, as an organisation chose? */
export function isShortened({ durationMs, accessDurationMs }: ContentSound): boolean {
  return accessDurationMs < durationMs;
}

/** The sounds, texts and pictures of a story, in their order. */
export function filesOf({ sounds, transcripts, pictures }: ContentStory): ContentFile[] {
  return [
    ...sounds.flatMap(({ master, access }) => [master, access]),
    ...transcripts.flatMap(({ text, captions, subtitles }) =>
      [text, captions, subtitles].filter((file) => file !== undefined),
    ),
    ...pictures.map(({ file }) => file),
  ];
}

// All that an exhibition may ever say, as its pages, labels and cards are written from: types alone. Nothing private is in them, so nothing
// private can be written by mistake.
import type { Words, Look } from '../../../shared/model/exhibition.ts';
import type { TrailContent } from './trail-content.ts';
import type { PublicPlace, PublicStory } from '../packaging/public-story.ts';

/** A file that lies in the folder already, as pages link to it: relative to the folder, with `/`. */
export interface ShownFile {
  path: string;
  mimeType: string;
  sizeBytes: number;
}

export interface ShownLine {
  /** In the time of the sound beside it; null where nobody knows. */
  fromMs: number | null;
  toMs: number | null;
  /** As they are shown; may be empty. */
  speaker: string;
  text: string;
  /** Of this line, where it is not that of the whole. */
  language: string | null;
  direction: 'ltr' | 'rtl';
  /** Which line of the original, by its place in `lines` of that text; null for an original, and where nobody knows. */
  of: number | null;
}

/** What is said, or its translation: original first. */
export interface ShownText {
  language: string;
  isTranslation: boolean;
  lines: ShownLine[];
}

export interface ShownSound {
  /** `hg-0001-s01` of a whole one, `hg-0001-c03` of a clip: unique in the exhibition. */
  code: string;
  file: ShownFile;
  /** The same as samples, where it is made for those who broadcast or edit it. */
  samples?: ShownFile | undefined;
  /** The same with its picture, where that may be shown: then it is seen in place of being heard alone. */
  film?: ShownFile | undefined;
  durationMs: number;
  /** Lines that are said in it. */
  texts: ShownText[];
}

export interface ShownPicture {
  file: ShownFile;
  caption: string;
  captionAlt: string;
  captionAltLanguage: string | null;
  altText: string;
  people: string[];
  width: number | null;
  height: number | null;
}

interface OfStory {
  id: string;
  storyCode: string;
  caption: Words;
  warning: Words;
}

/** In the order of the section. What was left out is not here. */
export type ShownItem =
  | ({
      kind: 'story';
      sounds: ShownSound[];
      /** Of no sound. */ texts: ShownText[];
      pictures: ShownPicture[];
    } & OfStory)
  | ({ kind: 'clip'; sound: ShownSound } & OfStory)
  | ({
      kind: 'quote';
      /** The language of the transcript first, then its translations. */ texts: ShownText[];
    } & OfStory)
  | ({ kind: 'picture'; picture: ShownPicture } & OfStory)
  | { kind: 'text'; id: string; caption: Words };

export interface ShownSection {
  id: string;
  title: Words;
  introduction: Words;
  items: ShownItem[];
}

/** Told beside what is heard of it: as for packages, names as they are shown. */
export interface ShownStory extends Pick<
  PublicStory,
  | ('code' | 'number' | 'title' | 'summary' | 'contentWarning' | 'storytellers' | 'interviewers')
  | ('languages' | 'recordedOn' | 'locality' | 'wardCode' | 'topics')
> {
  places: PublicPlace[];
}

export interface ExhibitionContent {
  /** Of the folder: `hg-exhibition-2026-11-30-1a2b3c4d`. */
  name: string;
  /** The same in every folder that is made of it, and not its id: under it a browser keeps the guest book. */
  key: string;
  /** Of this very output: `urn:uuid:`-able. */
  packageId: string;
  /** yyyy-mm-dd */
  builtOn: string;
  softwareVersion: string;
  organisation: string;
  title: Words;
  opening: Words;
  credits: Words;
  contact: Words;
  /** The first is the main one. */
  languages: string[];
  look: Look;
  accent: string;
  idleSeconds: number;
  guestBook: boolean;
  logos: { file: ShownFile; name: string }[];
  sections: ShownSection[];
  /** Its trails: each is a page of the kiosk and the website. */
  trails: TrailContent[];
  /** Each that something in the sections, or on a trail, is of, by its number. */
  stories: ShownStory[];
}

// What a crate tells of one story, once every reference is followed: types alone.
import type { Use } from '../model/agreement.ts';
import type { PlaceKind } from '../model/place.ts';
import type { Passage } from '../rules/closed-passages.ts';
import type { CrateStory } from './archive-v3-entities.ts';

export interface CrateFile {
  /** Inside `data/`. */
  path: string;
  mimeType: string;
  sizeBytes: number;
  sha512: string;
}

export interface CrateSound {
  code: string;
  masterKind: 'capture' | 'wordless' | 'silenced';
  /** Of the master; whole seconds in packages of versions 1 and 2. */
  durationMs: number;
  /** What is silent, in the time of the master. */
  closed: Passage[];
  master: CrateFile;
  access: CrateFile | undefined;
  /** Where in the master the access copy begins. */
  accessFromMs: number;
  accessDurationMs: number;
}

export interface CrateText {
  language: string;
  isTranslation: boolean;
  state: 'checked' | 'approved';
  /** Of the sound whose words and times these are. */
  soundCode: string | undefined;
  text: CrateFile | undefined;
  captions: CrateFile | undefined;
  subtitles: CrateFile | undefined;
  /** The text file of which it is a translation. */
  ofPath: string | undefined;
}

export interface CrateIndexPoint {
  soundCode: string | undefined;
  fromMs: number | null;
  toMs: number | null;
  title: string;
  synopsis: string;
  keywords: string[];
  themes: string[];
  people: string[];
  places: { name: string; latitude: number | null; longitude: number | null }[];
  links: { address: string; words: string }[];
  other: { language: string; title: string; synopsis: string; keywords: string[] } | undefined;
}

export interface CrateStoryPlace {
  kind: PlaceKind;
  words: string;
  countryCode: string;
  wardCode: string | null;
  locality: string;
  lat: number | null;
  lng: number | null;
}

export interface CrateStoryPicture {
  code: string;
  file: CrateFile;
  caption: string;
  captionAlt: string;
  captionAltLanguage: string | null;
  altText: string;
  people: string[];
  /** What was agreed for it and for its story. */
  allowed: Use[];
  givenBy: string;
  takenOn: string;
  width: number | null;
  height: number | null;
}

export interface CrateStoryContent {
  code: string;
  number: number;
  /** Without `urn:uuid:`; undefined in packages of versions 1 and 2. */
  storyId: string | undefined;
  /** Empty where it had none of its own. */
  title: string;
  summary: string;
  caption: string;
  contentWarning: string;
  storytellers: string[];
  interviewers: string[];
  interpreters: string[];
  languages: string[];
  recordedOn: string;
  locality: string;
  wardCode: string | null;
  topics: string[];
  agreedUses: Use[];
  askAgain: boolean;
  sounds: CrateSound[];
  transcripts: CrateText[];
  points: CrateIndexPoint[];
  places: CrateStoryPlace[];
  pictures: CrateStoryPicture[];
  /** As it stands in the crate, with properties that are not known. */
  entity: CrateStory;
}

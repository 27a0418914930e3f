// What a package says, in the words of this library: read from any version of ours or from anybody's bag. Nothing of it is trusted yet.
import type { Use } from '../../../shared/model/agreement.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { KeptBack } from '../../../shared/model/intake-report.ts';
import type { Algorithm } from '../packaging/bagit-text.ts';
import type { PublicPlace, PublicPoint } from '../packaging/public-story.ts';

export interface ReceivedFile {
  /** Inside the package. */
  path: string;
  algorithm: Algorithm;
  checksum: string;
  sizeBytes: number;
}

export interface ReceivedText {
  file: ReceivedFile;
  language: string;
  /** `file.path` of what it translates. */
  ofPath: string | undefined;
  /** `file.path` of the sound whose words they are. */
  soundPath: string | undefined;
  state: 'checked' | 'approved';
}

export interface ReceivedPicture {
  file: ReceivedFile;
  caption: string;
  captionAlt: string;
  captionAltLanguage: string | null;
  altText: string;
  people: string[];
  givenBy: string;
  takenOn: string;
}

export interface ReceivedPoint extends Omit<PublicPoint, 'soundCode'> {
  /** `file.path` of the sound it belongs to. */
  soundPath: string | undefined;
}

/** Of a field that the package does not have, nothing is said: it is not there. */
export interface ReceivedFields {
  title: string;
  summary: string;
  recordedOn: string;
  languages: string[];
  topics: string[];
  locality: string;
  wardCode: string | null;
  contentWarning: string;
}

export interface ReceivedPerson {
  /** Within this package alone. */
  id: string;
  name: string;
}

export interface ReceivedStory {
  /** Of the library in which it was made, where it is told. */
  storyId: StoryId | undefined;
  code: string;
  fields: ReceivedFields;
  storytellers: ReceivedPerson[];
  interviewers: ReceivedPerson[];
  interpreters: ReceivedPerson[];
  /** Empty: nothing was agreed that we know of, so it comes in closed. */
  agreedUses: Use[];
  /** The storyteller wants to be asked before each use. */
  askAgain: boolean;
  sounds: ReceivedFile[];
  texts: ReceivedText[];
  pictures: ReceivedPicture[];
  points: ReceivedPoint[];
  places: PublicPlace[];
  /** Every file of it, those that are not taken in too. */
  paths: string[];
  /** The sender's own description, as JSON. */
  record: string;
}

export interface ReceivedPackage {
  kind: 'package' | 'bag';
  version: number | null;
  name: string;
  packageId: string;
  fingerprint: string;
  organisation: string;
  /** Names the library that it comes from, or stands for it where the package has no such name. */
  libraryId: string;
  /** yyyy-mm-dd, or empty. */
  madeOn: string;
  title: string;
  stories: ReceivedStory[];
  /** Stories of earlier packages that nobody may use any more. */
  takenBack: { storyId: StoryId | undefined; code: string }[];
  keptBack: KeptBack[];
}

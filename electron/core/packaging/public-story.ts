// All that a package may ever say of a story: types alone. Nothing private is in them, so nothing private can be written by mistake.
import type { Use } from '../../../shared/model/agreement.ts';
import type { AttachmentId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { CrateIndexPoint, CrateStoryPlace } from '../../../shared/package/crate-story.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import type { LeavingTranscript } from '../db/words-that-leave.ts';

/** An index point as it leaves: nothing of what is closed, and names as they are shown. The crate tells all of it. */
export type PublicPoint = CrateIndexPoint;

/** A place as it is told to others; see rules/place-detail.ts. */
export type PublicPlace = CrateStoryPlace;

/** A photo that may be used so: everybody in it is shown by name, and whoever may say it has said yes. */
export interface PublicPicture {
  id: AttachmentId;
  /** `hg-0001-p01` */
  code: string;
  mimeType: string;
  caption: string;
  captionAlt: string;
  captionAltLanguage: string | null;
  /** What can be seen in it. */
  altText: string;
  people: string[];
  /** For each of these everybody concerned has said yes, whatever was agreed for the story. */
  allowed: Use[];
  givenBy: string;
  /** EDTF, or empty. */
  takenOn: string;
  width: number | null;
  height: number | null;
  sizeBytes: number;
  /** Of the file as it is kept. */
  sha256: string;
}

export interface PublicSound {
  id: RecordingId;
  code: string;
  kind: 'take' | 'import';
  mimeType: string;
  sampleRateHz: number;
  channels: number;
  bitsPerSample: number;
  durationMs: number;
  sizeBytes: number;
  sha256: string;
  startedAt: string;
  /** Silent in everything that leaves: in order, without overlaps. Why is not said here. */
  closed: Passage[];
  /** Where the access copy begins and ends; see recordings.trim. */
  trimInMs: number | null;
  trimOutMs: number | null;
}

/** All that a package may ever say about a story. Nothing private is in it, so nothing private can be written by mistake. */
export interface PublicStory {
  id: StoryId;
  code: string;
  number: number;
  title: string;
  summary: string;
  caption: string;
  contentWarning: string;
  storytellers: string[];
  interviewers: string[];
  interpreters: string[];
  languages: string[];
  /** EDTF, or empty. */
  recordedOn: string;
  locality: string;
  /** Only where everybody is shown with the full name: a ward is small. */
  wardCode: string | null;
  topics: string[];
  /** What the agreements allow today without asking anybody again. */
  agreedUses: Use[];
  /** Somebody wants to be asked before each use: then only the one it leaves for is among those agreed to. */
  askAgain: boolean;
  /** Somebody who has or had a part in it is not shown with the full name: what can point at them is then left out. */
  isProtected: boolean;
  sounds: PublicSound[];
  /** Checked by a person; without what is closed, with substitutes for names. */
  transcripts: LeavingTranscript[];
  /** In their order. */
  points: PublicPoint[];
  places: PublicPlace[];
  pictures: PublicPicture[];
}

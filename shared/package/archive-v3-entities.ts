// What the machine part of an archive package, version 3, is made of: each kind of entity as a schema.
import { z } from 'zod';
import { Use } from '../model/agreement.ts';
import { recordFormats } from '../model/deposit.ts';
import { placeKinds } from '../model/place.ts';
import {
  CrateAccessCopy as FirstAccessCopy,
  CrateMaster as FirstMaster,
  CrateRoot as FirstRoot,
  CrateStory as FirstStory,
} from './archive-v1.ts';
import { CrateTranscript as SecondTranscript } from './archive-v2.ts';

/** `birm-0001`: a word that the archive chose, and the number of the story. */
export const codePattern = /^[a-z][a-z0-9]*-\d{4,}$/;
const CODE = '[a-z][a-z0-9]*-\\d{4,}';
const inStory = (rest: string) => z.string().regex(new RegExp(`^interviews/${CODE}/${rest}$`));

const Reference = z.object({ '@id': z.string().min(1) });
const Uuid = z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const Milliseconds = z.number().min(0);
/** Readers pass over what they do not know, and keep it. */
const loose = z.looseObject;

export const CrateRoot = loose({
  ...FirstRoot.shape,
  /** Names the library that made it; absent in versions 1 and 2. */
  library: Uuid.optional(),
  /** Stories of earlier packages that whoever keeps them must close. */
  takenBack: z.array(Reference).optional(),
});
export type CrateRoot = z.infer<typeof CrateRoot>;

export const CrateTakenBack = loose({
  '@id': z.string().min(1),
  '@type': z.literal('CreativeWork'),
  identifier: z.string().regex(codePattern),
  storyId: Uuid,
});
export type CrateTakenBack = z.infer<typeof CrateTakenBack>;

export const CrateStory = loose({
  ...FirstStory.shape,
  '@id': inStory(''),
  identifier: z.string().regex(codePattern),
  /** The same in every package of this story; absent in versions 1 and 2. */
  storyId: Uuid.optional(),
  /** Somebody who tells it wants to be asked before each use. */
  askAgain: z.boolean().optional(),
  indexPoints: z.array(Reference).optional(),
  contentLocation: z.array(Reference).optional(),
});
export type CrateStory = z.infer<typeof CrateStory>;

const file = {
  '@id': z.string().min(1),
  name: z.string().min(1),
  description: z.string().min(1),
  encodingFormat: z.string().min(1),
  contentSize: z.string().regex(/^\d+$/),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
};

export const CrateMaster = loose({
  ...FirstMaster.shape,
  /** `duration` to the millisecond; absent in versions 1 and 2. */
  durationMs: Milliseconds.optional(),
});
export type CrateMaster = z.infer<typeof CrateMaster>;

export const CrateAccessCopy = loose({
  ...FirstAccessCopy.shape,
  durationMs: Milliseconds.optional(),
  /** Where in the master it begins. */
  startsAtMs: Milliseconds.optional(),
});
export type CrateAccessCopy = z.infer<typeof CrateAccessCopy>;

export const CrateTranscript = loose({
  ...SecondTranscript.shape,
  '@id': inStory('transcripts/[a-z0-9._-]+\\.(vtt|srt|txt)'),
  encodingFormat: z.enum(['text/vtt', 'text/plain', 'application/x-subrip']),
  isTranslation: z.boolean().optional(),
});
export type CrateTranscript = z.infer<typeof CrateTranscript>;

export const CratePicture = loose({
  ...file,
  '@id': inStory('images/[a-z0-9._-]+'),
  '@type': z.tuple([z.literal('File'), z.literal('ImageObject')]),
  /** `hg-0001-p01` */
  identifier: z.string().min(1),
  caption: z.string().optional(),
  captionAlt: z.string().optional(),
  captionAltLanguage: z.string().optional(),
  altText: z.string().optional(),
  /** Who can be seen, as they are shown. */
  about: z.array(Reference).optional(),
  /** Who gave it. */
  creditText: z.string().optional(),
  temporal: z.string().optional(),
  /** What was agreed for it and for its story. */
  agreedUse: z.array(Use).optional(),
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
});
export type CratePicture = z.infer<typeof CratePicture>;

/** An index point: where in a sound, or in the telling, something begins. */
export const CratePoint = loose({
  '@id': z.string().startsWith('#'),
  '@type': z.literal('Clip'),
  name: z.string().min(1),
  description: z.string().optional(),
  /** The master in whose time it is; absent for a point of no sound of the package. */
  isBasedOn: Reference.optional(),
  /** Seconds of the master, for every reader; `fromMs` and `toMs` say the same exactly. */
  startOffset: z.number().min(0).optional(),
  endOffset: z.number().min(0).optional(),
  fromMs: Milliseconds.optional(),
  toMs: Milliseconds.optional(),
  keywords: z.array(z.string()).optional(),
  themes: z.array(z.string()).optional(),
  /** People who are spoken of, as they are shown. */
  mentions: z.array(Reference).optional(),
  contentLocation: z.array(Reference).optional(),
  /** Pages on the web. */
  citation: z.array(Reference).optional(),
  /** The same in a second language. */
  workTranslation: Reference.optional(),
});
export type CratePoint = z.infer<typeof CratePoint>;

export const CratePointTranslation = loose({
  '@id': z.string().startsWith('#'),
  '@type': z.literal('Clip'),
  name: z.string(),
  inLanguage: z.string().min(2),
  description: z.string().optional(),
  keywords: z.array(z.string()).optional(),
  translationOfWork: Reference,
});
export type CratePointTranslation = z.infer<typeof CratePointTranslation>;

export const CratePlace = loose({
  '@id': z.string().startsWith('#'),
  '@type': z.literal('Place'),
  name: z.string().min(1),
  /** What it is in the story; absent for a place of an index point. */
  placeKind: z.enum(placeKinds).optional(),
  /** As it was told; `name` where nothing was. */
  words: z.string().optional(),
  countryCode: z.string().length(2).optional(),
  wardCode: z.string().optional(),
  locality: z.string().optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});
export type CratePlace = z.infer<typeof CratePlace>;

export const CrateWebPage = loose({
  '@id': z.string().startsWith('#'),
  '@type': z.literal('WebPage'),
  url: z.string().min(1),
  name: z.string().optional(),
});
export type CrateWebPage = z.infer<typeof CrateWebPage>;

export const CratePerson = loose({
  '@id': z.string().startsWith('#'),
  '@type': z.literal('Person'),
  name: z.string(),
});
export type CratePerson = z.infer<typeof CratePerson>;

/** A file that says for a catalogue or a viewer what this crate says. A reader of ours needs none of them. */
export const CrateRecord = loose({
  ...file,
  '@type': z.literal('File'),
  recordFormat: z.enum([...recordFormats, 'items', 'about']),
});
export type CrateRecord = z.infer<typeof CrateRecord>;

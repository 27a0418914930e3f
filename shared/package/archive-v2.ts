// The machine part of an archive package, version 2: what version 1 has, and the words of the stories as text.
import { z } from 'zod';
import {
  ARCHIVE_FORMAT as FIRST_FORMAT,
  CRATE_CONTEXT as FIRST_CONTEXT,
  CrateEntity,
  graphOf,
  parseEach,
  readArchiveCrate as readFirst,
} from './archive-v1.ts';
import type { CrateContents as FirstContents } from './archive-v1.ts';

export const ARCHIVE_FORMAT = 'homeground-archive-package-2';

/** The words of version 1 keep their meaning. */
export const CRATE_CONTEXT: typeof FIRST_CONTEXT = [
  FIRST_CONTEXT[0],
  { ...FIRST_CONTEXT[1], textState: `urn:${ARCHIVE_FORMAT}:textState` },
];

const Reference = z.object({ '@id': z.string().min(1) });

/** One file of a transcript or a translation. */
export const CrateTranscript = z.object({
  '@id': z.string().regex(/^interviews\/hg-\d{4,}\/transcripts\/[a-z0-9._-]+\.(vtt|txt)$/),
  '@type': z.literal('File'),
  name: z.string().min(1),
  description: z.string().min(1),
  encodingFormat: z.enum(['text/vtt', 'text/plain']),
  contentSize: z.string().regex(/^\d+$/),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
  inLanguage: z.string().min(2),
  /** A person has checked it, or a lead has approved it. */
  textState: z.enum(['checked', 'approved']),
  /** The master whose words and times these are; absent for words that belong to no sound of the package. */
  isBasedOn: Reference.optional(),
  /** The text of which it is a translation, where that is in the package. */
  translationOfWork: Reference.optional(),
});

export interface CrateContents extends FirstContents {
  /** None in version 1. */
  transcripts: z.infer<typeof CrateTranscript>[];
}

/**
 * Reads a crate of version 1 or 2.
 * @returns undefined when it is not one of ours
 * @throws ZodError when it says that it is, and is not as FORMAT.md says
 */
export function readArchiveCrate(json: unknown): CrateContents | undefined {
  const first = readFirst(json, FIRST_FORMAT);
  if (first !== undefined) return { ...first, transcripts: [] };
  const contents = readFirst(json, ARCHIVE_FORMAT);
  if (contents === undefined) return undefined;
  const texts = parseEach(CrateEntity, graphOf(json) ?? []).filter(
    ({ '@id': id }) => id.startsWith('interviews/') && id.split('/')[2] === 'transcripts',
  );
  return { ...contents, transcripts: parseEach(CrateTranscript, texts) };
}

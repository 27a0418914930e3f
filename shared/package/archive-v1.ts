// The machine part of an archive package, version 1: what FORMAT.md says of `data/ro-crate-metadata.json`, as a schema.
import { z } from 'zod';
import { Use } from '../model/agreement.ts';

export const CRATE_VERSION = 'https://w3id.org/ro/crate/1.2';
const CONTEXT = 'https://w3id.org/ro/crate/1.2/context';
export const ARCHIVE_FORMAT = 'homeground-archive-package-1';

/** Words that RO-Crate's own list does not have are defined here, as it asks for. */
export const CRATE_CONTEXT: [typeof CONTEXT, Record<string, string>] = [
  CONTEXT,
  {
    agreedUse: `urn:${ARCHIVE_FORMAT}:agreedUse`,
    contentWarning: `urn:${ARCHIVE_FORMAT}:contentWarning`,
    masterKind: `urn:${ARCHIVE_FORMAT}:masterKind`,
    silentParts: `urn:${ARCHIVE_FORMAT}:silentParts`,
    sha512: `urn:${ARCHIVE_FORMAT}:sha512`,
  },
];

const Reference = z.object({ '@id': z.string().min(1) });

export const CrateEntity = z.looseObject({
  '@id': z.string().min(1),
  '@type': z.union([z.string(), z.array(z.string())]),
});
export type CrateEntity = z.infer<typeof CrateEntity>;

export const ArchiveCrate = z.object({
  '@context': z.tuple([z.literal(CONTEXT), z.record(z.string(), z.string())]),
  '@graph': z.array(CrateEntity),
});
export type ArchiveCrate = z.infer<typeof ArchiveCrate>;

export const CrateRoot = z.object({
  '@id': z.literal('./'),
  '@type': z.literal('Dataset'),
  additionalType: z.string().regex(/^homeground-archive-package-\d+$/),
  identifier: z.uuid(),
  name: z.string().min(1),
  description: z.string().min(1),
  datePublished: z.iso.date(),
  license: Reference,
  publisher: Reference,
  hasPart: z.array(Reference),
});

export const CrateStory = z.object({
  '@id': z.string().regex(/^interviews\/hg-\d{4,}\/$/),
  '@type': z.literal('Dataset'),
  identifier: z.string().regex(/^hg-\d{4,}$/),
  name: z.string().min(1),
  description: z.string().optional(),
  caption: z.string().optional(),
  temporal: z.string().optional(),
  inLanguage: z.array(z.string()).optional(),
  keywords: z.array(z.string()).optional(),
  locationCreated: z.string().optional(),
  spatialCoverage: z.string().optional(),
  contentWarning: z.string().optional(),
  author: z.array(Reference).min(1),
  contributor: z.array(Reference).optional(),
  translator: z.array(Reference).optional(),
  license: Reference,
  conditionsOfAccess: z.string().min(1),
  agreedUse: z.array(Use).min(1),
  hasPart: z.array(Reference),
});

const sound = {
  '@id': z.string().min(1),
  '@type': z.tuple([z.literal('File'), z.literal('AudioObject')]),
  name: z.string().min(1),
  description: z.string().min(1),
  encodingFormat: z.string().min(1),
  contentSize: z.string().regex(/^\d+$/),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
  duration: z.string().regex(/^PT\d+H\d+M\d+S$/),
  silentParts: z.array(z.string().regex(/^t=\d+(\.\d+)?,\d+(\.\d+)?$/)).optional(),
};
export const CrateMaster = z.object({
  ...sound,
  masterKind: z.enum(['capture', 'wordless', 'silenced']),
});
export const CrateAccessCopy = z.object({
  ...sound,
  encodingFormat: z.literal('audio/mpeg'),
  isBasedOn: Reference,
});

export interface CrateContents {
  root: z.infer<typeof CrateRoot>;
  stories: z.infer<typeof CrateStory>[];
  masters: z.infer<typeof CrateMaster>[];
  accessCopies: z.infer<typeof CrateAccessCopy>[];
}

export function graphOf(json: unknown): readonly unknown[] | undefined {
  if (typeof json !== 'object' || json === null || !('@graph' in json)) return undefined;
  return Array.isArray(json['@graph']) ? json['@graph'] : undefined;
}

function isRootOf(entity: unknown, format: string): boolean {
  if (typeof entity !== 'object' || entity === null) return false;
  const isRoot = '@id' in entity && entity['@id'] === './';
  return isRoot && 'additionalType' in entity && entity.additionalType === format;
}

/** The first that is not as it should be ends it: a list of a million numbers would make a million complaints. */
export function parseEach<Shape>(schema: z.ZodType<Shape>, entities: readonly unknown[]): Shape[] {
  return entities.map((entity) => schema.parse(entity));
}

/**
 * Reads what every version has of a crate of the given one.
 * @returns undefined when it is not one of ours
 * @throws ZodError when it says that it is, and is not as FORMAT.md says
 */
export function readArchiveCrate(
  json: unknown,
  format: string = ARCHIVE_FORMAT,
): CrateContents | undefined {
  const graph = graphOf(json);
  const root = graph?.find((entity) => isRootOf(entity, format));
  if (graph === undefined || root === undefined) return undefined;
  ArchiveCrate.pick({ '@context': true }).parse(json);
  const entities = parseEach(CrateEntity, graph);
  const under = (folder: string) => (entity: CrateEntity) =>
    entity['@id'].startsWith('interviews/') && entity['@id'].split('/')[2] === folder;
  return {
    root: CrateRoot.parse(root),
    stories: parseEach(
      CrateStory,
      entities.filter(({ '@id': id }) => /^interviews\/[^/]+\/$/.test(id)),
    ),
    masters: parseEach(CrateMaster, entities.filter(under('preservation'))),
    accessCopies: parseEach(CrateAccessCopy, entities.filter(under('access'))),
  };
}

// The machine part of an archive package, version 3: what version 2 has, and index points, places, pictures, the records for catalogues, and names by which a receiver knows a story again.
import { z } from 'zod';
import { CrateEntity, graphOf, parseEach } from './archive-v1.ts';
import {
  ARCHIVE_FORMAT as SECOND_FORMAT,
  CRATE_CONTEXT as SECOND_CONTEXT,
  readArchiveCrate as readSecond,
} from './archive-v2.ts';
import {
  CrateAccessCopy,
  CrateMaster,
  CratePerson,
  CratePicture,
  CratePlace,
  CratePoint,
  CratePointTranslation,
  CrateRecord,
  CrateRoot,
  CrateStory,
  CrateTakenBack,
  CrateTranscript,
  CrateWebPage,
} from './archive-v3-entities.ts';

export const ARCHIVE_FORMAT = 'homeground-archive-package-3';

const newWords = [
  ...[
    'storyId',
    'library',
    'takenBack',
    'durationMs',
    'startsAtMs',
    'isTranslation',
    'indexPoints',
    'askAgain',
  ],
  ...['fromMs', 'toMs', 'themes', 'placeKind', 'countryCode', 'wardCode', 'locality', 'words'],
  ...['captionAlt', 'captionAltLanguage', 'altText', 'recordFormat'],
];

/** The words of versions 1 and 2 keep their meaning. */
export const CRATE_CONTEXT: typeof SECOND_CONTEXT = [
  SECOND_CONTEXT[0],
  {
    ...SECOND_CONTEXT[1],
    ...Object.fromEntries(newWords.map((word) => [word, `urn:${ARCHIVE_FORMAT}:${word}`])),
  },
];

export interface CrateContents {
  version: 1 | 2 | 3;
  root: CrateRoot;
  stories: CrateStory[];
  masters: CrateMaster[];
  accessCopies: CrateAccessCopy[];
  transcripts: CrateTranscript[];
  pictures: CratePicture[];
  points: CratePoint[];
  pointTranslations: CratePointTranslation[];
  places: CratePlace[];
  webPages: CrateWebPage[];
  people: CratePerson[];
  records: CrateRecord[];
  takenBack: CrateTakenBack[];
  /** Entities that are none of these, as they came. */
  others: CrateEntity[];
}

/** All that the graph tells, once as what it is. */
type Kind = Exclude<keyof CrateContents, 'version' | 'root'>;

function kindOf(entity: CrateEntity): Kind {
  const { '@id': id, '@type': type } = entity;
  const [top, , folder] = id.split('/');
  if (top === 'interviews' && /^interviews\/[^/]+\/$/.test(id)) return 'stories';
  if ('recordFormat' in entity) return 'records';
  if (top === 'interviews' && folder !== undefined) return folders[folder] ?? 'others';
  if (type === 'Clip') return 'translationOfWork' in entity ? 'pointTranslations' : 'points';
  if (type === 'CreativeWork' && 'storyId' in entity) return 'takenBack';
  return typeof type === 'string' && id.startsWith('#') ? (types[type] ?? 'others') : 'others';
}

const folders: Readonly<Record<string, Kind>> = {
  preservation: 'masters',
  access: 'accessCopies',
  transcripts: 'transcripts',
  images: 'pictures',
};
const types: Readonly<Record<string, Kind>> = {
  Place: 'places',
  WebPage: 'webPages',
  Person: 'people',
};

const nothingNew = {
  ...{ pictures: [], points: [], pointTranslations: [], places: [], webPages: [] },
  ...{ people: [], records: [], takenBack: [], others: [] },
};

/**
 * Reads a crate of version 1, 2 or 3. Properties that are not known stay on what they were found on.
 * @returns undefined when it is not one of ours
 * @throws ZodError when it says that it is, and is not as FORMAT.md says
 */
export function readArchiveCrate(json: unknown): CrateContents | undefined {
  const graph = graphOf(json) ?? [];
  const format = graph.map(formatOf).find((found) => found !== undefined);
  if (format !== ARCHIVE_FORMAT) {
    const earlier = readSecond(json);
    if (earlier === undefined) return undefined;
    const people = parseEach(
      CratePerson,
      parseEach(CrateEntity, graph).filter((entity) => kindOf(entity) === 'people'),
    );
    return { ...nothingNew, ...earlier, people, version: format === SECOND_FORMAT ? 2 : 1 };
  }
  z.object({ '@context': z.tuple([z.literal(CRATE_CONTEXT[0]), z.looseObject({})]) }).parse(json);
  const entities = parseEach(CrateEntity, graph);
  const found = Map.groupBy(entities, (entity) => (isFrame(entity) ? 'frame' : kindOf(entity)));
  const each = <Shape>(kind: Kind, schema: z.ZodType<Shape>): Shape[] =>
    parseEach(schema, found.get(kind) ?? []);
  return {
    version: 3,
    root: CrateRoot.parse(entities.find(({ '@id': id }) => id === './')),
    stories: each('stories', CrateStory),
    masters: each('masters', CrateMaster),
    accessCopies: each('accessCopies', CrateAccessCopy),
    transcripts: each('transcripts', CrateTranscript),
    pictures: each('pictures', CratePicture),
    points: each('points', CratePoint),
    pointTranslations: each('pointTranslations', CratePointTranslation),
    places: each('places', CratePlace),
    webPages: each('webPages', CrateWebPage),
    people: each('people', CratePerson),
    records: each('records', CrateRecord),
    takenBack: each('takenBack', CrateTakenBack),
    others: each('others', CrateEntity),
  };
}

function isFrame({ '@id': id }: CrateEntity): boolean {
  return id === './' || id === 'ro-crate-metadata.json';
}

function formatOf(entity: unknown): unknown {
  if (typeof entity !== 'object' || entity === null) return undefined;
  const isRoot = '@id' in entity && entity['@id'] === './';
  return isRoot && 'additionalType' in entity ? entity.additionalType : undefined;
}

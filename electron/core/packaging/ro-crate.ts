// The machine's description of a package: RO-Crate 1.2, https://w3id.org/ro/crate/1.2. Pure; keeps shared/package/archive-v3.ts.
import type { ArchiveCrate, CrateEntity } from '../../../shared/package/archive-v1.ts';
import { CRATE_VERSION } from '../../../shared/package/archive-v1.ts';
import { ARCHIVE_FORMAT, CRATE_CONTEXT } from '../../../shared/package/archive-v3.ts';
import { closedFragments, closedSentence, inAccessCopy } from './closed-words.ts';
import {
  fileFacts,
  pictureEntity,
  placeEntities,
  pointEntities,
  recordEntity,
  reference,
} from './crate-entities.ts';
import type { PersonReference } from './crate-entities.ts';
import { termsOf } from './items-csv.ts';
import { filesOf, isoDuration, isShortened, RIGHTS_URI, storyTitle } from './package-content.ts';
import type {
  ContentFile,
  ContentRecord,
  ContentSound,
  ContentStory,
  PackageContent,
} from './package-content.ts';
import { textEntities } from './text-entities.ts';

const organisationId = '#organisation';

const masterWords: Record<ContentSound['masterKind'], string> = {
  capture: 'Preservation master: the samples as they were recorded.',
  wordless:
    'Preservation master: the sound of a file that was brought in, every sample of it. Tags, pictures, film and other words in the file were left out, since they may point at people or places.',
  silenced:
    'Preservation master: the sound with its closed parts silent. It is not sample for sample what was recorded.',
};

function accessWords(sound: ContentSound): string {
  return isShortened(sound)
    ? 'Access copy, for listening. It begins later or ends earlier than the master.'
    : 'Access copy, for listening.';
}

/** @param records all files beside sounds, texts and pictures, the crate itself excepted */
export function roCrate(content: PackageContent, records: readonly ContentRecord[]): ArchiveCrate {
  const people = new Map<string, CrateEntity>();
  const person: PersonReference = (name) => {
    const known = people.get(name);
    if (known) return reference(known['@id']);
    const id = `#person-${people.size + 1}`;
    people.set(name, { '@id': id, '@type': 'Person', name });
    return reference(id);
  };
  const recordsOf = Map.groupBy(records, ({ storyCode }) => storyCode);
  const stories = content.stories.flatMap((story) =>
    storyEntities(story, recordsOf.get(story.code) ?? [], person),
  );
  return {
    '@context': CRATE_CONTEXT,
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        conformsTo: reference(CRATE_VERSION),
        about: reference('./'),
      },
      rootEntity(content, recordsOf.get(undefined) ?? []),
      { '@id': organisationId, '@type': 'Organization', name: content.organisation || 'Not named' },
      {
        '@id': RIGHTS_URI,
        '@type': 'CreativeWork',
        name: 'In Copyright',
        description:
          'The storytellers’ words and the recordings are in copyright. What each storyteller agreed to is written with each interview.',
      },
      {
        '@id': '#homeground',
        '@type': 'SoftwareApplication',
        name: 'Homeground',
        softwareVersion: content.softwareVersion,
      },
      ...content.takenBack.map(({ storyId, code }) => ({
        '@id': takenBackId(code),
        '@type': 'CreativeWork',
        name: code.toUpperCase(),
        description: 'Was in an earlier package, and may no longer be used. Please close it.',
        identifier: code,
        storyId: `urn:uuid:${storyId}`,
      })),
      ...records.map(recordEntity),
      ...stories,
      ...people.values(),
    ],
  };
}

const takenBackId = (code: string) => `#taken-back-${code}`;

function rootEntity(content: PackageContent, records: readonly ContentRecord[]): CrateEntity {
  return {
    '@id': './',
    '@type': 'Dataset',
    additionalType: ARCHIVE_FORMAT,
    identifier: content.packageId,
    ...(content.libraryId && { library: `urn:uuid:${content.libraryId}` }),
    name: content.title || content.name,
    description:
      content.introduction.trim() ||
      `Oral history interviews recorded by ${content.organisation || 'a community organisation'}, chosen for deposit in an archive.`,
    datePublished: content.madeOn,
    license: reference(RIGHTS_URI),
    publisher: reference(organisationId),
    ...(content.takenBack.length > 0 && {
      takenBack: content.takenBack.map(({ code }) => reference(takenBackId(code))),
    }),
    hasPart: [
      ...content.stories.map(({ code }) => reference(`interviews/${code}/`)),
      ...records.map(({ path }) => reference(path)),
    ],
  };
}

/** The story, and everything that it points at. */
function storyEntities(
  story: ContentStory,
  records: readonly ContentRecord[],
  person: PersonReference,
): CrateEntity[] {
  const points = pointEntities(story, person);
  const places = placeEntities(story);
  const entity = storyEntity(story, person);
  return [
    {
      ...entity,
      ...(points.references.length > 0 && { indexPoints: points.references }),
      ...(places.length > 0 && {
        contentLocation: places.map((place) => reference(place['@id'])),
      }),
      hasPart: [...filesOf(story), ...records].map(({ path }) => reference(path)),
    },
    ...story.sounds.flatMap(fileEntities),
    ...story.transcripts.flatMap(textEntities),
    ...story.pictures.map((picture) => pictureEntity(picture, story, person)),
    ...points.entities,
    ...places,
  ];
}

function storyEntity(story: ContentStory, person: PersonReference): CrateEntity {
  return {
    '@id': `interviews/${story.code}/`,
    '@type': 'Dataset',
    identifier: story.code,
    storyId: `urn:uuid:${story.id}`,
    name: storyTitle(story),
    ...(story.summary.trim() && { description: story.summary }),
    ...(story.caption.trim() && { caption: story.caption }),
    ...(story.recordedOn && { temporal: story.recordedOn }),
    ...(story.languages.length > 0 && { inLanguage: story.languages }),
    ...(story.topics.length > 0 && { keywords: story.topics }),
    ...(story.locality.trim() && { locationCreated: story.locality }),
    ...(story.wardCode !== null && { spatialCoverage: story.wardCode }),
    ...(story.contentWarning.trim() && { contentWarning: story.contentWarning }),
    author: story.storytellers.map(person),
    ...(story.interviewers.length > 0 && { contributor: story.interviewers.map(person) }),
    ...(story.interpreters.length > 0 && { translator: story.interpreters.map(person) }),
    license: reference(RIGHTS_URI),
    conditionsOfAccess: termsOf(story),
    agreedUse: story.agreedUses,
    ...(story.askAgain && { askAgain: true }),
  };
}

function fileEntities(sound: ContentSound): CrateEntity[] {
  const file = (
    entry: ContentFile,
    description: string,
    held: Pick<ContentSound, 'code' | 'closed' | 'durationMs'>,
  ): CrateEntity => ({
    ...fileFacts(entry),
    '@type': ['File', 'AudioObject'],
    description: [description, closedSentence(held)].filter((words) => words !== '').join(' '),
    ...(held.closed.length > 0 && { silentParts: closedFragments(held) }),
    duration: isoDuration(held.durationMs),
    durationMs: held.durationMs,
  });
  return [
    {
      ...file(sound.master, masterWords[sound.masterKind], sound),
      masterKind: sound.masterKind,
    },
    {
      ...file(sound.access, accessWords(sound), inAccessCopy(sound)),
      isBasedOn: reference(sound.master.path),
      startsAtMs: sound.accessFromMs,
    },
  ];
}

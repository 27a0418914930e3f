// The machine's description of a package: RO-Crate 1.2, https://w3id.org/ro/crate/1.2. Pure; keeps shared/package/archive-v2.ts.
import type { ArchiveCrate, CrateEntity } from '../../../shared/package/archive-v1.ts';
import { CRATE_VERSION } from '../../../shared/package/archive-v1.ts';
import { ARCHIVE_FORMAT, CRATE_CONTEXT } from '../../../shared/package/archive-v2.ts';
import { closedFragments, closedSentence, inAccessCopy } from './closed-words.ts';
import { termsOf } from './items-csv.ts';
import { isoDuration, isShortened, RIGHTS_URI, storyTitle } from './package-content.ts';
import type { ContentFile, ContentSound, ContentStory, PackageContent } from './package-content.ts';
import { textEntities } from './text-entities.ts';

const reference = (id: string) => ({ '@id': id });
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

export function roCrate(content: PackageContent): ArchiveCrate {
  const people = new Map<string, CrateEntity>();
  const person = (name: string) => {
    const known = [...people.values()].find((entity) => entity.name === name);
    if (known) return reference(known['@id']);
    const id = `#person-${people.size + 1}`;
    people.set(id, { '@id': id, '@type': 'Person', name });
    return reference(id);
  };
  const stories = content.stories.map((story) => storyEntity(story, person));
  const files = content.stories.flatMap((story) => [
    ...story.sounds.flatMap(fileEntities),
    ...story.transcripts.flatMap(textEntities),
  ]);
  return {
    '@context': CRATE_CONTEXT,
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        conformsTo: reference(CRATE_VERSION),
        about: reference('./'),
      },
      rootEntity(content),
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
      {
        '@id': 'metadata/items-dcterms.csv',
        '@type': 'File',
        name: 'The stories as a table',
        encodingFormat: 'text/csv',
      },
      ...stories,
      ...files,
      ...people.values(),
    ],
  };
}

function rootEntity(content: PackageContent): CrateEntity {
  return {
    '@id': './',
    '@type': 'Dataset',
    additionalType: ARCHIVE_FORMAT,
    identifier: content.packageId,
    name: content.title || content.name,
    description:
      content.introduction.trim() ||
      `Oral history interviews recorded by ${content.organisation || 'a community organisation'}, chosen for deposit in an archive.`,
    datePublished: content.madeOn,
    license: reference(RIGHTS_URI),
    publisher: reference(organisationId),
    hasPart: [
      ...content.stories.map(({ code }) => reference(`interviews/${code}/`)),
      reference('metadata/items-dcterms.csv'),
    ],
  };
}

function storyEntity(
  story: ContentStory,
  person: (name: string) => { '@id': string },
): CrateEntity {
  return {
    '@id': `interviews/${story.code}/`,
    '@type': 'Dataset',
    identifier: story.code,
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
    hasPart: [
      ...story.sounds.flatMap(({ master, access }) => [master, access]),
      ...story.transcripts.flatMap(({ text, captions }) => [text, ...(captions ? [captions] : [])]),
    ].map(({ path }) => reference(path)),
  };
}

function fileEntities(sound: ContentSound): CrateEntity[] {
  const file = (
    entry: ContentFile,
    description: string,
    held: Pick<ContentSound, 'code' | 'closed' | 'durationMs'>,
  ): CrateEntity => ({
    '@id': entry.path,
    '@type': ['File', 'AudioObject'],
    name: entry.path.split('/').at(-1) ?? entry.path,
    description: [description, closedSentence(held)].filter((words) => words !== '').join(' '),
    ...(held.closed.length > 0 && { silentParts: closedFragments(held) }),
    encodingFormat: entry.mimeType,
    contentSize: String(entry.sizeBytes),
    sha512: entry.sha512,
    duration: isoDuration(held.durationMs),
  });
  return [
    {
      ...file(sound.master, masterWords[sound.masterKind], sound),
      masterKind: sound.masterKind,
    },
    {
      ...file(sound.access, accessWords(sound), inAccessCopy(sound)),
      isBasedOn: reference(sound.master.path),
    },
  ];
}

// Turns the description of a package of ours, of any version, into what would be taken in. Pure; the crate was checked against the list of files before.
import { z } from 'zod';
import { Use } from '../../../shared/model/agreement.ts';
import { StoryId } from '../../../shared/model/ids.ts';
import { WardCode } from '../../../shared/model/story.ts';
import { FuzzyDate, Line, Prose, TypedLanguageTag } from '../../../shared/model/text.ts';
import { CrateEntity, graphOf } from '../../../shared/package/archive-v1.ts';
import { codePattern } from '../../../shared/package/archive-v3-entities.ts';
import type { CrateTranscript } from '../../../shared/package/archive-v3-entities.ts';
import { readArchiveCrate } from '../../../shared/package/archive-v3.ts';
import type { CrateContents } from '../../../shared/package/archive-v3.ts';
import { readPictures, readPlaces, readPoints } from './read-crate-parts.ts';
import type { FileOf, PartsMeans } from './read-crate-parts.ts';
import type { ReceivedFile, ReceivedPackage, ReceivedStory } from './received-package.ts';
import { standInFor } from './stable-ids.ts';

/** Nothing is taken in that could not have been typed here. */
const Fields = z.object({
  title: Line,
  summary: Prose,
  recordedOn: FuzzyDate,
  languages: z.array(TypedLanguageTag).max(20),
  topics: z.array(Line).max(150),
  locality: Line,
  wardCode: WardCode.nullable(),
  contentWarning: Prose,
});
const People = z.array(z.object({ id: z.string(), name: Line })).max(20);

export interface CrateMeans {
  /** Of manifest-sha512.txt, with the length of each file. */
  files: ReadonlyMap<string, Pick<ReceivedFile, 'checksum' | 'sizeBytes'>>;
  /** Of these nobody knows how long they should be. */
  damaged: ReadonlySet<string>;
  name: string;
  fingerprint: string;
}

/** @returns undefined when it is none of ours; a sentence when it contradicts itself @throws ZodError */
export function readCrate(json: unknown, means: CrateMeans): ReceivedPackage | string | undefined {
  const contents = readArchiveCrate(json);
  if (contents === undefined) return undefined;
  const entities = z.array(CrateEntity).parse(graphOf(json) ?? []);
  const fileOf: FileOf = (id) => {
    const found = means.files.get(`data/${id}`);
    return found && { path: `data/${id}`, algorithm: 'sha512', ...found };
  };
  const lie = findLie(contents, entities, means, fileOf);
  if (lie !== undefined) return lie;
  const { root } = contents;
  const names = new Map(contents.people.map(({ '@id': id, name }) => [id, Line.parse(name)]));
  const parts: PartsMeans = { contents, fileOf, nameOf: (id) => names.get(id) ?? '' };
  const publisher = entities.find(({ '@id': id }) => id === root.publisher['@id'])?.name;
  const organisation = Line.parse(publisher ?? '');
  return {
    kind: 'package',
    version: contents.version,
    name: means.name,
    packageId: root.identifier,
    fingerprint: means.fingerprint,
    organisation,
    libraryId: root.library?.slice('urn:uuid:'.length) ?? standInFor(organisation),
    madeOn: root.datePublished,
    title: root.name,
    stories: contents.stories.map((story) => readStory(story, entities, parts, means)),
    takenBack: contents.takenBack.map(({ identifier, storyId }) => ({
      code: identifier,
      storyId: storyIdIn(storyId),
    })),
    keptBack: [],
  };
}

const storyIdIn = (urn: string | undefined) =>
  urn === undefined ? undefined : StoryId.parse(urn.slice('urn:uuid:'.length));

/** @returns what it says of itself that is not so */
function findLie(
  { stories, masters, accessCopies, transcripts, pictures, takenBack }: CrateContents,
  entities: readonly CrateEntity[],
  { damaged }: CrateMeans,
  fileOf: FileOf,
): string | undefined {
  const seen = new Set<string>();
  for (const { '@id': id } of entities) {
    if (seen.has(id)) return `It describes "${id.slice(0, 100)}" twice.`;
    seen.add(id);
  }
  for (const file of [...masters, ...accessCopies, ...transcripts, ...pictures]) {
    if (damaged.has(`data/${file['@id']}`)) continue;
    if (String(fileOf(file['@id'])?.sizeBytes) !== file.contentSize)
      return `It says that "${file['@id']}" has another length than it has.`;
  }
  const ids = stories.flatMap(({ storyId }) => storyId ?? []);
  if (new Set(ids).size !== ids.length) return 'It gives the same number to two stories.';
  if (takenBack.some(({ storyId }) => ids.includes(storyId)))
    return 'It holds a story and says that it was taken back.';
  for (const { '@id': folder, identifier, hasPart } of stories) {
    if (folder !== `interviews/${identifier}/` || !codePattern.test(identifier))
      return `It gives "${folder.slice(0, 100)}" the name of another story.`;
    const stranger = hasPart.find(
      ({ '@id': id }) => id.startsWith('interviews/') && !id.startsWith(folder),
    );
    if (stranger !== undefined)
      return `It says that "${stranger['@id'].slice(0, 100)}" belongs to ${identifier}, and it lies elsewhere.`;
  }
  return undefined;
}

function readStory(
  story: CrateContents['stories'][number],
  entities: readonly CrateEntity[],
  parts: PartsMeans,
  means: CrateMeans,
): ReceivedStory {
  const { contents, fileOf, nameOf } = parts;
  const { '@id': folder, identifier: code } = story;
  const inFolder = <T extends { '@id': string }>(all: readonly T[]) =>
    all.filter(({ '@id': id }) => id.startsWith(folder));
  const people = (list: readonly { '@id': string }[] = []) =>
    People.parse(list.map(({ '@id': id }) => ({ id, name: nameOf(id) })));
  const ward = WardCode.safeParse(story.spatialCoverage);
  return {
    code,
    storyId: storyIdIn(story.storyId),
    fields: Fields.parse({
      title: story.name === code.toUpperCase() ? '' : story.name,
      summary: story.description ?? '',
      recordedOn: story.temporal ?? '',
      languages: story.inLanguage ?? [],
      topics: story.keywords ?? [],
      locality: story.locationCreated ?? '',
      wardCode: ward.success ? ward.data : null,
      contentWarning: story.contentWarning ?? '',
    }),
    storytellers: people(story.author),
    interviewers: people(story.contributor),
    interpreters: people(story.translator),
    agreedUses: z.array(Use).parse(story.agreedUse),
    askAgain: story.askAgain ?? false,
    sounds: inFolder(contents.masters).flatMap((file) => fileOf(file['@id']) ?? []),
    texts: readTexts(inFolder(contents.transcripts), fileOf),
    pictures: readPictures(inFolder(contents.pictures), parts),
    points: readPoints(story, parts),
    places: readPlaces(story, parts),
    paths: [...means.files.keys()].filter((path) => path.startsWith(`data/${folder}`)),
    record: JSON.stringify(recordOf(folder, entities)),
  };
}

const stemOf = (id: string) => id.replace(/\.(?:vtt|srt|txt)$/u, '');

/** Of the files of one text the captions are taken, since they have the times; what refers to another of them means the same text. */
function readTexts(
  transcripts: readonly CrateTranscript[],
  fileOf: FileOf,
): ReceivedStory['texts'] {
  const files = Map.groupBy(transcripts, ({ '@id': id }) => stemOf(id));
  const chosen = new Map(
    [...files].flatMap(([stem, all]) => {
      const best = ['text/vtt', 'text/plain', 'application/x-subrip'].flatMap(
        (type) => all.find(({ encodingFormat }) => encodingFormat === type) ?? [],
      )[0];
      return best === undefined ? [] : [[stem, best] as const];
    }),
  );
  return [...chosen].flatMap(([stem, text]) => {
    const file = fileOf(text['@id']);
    if (file === undefined) return [];
    const all = files.get(stem) ?? [];
    const of = all.flatMap(({ translationOfWork }) => translationOfWork ?? [])[0];
    const original = of && chosen.get(stemOf(of['@id']));
    const sound = all.flatMap(({ isBasedOn }) => isBasedOn ?? [])[0];
    return [
      {
        file,
        language: TypedLanguageTag.parse(text.inLanguage),
        ofPath: original && `data/${original['@id']}`,
        soundPath: sound && `data/${sound['@id']}`,
        state: text.textState,
      },
    ];
  });
}

/** All that is told of a story, also what is not understood here: what lies in its folder, and what that refers to. */
function recordOf(folder: string, entities: readonly CrateEntity[]): CrateEntity[] {
  const notes = new Map(
    entities.filter(({ '@id': id }) => id.startsWith('#')).map((entity) => [entity['@id'], entity]),
  );
  const found = new Set(entities.filter(({ '@id': id }) => id.startsWith(folder)));
  for (const entity of found)
    for (const id of JSON.stringify(entity).match(/"@id":"#[^"\\]*"/gu) ?? []) {
      const note = notes.get(id.slice('"@id":"'.length, -1));
      if (note !== undefined) found.add(note);
    }
  return [...found];
}

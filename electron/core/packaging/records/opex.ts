// Sidecars for Preservica: beside each file and in each folder, what it is called, its checksum, and who may open it. OPEX 1.2. Pure.
import type { AccessLevel } from '../../../../shared/rules/security-tag.ts';
import { accessLevelOf, strictestLevel } from '../../../../shared/rules/security-tag.ts';
import { placeOf, termsOf } from '../items-csv.ts';
import { filesOf, isoDuration, RIGHTS_URI, storyTitle, usesOfPicture } from '../package-content.ts';
import type {
  ContentFile,
  ContentRecord,
  ContentStory,
  PackageContent,
} from '../package-content.ts';
import type { RecordFile } from './record-file.ts';
import { tag, tagIf, xmlDocument } from './xml.ts';
import type { Markup } from './xml.ts';

const NAMESPACE = 'http://www.openpreservationexchange.org/opex/v1.2';
const CRATE = 'ro-crate-metadata.json';

interface Sidecar {
  transfer: readonly (Markup | undefined)[];
  title: string;
  description: string;
  level: AccessLevel;
  identifiers: readonly (readonly [type: string, value: string])[];
  dublinCore?: Markup | undefined;
}

export function* opexFiles(
  content: PackageContent,
  written: readonly ContentRecord[],
): Generator<RecordFile> {
  const stories = new Map(content.stories.map((story) => [story.code, story]));
  // That somebody took something back is for whoever keeps it, and for nobody else.
  const strictest: AccessLevel =
    content.takenBack.length > 0
      ? 'closed'
      : strictestLevel([...content.stories, ...content.stories.flatMap(termsOfPictures)]);
  const pictures = new Map(content.stories.flatMap(levelsOfPictures));
  const record = (path: string, sidecar: Omit<Sidecar, 'level'>): RecordFile => {
    const [top, code = ''] = path.split('/');
    const story = top === 'interviews' ? stories.get(code) : undefined;
    const level =
      story === undefined
        ? strictest
        : (pictures.get(path.replace(/\.opex$/, '')) ?? accessLevelOf(story.agreedUses));
    return {
      path,
      mimeType: 'application/xml',
      text: opex({ ...sidecar, level }, content),
      words: 'For Preservica: checksum, title and security tag (OPEX).',
      ...(story && { storyCode: code }),
    };
  };
  const files = content.stories.flatMap(filesOf);
  const described = [
    ...files.map((file) => ({ file, words: '' })),
    ...written.map((file) => ({ file, words: file.words })),
  ];
  for (const { file, words } of described)
    yield record(`${file.path}.opex`, {
      transfer: [fixities(file)],
      title: nameOf(file.path),
      description: words,
      identifiers: [],
    });
  // Its checksum is not known yet: it tells those of these very files.
  yield record(`${CRATE}.opex`, {
    transfer: [],
    title: CRATE,
    description: 'The machine’s description of the whole package (RO-Crate 1.2).',
    identifiers: [],
  });
  const tree = treeOf([...described.map(({ file }) => file), { path: CRATE }]);
  for (const [folder, inside] of tree)
    yield record(sidecarOf(folder), {
      ...folderWords(folder, content, stories),
      transfer: [manifestOf(inside)],
    });
}

const termsOfPictures = (story: ContentStory) =>
  story.pictures.map((picture) => ({ agreedUses: usesOfPicture(story, picture) }));

/** Of each picture, and of the folder in which they lie, by path. */
function levelsOfPictures(story: ContentStory): (readonly [path: string, level: AccessLevel])[] {
  return story.pictures.flatMap((picture) => {
    const folder = parentOf(picture.file.path);
    return [
      [picture.file.path, accessLevelOf(usesOfPicture(story, picture))] as const,
      [`${folder}/${nameOf(folder)}`, strictestLevel(termsOfPictures(story))] as const,
    ];
  });
}

const nameOf = (path: string) => path.split('/').at(-1) ?? path;
/** Inside the folder, and called like it; the root is the folder `data` of the bag. */
const sidecarOf = (folder: string) =>
  folder === '' ? 'data.opex' : `${folder}/${nameOf(folder)}.opex`;
const parentOf = (path: string) => path.split('/').slice(0, -1).join('/');

interface Inside {
  files: { path: string; sizeBytes?: number }[];
  folders: Set<string>;
}

/** Every folder that holds anything, with what is in it; the root is the empty word. */
function treeOf(files: readonly { path: string; sizeBytes?: number }[]): [string, Inside][] {
  const tree = new Map<string, Inside>([['', { files: [], folders: new Set() }]]);
  const inside = (folder: string): Inside => {
    const known = tree.get(folder);
    if (known !== undefined) return known;
    const made: Inside = { files: [], folders: new Set() };
    tree.set(folder, made);
    inside(parentOf(folder)).folders.add(folder);
    return made;
  };
  for (const file of files) inside(parentOf(file.path)).files.push(file);
  return [...tree].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function manifestOf({ files, folders }: Inside): Markup {
  return tag('opex:Manifest', [
    tag(
      'opex:Files',
      files.flatMap(({ path, sizeBytes }) => [
        tag('opex:File', nameOf(path), { type: 'content', size: sizeBytes }),
        tag('opex:File', `${nameOf(path)}.opex`, { type: 'metadata' }),
      ]),
    ),
    folders.size === 0
      ? undefined
      : tag(
          'opex:Folders',
          [...folders].toSorted().map((path) => tag('opex:Folder', nameOf(path))),
        ),
  ]);
}

function folderWords(
  folder: string,
  content: PackageContent,
  stories: ReadonlyMap<string, ContentStory>,
): Pick<Sidecar, 'title' | 'description' | 'identifiers' | 'dublinCore'> {
  const story = stories.get(nameOf(folder));
  if (story !== undefined && folder === `interviews/${story.code}`)
    return {
      title: storyTitle(story),
      description: story.summary,
      identifiers: [
        ['code', story.code],
        ['uuid', story.id],
      ],
      dublinCore: dublinCoreOf(story, content),
    };
  if (folder !== '') return { title: nameOf(folder), description: '', identifiers: [] };
  return {
    title: content.title || content.name,
    description: content.introduction,
    identifiers: [['uuid', content.packageId]],
  };
}

function fixities({ sha256, path }: ContentFile): Markup {
  if (sha256 === undefined) throw new Error(`no SHA-256 of ${path}`);
  return tag('opex:Fixities', [tag('opex:Fixity', [], { type: 'SHA-256', value: sha256 })]);
}

function opex(
  { transfer, title, description, level, identifiers, dublinCore }: Sidecar,
  { shape }: PackageContent,
): string {
  const moved = transfer.filter((part) => part !== undefined);
  const [source] = identifiers;
  return xmlDocument(
    tag(
      'opex:OPEXMetadata',
      [
        moved.length === 0
          ? undefined
          : tag('opex:Transfer', [source && tag('opex:SourceID', source[1]), ...moved]),
        tag('opex:Properties', [
          tag('opex:Title', title),
          tagIf('opex:Description', description),
          tag('opex:SecurityDescriptor', shape.securityTags[level]),
          identifiers.length === 0
            ? undefined
            : tag(
                'opex:Identifiers',
                identifiers.map(([type, value]) => tag('opex:Identifier', value, { type })),
              ),
        ]),
        dublinCore && tag('opex:DescriptiveMetadata', [dublinCore]),
      ],
      { 'xmlns:opex': NAMESPACE },
    ),
  );
}

/** The fifteen words of Dublin Core: http://www.openarchives.org/OAI/2.0/oai_dc/ */
function dublinCoreOf(story: ContentStory, { organisation, title }: PackageContent): Markup {
  const dc = (name: string, values: readonly string[]) =>
    values.map((value) => tagIf(`dc:${name}`, value));
  return tag(
    'oai_dc:dc',
    [
      ...dc('title', [storyTitle(story)]),
      ...dc('creator', story.storytellers),
      ...dc('contributor', [...story.interviewers, ...story.interpreters]),
      ...dc('subject', story.topics),
      ...dc('description', [story.summary, story.caption]),
      ...dc('publisher', [organisation]),
      ...dc('date', [story.recordedOn]),
      ...dc('type', ['Sound']),
      ...dc(
        'format',
        story.sounds.map(({ durationMs }) => isoDuration(durationMs)),
      ),
      ...dc('identifier', [story.code]),
      ...dc('language', story.languages),
      ...dc('relation', [title]),
      ...dc('coverage', [placeOf(story).replaceAll(';', ', ')]),
      ...dc('rights', [termsOf(story), RIGHTS_URI]),
    ],
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
  );
}

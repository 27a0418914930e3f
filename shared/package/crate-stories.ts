// What a crate tells of each story, with everything that it points at in its place: for whoever takes a package in. Pure.
import type { Passage } from '../rules/closed-passages.ts';
import type { CrateContents } from './archive-v3.ts';
import type { CratePicture, CratePlace, CratePoint } from './archive-v3-entities.ts';
import type {
  CrateFile,
  CrateIndexPoint,
  CrateSound,
  CrateStoryContent,
  CrateStoryPicture,
  CrateStoryPlace,
  CrateText,
} from './crate-story.ts';

/** A point that has no name of its own is called so; a crate wants one. */
export const NAMELESS = '–';

const id = ({ '@id': found }: { '@id': string }) => found;
const byId = <Entity extends { '@id': string }>(list: readonly Entity[]) =>
  new Map(list.map((entity) => [entity['@id'], entity]));
const withoutUrn = (urn: string) => urn.slice('urn:uuid:'.length);

/** Which sound a file in `preservation` or `access` is of: `interviews/hg-0001/access/hg-0001-02.mp3` → `hg-0001-02` */
function soundOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
}

function fileOf(entity: {
  '@id': string;
  encodingFormat: string;
  contentSize: string;
  sha512: string;
}): CrateFile {
  const { encodingFormat: mimeType, contentSize, sha512 } = entity;
  return { path: id(entity), mimeType, sizeBytes: Number(contentSize), sha512 };
}

/** In the order of the crate. What a reference does not lead to is left out. */
export function storiesOfCrate(crate: CrateContents): CrateStoryContent[] {
  const people = byId(crate.people);
  const names = (list: readonly { '@id': string }[] = []) =>
    list.flatMap((reference) => people.get(id(reference))?.name ?? []);
  const placeOf = byId(crate.places);
  const pointOf = byId(crate.points);
  const sounds = soundsByFolder(crate);
  const texts = textsByFolder(crate);
  const pictures = Map.groupBy(crate.pictures, (picture) => folderOf(id(picture)));
  const point = pointReader(crate, { names, placeOf });
  return crate.stories.map((story) => {
    const places = (story.contentLocation ?? []).flatMap(
      (reference) => placeOf.get(id(reference)) ?? [],
    );
    return {
      code: story.identifier,
      number: Number(/\d+$/.exec(story.identifier)?.[0]),
      storyId: story.storyId === undefined ? undefined : withoutUrn(story.storyId),
      title: story.name === story.identifier.toUpperCase() ? '' : story.name,
      summary: story.description ?? '',
      caption: story.caption ?? '',
      contentWarning: story.contentWarning ?? '',
      storytellers: names(story.author),
      interviewers: names(story.contributor),
      interpreters: names(story.translator),
      languages: story.inLanguage ?? [],
      recordedOn: story.temporal ?? '',
      locality: story.locationCreated ?? '',
      wardCode: story.spatialCoverage ?? null,
      topics: story.keywords ?? [],
      agreedUses: story.agreedUse,
      askAgain: story.askAgain ?? false,
      sounds: sounds.get(id(story)) ?? [],
      transcripts: texts.get(id(story)) ?? [],
      points: (story.indexPoints ?? [])
        .flatMap((reference) => pointOf.get(id(reference)) ?? [])
        .map(point),
      places: places.flatMap(placeRead),
      pictures: (pictures.get(id(story)) ?? []).map((picture) => pictureRead(picture, names)),
      entity: story,
    };
  });
}

/** `interviews/hg-0001/` */
function folderOf(path: string): string {
  return `${path.split('/').slice(0, 2).join('/')}/`;
}

function soundsByFolder({ masters, accessCopies }: CrateContents): Map<string, CrateSound[]> {
  const copies = new Map(accessCopies.map((copy) => [id(copy.isBasedOn), copy]));
  const sounds = masters.map((master): CrateSound => {
    const copy = copies.get(id(master));
    const durationMs = master.durationMs ?? isoMs(master.duration);
    return {
      code: soundOf(id(master)),
      masterKind: master.masterKind,
      durationMs,
      closed: (master.silentParts ?? []).map(passageOf),
      master: fileOf(master),
      access: copy && fileOf(copy),
      accessFromMs: copy?.startsAtMs ?? 0,
      accessDurationMs: copy === undefined ? durationMs : (copy.durationMs ?? isoMs(copy.duration)),
    };
  });
  return Map.groupBy(sounds, ({ master }) => folderOf(master.path));
}

/** `t=10,130.5` */
function passageOf(fragment: string): Passage {
  const [from, to] = fragment.slice(2).split(',').map(Number);
  return { fromMs: Math.round((from ?? 0) * 1000), toMs: Math.round((to ?? 0) * 1000) };
}

/** `PT1H2M3S` */
function isoMs(duration: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = (duration.match(/\d+/g) ?? []).map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** The files of one text have one name, up to its ending. */
function textsByFolder({ transcripts }: CrateContents): Map<string, CrateText[]> {
  const texts = Map.groupBy(transcripts, (file) => id(file).replace(/\.[^./]*$/, ''));
  const read = [...texts.values()].flatMap((files): CrateText[] => {
    const [first] = files;
    if (first === undefined) return [];
    const as = (mimeType: string) => {
      const found = files.find(({ encodingFormat }) => encodingFormat === mimeType);
      return found && fileOf(found);
    };
    const { inLanguage: language, textState: state, translationOfWork, isBasedOn } = first;
    return [
      {
        ...{ language, state },
        isTranslation: first.isTranslation ?? translationOfWork !== undefined,
        soundCode: isBasedOn && soundOf(id(isBasedOn)),
        text: as('text/plain'),
        captions: as('text/vtt'),
        subtitles: as('application/x-subrip'),
        ofPath: translationOfWork && id(translationOfWork),
      },
    ];
  });
  return Map.groupBy(read, ({ text, captions, subtitles }) =>
    folderOf((text ?? captions ?? subtitles)?.path ?? ''),
  );
}

type Names = (list?: readonly { '@id': string }[]) => string[];

function pointReader(
  { pointTranslations, webPages }: CrateContents,
  { names, placeOf }: { names: Names; placeOf: ReadonlyMap<string, CratePlace> },
) {
  const translations = byId(pointTranslations);
  const pages = byId(webPages);
  const unnamed = (name: string) => (name === NAMELESS ? '' : name);
  return (point: CratePoint): CrateIndexPoint => {
    const other = point.workTranslation && translations.get(id(point.workTranslation));
    return {
      soundCode: point.isBasedOn && soundOf(id(point.isBasedOn)),
      fromMs: point.fromMs ?? null,
      toMs: point.toMs ?? null,
      title: unnamed(point.name),
      synopsis: point.description ?? '',
      keywords: point.keywords ?? [],
      themes: point.themes ?? [],
      people: names(point.mentions),
      places: (point.contentLocation ?? [])
        .flatMap((reference) => placeOf.get(id(reference)) ?? [])
        .map(({ name, latitude = null, longitude = null }) => ({ name, latitude, longitude })),
      links: (point.citation ?? [])
        .flatMap((reference) => pages.get(id(reference)) ?? [])
        .map(({ url, name = '' }) => ({ address: url, words: name })),
      other: other && {
        language: other.inLanguage,
        title: unnamed(other.name),
        synopsis: other.description ?? '',
        keywords: other.keywords ?? [],
      },
    };
  };
}

function placeRead(place: CratePlace): CrateStoryPlace[] {
  const { placeKind: kind, words = '', countryCode = '', wardCode = null, locality = '' } = place;
  if (kind === undefined) return [];
  const { latitude: lat = null, longitude: lng = null } = place;
  return [{ kind, words, countryCode, wardCode, locality, lat, lng }];
}

function pictureRead(picture: CratePicture, names: Names): CrateStoryPicture {
  const { captionAltLanguage = null, width = null, height = null } = picture;
  return {
    code: picture.identifier,
    file: fileOf(picture),
    caption: picture.caption ?? '',
    captionAlt: picture.captionAlt ?? '',
    captionAltLanguage,
    altText: picture.altText ?? '',
    people: names(picture.about),
    allowed: picture.agreedUse ?? [],
    givenBy: picture.creditText ?? '',
    takenOn: picture.temporal ?? '',
    ...{ width, height },
  };
}

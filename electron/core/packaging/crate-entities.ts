// How a crate tells of index points, places, pictures and the records for catalogues: shared/package/archive-v3-entities.ts as entities. Pure.
import type { CrateEntity } from '../../../shared/package/archive-v1.ts';
import { NAMELESS } from '../../../shared/package/crate-stories.ts';
import { usesOfPicture } from './package-content.ts';
import type {
  ContentFile,
  ContentPicture,
  ContentRecord,
  ContentStory,
} from './package-content.ts';
import type { PublicPlace, PublicPoint } from './public-story.ts';

export type Reference = { '@id': string };
export const reference = (id: string): Reference => ({ '@id': id });

/** Gives a person of the package the one entity that there is of that name. */
export type PersonReference = (name: string) => Reference;

export const nameOf = ({ path }: { path: string }) => path.split('/').at(-1) ?? path;

/** What is said of every file. */
export function fileFacts(file: ContentFile) {
  const { path, mimeType, sizeBytes, sha512 } = file;
  return {
    name: nameOf(file),
    '@id': path,
    encodingFormat: mimeType,
    contentSize: String(sizeBytes),
    sha512,
  };
}

/** @returns the entities, and the references that the story has to them */
export function pointEntities(
  { code, points, sounds }: ContentStory,
  person: PersonReference,
): { entities: CrateEntity[]; references: Reference[] } {
  const entities: CrateEntity[] = [];
  const references = points.map((point, place) => {
    const id = `#${code}-point-${place + 1}`;
    const master = sounds.find((sound) => sound.code === point.soundCode)?.master;
    const places = point.places.map((told, position) => ({
      '@id': `${id}-place-${position + 1}`,
      '@type': 'Place',
      name: told.name || NAMELESS,
      ...(told.latitude !== null && { latitude: told.latitude }),
      ...(told.longitude !== null && { longitude: told.longitude }),
    }));
    const pages = point.links.map(({ address, words }, position) => ({
      '@id': `${id}-link-${position + 1}`,
      '@type': 'WebPage',
      url: address,
      ...(words && { name: words }),
    }));
    const other = translationOf(id, point.other);
    entities.push(
      {
        '@id': id,
        '@type': 'Clip',
        name: point.title || NAMELESS,
        ...(point.synopsis && { description: point.synopsis }),
        ...(master && { isBasedOn: reference(master.path) }),
        ...timesOf(point),
        ...(point.keywords.length > 0 && { keywords: point.keywords }),
        ...(point.themes.length > 0 && { themes: point.themes }),
        ...(point.people.length > 0 && { mentions: point.people.map(person) }),
        ...(places.length > 0 && { contentLocation: places.map((told) => reference(told['@id'])) }),
        ...(pages.length > 0 && { citation: pages.map((page) => reference(page['@id'])) }),
        ...(other && { workTranslation: reference(other['@id']) }),
      },
      ...places,
      ...pages,
      ...(other ? [other] : []),
    );
    return reference(id);
  });
  return { entities, references };
}

function timesOf({ fromMs, toMs }: PublicPoint) {
  return {
    ...(fromMs !== null && { startOffset: fromMs / 1000, fromMs }),
    ...(toMs !== null && { endOffset: toMs / 1000, toMs }),
  };
}

function translationOf(id: string, other: PublicPoint['other']): CrateEntity | undefined {
  if (other === undefined) return undefined;
  return {
    '@id': `${id}-${other.language.toLowerCase()}`,
    '@type': 'Clip',
    name: other.title || NAMELESS,
    inLanguage: other.language,
    ...(other.synopsis && { description: other.synopsis }),
    ...(other.keywords.length > 0 && { keywords: other.keywords }),
    translationOfWork: reference(id),
  };
}

export function placeEntities({ code, places }: ContentStory): CrateEntity[] {
  return places.map((place, position) => ({
    '@id': `#${code}-place-${position + 1}`,
    '@type': 'Place',
    name: placeName(place),
    placeKind: place.kind,
    ...(place.words && { words: place.words }),
    ...(place.countryCode && { countryCode: place.countryCode }),
    ...(place.wardCode !== null && { wardCode: place.wardCode }),
    ...(place.locality && { locality: place.locality }),
    ...(place.lat !== null && { latitude: place.lat }),
    ...(place.lng !== null && { longitude: place.lng }),
  }));
}

/** By its words, or else by its locality, or else by its country. */
export function placeName({ words, locality, countryCode }: PublicPlace): string {
  return words || locality || countryName(countryCode) || NAMELESS;
}

export function countryName(code: string): string {
  if (code === '') return '';
  try {
    return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}

export function pictureEntity(
  picture: ContentPicture,
  story: Pick<ContentStory, 'agreedUses'>,
  person: PersonReference,
): CrateEntity {
  const { caption, captionAlt, captionAltLanguage, altText, people, givenBy, takenOn } = picture;
  return {
    ...fileFacts(picture.file),
    '@type': ['File', 'ImageObject'],
    identifier: picture.code,
    description: altText || caption || 'A picture that belongs to the interview.',
    ...(caption && { caption }),
    ...(captionAlt && { captionAlt }),
    ...(captionAltLanguage !== null && { captionAltLanguage }),
    ...(altText && { altText }),
    ...(people.length > 0 && { about: people.map(person) }),
    ...(givenBy && { creditText: givenBy }),
    ...(takenOn && { temporal: takenOn }),
    agreedUse: usesOfPicture(story, picture),
    ...(picture.width !== null && { width: picture.width }),
    ...(picture.height !== null && { height: picture.height }),
  };
}

export function recordEntity(record: ContentRecord): CrateEntity {
  return {
    ...fileFacts(record),
    '@type': 'File',
    description: record.words,
    recordFormat: record.format,
  };
}

// The parts of a story that version 3 of a package has: pictures, index points, places. Pure.
import { z } from 'zod';

import { WardCode } from '../../../shared/model/story.ts';
import { FuzzyDate, LanguageTag, Line, NonEmptyLine, Prose } from '../../../shared/model/text.ts';
import type {
  CratePicture,
  CratePoint,
  CrateStory,
} from '../../../shared/package/archive-v3-entities.ts';
import { NAMELESS } from '../../../shared/package/crate-stories.ts';
import type { CrateContents } from '../../../shared/package/archive-v3.ts';
import type { ReceivedFile, ReceivedPicture, ReceivedStory } from './received-package.ts';

export type FileOf = (id: string) => ReceivedFile | undefined;

export interface PartsMeans {
  contents: CrateContents;
  fileOf: FileOf;
  nameOf: (id: string) => string;
}

type References = readonly { '@id': string }[] | undefined;

/** A reference to nothing is passed over. */
function found<T extends { '@id': string }>(all: readonly T[], references: References): T[] {
  return (references ?? []).flatMap(({ '@id': id }) => all.find((one) => one['@id'] === id) ?? []);
}

const Words = z.array(NonEmptyLine).max(50);

export function readPictures(
  pictures: readonly CratePicture[],
  { fileOf, nameOf }: PartsMeans,
): ReceivedPicture[] {
  return pictures.flatMap((picture) => {
    const file = fileOf(picture['@id']);
    if (file === undefined) return [];
    return [
      {
        file,
        caption: Prose.parse(picture.caption ?? ''),
        captionAlt: Prose.parse(picture.captionAlt ?? ''),
        captionAltLanguage: LanguageTag.nullable().parse(picture.captionAltLanguage ?? null),
        altText: Prose.parse(picture.altText ?? ''),
        people: (picture.about ?? []).map(({ '@id': id }) => nameOf(id)).filter(Boolean),
        givenBy: Line.parse(picture.creditText ?? ''),
        takenOn: FuzzyDate.parse(picture.temporal ?? ''),
      },
    ];
  });
}

export function readPoints(story: CrateStory, means: PartsMeans): ReceivedStory['points'] {
  return found(means.contents.points, story.indexPoints).map((point) => readPoint(point, means));
}

function readPoint(
  point: CratePoint,
  { contents, nameOf }: PartsMeans,
): ReceivedStory['points'][number] {
  const seconds = (at: number | undefined) => (at === undefined ? null : Math.round(at * 1000));
  const [other] = found(
    contents.pointTranslations,
    point.workTranslation && [point.workTranslation],
  );
  return {
    soundPath: point.isBasedOn && `data/${point.isBasedOn['@id']}`,
    fromMs: point.fromMs ?? seconds(point.startOffset),
    toMs: point.toMs ?? seconds(point.endOffset),
    title: point.name === NAMELESS ? '' : Line.parse(point.name),
    synopsis: Prose.parse(point.description ?? ''),
    keywords: Words.parse(point.keywords ?? []),
    themes: Words.parse(point.themes ?? []),
    people: (point.mentions ?? []).map(({ '@id': id }) => nameOf(id)).filter(Boolean),
    places: found(contents.places, point.contentLocation).map((place) => ({
      name: Line.parse(place.name),
      latitude: place.latitude ?? null,
      longitude: place.longitude ?? null,
    })),
    links: found(contents.webPages, point.citation).flatMap(({ url, name }) =>
      /^https?:\/\/[^\s]+$/iu.test(url)
        ? [{ address: Line.parse(url), words: Line.parse(name ?? '') }]
        : [],
    ),
    other: other && {
      language: LanguageTag.parse(other.inLanguage),
      title: Line.parse(other.name),
      synopsis: Prose.parse(other.description ?? ''),
      keywords: Words.parse(other.keywords ?? []),
    },
  };
}

export function readPlaces(story: CrateStory, { contents }: PartsMeans): ReceivedStory['places'] {
  return found(contents.places, story.contentLocation).flatMap((place) => {
    if (place.placeKind === undefined) return [];
    const isPoint = place.latitude !== undefined && place.longitude !== undefined;
    return [
      {
        kind: place.placeKind,
        words: Line.parse(place.words ?? place.name),
        countryCode: place.countryCode?.toUpperCase() ?? '',
        wardCode: WardCode.safeParse(place.wardCode).data ?? null,
        locality: Line.parse(place.locality ?? ''),
        lat: isPoint ? (place.latitude ?? null) : null,
        lng: isPoint ? (place.longitude ?? null) : null,
      },
    ];
  });
}

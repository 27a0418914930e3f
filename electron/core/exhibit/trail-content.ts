// All that a trail may ever say, as its pages, leaflets and files for maps are written from: types alone. Nothing private is in them.
import type { Look, Words } from '../../../shared/model/exhibition.ts';
import type { TrailStop } from '../../../shared/model/trail.ts';
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import type { TrailMeasure } from '../../../shared/rules/trail-distance.ts';
import type { ShownPicture, ShownSound, ShownStory } from './content.ts';

interface OfStory {
  storyCode: string;
  caption: Words;
}

/** What may not be heard or seen is not here. */
export interface ShownStop extends LatLng, Pick<TrailStop, 'access' | 'host'> {
  id: string;
  /** From 1. */
  number: number;
  title: Words;
  text: Words;
  accessWords: Words;
  /** Empty outside of the city. */
  ward: string;
  locality: string;
  voice: (OfStory & { warning: Words; sound: ShownSound }) | null;
  picture: (OfStory & { picture: ShownPicture }) | null;
}

export interface TrailContent extends TrailMeasure {
  /** Of the folder: `hg-trail-2026-11-30-1a2b3c4d`. */
  name: string;
  /** The same in every folder that is made of it, and not its id. */
  key: string;
  packageId: string;
  /** yyyy-mm-dd */
  builtOn: string;
  softwareVersion: string;
  organisation: string;
  title: Words;
  introduction: Words;
  contact: Words;
  /** The first is the main one. */
  languages: string[];
  look: Look;
  accent: string;
  paceMph: number;
  path: LatLng[];
  /**
   * No straight line runs past a place that must not be shown. Otherwise none of them is shown: where a single one was missing, everybody
   * could see where to look.
   */
  isStraightShown: boolean;
  stops: ShownStop[];
  /** Each that is heard or seen at a stop, by its number. */
  stories: ShownStory[];
}

/** In this language, or in the next that there is. @returns undefined where nothing is written at all */
export function saidIn(
  words: Words,
  language: string,
  languages: readonly string[],
): { text: string; language: string } | undefined {
  const found = [language, ...languages, ...Object.keys(words)].find(
    (one) => (words[one] ?? '').trim() !== '',
  );
  return found === undefined ? undefined : { text: (words[found] ?? '').trim(), language: found };
}

/** In the main language. */
export function mainWords(words: Words, { languages }: Pick<TrailContent, 'languages'>): string {
  return saidIn(words, languages[0] ?? 'en', languages)?.text ?? '';
}

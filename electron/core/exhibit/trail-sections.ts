// A trail as an exhibition knows it: each stop like a section, so that its voice and its picture are judged and made by the very same rules. Pure.
import type { ExhibitionItem, ExhibitionSection, Words } from '../../../shared/model/exhibition.ts';
import { ExhibitionSectionId } from '../../../shared/model/ids.ts';
import type { Trail, TrailStop } from '../../../shared/model/trail.ts';

/** What goes along of a trail beside its words, its stops and its way. */
export interface TrailOnShow {
  trail: Trail;
  /** See trail-content.ts. */
  isStraightShown: boolean;
}

export function sectionsOfTrail({ stops }: Pick<Trail, 'stops'>): ExhibitionSection[] {
  return stops.map((stop) => ({
    id: ExhibitionSectionId.parse(stop.id),
    title: stop.title,
    introduction: stop.text,
    items: itemsAtStop(stop),
  }));
}

export function itemsAtStop({ voice, picture }: TrailStop): ExhibitionItem[] {
  return [
    ...(voice === null ? [] : [{ kind: 'clip' as const, ...voice }]),
    ...(picture === null ? [] : [{ kind: 'picture' as const, warning: {}, ...picture }]),
  ];
}

/** All that stands in no section. */
export function wordsAroundTrail({ title, introduction, contact, stops }: Trail): Words[] {
  const atStops = stops.flatMap(({ host, accessWords, locality }) => [
    ...[{ en: host }, { en: locality }, accessWords],
  ]);
  return [title, introduction, contact, ...atStops];
}

/** Its own words, those of its stops among them, but not what stands beside a voice or a picture. */
export function wordsOfTrail(trail: Trail): Words[] {
  return [...wordsAroundTrail(trail), ...trail.stops.flatMap(({ title, text }) => [title, text])];
}

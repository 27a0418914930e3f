// A trail as an exhibition knows it: each stop like a section, so that its voice and its picture are judged and made by the very same rules. Pure.
import type { ExhibitionItem, ExhibitionSection, Words } from '../../../shared/model/exhibition.ts';
import { ExhibitionSectionId } from '../../../shared/model/ids.ts';
import { trailFields } from '../../../shared/model/trail.ts';
import type { NameInTrail, Trail, TrailStop } from '../../../shared/model/trail.ts';

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

/** Its own words, those of its stops among them, but not what stands beside a voice or a picture; and where each stands. */
export function placedWordsOfTrail({ title, introduction, contact, stops }: Trail) {
  const at = (
    stopId: TrailStop['id'] | null,
    fields: Partial<Record<NameInTrail['field'], Words>>,
  ) =>
    trailFields.flatMap((field) => {
      const words = fields[field];
      return words === undefined ? [] : [{ words, place: { stopId, field } }];
    });
  return [
    ...at(null, { title, introduction, contact }),
    ...stops.flatMap(({ id, title: name, text, host, locality, accessWords }) =>
      at(id, {
        ...{ title: name, text, accessWords },
        ...{ host: { en: host }, locality: { en: locality } },
      }),
    ),
  ];
}

export function wordsOfTrail(trail: Trail): Words[] {
  return placedWordsOfTrail(trail).map(({ words }) => words);
}

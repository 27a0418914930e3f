// A trail as it is decided on: each stop like a section of an exhibition, so that its voice and its picture are judged by the very same rules.
import { ExhibitionId, ExhibitionSectionId } from '../../../shared/model/ids.ts';
import type { TrailId } from '../../../shared/model/ids.ts';
import type { Exhibition, ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { ItemVerdict, NameInWords } from '../../../shared/model/exhibition-output.ts';
import type { StopWarning, Trail, TrailStop } from '../../../shared/model/trail.ts';
import type { LibraryContext } from '../context.ts';
import { readSettled, readTrail } from '../db/trail-rows.ts';
import type { Settled } from '../db/trail-rows.ts';
import { factsOf } from './exhibition-facts.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import { judgeItems, namesAround } from './judge-items.ts';
import { nearHomes } from './trail-ground.ts';

export interface TrailFacts {
  trail: Trail;
  facts: ExhibitionFacts;
  items: ItemVerdict[];
  /** In the trail's own words, those of its stops among them. */
  names: NameInWords[];
  warnings: StopWarning[];
  isWayNear: boolean;
  settled: Settled;
}

const USE = 'exhibition' as const;

/** @throws AppError `not-found` */
export function trailFacts(
  context: Pick<LibraryContext, 'library' | 'today'>,
  id: TrailId,
): TrailFacts {
  const trail = readTrail(context.library.db.sql, id);
  const facts = factsOf(context, { exhibition: asExhibition(trail), use: USE });
  const beside = trail.stops.flatMap(({ host, accessWords, locality }) => [
    ...[{ en: host }, { en: locality }, accessWords],
  ]);
  return {
    trail,
    facts,
    items: judgeItems(facts),
    names: namesAround(facts, beside),
    ...nearHomes(trail, context),
    settled: readSettled(context.library.db.sql, id),
  };
}

function asExhibition(trail: Trail): Exhibition {
  const { title, introduction, contact, languages, look, accent, stops } = trail;
  const { createdAt, updatedAt, binnedAt } = trail;
  return {
    id: ExhibitionId.parse(trail.id),
    ...{ title, opening: introduction, credits: {}, contact, languages, look, accent },
    ...{ idleSeconds: 0, guestBook: false, logos: [], createdAt, updatedAt, binnedAt },
    sections: stops.map((stop) => ({
      id: ExhibitionSectionId.parse(stop.id),
      title: stop.title,
      introduction: stop.text,
      items: itemsAt(stop),
    })),
  };
}

function itemsAt({ voice, picture }: TrailStop): ExhibitionItem[] {
  return [
    ...(voice === null ? [] : [{ kind: 'clip' as const, ...voice }]),
    ...(picture === null ? [] : [{ kind: 'picture' as const, warning: {}, ...picture }]),
  ];
}

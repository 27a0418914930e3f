// A trail as it is decided on when it goes alone.
import { ExhibitionId } from '../../../shared/model/ids.ts';
import type { TrailId } from '../../../shared/model/ids.ts';
import type { Exhibition } from '../../../shared/model/exhibition.ts';
import type { ItemVerdict } from '../../../shared/model/exhibition-output.ts';
import type { NameInTrail, StopWarning, Trail } from '../../../shared/model/trail.ts';
import { warningKey } from '../../../shared/rules/stop-warnings.ts';
import type { LibraryContext } from '../context.ts';
import { readSettled, readTrail } from '../db/trail-rows.ts';
import type { Settled } from '../db/trail-rows.ts';
import { factsOf } from './exhibition-facts.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import { judgeItems, namesByPlace } from './judge-items.ts';
import { placedWordsOfTrail } from './trail-sections.ts';
import { nearHomes } from './trail-ground.ts';

export interface TrailFacts {
  trail: Trail;
  facts: ExhibitionFacts;
  items: ItemVerdict[];
  /** In the trail's own words, those of its stops among them. */
  names: NameInTrail[];
  warnings: StopWarning[];
  isWayNear: boolean;
  isLineNear: boolean;
  settled: Settled;
}

const USE = 'exhibition' as const;

/** @throws AppError `not-found` */
export function trailFacts(
  context: Pick<LibraryContext, 'library' | 'today'>,
  id: TrailId,
): TrailFacts {
  const trail = readTrail(context.library.db.sql, id);
  const near = nearHomes(trail, context);
  const trails = [{ trail, isStraightShown: !near.isLineNear }];
  const facts = factsOf(context, { exhibition: asExhibition(trail), trails, use: USE });
  return {
    trail,
    facts,
    items: judgeItems(facts),
    names: namesByPlace(facts, placedWordsOfTrail(trail)),
    ...near,
    settled: readSettled(context.library.db.sql, id),
  };
}

function asExhibition(trail: Trail): Exhibition {
  const { title, introduction, contact, languages, look, accent } = trail;
  const { createdAt, updatedAt, binnedAt } = trail;
  return {
    id: ExhibitionId.parse(trail.id),
    ...{ title, opening: introduction, credits: {}, contact, languages, look, accent },
    ...{ idleSeconds: 0, guestBook: false, logos: [], createdAt, updatedAt, binnedAt },
    ...{ sections: [], trailIds: [] },
  };
}

/** Those that did not stand there yet when a lead said that it is a public place, and all of other stops. */
export function unsettled({
  settled,
  warnings,
}: Pick<TrailFacts, 'settled' | 'warnings'>): StopWarning[] {
  return warnings.filter(
    (warning) => settled.get(warning.stopId)?.includes(warningKey(warning)) !== true,
  );
}

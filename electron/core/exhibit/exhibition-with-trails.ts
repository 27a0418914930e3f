// An exhibition as it is decided on, together with its trails. A trail that may not be shown is left out whole, with every reason: then nothing
// of it counts, neither its stories nor the names that they show.
import type { Use } from '../../../shared/model/agreement.ts';
import type { TrailReason, TrailVerdict } from '../../../shared/model/exhibition-output.ts';
import type { ExhibitionId, TrailId } from '../../../shared/model/ids.ts';
import type { Trail } from '../../../shared/model/trail.ts';
import { isDrawn } from '../../../shared/rules/trail-distance.ts';
import type { LibraryContext } from '../context.ts';
import { readExhibition } from '../db/exhibition-rows.ts';
import { readSettled, readTrail } from '../db/trail-rows.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import { factsOf } from './exhibition-facts.ts';
import { judgeItems, namesIn } from './judge-items.ts';
import { mainWords } from './trail-content.ts';
import { unsettled } from './trail-facts.ts';
import { nearHomes } from './trail-ground.ts';
import type { NearHomes } from './trail-ground.ts';
import { itemsAtStop, wordsOfTrail } from './trail-sections.ts';

export interface ExhibitionWithTrails extends ExhibitionFacts {
  /** Of all its trails, in its order; `trails` holds those that go in. */
  trailVerdicts: TrailVerdict[];
}

type Asking = Pick<LibraryContext, 'library' | 'today'>;

/** @throws AppError `not-found` */
export function exhibitionFacts(
  context: Asking,
  { id, use, withTrails }: { id: ExhibitionId; use: Use; withTrails: boolean },
): ExhibitionWithTrails {
  const { sql } = context.library.db;
  const exhibition = readExhibition(sql, id);
  const chosen = (withTrails ? exhibition.trailIds : []).map((trailId) => {
    const trail = readTrail(sql, trailId);
    return { trail, near: nearHomes(trail, context), settled: readSettled(sql, trailId) };
  });
  const verdicts = new Map<TrailId, TrailVerdict>();
  let going = chosen;
  // What one trail shows or keeps back counts for the words of the others, so that each that stays behind changes what is looked for.
  for (;;) {
    const trails = going.map(({ trail, near }) => ({ trail, isStraightShown: !near.isLineNear }));
    const facts = factsOf(context, { exhibition, trails, use });
    for (const one of going) verdicts.set(one.trail.id, judgeTrail(one, facts));
    const next = going.filter(({ trail }) => verdicts.get(trail.id)?.reasons.length === 0);
    if (next.length === going.length)
      return {
        ...facts,
        trailVerdicts: chosen.flatMap(({ trail }) => verdicts.get(trail.id) ?? []),
      };
    going = next;
  }
}

interface Chosen {
  trail: Trail;
  near: NearHomes;
  settled: ReturnType<typeof readSettled>;
}

function judgeTrail({ trail, near, settled }: Chosen, facts: ExhibitionFacts): TrailVerdict {
  const names = namesIn(wordsOfTrail(trail), facts);
  const open = new Set<string>(
    unsettled({ settled, warnings: near.warnings }).map(({ stopId }) => stopId),
  );
  const reasons: [TrailReason, boolean][] = [
    ['in-the-bin', trail.binnedAt !== null],
    ['no-stops', trail.stops.length === 0],
    ['name-in-words', names.some(({ isCertain }) => isCertain)],
    ['near-a-home', open.size > 0],
    ['way-near-a-home', near.isWayNear],
  ];
  const verdicts = new Map(judgeItems(facts).map((verdict) => [verdict.itemId, verdict]));
  return {
    ...{ trailId: trail.id, title: mainWords(trail.title, trail), names },
    reasons: reasons.filter(([, is]) => is).map(([reason]) => reason),
    nearStops: trail.stops.flatMap(({ id }, index) => (open.has(id) ? [index + 1] : [])),
    isLineHidden: near.isLineNear && !isDrawn(trail.path),
    items: trail.stops.flatMap((stop, index) =>
      itemsAtStop(stop).flatMap(({ id }) => {
        const verdict = verdicts.get(id);
        return verdict === undefined ? [] : [{ ...verdict, stop: index + 1 }];
      }),
    ),
  };
}

/** In the exhibition itself: what is on its trails is told with them. */
export function ownVerdicts(facts: ExhibitionFacts) {
  const onTrails = new Set<string>(
    facts.trails.flatMap(({ trail }) =>
      trail.stops.flatMap(itemsAtStop).map(({ id }) => String(id)),
    ),
  );
  return judgeItems(facts).filter(({ itemId }) => !onTrails.has(itemId));
}

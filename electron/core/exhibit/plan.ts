// What would go into an exhibition's output, what stays behind and why, and how large it would be.
import type { Use } from '../../../shared/model/agreement.ts';
import type {
  ExhibitionOutput,
  ExhibitionPlan,
  ItemVerdict,
} from '../../../shared/model/exhibition-output.ts';
import { useOfOutput } from '../../../shared/model/exhibition-output.ts';
import type { ExhibitionId, ExhibitionItemId } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';
import { FILM_BYTES_PER_MS } from '../media/film-args.ts';
import { checkDestination, freeBytesAt } from '../packaging/destination.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import { itemsOf } from './exhibition-facts.ts';
import { exhibitionFacts, ownVerdicts } from './exhibition-with-trails.ts';
import { judgeItems, namesAround } from './judge-items.ts';
import { wantedFilms } from './make-films.ts';
import { bytesPerMs } from './sound-sizes.ts';
import { bytesStillToMake, hasRoomToMake } from './still-to-make.ts';
import { isForScreen, showsPictures, soundFormOf } from './writers.ts';
import type { SoundForm } from './writers.ts';

/** Pages, letters, the room that a disk takes for each file. */
const BYTES_ALWAYS = 8_000_000;

export async function planExhibition(
  {
    id,
    what,
    use: wanted,
    destination,
  }: {
    id: ExhibitionId;
    what: ExhibitionOutput;
    use?: Use | undefined;
    destination?: string | undefined;
  },
  context: LibraryContext,
): Promise<ExhibitionPlan> {
  const { library } = context;
  const use = useOfOutput(what, wanted);
  const facts = exhibitionFacts(context, { id, use, withTrails: isForScreen(what) });
  const withFilms = isForScreen(what);
  const items = ownVerdicts(facts).map((verdict) =>
    withFilms ? verdict : { ...verdict, filmReasons: [] },
  );
  const going = goingOf(judgeItems(facts));
  const trails = facts.trailVerdicts;
  const shownTrails = trails.filter(({ reasons }) => reasons.length === 0);
  const own = goingOf(items).size;
  const staying = shownTrails.flatMap((trail) =>
    trail.items.filter(({ reasons }) => reasons.length > 0),
  );
  if (destination !== undefined) await checkDestination(destination, library.folder);
  const form = { going, sound: soundFormOf(what), withFilms };
  const sizeBytes = estimateBytes(facts, { ...form, withPictures: showsPictures(what) });
  return {
    ...{ use, items, trails },
    names: namesAround(facts),
    goingIn: own + shownTrails.length,
    leftOut: items.length - own + trails.length - shownTrails.length + staying.length,
    sizeBytes,
    filmBytes: withFilms ? filmBytes(facts, going) : 0,
    freeBytes: await freeBytesAt(destination ?? library.folder),
    isLibraryFull: !(await hasRoomToMake(library.folder, {
      ...{ destination, wantedBytes: sizeBytes },
      makingBytes: bytesStillToMake(facts, form, library),
    })),
  };
}

export function goingOf(items: readonly ItemVerdict[]): Set<ExhibitionItemId> {
  return new Set(items.filter(({ reasons }) => reasons.length === 0).map(({ itemId }) => itemId));
}

export function estimateBytes(
  facts: ExhibitionFacts,
  {
    going,
    sound,
    withPictures,
    withFilms,
  }: {
    going: ReadonlySet<ExhibitionItemId>;
    sound: SoundForm;
    withPictures: boolean;
    withFilms: boolean;
  },
): number {
  const { exhibition, verdicts } = facts;
  const sounds = new Map<string, number>();
  const perMs = bytesPerMs[sound];
  const pictures = new Map<string, number>();
  for (const item of itemsOf(exhibition)) {
    const story = item.kind === 'text' ? undefined : verdicts.get(item.storyId)?.facts.story;
    if (story === undefined || !going.has(item.id)) continue;
    if (item.kind === 'clip') sounds.set(item.id, (item.toMs - item.fromMs) * perMs.clip);
    if (item.kind === 'story')
      for (const { id, durationMs } of story.sounds) sounds.set(id, durationMs * perMs.whole);
    const shown = story.pictures.filter(
      (picture) =>
        item.kind === 'story' || (item.kind === 'picture' && picture.id === item.attachmentId),
    );
    if (withPictures) for (const picture of shown) pictures.set(picture.id, picture.sizeBytes);
  }
  const sum = (sizes: Map<string, number>) =>
    [...sizes.values()].reduce((all, one) => all + one, 0);
  const ofSound = Math.ceil(sum(sounds));
  return BYTES_ALWAYS + ofSound + sum(pictures) + (withFilms ? filmBytes(facts, going) : 0);
}

function filmBytes(facts: ExhibitionFacts, going: ReadonlySet<ExhibitionItemId>): number {
  const items = itemsOf(facts.exhibition).filter(({ id }) => going.has(id));
  const lengths = [...wantedFilms(items, facts).values()].map(({ lengthMs }) => lengthMs);
  return Math.ceil(lengths.reduce((all, one) => all + one, 0) * FILM_BYTES_PER_MS);
}

// Makes what walkers take along of a trail. What may be heard and seen is chosen as for an exhibition; the gate is asked at the beginning and again
// in the transaction that lets it out.
import { AppError } from '../../../shared/contract/errors.ts';
import { PackageId } from '../../../shared/model/ids.ts';
import type { StoryId, TrailId } from '../../../shared/model/ids.ts';
import type { PackageRecord } from '../../../shared/model/package.ts';
import type { NameInTrail, Trail, TrailPlan } from '../../../shared/model/trail.ts';
import { placeInTrail } from '../../../shared/rules/trail-words.ts';
import { outputName } from '../../../shared/rules/file-name.ts';
import { isDrawn } from '../../../shared/rules/trail-distance.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { checkDestination, freeBytesAt } from '../packaging/destination.ts';
import { barePictureOf } from '../packaging/add-pictures.ts';
import { refuseChanged } from '../packaging/refuse-changed.ts';
import type { PublicPicture } from '../packaging/public-story.ts';
import { isOfStory, itemsOf } from './exhibition-facts.ts';
import { fillExhibition } from './fill-exhibition.ts';
import { noSiteFiles } from './make-exhibition.ts';
import { makeOutput } from './make-output.ts';
import type { Writing } from './make-output.ts';
import { estimateBytes, goingOf } from './plan.ts';
import { refuseOtherKind } from './refuse-other-kind.ts';
import { bytesStillToMake, hasRoomToMake } from './still-to-make.ts';
import { mainWords } from './trail-content.ts';
import { trailFacts, unsettled } from './trail-facts.ts';
import { writeTrail } from './write-trail.ts';

/** What goes along of what is heard and seen. */
const FORM = { sound: 'to-listen', withPictures: true, withFilms: false } as const;

interface Request {
  id: TrailId;
  destination: string;
  recipient: string;
  recipientContact: string;
  replaces?: PackageId | undefined;
}

export async function planTrail(
  { id, destination }: { id: TrailId; destination?: string | undefined },
  context: LibraryContext,
): Promise<TrailPlan> {
  const { library } = context;
  const found = trailFacts(context, id);
  const { trail, items, names, isWayNear, isLineNear, facts } = found;
  const going = goingOf(found.items);
  if (destination !== undefined) await checkDestination(destination, library.folder);
  const sizeBytes = estimateBytes(facts, { going, ...FORM });
  return {
    ...{
      items,
      names,
      warnings: unsettled(found),
      isWayNear,
      isLineHidden: isLineNear && !isDrawn(trail.path),
    },
    goingIn: going.size,
    leftOut: items.length - going.size,
    sizeBytes,
    freeBytes: await freeBytesAt(destination ?? library.folder),
    isLibraryFull: !(await hasRoomToMake(library.folder, {
      ...{ destination, wantedBytes: sizeBytes },
      makingBytes: bytesStillToMake(facts, { going, ...FORM }, library),
    })),
  };
}

/** “Karimi”, stop 2, text: */
function nameAt({ word, stopId, field }: NameInTrail, { stops }: Trail): string {
  return [`“${word}”`, ...placeInTrail({ stopId, field }, stops)].join(', ');
}

/** @throws AppError `invalid-input`, `access-blocked` */
function judged(context: LibraryContext, id: TrailId) {
  const found = trailFacts(context, id);
  const { trail, facts, names } = found;
  if (trail.stops.length === 0)
    throw new AppError('invalid-input', 'This trail has no stop yet. Please add one first.');
  const certain = names.filter(({ isCertain }) => isCertain);
  if (certain.length > 0)
    throw new AppError(
      'access-blocked',
      `A name that must not be shown stands in the trail's own words: ${certain.map((name) => nameAt(name, trail)).join('; ')}. Please take it out.`,
    );
  const open = unsettled(found).map(({ stopId }) => stopId);
  if (open.length > 0) {
    const numbers = trail.stops.flatMap((stop, index) => (open.includes(stop.id) ? index + 1 : []));
    throw new AppError(
      'access-blocked',
      `Somebody's home or another private place may be near: stop ${numbers.join(', ')}. Please move it, or say that it is a public place.`,
    );
  }
  if (found.isWayNear)
    throw new AppError(
      'access-blocked',
      'The way runs within 150 metres of a place that must not be shown. Please draw it elsewhere.',
    );
  const going = goingOf(found.items);
  const storyIds = new Set(
    itemsOf(facts.exhibition)
      .filter((item) => going.has(item.id))
      .filter(isOfStory)
      .map(({ storyId }) => storyId),
  );
  const leaving = [...facts.verdicts.values()].filter((one) => storyIds.has(one.facts.story.id));
  const state = JSON.stringify([facts.trails, facts.organisation, [...going]]);
  return { trail, facts, going, leaving, state };
}

/** Making the sounds takes nearly all of the time. */
const SOUND_SHARE = 0.85;

/** @throws as `makeOutput` */
export async function makeTrail(
  request: Request,
  context: LibraryContext,
  job: JobControl,
): Promise<PackageRecord> {
  const { id, replaces, destination, recipient, recipientContact } = request;
  const { library } = context;
  const of = { kind: 'trail', exhibitionId: null, trailId: id } as const;
  refuseOtherKind(library.db.sql, replaces, of);
  const before = judged(context, id);
  const { trail, facts, going } = before;
  const packageId = PackageId.parse(context.newId());
  const builtOn = context.today();
  const name = outputName({ kind: 'trail', day: builtOn, id: packageId });
  const stories = [...facts.verdicts.values()].map((verdict) => verdict.facts.story);
  const write = async ({ outlet, signal, note }: Writing) => {
    const ids = new Map<string, StoryId>(stories.map((story) => [story.code, story.id]));
    const { trails } = await fillExhibition(
      {
        ...{ facts, going, packageId, name, builtOn, outlet, context, signal, ...FORM },
        onProgress: (fraction) => job.progress(fraction * SOUND_SHARE, 'cutting-clips'),
      },
      ({ path }, story) => note(path, story.id),
    );
    job.progress(SOUND_SHARE, 'writing-pages');
    const pictures = new Map<string, PublicPicture>(
      stories.flatMap((story) => story.pictures.map((picture) => [picture.code, picture] as const)),
    );
    const [content] = trails;
    if (content === undefined) throw new Error('the trail is not among what was made');
    const files = writeTrail(content, {
      siteFile: context.siteFile ?? noSiteFiles,
      printPdf: context.desktop?.printPdf,
      pictureBytes(code) {
        const picture = pictures.get(code);
        return picture && barePictureOf(picture, library.media);
      },
    });
    for await (const { path, bytes, stories: codes } of files) {
      signal.throwIfAborted();
      await outlet.add(path, [bytes]);
      for (const code of codes) {
        const storyId = ids.get(code);
        if (storyId !== undefined) note(path, storyId);
      }
    }
  };
  return makeOutput(
    {
      ...{ id: packageId, ...of, name, replaces, write },
      ...{ use: 'exhibition', destination, recipient, recipientContact },
      title: mainWords(trail.title, trail),
      storyIds: before.leaving.map((verdict) => verdict.facts.story.id),
      wantedBytes: estimateBytes(facts, { going, ...FORM }),
      makingBytes: bytesStillToMake(facts, { going, ...FORM }, library),
      refuseChanged() {
        const now = judged(context, id);
        refuseChanged(before.leaving, [...now.facts.verdicts.values()]);
        if (before.state !== now.state)
          throw new AppError(
            'conflict',
            'The trail was changed while it was being made. Nothing was written. Please make it again.',
          );
      },
    },
    context,
    job,
  );
}

// Makes an output of an exhibition: what may be shown is chosen, brought into the folder and written around; the gate is asked at the beginning
// and again in the transaction that lets it out.
import { AppError } from '../../../shared/contract/errors.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { ExhibitionOutput } from '../../../shared/model/exhibition-output.ts';
import { useOfOutput } from '../../../shared/model/exhibition-output.ts';
import { PackageId } from '../../../shared/model/ids.ts';
import type { ExhibitionId, ExhibitionItemId, StoryId } from '../../../shared/model/ids.ts';
import type { PackageRecord } from '../../../shared/model/package.ts';
import { outputName } from '../../../shared/rules/file-name.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { refuseChanged } from '../packaging/refuse-changed.ts';
import type { StoryVerdict } from '../packaging/plan.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import { isOfStory, itemsOf } from './exhibition-facts.ts';
import { exhibitionFacts } from './exhibition-with-trails.ts';
import { fillExhibition } from './fill-exhibition.ts';
import { judgeItems, namesAround } from './judge-items.ts';
import { makeOutput, refuseNothing } from './make-output.ts';
import type { Writing } from './make-output.ts';
import { estimateBytes, goingOf } from './plan.ts';
import { refuseOtherKind } from './refuse-other-kind.ts';
import { bytesStillToMake } from './still-to-make.ts';
import type { HeldFile } from './site/site-page.ts';
import {
  isForScreen,
  refuseWithoutAddress,
  showsPictures,
  soundFormOf,
  writerOf,
} from './writers.ts';

interface Request {
  id: ExhibitionId;
  what: ExhibitionOutput;
  use?: Use | undefined;
  destination: string;
  recipient: string;
  recipientContact: string;
  webAddress?: string | undefined;
  cropMarks: boolean;
  replaces?: PackageId | undefined;
}

/** Making the sounds takes nearly all of the time. */
const SOUND_SHARE = 0.85;

/** @throws as `makeOutput` */
export async function makeExhibition(
  request: Request,
  context: LibraryContext,
  job: JobControl,
): Promise<PackageRecord> {
  const { id, what, replaces } = request;
  const { library } = context;
  const of = { kind: what, exhibitionId: id, trailId: null };
  refuseOtherKind(library.db.sql, replaces, of);
  const writer = writerOf(what);
  refuseWithoutAddress(what, request.webAddress);
  const use = useOfOutput(what, request.use);
  const withTrails = isForScreen(what);
  const judge = () => judged(exhibitionFacts(context, { id, use, withTrails }));
  const before = judge();
  const { facts, going } = before;
  refuseNothing(going.size + facts.trails.length);
  const form = {
    ...{ sound: soundFormOf(what), withPictures: showsPictures(what) },
    withFilms: isForScreen(what),
  };
  const packageId = PackageId.parse(context.newId());
  const builtOn = context.today();
  const name = outputName({ kind: what, day: builtOn, id: packageId });
  const write = async ({ outlet, signal, read, note }: Writing) => {
    const ids = new Map<string, StoryId>();
    const filled: HeldFile[] = [];
    for (const {
      facts: { story },
    } of facts.verdicts.values())
      ids.set(story.code, story.id);
    const content = await fillExhibition(
      {
        ...{ facts, going, packageId, name, builtOn, outlet, context, signal },
        ...form,
        onProgress: (fraction) => job.progress(fraction * SOUND_SHARE, 'cutting-clips'),
      },
      ({ path, sizeBytes }, story) => {
        note(path, story.id);
        filled.push({ path, sizeBytes, stories: [story.code] });
      },
    );
    job.progress(SOUND_SHARE, 'writing-pages');
    const means = {
      siteFile: context.siteFile ?? noSiteFiles,
      printPdf: context.desktop?.printPdf,
      ...{ webAddress: request.webAddress, cropMarks: request.cropMarks, use, signal, read },
      filled,
    };
    for await (const { path, bytes, stories } of writer(content, means)) {
      signal.throwIfAborted();
      await outlet.add(path, [bytes]);
      for (const code of stories) {
        const storyId = ids.get(code);
        if (storyId !== undefined) note(path, storyId);
      }
    }
  };
  return makeOutput(
    {
      ...{ id: packageId, ...of, name, use, replaces, write },
      title: titleOf(facts),
      storyIds: before.leaving.map((verdict) => verdict.facts.story.id),
      destination: request.destination,
      recipient: request.recipient,
      recipientContact: request.recipientContact,
      webAddress: request.webAddress,
      wantedBytes: estimateBytes(facts, { going, ...form }),
      makingBytes: bytesStillToMake(facts, { going, ...form }, library),
      refuseChanged() {
        const now = judge();
        refuseChanged(before.leaving, [...now.facts.verdicts.values()]);
        if (stateOf(before) !== stateOf(now))
          throw new AppError(
            'conflict',
            'The exhibition was changed while it was being made. Nothing was written. Please make it again.',
          );
      },
    },
    context,
    job,
  );
}

export function noSiteFiles(): Promise<never> {
  return Promise.reject(
    new AppError('tool-missing', 'Parts of Homeground are missing. Please install it again.'),
  );
}

interface Judged {
  facts: ExhibitionFacts;
  going: ReadonlySet<ExhibitionItemId>;
  /** Stories of which something goes in. */
  leaving: StoryVerdict[];
}

/** @throws AppError `access-blocked` when a real name stands in words that belong to no story */
function judged(facts: ExhibitionFacts): Judged {
  const names = namesAround(facts).filter(({ isCertain }) => isCertain);
  if (names.length > 0)
    throw new AppError(
      'access-blocked',
      `A name that must not be shown stands in the exhibition's own words: ${names.map(({ word }) => `“${word}”`).join(', ')}. Please take it out.`,
    );
  const going = goingOf(judgeItems(facts));
  const storyIds = new Set(
    itemsOf(facts.exhibition)
      .filter((item) => going.has(item.id))
      .filter(isOfStory)
      .map(({ storyId }) => storyId),
  );
  const leaving = [...facts.verdicts.values()].filter((one) => storyIds.has(one.facts.story.id));
  return { facts, going, leaving };
}

function stateOf({ facts: { exhibition, trails, organisation, films }, going }: Judged): string {
  return JSON.stringify([exhibition, trails, organisation, [...going], [...films]]);
}

/** In its main language, or in the first that there is. */
function titleOf({ exhibition: { title, languages } }: ExhibitionFacts): string {
  return title[languages[0] ?? 'en'] ?? Object.values(title)[0] ?? '';
}

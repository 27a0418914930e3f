// Decides what goes into a package and what stays, with every reason. Pure.
import type { Use } from '../../../shared/model/agreement.ts';
import type { PackagePlan, PlanBlock } from '../../../shared/model/package.ts';
import { publicFields } from '../../../shared/model/package.ts';
import { decideRelease } from '../../../shared/rules/access.ts';
import { closedLengthMs } from '../../../shared/rules/closed-passages.ts';
import { findName } from './hidden-names.ts';
import { findHidden, namesInTexts } from './names-in-words.ts';
import type { CollectionFacts, StoryForPlan } from './package-facts.ts';
import type { PublicPoint, PublicStory } from './public-story.ts';
import { readWords } from './read-words.ts';

/** An access copy is about this large; see ffmpeg-args.ts. */
const ACCESS_BYTES_PER_MS = 21;
/** Lists, metadata and the room that a disk takes for each file. */
const BYTES_PER_STORY = 64 * 1024;

/** More names than these in the texts of one story say nothing new: when they are dealt with, the next are told. */
const MOST_NAMES = 50;

type Hint = PackagePlan['hints'][number];

export interface StoryVerdict {
  facts: StoryForPlan;
  decision: PackagePlan['leftOut'][number]['decision'];
  blocks: PackagePlan['leftOut'][number]['blocks'];
  mayLeave: boolean;
}

/** The gate, and the look for real names, for every story of the collection in its order. */
export function judgeStories(
  facts: Omit<CollectionFacts, 'id'>,
  { use, by, today }: { use: Use; by: string; today: string },
): StoryVerdict[] {
  return facts.stories.map((entry) => {
    const { access, release } = entry;
    const decision = decideRelease({ facts: access, release, use, by, today });
    const blocks = namesIn(entry, facts);
    return {
      facts: entry,
      decision,
      blocks,
      mayLeave: decision.allowed && blocks.length === 0,
    };
  });
}

/** For each public field the first name in it that must not be seen; of the transcripts each such word, with its place. */
export function namesIn(
  { story, hiddenNames, clearedWords }: StoryForPlan,
  facts: Omit<CollectionFacts, 'id'>,
): PlanBlock[] {
  const fields = wordsOfFields(story, facts);
  const shown = [...story.storytellers, ...story.interviewers, ...story.interpreters];
  const search = { own: hiddenNames, all: facts.hiddenNames, shown, cleared: clearedWords };
  const blocks = publicFields.flatMap((field): PlanBlock[] => {
    // The organisation keeps its name, though a storyteller may be called Street or Garden.
    const find = (text: string) =>
      field === 'organisation'
        ? findName(readWords(text), facts.hiddenNames, shown, clearedWords)
        : findHidden(readWords(text), search);
    const found = fields[field].map(find).filter((one) => one !== undefined);
    const worst = found.find(({ isCertain }) => isCertain) ?? found[0];
    return worst === undefined ? [] : [{ block: blockOf(worst), field, word: worst.word }];
  });
  const named = namesInTexts(story.transcripts, search, MOST_NAMES).map(
    ({ word, isCertain, ...place }): PlanBlock => ({
      ...{ block: blockOf({ isCertain }), field: 'transcript', word, place },
    }),
  );
  return [...blocks, ...named];
}

/** Each text for itself, so that the end of one and the beginning of the next are not taken for a name. */
function wordsOfFields(
  story: PublicStory,
  facts: Omit<CollectionFacts, 'id'>,
): Record<(typeof publicFields)[number], string[]> {
  return {
    title: [story.title],
    summary: [story.summary],
    caption: [story.caption],
    'content-warning': [story.contentWarning],
    locality: [story.locality],
    topics: [story.topics.join('; ')],
    index: story.points.flatMap(wordsOfPoint),
    place: story.places.flatMap(({ words, locality }) => [words, locality]),
    picture: story.pictures.flatMap((one) => [one.caption, one.captionAlt, one.altText]),
    'collection-title': [facts.title],
    introduction: [facts.introduction],
    organisation: [facts.organisation],
  };
}

function wordsOfPoint(point: PublicPoint): string[] {
  const { title, synopsis, keywords, themes, people, places, links, other } = point;
  return [
    ...[title, synopsis, ...keywords, ...themes, ...people, ...places.map(({ name }) => name)],
    ...links.map(({ address, words }) => `${address} ${words}`),
    ...(other === undefined ? [] : [other.title, other.synopsis, ...other.keywords]),
  ];
}

const blockOf = ({ isCertain }: { isCertain: boolean }) =>
  isCertain ? 'real-name-in-words' : 'may-be-real-name';

/** @param by the member who would make it @param freeBytes of the disk that the package would be written to */
export function planPackage(
  facts: CollectionFacts,
  { use, by, today, freeBytes }: { use: Use; by: string; today: string; freeBytes: number },
): PackagePlan {
  const verdicts = judgeStories(facts, { use, by, today });
  const going = verdicts.filter(({ mayLeave }) => mayLeave).map((verdict) => verdict.facts);
  return {
    collectionId: facts.id,
    use,
    goingIn: going.map(({ story }) => ({
      storyId: story.id,
      number: story.number,
      title: story.title,
      storytellers: story.storytellers,
      texts: story.transcripts.filter(({ lines }) => lines.length > 0).length,
      points: story.points.length,
      places: story.places.length,
      pictures: story.pictures.length,
      recordings: story.sounds.map(({ id, durationMs, sizeBytes, closed }) => ({
        recordingId: id,
        durationMs,
        sizeBytes,
        closedParts: closed.length,
        closedMs: closedLengthMs(closed, durationMs),
      })),
    })),
    leftOut: verdicts
      .filter(({ mayLeave }) => !mayLeave)
      .map((verdict) => ({
        storyId: verdict.facts.story.id,
        number: verdict.facts.story.number,
        title: verdict.facts.story.title,
        decision: verdict.decision,
        blocks: verdict.blocks,
      })),
    hints: going.flatMap(hintsOf),
    sizeBytes: going.reduce((sum, entry) => sum + estimateBytes(entry), 0),
    freeBytes,
  };
}

export function estimateBytes({ story }: StoryForPlan): number {
  const ofPictures = story.pictures.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return story.sounds.reduce(
    (sum, { sizeBytes, durationMs }) =>
      sum + sizeBytes + Math.ceil(durationMs * ACCESS_BYTES_PER_MS),
    BYTES_PER_STORY + ofPictures,
  );
}

function hintsOf(facts: StoryForPlan): Hint[] {
  const { story, hasDamagedSound, hasUnfinishedSound, hasUnansweredWish, voiceCanIdentify } = facts;
  const { keptPoints, keptPictures } = facts;
  const found: (Hint['hint'] | false)[] = [
    story.summary.trim() === '' && 'no-summary',
    story.sounds.length === 0 && 'no-recording',
    story.languages.length === 0 && 'no-language',
    story.recordedOn === '' && 'no-date',
    hasDamagedSound && 'recording-damaged',
    hasUnfinishedSound && 'recording-unfinished',
    hasUnansweredWish && 'do-not-use-heard',
    voiceCanIdentify && story.sounds.length > 0 && 'voice-can-identify',
    story.sounds.some(({ kind }) => kind === 'import') && 'only-sound-leaves',
    story.sounds.length > 0 && story.points.length + keptPoints === 0 && 'no-index',
    keptPoints > 0 && 'points-left-out',
    keptPictures > 0 && 'picture-left-out',
  ];
  return found
    .filter((hint) => hint !== false)
    .map((hint) => ({ storyId: story.id, number: story.number, hint }));
}

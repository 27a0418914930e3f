// What goes into a storyteller's copy, read from the library: no name and no word that others would not be told, and of the sound only what is theirs.
import type { PersonId, StoryId } from '../../../../shared/model/ids.ts';
import type { AgreementEntry } from '../../../../shared/model/agreement.ts';
import type { SignedEntry } from '../../../../shared/rules/form-blocks.ts';
import { passagesWithin } from '../../../../shared/rules/closed-passages.ts';
import { mayHearOwnClosed } from '../../../../shared/rules/storyteller-copy.ts';
import type { CopyFacts } from '../../../../shared/rules/storyteller-copy.ts';
import type { LibraryContext } from '../../context.ts';
import { closedForOthers, copyFacts } from '../../db/copy-facts.ts';
import { holdsHiddenName, nameSearchOf } from '../../db/names-kept-back.ts';
import { picturesOfPerson } from '../../db/pictures-of-person.ts';
import type { OwnPicture } from '../../db/pictures-of-person.ts';
import { readEntries } from '../../db/read-entries.ts';
import { signedText } from '../../db/text-in-use.ts';
import { wordsToldOutside } from '../../db/transcripts-told.ts';
import type { LeavingTranscript } from '../../db/words-that-leave.ts';
import { loadStoryFacts } from '../package-facts.ts';
import type { PublicSound, PublicStory } from '../public-story.ts';

export interface GatheredSound {
  /** With all that is closed today. */
  sound: PublicSound;
  /** Silent whatever is chosen. */
  forOthers: PublicSound['closed'];
}

export interface GatheredText extends LeavingTranscript {
  linesLeftOut: number;
}

export interface GatheredCopy {
  facts: CopyFacts;
  story: PublicStory;
  /** Empty where a name that is kept back stands in it. */
  title: string;
  /** BCP 47 */
  language: string;
  hasOwnClosed: boolean;
  sounds: GatheredSound[];
  texts: GatheredText[];
  photos: OwnPicture[];
  photosKept: number;
  /** The newest of each kind of which the words are known. */
  signed: SignedEntry[];
}

/** @returns undefined for a story that is not there */
export function gatherCopy(
  context: LibraryContext,
  ids: { storyId: StoryId; personId: PersonId },
): GatheredCopy | undefined {
  const { library } = context;
  const { sql } = library.db;
  const { storyId, personId } = ids;
  const story = loadStoryFacts(library, { storyId, today: context.today() }).stories[0]?.story;
  if (story === undefined) return undefined;
  const facts = copyFacts(sql, ids);
  const isHidden = holdsHiddenName(nameSearchOf(sql, storyId));
  const own = readEntries(sql, storyId).filter((entry) => entry.personId === personId);
  const mayHearOwn = mayHearOwnClosed(facts);
  const sounds = story.sounds.map((sound) => ({
    sound,
    forOthers: mayHearOwn
      ? passagesWithin(closedForOthers(sql, sound.id), sound.durationMs)
      : sound.closed,
  }));
  const { theirs, kept } = picturesOfPerson(sql, ids);
  return {
    ...{ facts, story, sounds },
    title: isHidden(story.title) ? '' : story.title,
    language: own.at(-1)?.language ?? story.languages[0] ?? 'en',
    hasOwnClosed: sounds.some(
      ({ sound, forOthers }) => JSON.stringify(sound.closed) !== JSON.stringify(forOthers),
    ),
    texts: textsOf(context, storyId),
    photos: theirs.map((photo) => ({
      ...photo,
      caption: isHidden(photo.caption) ? '' : photo.caption,
      altText: isHidden(photo.altText) ? '' : photo.altText,
    })),
    photosKept: kept,
    signed: newestSigned(own).filter((entry) => signedText(sql, entry) !== undefined),
  };
}

function textsOf({ library }: LibraryContext, storyId: StoryId): GatheredText[] {
  const { sql } = library.db;
  const countOf = sql
    .prepare<[string], number>('select count(*) from transcript_lines where transcript_id = ?')
    .pluck();
  return wordsToldOutside(sql, storyId)
    .map((text) => ({
      ...text,
      linesLeftOut: (countOf.get(text.id) ?? text.lines.length) - text.lines.length,
    }))
    .filter(({ lines }) => lines.length > 0);
}

function newestSigned(entries: readonly AgreementEntry[]): SignedEntry[] {
  return (['participation', 'recording'] as const).flatMap((kind) => {
    const found = entries.findLast((entry): entry is SignedEntry => entry.kind === kind);
    return found === undefined ? [] : [found];
  });
}

// Chooses what of the stories goes into an exhibition, before any sound is made: which lines belong to which sound, and what is told of each
// story. Pure.
import type { RecordingId } from '../../../shared/model/ids.ts';
import { directionOf } from '../../../shared/rules/direction-of.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import type { LeavingLine, LeavingTranscript } from '../db/words-that-leave.ts';
import type { PublicStory } from '../packaging/public-story.ts';
import type { ShownLine, ShownStory, ShownText } from './content.ts';
import { textsWithin } from './cut-off-words.ts';

/** The original first, each translation tied to it line by line; times begin at `fromMs`. */
function shownTexts(
  texts: readonly LeavingTranscript[],
  keep: (line: LeavingLine, text: LeavingTranscript) => boolean,
  fromMs: number,
): ShownText[] {
  const originalLines = new Map(
    texts
      .filter(({ isTranslation }) => !isTranslation)
      .map((text) => [text.id, text.lines.filter((line) => keep(line, text))]),
  );
  return texts
    .toSorted((one, other) => Number(one.isTranslation) - Number(other.isTranslation))
    .flatMap((text): ShownText[] => {
      const lines = text.lines.filter((line) => keep(line, text));
      if (lines.length === 0) return [];
      const originals = text.ofId === null ? [] : (originalLines.get(text.ofId) ?? []);
      return [
        {
          language: text.language,
          isTranslation: text.isTranslation,
          lines: lines.map((line) => shownLine(line, { text, originals, fromMs })),
        },
      ];
    });
}

function shownLine(
  line: LeavingLine,
  {
    text,
    originals,
    fromMs,
  }: { text: LeavingTranscript; originals: readonly LeavingLine[]; fromMs: number },
): ShownLine {
  const at = originals.findIndex(({ id }) => id === line.ofLineId);
  const language = line.language ?? text.language;
  return {
    fromMs: line.fromMs === null ? null : Math.max(0, line.fromMs - fromMs),
    toMs: line.toMs === null ? null : Math.max(0, line.toMs - fromMs),
    speaker: line.speaker,
    text: line.text,
    language: line.language,
    direction: line.direction === 'auto' ? directionOf(language) : line.direction,
    of: at === -1 ? null : at,
  };
}

/** What is said in a sound. @param part only lines that are said within this part; without it all of them */
export function textsOfSound(
  { transcripts, sounds }: Pick<PublicStory, 'transcripts' | 'sounds'>,
  {
    recordingId,
    part,
    fromMs,
  }: { recordingId: RecordingId; part: Passage | undefined; fromMs: number },
): ShownText[] {
  const sound = sounds.find(({ id }) => id === recordingId);
  const texts = transcripts.filter((text) => text.recordingId === recordingId);
  const within = part && textsWithin(texts, part, { durationMs: sound?.durationMs ?? Infinity });
  return shownTexts(within ?? texts, () => true, fromMs);
}

/** Words that belong to no sound. */
export function textsAlone({ transcripts }: PublicStory): ShownText[] {
  return shownTexts(
    transcripts.filter(({ recordingId }) => recordingId === null),
    () => true,
    0,
  );
}

/** Lines of one text, and what stands for them in its translations. */
export function textsOfQuote(
  { transcripts }: PublicStory,
  { transcriptId, lines }: { transcriptId: string; lines: readonly LeavingLine[] },
): ShownText[] {
  const ids = new Set(lines.map(({ id }) => id));
  const own = transcripts.filter(({ id, ofId }) => id === transcriptId || ofId === transcriptId);
  return shownTexts(
    own,
    (line, text) =>
      text.id === transcriptId
        ? ids.has(line.id)
        : line.ofLineId !== null && ids.has(line.ofLineId),
    0,
  );
}

/** Told beside what is heard of it. */
export function shownStory(story: PublicStory): ShownStory {
  const { code, number, title, summary, contentWarning, storytellers, interviewers } = story;
  const { languages, recordedOn, locality, wardCode, topics, places } = story;
  return {
    ...{ code, number, title, summary, contentWarning, storytellers, interviewers },
    ...{ languages, recordedOn, locality, wardCode, topics, places },
  };
}

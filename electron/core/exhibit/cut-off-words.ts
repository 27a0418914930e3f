// Words that are said where the sound was cut off go out as little as that sound does. Pure.
import { closedLineIds } from '../../../shared/rules/closed-lines.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import { CLIP_SLACK_MS } from '../../../shared/rules/split-clip.ts';
import type { LeavingTranscript } from '../db/words-that-leave.ts';
import type { PublicSound, PublicStory } from '../packaging/public-story.ts';

/** How long coded sound is nobody can say to the last sample, so the last end goes on for ever. */
function outside({ fromMs, toMs }: Passage, durationMs: number): Passage[] {
  return [
    ...(fromMs > 0 ? [{ fromMs: 0, toMs: fromMs }] : []),
    ...(toMs < durationMs ? [{ fromMs: toMs, toMs: Infinity }] : []),
  ];
}

function without(
  texts: readonly LeavingTranscript[],
  closedOf: (text: LeavingTranscript) => readonly Passage[],
): LeavingTranscript[] {
  const closed = closedLineIds(
    texts.map((text) => ({ lines: text.lines, closed: closedOf(text) })),
    new Set(),
  );
  return texts.map((text) => ({ ...text, lines: text.lines.filter(({ id }) => !closed.has(id)) }));
}

/** The story without the words of the ends that were cut off its sounds, in no language. */
export function withoutCutEnds(story: PublicStory): PublicStory {
  const cut = new Map(
    story.sounds.map(({ id, durationMs, trimInMs, trimOutMs }) => [
      id,
      outside({ fromMs: trimInMs ?? 0, toMs: trimOutMs ?? durationMs }, durationMs),
    ]),
  );
  const cutOf = ({ recordingId }: LeavingTranscript) =>
    recordingId === null ? [] : (cut.get(recordingId) ?? []);
  return { ...story, transcripts: without(story.transcripts, cutOf) };
}

/** Lines that are said within the clip: a name that was cut off it stands in none of them. */
export function textsWithin(
  texts: readonly LeavingTranscript[],
  { fromMs, toMs }: Passage,
  { durationMs }: Pick<PublicSound, 'durationMs'>,
): LeavingTranscript[] {
  const wide = { fromMs: fromMs - CLIP_SLACK_MS, toMs: toMs + CLIP_SLACK_MS };
  return without(texts, () => outside(wide, durationMs)).map((text) => ({
    ...text,
    lines: text.lines.filter((line) => line.fromMs !== null),
  }));
}

// Who can be heard and has not agreed: which parts are silent for everybody outside, and whether the recording may leave at all. Pure.
import type { VoiceKind } from '../model/voice.ts';
import { mergePassages } from './closed-passages.ts';
import type { Passage } from './closed-passages.ts';

export interface VoiceFacts {
  kind: VoiceKind;
  /** Both null: throughout. */
  fromMs: number | null;
  toMs: number | null;
  hasAgreed: boolean;
}

export interface VoicesDecision {
  /** Everybody who can be heard is listed, somebody has said. */
  listed: boolean;
  /** In order, without overlaps. */
  silent: Passage[];
  /** It may not leave as a whole: nobody has listed, or somebody who is heard throughout has not agreed. */
  whole: boolean;
}

/** No recording is longer than a hundred hours. */
const THROUGHOUT: Passage = { fromMs: 0, toMs: 360_000_000 };

function isThroughout({ fromMs, toMs }: VoiceFacts): boolean {
  return fromMs === null || toMs === null;
}

/**
 * An interviewer or interpreter who has not signed yet keeps the whole recording here, but is not made silent throughout: that would
 * take the storyteller's voice away from those who may hear it.
 */
function silentPart(voice: VoiceFacts): Passage[] {
  const { kind, fromMs, toMs } = voice;
  if (fromMs !== null && toMs !== null) return [{ fromMs, toMs }];
  return kind === 'interviewer' || kind === 'interpreter' ? [] : [THROUGHOUT];
}

/** @param voices those that are listed, and those that were removed while nobody has said since that everybody is listed */
export function decideVoices({
  voices,
  isStated,
}: {
  voices: readonly VoiceFacts[];
  isStated: boolean;
}): VoicesDecision {
  const notAgreed = voices.filter(({ hasAgreed }) => !hasAgreed);
  return {
    listed: isStated,
    silent: mergePassages(notAgreed.flatMap(silentPart)),
    whole: !isStated || notAgreed.some(isThroughout),
  };
}

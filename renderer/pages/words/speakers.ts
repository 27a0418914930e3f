// Who may speak in a line: the people of the story and the words that stand for others. Pure.
import type { Person } from '../../../shared/model/person.ts';
import type { Story } from '../../../shared/model/story.ts';
import type { TranscriptLine } from '../../../shared/model/transcript.ts';
import type { Lines } from './line-changes.ts';
import type { Speaker } from './line-actions.ts';

export interface KnownSpeaker extends Speaker {
  name: string;
}

/** Storytellers first, then who helps, then the words of others in the order in which they first speak. */
export function speakersOf(
  story: Pick<Story, 'narratorIds' | 'interviewerIds' | 'interpreterIds'>,
  people: readonly Person[],
  lines: Lines,
): KnownSpeaker[] {
  const ids = new Set([
    ...story.narratorIds,
    ...story.interviewerIds,
    ...story.interpreterIds,
    ...lines.flatMap(({ speakerId }) => (speakerId === null ? [] : [speakerId])),
  ]);
  const known = [...ids].flatMap((id): KnownSpeaker[] => {
    const person = people.find((one) => one.id === id);
    return person ? [{ speakerId: id, speaker: '', name: person.displayName }] : [];
  });
  const others = new Set(
    lines.flatMap(({ speakerId, speaker }) =>
      speakerId === null && speaker !== '' ? [speaker] : [],
    ),
  );
  return [...known, ...[...others].map((name) => ({ speakerId: null, speaker: name, name }))];
}

type Spoken = Pick<TranscriptLine, 'speakerId' | 'speaker'>;

export function isSameSpeaker(one: Spoken, other: Spoken): boolean {
  return one.speakerId === other.speakerId && one.speaker === other.speaker;
}

/** '' when nobody has said who speaks. */
export function nameOfSpeaker(line: Spoken, speakers: readonly KnownSpeaker[]): string {
  return speakers.find((one) => isSameSpeaker(one, line))?.name ?? line.speaker;
}

export function nextSpeaker(line: Spoken, speakers: readonly KnownSpeaker[]): Speaker | undefined {
  const at = speakers.findIndex((one) => isSameSpeaker(one, line));
  return speakers[(at + 1) % Math.max(1, speakers.length)];
}

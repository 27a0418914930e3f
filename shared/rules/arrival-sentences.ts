// The English sentences about files that arrive: what is wrong with one, what was left out, how it ended. The command line and the English pages share them.
import type { ArrivalProblem } from '../model/arrival.ts';

/** What a header says of a sound whose end is missing; null where it does not say. */
export interface MissingEnd {
  presentMs: number | null;
  saidMs: number | null;
}

export function shortLength(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return ms < 90_000 ? `${Math.round(ms / 1000)} s` : `${minutes} min`;
}

export function missingEndSentence({ presentMs, saidMs }: MissingEnd): string {
  return presentMs === null || saidMs === null
    ? 'The end of this file is missing. It may not have been copied whole.'
    : `This file ends after ${shortLength(presentMs)} of ${shortLength(saidMs)}; the rest is missing. It may not have been copied whole.`;
}

const always = (sentence: string) => () => sentence;

export const arrivalSentences = {
  empty: always('This file is empty. Please copy it from the recorder again.'),
  'not-ours': always(
    'This is no sound, photo or paper that we can take in. We take WAV, FLAC, MP3, M4A, AAC, OGG, WebM, AMR, 3GP, MP4 and MOV, JPEG, PNG, WebP, HEIC and PDF.',
  ),
  unreadable: always(
    'This file cannot be opened. Please check that it is still there and that you may read it.',
  ),
  'not-a-file': always('This is not a file of sound, pictures or paper, so it was not opened.'),
  link: always('This only points to a file in another place. Please choose that file itself.'),
  'too-deep': always('This folder lies too deep inside the others. Please choose it by itself.'),
  damaged: ({ detail }) => detail,
  'cut-off': missingEndSentence,
  'too-large': always('This picture is too large to be shown safely. Please make it smaller.'),
  duplicate: ({ detail }) =>
    detail === ''
      ? 'This file is already in the library.'
      : `This file is already in the library, as “${detail}”.`,
  'duplicate-in-bin': always(
    'This file is already in the library, in the bin. You can take it out of there.',
  ),
  'twice-here': ({ detail }) => `This is the same file as “${detail}”.`,
} as const satisfies Record<
  ArrivalProblem['problem'],
  (about: MissingEnd & { detail: string }) => string
>;

export function arrivalSentence({ problem, ...about }: ArrivalProblem): string {
  const sentence: (about: MissingEnd & { detail: string }) => string = arrivalSentences[problem];
  return sentence(about);
}

/** The file is another kind than its name says. */
export const endingSentence = (kind: string): string =>
  `Its name ends as another kind of file does. It is ${kind}, and is taken in as that.`;

export const junkSentence = (count: number): string =>
  count === 1
    ? '1 file that recorders and computers leave behind was passed over.'
    : `${count} files that recorders and computers leave behind were passed over.`;

export const tooManySentence = (count: number): string =>
  `Only the first ${count} files are shown. Please bring in the rest afterwards.`;

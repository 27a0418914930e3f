// The English sentences that the command line, packages and the English pages share: why something is kept back, what is wrong with a package, what long work is at.
import type { JobStep } from '../contract/events.ts';
import type { Decision, Reason, Use } from '../model/agreement.ts';
import type { PackagePlan, VerifyProblem } from '../model/package.ts';

type Sentence = (until: string) => string;

export const reasonSentences = {
  'no-storyteller': () => 'No storyteller has been named yet.',
  'no-participation-agreement': () => 'There is no participation agreement (before the interview).',
  'no-recording-agreement': () => 'There is no recording agreement (after the interview).',
  'changed-since-agreement': () =>
    'The story has changed since the agreement: there is other sound, a storyteller was taken off, or somebody has come of age. The storyteller must agree again.',
  'use-not-agreed': () => 'The storyteller did not agree to this use.',
  withdrawn: () => 'The storyteller has taken the story back.',
  'closed-until': (until) => `The story is closed until ${until}.`,
  'closed-date-passed': (until) =>
    `The closing date ${until} has passed. A lead must decide before it can be shared.`,
  'age-unknown': () => 'We do not know if the storyteller is an adult.',
  'no-responsible-adult': () =>
    'The storyteller is under 18 and a responsible adult has not signed both agreements.',
  'in-bin': () => 'The story is in the bin.',
} as const satisfies Record<Reason, Sentence>;

export const blockSentences = {
  'real-name-in-words':
    'The title, summary, tags, caption or content warning, or the words of the collection, hold the real name of a person who did not want it shown. Please take it out.',
} as const satisfies Record<PackagePlan['leftOut'][number]['blocks'][number], string>;

export const useNames = {
  archive: 'archive deposit',
  exhibition: 'exhibition',
  website: 'website',
  learning: 'learning',
  broadcast: 'broadcast',
  research: 'research',
} as const satisfies Record<Use, string>;

/** All reasons of a decision as sentences, in the order that the gate found them. */
export function decisionSentences(decision: Decision): string[] {
  return decision.reasons.map(({ reason, until }) => reasonSentences[reason](until ?? ''));
}

const problemSentences = {
  'not-a-package': () => 'This is not an archive package: there is no bagit.txt.',
  'unsafe-name': (file) => `The name "${file}" is not safe, so nothing was read from it.`,
  unreadable: (file, detail) => `"${file}" cannot be read. ${detail}`,
  'bad-declaration': (file, detail) =>
    `"${file}" does not say what a BagIt 1.0 package must say. ${detail}`,
  'bad-manifest-line': (file, detail) => `A line of "${file}" cannot be understood. ${detail}`,
  'listed-twice': (file, detail) => `"${file}" is listed twice. ${detail}`,
  'missing-file': (file) => `"${file}" is listed but is not there.`,
  'changed-file': (file) => `"${file}" has been changed since the package was made.`,
  'extra-file': (file) => `"${file}" is there but is not listed.`,
  'no-manifest': (file) => `The list of files "${file}" is missing.`,
  'wrong-total': (file, detail) => `"${file}" gives another total than what is there. ${detail}`,
  'bad-metadata': (file, detail) => `"${file}" cannot be used. ${detail}`,
} as const satisfies Record<VerifyProblem['problem'], (file: string, detail: string) => string>;

/** One plain sentence for one problem, naming the file. */
export function problemSentence({ problem, file, detail }: VerifyProblem): string {
  const sentence: (file: string, detail: string) => string = problemSentences[problem];
  return sentence(file, detail).trim();
}

export const stepSentences = {
  listening: () => 'Listening to the sound',
  'bringing-in': () => 'Bringing the sound into the library',
  'copying-recordings': () => 'Copying the recordings',
  packing: () => 'Packing',
  checking: (file) => `Checking ${file}`,
  'bringing-back': () => 'Bringing back files',
} as const satisfies Record<JobStep, (file: string) => string>;

// The English sentences that the command line, packages and the English pages share: why something is kept back, what is wrong with a package or a library, what long work is at.
import type { JobStep } from '../contract/events.ts';
import type { Decision, Reason, Use } from '../model/agreement.ts';
import type { LibraryWarning } from '../model/library.ts';
import type { BagReport, PackagePlan, PlanBlock, VerifyProblem } from '../model/package.ts';

type Sentence = (until: string) => string;

export const reasonSentences = {
  'decisions-may-be-missing': () =>
    'The library was damaged or brought back from a backup, and later decisions may be missing. A lead must look and confirm first.',
  'no-storyteller': () => 'No storyteller has been named yet.',
  'no-participation-agreement': () => 'There is no participation agreement (before the interview).',
  'no-recording-agreement': () => 'There is no recording agreement (after the interview).',
  'changed-since-agreement': () =>
    'The story has changed since the agreement: there is other sound, a storyteller was taken off, or somebody has come of age. The storyteller must agree again.',
  'use-not-agreed': () => 'The storyteller did not agree to this use.',
  withdrawn: () => 'The storyteller has taken the story back.',
  'closed-until': (until) =>
    until === ''
      ? 'The story is closed until further notice.'
      : `The story is closed until ${until}.`,
  'closed-date-passed': (until) =>
    `The closing date ${until} has passed. A lead must decide before it can be shared.`,
  'age-unknown': () => 'We do not know if the storyteller is an adult.',
  'no-responsible-adult': () =>
    'The storyteller is under 18 and a responsible adult has not signed both agreements.',
  'in-bin': () => 'The story is in the bin.',
  'voices-not-listed': () => 'Nobody has said yet who else can be heard in it.',
  'voice-not-agreed': () => 'Somebody who can be heard all through it has not agreed.',
  'ask-again': () =>
    'The storyteller wants to be asked before each use. Please ask them about this one, and write down what they say.',
  'sensitivity-check-due': () =>
    'Nobody has checked it as it is now for what could hurt somebody. Please make the check.',
  'sensitive-open': () => 'The check found something that is not dealt with yet.',
  'second-person-missing': () =>
    'Somebody in it is at high risk. A second person must look at it and agree: not the one who checked it, and not the one who shares it.',
  'pseudonym-missing': () =>
    'Somebody in it is at high risk, and their own name would be shown. Please choose another name together with them, or show no name.',
  'not-checked-yet': () => 'The organisation has not finished its checks of this story.',
} as const satisfies Record<Reason, Sentence>;

const fieldNames = {
  title: 'title',
  summary: 'summary',
  caption: 'caption',
  'content-warning': 'content warning',
  locality: 'place',
  topics: 'list of tags and themes',
  index: 'index',
  place: 'list of places',
  picture: 'text beside a picture',
  'collection-title': 'title of the collection',
  introduction: 'introduction of the collection',
  organisation: 'name of the organisation',
  transcript: 'transcript',
} as const satisfies Record<PlanBlock['field'], string>;

/** Says which word of which field keeps a story back. */
export function blockSentence({ block, field, word, place }: PlanBlock): string {
  const where =
    place === undefined
      ? fieldNames[field]
      : `${fieldNames[field]} (${place.language}), line ${place.line},`;
  const what = place === undefined ? '' : ' or give the name a substitute';
  return block === 'real-name-in-words'
    ? `The ${where} holds “${word}”, the real name of a person who did not want it shown. Please take it out${what}.`
    : `The ${where} holds “${word}”, which may be the real name of a person who did not want it shown. Please write it in another way${what}.`;
}

/** What a person should know of the library that was opened. */
export const warningSentences = {
  'synced-folder': (service: string) =>
    `This library lies in a folder that ${service} copies to the internet. That can break it, and it sends the stories to somebody else's computers. Please close Homeground and move the library to a folder that stays on this computer.`,
  'recording-damaged': (name: string) =>
    `The recording “${name}” is damaged and cannot be read whole. Everything else is fine. You can bring it back from a backup.`,
  'recovery-not-confirmed': () =>
    'The recovery sheet has not been confirmed. Without it a forgotten passphrase cannot be replaced.',
  'opened-with-recovery-key': () =>
    'You opened the library with the recovery key. Please choose a new passphrase.',
  'decisions-may-be-missing': (moment: string) =>
    `This library was damaged or brought back from a backup. Who took a story back, closed it or said no after ${moment} may be missing. Nothing is shared until a lead has looked at papers and messages since then, and has written down again what is missing.`,
  'opened-from-backup': (moment: string) =>
    `On ${moment} this library was opened from a backup, because its catalogue was damaged. The history names who did it. If you did not expect this, please ask: somebody may have wanted something undone. What was replaced is kept in the folder “backups”.`,
  'package-was-interrupted': (name: string) =>
    `Making the package “${name}” was interrupted. Nothing half made was left behind. You can make it again.`,
} as const satisfies Record<LibraryWarning['code'], (subject: string) => string>;

export const hintSentences = {
  'no-summary': 'has no summary. An archive needs a few sentences.',
  'no-recording': 'has no recording. Only its words would go in.',
  'no-language': 'does not say which language is spoken.',
  'no-date': 'does not say when it was recorded.',
  'recording-damaged':
    'has a recording that cannot be read whole, so the package cannot be made. Bring it back from a full backup, or put it into the bin.',
  'recording-unfinished':
    'has a recording that was cut off or is still going on. It stays behind until you keep it.',
  'only-sound-leaves':
    'has a sound file that was brought in. Only its sound goes: film, pictures, places, names and dates in the file stay here.',
  'do-not-use-heard':
    'has a mark that says “do not use”, and that moment is not closed. Listen to it, and close the part if it must not leave.',
  'voice-can-identify':
    'has somebody in it who is under high protection. Who knows the voice knows the person. Ask them again before it leaves.',
  'no-index': 'has no index. Whoever looks for something has to listen to all of it.',
  'points-left-out':
    'has index points that stay here: a hidden name is in them, or their recording does not leave. Look at its index.',
  'picture-left-out':
    'has a picture or paper that stays here: what its file tells besides what can be seen cannot be taken out. Bring it in as JPEG or PNG.',
} as const satisfies Record<PackagePlan['hints'][number]['hint'], string>;

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
  'bad-signature': (file) =>
    `The signature "${file}" does not fit. The package was changed after it was signed, or the signature is another's.`,
  'not-signed': (file) => `"${file}" has no signature, while other packages here have one.`,
  'too-many-problems': () => 'There are more problems than these. The check has stopped here.',
} as const satisfies Record<VerifyProblem['problem'], (file: string, detail: string) => string>;

/** @param files their names, with commas */
export const uncheckedSentence = (files: string): string =>
  `These files are in no list, so nobody can say whether they are as they were: ${files}`;

/** Who vouches for a package. */
export function signatureSentence({
  signature,
  signedBy,
}: Pick<BagReport, 'signature' | 'signedBy'>): string {
  const key = signedBy?.fingerprint ?? '';
  switch (signature) {
    case 'none':
      return 'It is not signed. Nobody can say who made it.';
    case 'broken':
      return 'The signature does not fit. Do not rely on these files.';
    case 'good':
      return `The signature is right: ${signedBy?.name || 'this library’s own'} (${key}).`;
    case 'unknown-key':
      return `The signature fits the key ${key}. Compare it with the one on paper: nobody here has said whose it is.`;
  }
}

/** One plain sentence for one problem, naming the file. */
export function problemSentence({ problem, file, detail }: VerifyProblem): string {
  const sentence: (file: string, detail: string) => string = problemSentences[problem];
  return sentence(file, detail).trim();
}

export const stepSentences = {
  'looking-through': (file) => `Looking at ${file}`,
  listening: () => 'Listening to the sound',
  'bringing-in': () => 'Bringing the sound into the library',
  'copying-recordings': () => 'Copying the recordings',
  packing: () => 'Packing',
  checking: (file) => `Checking ${file}`,
  'checking-copies': () => 'Checking the copies of last time',
  'making-copies': () => 'Making the copy to listen to',
  'writing-down': () => 'Writing down what is said',
  'trying-out': () => 'Trying it out',
  'bringing-back': () => 'Bringing back files',
  erasing: () => 'Writing the recording anew',
  'cutting-clips': () => 'Making the sounds that visitors hear',
  'writing-pages': () => 'Writing the pages',
} as const satisfies Record<JobStep, (file: string) => string>;

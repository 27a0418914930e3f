// The English sentences of receiving, for the command line and the receipt: what became of each story and why, and what a fault means.
import type { IntakeOutcome, SignatureState } from '../model/intake.ts';
import type { IntakeWhy, KeptBack, SenderDoubt } from '../model/intake-report.ts';
import type { VerifyProblem } from '../model/package.ts';

export const outcomeWords = {
  added: 'added',
  changed: 'changed',
  same: 'the same as here',
  refused: 'not taken in',
  asked: 'taken in, with something to decide',
} as const satisfies Record<IntakeOutcome, string>;

export const whySentences = {
  'taken-back-here':
    'The storyteller has taken it back here, so an older package does not bring it back.',
  'erased-here': 'It was erased here, so an older package does not bring it back.',
  'in-bin-here': 'It is in the bin here. Take it out first if you want what is new.',
  'own-story': 'It belongs to this library or to another sender, so nothing of it was changed.',
  damaged: 'A file of it is missing or was changed on the way.',
  'not-agreed': 'Nothing is said of what the storyteller agreed to, so it comes in closed.',
  'taken-back-there': 'The storyteller has taken it back there, so it is closed here too.',
  'sender-in-doubt':
    'Nobody can be sure that it is from them, so nothing of it is renewed. Only what closes more counts.',
} as const satisfies Record<IntakeWhy, string>;

export const doubtSentences = {
  unsigned:
    'It is not signed, and packages of this library were signed before. It may not be from them: stories that are here are not renewed by it.',
  'other-key':
    'It is signed with another key than the packages of this library before. It may not be from them: stories that are here are not renewed by it.',
} as const satisfies Record<SenderDoubt, string>;

/** @param name of the lead */
export const trustedSentence = (name: string) =>
  `It is not signed as the packages of this library before. ${name} has said that it is from them all the same.`;

/** Of a folder that was given where packages are received. */
export const handoverSentence =
  'This is a handover: a whole library, locked with a passphrase. A lead takes it in under “Gather libraries”, or with: homeground handover receive.';

export const keptBackSentences = {
  'not-ours': 'It is no kind of file that a library keeps.',
  derived: 'It is made anew from what comes in.',
  'too-large': 'There are more files than one story can have.',
  unreadable: 'It cannot be read.',
} as const satisfies Record<KeptBack['why'], string>;

export const signatureSentences = {
  none: 'It is not signed.',
  good: 'It is signed, and the signature fits.',
  'unknown-key':
    'It is signed, and the signature fits. Nobody here has said whose key it is: compare its fingerprint with the one on paper.',
  broken: 'The signature does not fit: somebody has changed it, or signed something else.',
} as const satisfies Record<SignatureState, string>;

/** What each kind of fault means for whoever keeps the archive. */
export const meaningSentences = {
  'not-a-package': 'It may be another file, or not copied whole.',
  'unsafe-name':
    'It could write outside its folder or over another file. Do not unpack it. Ask the sender for another.',
  unreadable: 'Nobody can say what is in this file. Ask the sender for the package again.',
  'bad-declaration': 'Programs cannot know how to read this package.',
  'bad-manifest-line': 'The list of files cannot be trusted.',
  'listed-twice': 'The list of files says two things of one file.',
  'missing-file': 'It was not copied whole. Copy it again, or ask the sender.',
  'changed-file': 'The file is not as it was sent: damaged on the way, or changed by somebody.',
  'extra-file': 'Nobody vouches for this file. It may have been added on the way.',
  'no-manifest': 'Nobody can say if the files are as they were sent.',
  'wrong-total': 'Something was added or lost on the way.',
  'bad-metadata': 'The description cannot be trusted, so nobody knows what belongs to whom.',
  'bad-signature': 'Somebody may have put this together who is not the sender. Ask them.',
  'not-signed': 'It may not be of the same sender as the others. Ask them.',
  'too-many-problems': 'The package is ruined. Ask the sender for it again.',
} as const satisfies Record<VerifyProblem['problem'], string>;

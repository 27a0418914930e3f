// What must be in nothing that leaves, by what it is, and what must be there: every word is only in its own place.
import { wordsIn } from './told-pictures.ts';

export const PHOTO = 'canaryphoto';

/** What must be in nothing that leaves for an archive, by what it is. */
export const canaries: Readonly<Record<string, string>> = {
  'real name behind another': 'Quillfeather',
  'first name behind another': 'Zephyrine',
  'other name of the same person': 'Canarymaiden',
  'name of somebody who is spoken of': 'Ottoline',
  'name of an interpreter who signed': 'Canaryinterpreter',
  'name of a parent who signed': 'Canaryparent',
  'phone number': '0121 496 0777',
  'phone number in words that are closed': '07700 900123',
  'private note on a person': 'canary-person-note',
  'private note on a story': 'canary-story-note',
  'what was to be left out': 'canary-leave-out',
  'note of the interview': 'canary-interview-note',
  'note on a place': 'canary-place-note',
  'place in somebody’s own words': 'canary-village',
  'place of an index point': 'canary-point-village',
  'link of an index point': 'canary-point-link',
  'words quoted at an index point': 'canary-point-words',
  'index point in a closed part': 'canary-closed-point',
  'index point in the bin': 'canary-binned-point',
  'note on somebody who is spoken of': 'canary-mention-note',
  'mark while it was recorded': 'canary-marker',
  'reason why a part is closed': 'canary-passage-reason',
  'line that is closed': 'canary-closed-line',
  'line in a closed part': 'canary-line-in-closed-part',
  'text that nobody has checked': 'canary-draft-text',
  'theme that touches on danger': 'canary-danger',
  'words of an agreement': 'canary-agreement-words',
  'request or worry': 'canary-case',
  'answer in the check before sharing': 'canary-check-answer',
  'name of a recording': 'canary-recording-title',
  device: 'canary-device',
  'tag in a sound': 'canary-sound-tag',
  'original name of a sound': 'canary-sound-name',
  'original name of a picture': 'canary-picture-name',
  'title of a picture in the library': 'canary-picture-title',
  'who said yes to a picture': 'canary-said-by',
  'who gave a picture': 'canary-giver',
  'text beside a picture that may not leave': 'canary-unasked-picture',
  'ward of a protected story': 'E05011137',
  'exact time of a protected recording': '10:00:00',
  'where a place lies': '52.48137',
  'story that was taken back': 'canary-withdrawn',
  'story that is closed for years': 'canary-embargoed',
  'story without agreements': 'canary-not-agreed',
  'story that was agreed for other uses': 'canary-other-use',
  'story in the bin': 'canary-binned-story',
  'other collection': 'canary-other-collection',
  member: 'Lea Example',
  'name of a preset': 'canary-preset',
  ...Object.fromEntries(wordsIn({ word: PHOTO }).map((word) => [`${word} of a photo`, word])),
};
export const presetName = 'canary-preset';

/** What leaves, so that finding nothing means something. */
export const shownWords = [
  'Wren',
  'Nadia Examplewala',
  '[Wren] told me',
  'The first frost',
  'A yard with a tree',
];

// With which number the command line ends: one for each kind of failure, so that scripts can tell them apart.
import type { ErrorCode } from '../../shared/contract/errors.ts';

export const exitCodes = {
  internal: 1,
  'invalid-input': 2,
  'not-found': 3,
  conflict: 4,
  'not-permitted': 5,
  locked: 6,
  'wrong-passphrase': 7,
  'access-blocked': 8,
  'library-newer': 9,
  'library-in-use': 10,
  'library-damaged': 11,
  'disk-full': 12,
  'tool-missing': 13,
  'media-failed': 14,
  'package-invalid': 15,
  cancelled: 130,
} as const satisfies Record<ErrorCode, number>;

/** What each number means, for --help. */
export const exitMeanings = {
  internal: 'something that was not foreseen',
  'invalid-input': 'what was typed cannot be used',
  'not-found': 'a story, person, file or folder is not there',
  conflict: 'it does not fit what is there already',
  'not-permitted': 'your role does not allow it',
  locked: 'the library is locked',
  'wrong-passphrase': 'the passphrase is not the right one',
  'access-blocked': 'a storyteller has not agreed to it',
  'library-newer': 'the library was used with a newer version',
  'library-in-use': 'somebody else has the library open',
  'library-damaged': 'a file of the library is damaged',
  'disk-full': 'there is no space left',
  'tool-missing': 'ffmpeg is not there',
  'media-failed': 'the sound cannot be read',
  'package-invalid': 'the package did not pass its check',
  cancelled: 'cancelled with Ctrl-C',
} as const satisfies Record<ErrorCode, string>;

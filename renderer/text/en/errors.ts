// What a person reads when something fails: what happened, whether the work is safe, what to do next.
import type { ErrorCode } from '../../../shared/contract/errors.ts';

export interface ErrorWords {
  what: string;
  safe: string;
  next: string;
}

const saved = 'Everything that was saved is safe.';

export const errors = {
  'invalid-input': {
    what: 'Something that was filled in or chosen cannot be used.',
    safe: 'Nothing was changed.',
    next: 'Please look at what you filled in or chose and try again.',
  },
  'not-found': {
    what: 'This is not here any more.',
    safe: saved,
    next: 'Please look if it was moved. A story or a recording may be in the bin.',
  },
  conflict: {
    what: 'This does not go together with what is there.',
    safe: 'Nothing was changed.',
    next: 'Please read the sentence above, then try again.',
  },
  'not-permitted': {
    what: 'Your role does not allow this.',
    safe: 'Nothing was changed.',
    next: 'Please ask a lead of your library.',
  },
  locked: {
    what: 'The library is locked.',
    safe: saved,
    next: 'Open it with your passphrase to go on.',
  },
  'wrong-passphrase': {
    what: 'That did not open the library.',
    safe: 'Nothing was changed.',
    next: 'Please check capital letters and the keyboard language, then try again.',
  },
  'access-blocked': {
    what: 'The agreements do not allow this.',
    safe: 'Nothing has left the library.',
    next: 'Please look at the agreements of the story.',
  },
  'library-newer': {
    what: 'This library was made by a newer Homeground.',
    safe: 'The library was not touched.',
    next: 'Please put the newer Homeground on this computer.',
  },
  'library-in-use': {
    what: 'The library is open somewhere else.',
    safe: 'The library was not touched.',
    next: 'Please close it there first.',
  },
  'library-damaged': {
    what: 'A part of the library cannot be read.',
    safe: 'What can be read is still there, and so are the backups.',
    next: 'Please bring it back from a backup, or ask for help before you change anything.',
  },
  'disk-full': {
    what: 'There is no space left on the disk.',
    safe: saved,
    next: 'Please make some space, then try again.',
  },
  'tool-missing': {
    what: 'A tool that is needed for this is missing.',
    safe: saved,
    next: 'Recording and WAV files still work. Please ask the person who set up this computer.',
  },
  'media-failed': {
    what: 'The sound could not be worked with.',
    safe: 'The original sound was not changed.',
    next: 'Please try again, or try another file.',
  },
  'package-invalid': {
    what: 'This is not a package that can be used.',
    safe: 'Nothing was changed.',
    next: 'Please choose another folder or file.',
  },
  cancelled: {
    what: 'Stopped, as you asked.',
    safe: 'Nothing half done was left behind.',
    next: 'You can start again at any time.',
  },
  internal: {
    what: 'Something went wrong in Homeground.',
    safe: saved,
    next: 'Please try again. If it happens again, close Homeground and open it.',
  },
} satisfies Record<ErrorCode, ErrorWords>;

// English wording of the record page and of the bar that every page shows while a take goes on.
export const record = {
  title: 'Record',
  lead: 'What you record is saved and locked away while you speak. A power cut costs less than a second.',
  notAllowed: 'Your role does not make recordings. Please ask a lead of your organisation.',

  microphone: 'Microphone',
  chooseMicrophone: 'Use another microphone',
  asking: 'Looking for a microphone…',
  unnamed: 'Microphone without a name',
  rightOne: 'Is this the right one? Say a few words and watch the level below.',
  channels: 'What to record',
  oneChannel: 'One channel: one microphone',
  twoChannels: 'Two channels: one for each speaker',
  problems: {
    refused:
      'This computer does not let Homeground use the microphone. Please allow it in the system settings, then try again.',
    'none-found': 'No microphone was found. Please plug one in, then try again.',
    'in-use': 'Another program is using the microphone. Please close that program, then try again.',
    failed: 'The microphone could not be opened. Please plug it in again, then try again.',
    'not-started': 'The recording could not be started. Nothing was recorded yet.',
    'not-saved': 'The recording is on the disk, but it could not be completed.',
  },
  tryAgain: 'Try again',

  level: 'Level',
  levels: {
    silent: 'No sound',
    quiet: 'Quiet',
    good: 'Good',
    loud: 'Loud',
    clipping: 'Too loud',
  },
  levelAdvice: {
    silent: 'We hear nothing. Is the microphone plugged in and switched on?',
    quiet: 'Please move the microphone closer.',
    good: 'This is a good level.',
    loud: 'Please turn the microphone down a little, or move it away.',
    clipping:
      'The sound is being cut off. Please turn the microphone down now: this cannot be mended later.',
  },

  record: 'Record',
  pause: 'Pause',
  goOn: 'Go on',
  stop: 'Stop',
  stopAgain: 'Press again to stop',
  states: {
    ready: 'Ready to record',
    starting: 'Starting…',
    recording: 'Recording',
    paused: 'Paused',
    saving: 'Saving…',
  },
  elapsed: 'Recorded so far',
  spaceLeft: (time: string) => `Space left on this disk: ${time}`,
  spaceShort: (time: string) =>
    `Only ${time} of space is left on this disk. Please free some space.`,

  troubles: {
    'disk-full':
      'The disk is full. What was recorded is safe. Please free some space now: the recording waits and goes on by itself.',
    'write-failed':
      'The disk does not take the sound at the moment. What was recorded is safe. We keep trying.',
    'not-connected':
      'The library is being started again. Recording goes on; if you are asked, please open the library so that it can be saved.',
    'samples-missing': 'A piece of sound was lost. The rest is whole.',
    'source-ended':
      'The library ended this recording, because the recorder did not answer for a minute. What was recorded is saved.',
    'take-lost':
      'The library does not know this recording any more. What was saved before is safe.',
  },

  unsaved: (length: string) => `The last ${length} are not on the disk yet`,
  unsavedText:
    'Homeground holds them and keeps trying. Please free some space, or plug the disk in again, and leave this window open.',
  giveUp: (length: string) => `End without the last ${length}`,
  giveUpAgain: (length: string) =>
    `The last ${length} will be lost. Press again to end without them.`,
  lost: (length: string) => `Some sound was lost (${length}). The rest is whole.`,
  lostLittle: 'Less than a second of sound was lost. The rest is whole.',

  story: 'Which story does this belong to?',
  storyHelp: 'Choose a story, or type a name to start a new one. You can also do this later.',
  storyNone: 'No story yet',

  savedTitle: 'Saved',
  savedText: (length: string) => `Your recording is in the library: ${length}.`,
  name: 'Name of this recording',
  nameHelp: 'For example "Part one". You can leave it empty.',
  goToStory: 'Go to the story',
  recordAnother: 'Record another',
  untitled: 'Recording',

  interruptedTitle: 'A recording was cut off',
  interruptedText:
    'Homeground was closed in the middle of this. All that was saved is here and can be heard.',
  interruptedFrom: (when: string) => `Started ${when}`,
  keep: 'Keep it',
  throwAway: 'Put it into the bin',
  kept: 'The recording is kept.',

  unplacedTitle: 'Recordings without a story',
  unplacedText: 'Choose a story for each, so that it can be found again and agreed to.',
  recordedOn: (when: string) => `Recorded ${when}`,
  broughtInOn: (when: string) => `Brought in ${when}`,
  binned: 'The recording is in the bin.',
  undo: 'Undo',

  barRecording: 'Recording',
  barPaused: 'Recording paused',
  barSaving: 'Saving the recording…',
  barOpen: 'Show the recorder',
};

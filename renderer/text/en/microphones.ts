// English wording of microphones: which one is heard, what became of it in the middle of a take, and the test before one.
import type { TakeFormat } from '../../../shared/model/recording.ts';

export const microphones = {
  devices: {
    looking: {
      unplugged: (from: string) => `The microphone ${from} was unplugged. Looking for another one…`,
      'rate-changed': (from: string) => `The microphone ${from} changed its settings. Going on…`,
      'permission-lost': (from: string) => `The microphone ${from} may not be used any more.`,
    },
    wentOn: {
      unplugged: (from: string, to: string) =>
        `The microphone ${from} was unplugged. Recording goes on with ${to}.`,
      'rate-changed': (from: string) =>
        `The microphone ${from} changed its settings. Recording goes on with it.`,
      'permission-lost': (_from: string, to: string) =>
        `This computer had stopped Homeground from using the microphone. Recording goes on with ${to}.`,
    },
    back: (from: string) =>
      `The microphone ${from} stopped for a moment. Recording goes on with it.`,
    wentOnText: 'Please speak and watch the level: each microphone is as loud as it is set.',
    waiting: {
      unplugged: (from: string) =>
        `The microphone ${from} was unplugged. No other microphone is there: the recording waits.`,
      'rate-changed': (from: string) =>
        `The microphone ${from} cannot be used now: the recording waits.`,
      'permission-lost': (_from: string) =>
        'This computer does not let Homeground use the microphone any more: the recording waits.',
    },
    waitingText: {
      unplugged:
        'What was recorded is safe. Plug a microphone in and it goes on by itself, in the same recording.',
      'rate-changed':
        'What was recorded is safe. Plug the microphone in again and it goes on by itself, in the same recording.',
      'permission-lost':
        'What was recorded is safe. Please allow the microphone in the system settings. The recording then goes on by itself.',
    },
    notChanged: (from: string, to: string) =>
      `The microphone ${to} could not be opened. Recording goes on with ${from}.`,
    waitingState: 'Waiting for a microphone',
    lookNow: 'Try again',
    seen: 'All right',
  },

  builtIn: 'This is the microphone inside the computer: it hears the keyboard and the room.',
  builtInOther: (other: string) => `You also have: ${other}.`,
  takeOther: (other: string) => `Use ${other}`,

  format: ({ channels, bitsPerSample }: TakeFormat) =>
    `Sound: ${channels === 1 ? 'one channel' : 'two channels'}, ${bitsPerSample} bits`,
  quality: 'Quality',
  bits24: '24 bits: the best',
  bits16: '16 bits: less space',

  speaker: (channel: number) => `Speaker ${channel}`,

  test: {
    title: 'Ten-second test',
    text: 'Speak as you will in the interview. Then you hear what was heard. Nothing of it is kept.',
    start: 'Ten-second test',
    again: 'Test again',
    stop: 'Stop the test',
    hearAgain: 'Hear it again',
    close: 'Close the test',
    hearing: (seconds: number) =>
      seconds === 1 ? 'Please speak now: 1 second' : `Please speak now: ${seconds} seconds`,
    playing: 'This is what was heard:',
    noLoudspeaker: 'It cannot be played here. Is a loudspeaker or a headset plugged in?',
    verdicts: {
      silent: 'Silent: nothing was heard. Is this the right microphone, and is it switched on?',
      quiet: 'Too quiet. Please move the microphone closer, or turn it up.',
      good: 'Good. This is how it should sound.',
      loud: 'Too loud. Please turn the microphone down a little, or move it away.',
    },
  },

  segmentsTitle: 'Microphones of this recording',
  segment: {
    start: (device: string) => `It begins with ${device}.`,
    unplugged: (at: string, device: string) =>
      `At ${at} the microphone was unplugged; from there it is ${device}.`,
    'rate-changed': (at: string, device: string) =>
      `At ${at} the microphone changed its settings; from there it is ${device}.`,
    'permission-lost': (at: string, device: string) =>
      `At ${at} the microphone could not be used for a while; from there it is ${device}.`,
    chosen: (at: string, device: string) => `At ${at} somebody chose ${device}.`,
  },
  unheard: (length: string) => `Nobody heard anything for ${length} in between.`,

  spaceTooShort: (time: string) =>
    `Only ${time} of space is left on this disk. A recording needs at least 5 minutes: please free some space first.`,
  spaceEnds: (time: string) =>
    `Only ${time} of space is left on this disk. Please free some space now; the recording goes on meanwhile.`,
};

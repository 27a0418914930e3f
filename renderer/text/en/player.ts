// English wording of the player.
export const player = {
  title: 'Listen',
  play: 'Play',
  pause: 'Pause',
  backThree: 'Back 3 seconds',
  onFive: 'On 5 seconds',
  position: (name: string) => `Position in ${name}`,
  speed: 'Speed',
  speeds: {
    '0.5': 'Half speed',
    '0.75': 'Slower',
    '1': 'Normal speed',
    '1.25': 'A little faster',
    '1.5': 'Faster',
    '2': 'Double speed',
  },
  cannotPlay:
    'This sound cannot be played here. The recording itself is safe and has not been changed.',
};

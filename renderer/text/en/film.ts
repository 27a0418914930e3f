// English wording of filming beside the sound, and of the films of a recording.
export const film = {
  title: 'Film',
  alsoFilm: 'Also film',
  alsoFilmHelp: 'A face can tell who somebody is. Film only if the storyteller has said yes to it.',
  opening: 'Looking for a camera…',
  problems: {
    refused:
      'This computer does not let Homeground use the camera. The sound can be recorded all the same. To film, please allow the camera in the system settings, then try again.',
    'none-found':
      'No camera was found. The sound can be recorded all the same. To film, please plug one in, then try again.',
    'in-use':
      'Another program is using the camera. The sound can be recorded all the same. To film, please close that program, then try again.',
    failed:
      'The camera could not be opened. The sound can be recorded all the same. To film, please plug it in again, then try again.',
  },
  tryAgain: 'Try again',
  preview: 'What the camera sees',
  camera: 'Camera',
  unnamed: 'Camera without a name',
  ready: 'The film starts with the recording',
  filming: 'Filming',
  paused: 'Film paused',
  spaceLeft: (time: string) =>
    `Space for film and sound: ${time}. After that only the sound goes on.`,
  noSpace: 'The disk is nearly full. What is left is kept for the sound, so there will be no film.',
  stays:
    'The film is never part of a package. It is shown in an exhibition only if everybody in it has agreed to that.',

  ends: {
    'camera-lost':
      'The camera was unplugged or stopped. What was filmed until then is kept, and the sound is not touched.',
    'encoder-failed':
      'This computer could not go on filming. What was filmed until then is kept, and the sound is not touched.',
    'disk-full':
      'The disk is nearly full, so there is no more film. What was filmed until then is kept, and what is left of the disk is for the sound.',
    'not-written':
      'The film could not be written any more. What was saved of it is kept, and the sound is not touched.',
    'not-started': 'The film could not be started. The sound is not touched.',
    'not-filmable': 'This computer cannot film. The sound is not touched.',
  },
  late: 'The end of the film is not on the disk yet. Homeground keeps trying. Please leave this window open.',
  giveUp: 'End the film without its last part',

  film: 'Film',
  filmPart: (part: number) => `Film, part ${part}`,
  filmOf: (name: string) => `Film: ${name}`,
  filmedOn: (when: string) => `Filmed ${when}`,
  stillWritten: 'The film is being saved…',
  cutOff: 'This film was cut off. Its last moment may be missing.',
  cannotPlay: 'This film cannot be shown. The sound is not touched.',
  bin: 'Keep the sound, put the film into the bin',
  binned: 'The film is in the bin. The sound is still here.',
  undo: 'Undo',
  binTitle: 'Films',
  binLead: 'Their sound is not in the bin.',
  bringBack: 'Bring back',
  bringBackOf: (name: string) => `Bring back the film of ${name}`,
  isBack: 'The film is back with its sound.',

  actions: {
    'films.begin': 'Started a film',
    'films.finish': 'Finished a film',
    'films.endedEarly': 'A film ended early, because its window was gone',
    'films.interrupted': 'A film was interrupted',
    'films.recover': 'Kept an interrupted film',
    'films.rejoin': 'Went on with a film',
    'films.adopt': 'Took in a film that was found',
    'films.bin': 'Put a film in the bin',
    'films.restore': 'Took a film out of the bin',
  },
};

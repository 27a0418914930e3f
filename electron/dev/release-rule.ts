// What may be handed on: an app for others is never packed with parts that are only good enough to try it out.

export interface PackedParts {
  /** The Electron that its makers published. */
  officialElectron: boolean;
  /** A folder with a current ffmpeg was named; the one from npm dates from 2018. */
  ownFfmpeg: boolean;
}

/** @returns why no installer may be made of these parts, in plain words; nothing when it may */
export function releaseRefusals({ officialElectron, ownFfmpeg }: PackedParts): string[] {
  return [
    ...(officialElectron
      ? []
      : ['A release needs the Electron of its makers: connect to their release page first.']),
    ...(ownFfmpeg
      ? []
      : ['A release needs a current ffmpeg: name its folder in HOMEGROUND_FFMPEG_FOLDER.']),
  ];
}

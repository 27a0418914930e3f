// The kinds of sound files that are taken in, and the endings by which they are offered for choosing. What a file is, its bytes tell.

export const soundFileEndings = {
  'audio/wav': ['wav', 'wave'],
  'audio/flac': ['flac'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a', 'mp4', 'm4v', 'mov'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/webm': ['webm'],
  'audio/aac': ['aac'],
  'audio/amr': ['amr', 'awb'],
  'audio/3gpp': ['3gp', '3ga', '3g2'],
} as const;

export type SoundMimeType = keyof typeof soundFileEndings;

/** Of photos and scanned papers. */
export const attachmentEndings: readonly string[] = [
  ...['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'pdf'],
];

/** Without dots. */
export const offeredEndings: readonly string[] = Object.values(soundFileEndings).flat();

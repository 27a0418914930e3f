// Of which pictures everything can be taken out that their files tell beside what can be seen. Others never leave. Pure.

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** It is held in memory while that is done. */
const MOST_BYTES = 128 * 1024 * 1024;

export function canBeBare(file: { mimeType: string; sizeBytes: number }): boolean {
  return file.mimeType in endings && file.sizeBytes <= MOST_BYTES;
}

/** @returns how the name of its file ends */
export function pictureEnding(mimeType: string): string {
  return endings[mimeType] ?? 'bin';
}

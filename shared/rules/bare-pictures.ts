// Of which pictures everything can be taken out that their files tell beside what can be seen. Others never leave. Pure.

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

export function canBeBare(mimeType: string): boolean {
  return mimeType in endings;
}

/** @returns how the name of its file ends */
export function pictureEnding(mimeType: string): string {
  return endings[mimeType] ?? 'bin';
}

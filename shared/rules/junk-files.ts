// Files and folders that computers and recorders leave beside the sound: nobody means them when they choose a folder.

const NAMES = new Set([
  ...[
    '.ds_store',
    'thumbs.db',
    'desktop.ini',
    'ehthumbs.db',
    'autorun.inf',
    '.localized',
    '__macosx',
  ],
  ...['.spotlight-v100', '.trashes', '.fseventsd', '.temporaryitems', 'system volume information'],
  ...['$recycle.bin', 'lost+found', '.nomedia'],
]);
/** What recorders and editors write for themselves: Zoom projects and lists, Tascam and Roland settings, half downloads. */
const ENDINGS =
  /\.(?:hprj|zdt|zpj|zin|sys|mrk|tmp|bak|ini|lnk|url|asd|pkf|reapeaks|crdownload|part|partial|download)$/u;

export function isJunk(name: string): boolean {
  const plain = name.toLowerCase();
  return (
    plain.startsWith('._') || plain.startsWith('~$') || NAMES.has(plain) || ENDINGS.test(plain)
  );
}

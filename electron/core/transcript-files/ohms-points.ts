// Index points of an OHMS file, as data for an index. Whoever makes points of them decides what becomes of their words.
import { cleanWords } from './clean-words.ts';
import { LATEST_MS } from './cue-time.ts';
import type { FilePoint } from './file-content.ts';
import type { Notices } from './notice.ts';

export function readPoints(
  points: readonly ReadonlyMap<string, readonly string[]>[],
  notices: Notices,
): FilePoint[] {
  return points.flatMap((point) => {
    const all = (name: string) =>
      (point.get(name) ?? []).map((text) => cleanWords(text, notices, null));
    const one = (name: string) => all(name)[0] ?? '';
    const list = (name: string) =>
      one(name)
        .split(';')
        .map((word) => word.trim())
        .filter((word) => word !== '');
    const seconds = Number(one('time') || Number.NaN);
    if (!Number.isFinite(seconds) || seconds < 0 || seconds * 1000 > LATEST_MS) {
      notices.note('time-too-late');
      return [];
    }
    const zooms = all('gps_zoom');
    const names = all('gps_text');
    return [
      {
        atMs: Math.round(seconds * 1000),
        ...{ title: one('title'), titleAlt: one('title_alt') },
        ...{ synopsis: one('synopsis'), synopsisAlt: one('synopsis_alt') },
        ...{ keywords: list('keywords'), keywordsAlt: list('keywords_alt') },
        ...{ subjects: list('subjects'), subjectsAlt: list('subjects_alt') },
        partialTranscript: one('partial_transcript'),
        places: all('gps').flatMap((typed, place) => {
          const zoom = Number(zooms[place] || Number.NaN);
          const found = placeOf(typed);
          return found === undefined
            ? []
            : [{ ...found, zoom: Number.isFinite(zoom) ? zoom : null, name: names[place] ?? '' }];
        }),
      },
    ];
  });
}

/** "52.4862, -1.8904" */
function placeOf(typed: string): { latitude: number; longitude: number } | undefined {
  const [latitude = Number.NaN, longitude = Number.NaN] = typed
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace ? { latitude, longitude } : undefined;
}

// All files of a trail beside its sounds and pictures: pages to read and print, and files for maps.
import { lettersInside, neededLetters } from './site/letters.ts';
import type { OutputFile } from './writers.ts';
import { trailGeojson } from './trail-geojson.ts';
import { trailGpx } from './trail-gpx.ts';
import { trailKml } from './trail-kml.ts';
import { leafletPage } from './trail-leaflet.ts';
import { trailPage } from './trail-page.ts';
import type { ShownPicture } from './content.ts';
import type { TrailContent } from './trail-content.ts';

export interface TrailMeans {
  /** The letters of the pages, built beforehand: by their names. */
  siteFile(name: string): Promise<Uint8Array>;
  /** Of a page that needs nothing but itself, as it prints; undefined where there is no window to print from. */
  printPdf: ((html: string) => Promise<Uint8Array>) | undefined;
  /** By the code of a picture. */
  pictureBytes(code: string): Uint8Array | undefined;
}

/** `trail.html` in the main language, `trail-ur.html` in another. */
export function pageName(
  kind: 'trail' | 'leaflet',
  language: string,
  languages: readonly string[],
): string {
  return language === languages[0] ? `${kind}.html` : `${kind}-${language}.html`;
}

export async function* writeTrail(
  content: TrailContent,
  { siteFile, printPdf, pictureBytes }: TrailMeans,
): AsyncIterable<OutputFile> {
  const { languages } = content;
  const stories = content.stories.map(({ code }) => code);
  const file = (path: string, text: string): OutputFile => ({
    ...{ path, stories },
    bytes: Buffer.from(text, 'utf8'),
  });
  yield file('trail.gpx', trailGpx(content));
  yield file('trail.geojson', trailGeojson(content));
  yield file('trail.kml', trailKml(content));
  const addressOf = ({ file: { path } }: ShownPicture) => path;
  const page = (language: string, letters: string) =>
    trailPage(content, {
      ...{ language, letters, addressOf },
      soundOf: (sound) => sound.file.path,
      pageOf: (kind, other) => pageName(kind, other, languages),
    });
  const needed = neededLetters(languages.map((language) => page(language, '')));
  for (const name of needed.files) yield { path: name, stories: [], bytes: await siteFile(name) };
  for (const language of languages) {
    yield file(pageName('trail', language, languages), page(language, needed.css));
    const leaflet = pageName('leaflet', language, languages);
    const { css: letters } = needed;
    yield file(leaflet, leafletPage(content, { language, letters, addressOf }));
    if (printPdf === undefined) continue;
    const alone = (faces: string) =>
      leafletPage(content, {
        ...{ language, letters: faces },
        addressOf: (picture) =>
          inside(pictureBytes(codeOf(picture.file.path)), picture.file.mimeType),
      });
    const html = alone(await lettersInside([alone('')], siteFile));
    yield { path: leaflet.replace(/html$/u, 'pdf'), stories, bytes: await printPdf(html) };
  }
}

function inside(bytes: Uint8Array | undefined, mimeType: string): string {
  return bytes === undefined
    ? ''
    : `data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** `pictures/hg-0001-p01.jpg` → `hg-0001-p01` */
function codeOf(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.\w+$/u, '');
}

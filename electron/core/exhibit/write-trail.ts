// All files of a trail beside its sounds and pictures: pages to read and print, and files for maps.
import type { OutputFile } from './writers.ts';
import { trailGeojson } from './trail-geojson.ts';
import { trailGpx } from './trail-gpx.ts';
import { trailKml } from './trail-kml.ts';
import { leafletPage } from './trail-leaflet.ts';
import { trailPage } from './trail-page.ts';
import type { ShownPicture } from './content.ts';
import type { TrailContent } from './trail-content.ts';

export interface TrailMeans {
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
) {
  return language === languages[0] ? `${kind}.html` : `${kind}-${language}.html`;
}

export async function* writeTrail(
  content: TrailContent,
  { printPdf, pictureBytes }: TrailMeans,
): AsyncIterable<OutputFile> {
  const stories = content.stories.map(({ code }) => code);
  const file = (path: string, text: string): OutputFile => ({
    ...{ path, stories },
    bytes: Buffer.from(text, 'utf8'),
  });
  yield file('trail.gpx', trailGpx(content));
  yield file('trail.geojson', trailGeojson(content));
  yield file('trail.kml', trailKml(content));
  const { languages } = content;
  for (const language of languages) {
    const beside = { language, addressOf: (picture: ShownPicture) => picture.file.path };
    yield file(
      pageName('trail', language, languages),
      trailPage(content, {
        ...beside,
        soundOf: ({ file: { path } }) => path,
        pageOf: (kind, other) => pageName(kind, other, languages),
      }),
    );
    const leaflet = pageName('leaflet', language, languages);
    yield file(leaflet, leafletPage(content, beside));
    if (printPdf === undefined) continue;
    const alone = leafletPage(content, {
      language,
      addressOf: ({ file: { path, mimeType } }) => inside(pictureBytes(codeOf(path)), mimeType),
    });
    yield { path: leaflet.replace(/html$/u, 'pdf'), stories, bytes: await printPdf(alone) };
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

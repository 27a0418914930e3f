// All files of a trail beside its sounds and pictures: pages to read and print, and files for maps.
import { lettersInside, neededLetters } from './site/letters.ts';
import { pageName, pagesOfTrail } from './site/trail-alone.ts';
import { siteAssets } from './site/write-site.ts';
import type { OutputFile } from './writers.ts';
import { leafletPage } from './trail-leaflet.ts';
import { trailMapFiles } from './trail-map-files.ts';
import type { ShownPicture } from './content.ts';
import type { TrailContent } from './trail-content.ts';

export interface TrailMeans {
  /** The style, the script and the letters of the pages, built beforehand: by their names. */
  siteFile(name: string): Promise<Uint8Array>;
  /** Of a page that needs nothing but itself, as it prints; undefined where there is no window to print from. */
  printPdf: ((html: string) => Promise<Uint8Array>) | undefined;
  /** By the code of a picture. */
  pictureBytes(code: string): Uint8Array | undefined;
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
  for (const { path, text } of trailMapFiles(content, 'trail')) yield file(path, text);
  const addressOf = ({ file: { path } }: ShownPicture) => path;
  const pages = pagesOfTrail(content);
  for (const { path, html, stories: codes } of pages) yield { ...file(path, html), stories: codes };
  const bare = languages.map((language) =>
    leafletPage(content, { language, letters: '', addressOf }),
  );
  yield* siteAssets(content, { html: [...pages.map(({ html }) => html), ...bare], siteFile });
  const { css } = neededLetters(bare);
  const letters = css.replaceAll("url('fonts/", "url('assets/fonts/");
  for (const language of languages) {
    const leaflet = pageName('leaflet', language, languages);
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

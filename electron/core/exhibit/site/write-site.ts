// Writes the kiosk and the website: the same pages, with what each needs beside them.
import { Buffer } from 'node:buffer';
import type { ExhibitionContent } from '../content.ts';
import { trailMapFiles } from '../trail-map-files.ts';
import type { OutputFile, WriterMeans } from '../writers.ts';
import { SEARCH_DATA, searchData } from './finding-pages.ts';
import { iiifFiles } from './iiif.ts';
import { neededLetters } from './letters.ts';
import { ownStyle } from './own-style.ts';
import { readMeFirst } from './first-pages.ts';
import type { SiteOptions } from './site-page.ts';
import { mainScope, sitePages } from './site-pages.ts';

export function textFile(path: string, text: string, stories: readonly string[] = []): OutputFile {
  return { path, bytes: Buffer.from(text, 'utf8'), stories };
}

/** Style, script and letters. @param html of all pages that use them */
export async function* siteAssets(
  content: Pick<ExhibitionContent, 'accent'>,
  {
    html,
    siteFile,
    light = false,
  }: { html: readonly string[]; light?: boolean } & Pick<WriterMeans, 'siteFile'>,
): AsyncGenerator<OutputFile> {
  const { files, css } = neededLetters(html, light);
  yield textFile('assets/exhibition.css', css + ownStyle(content.accent));
  for (const name of ['site.css', 'site.js', ...files])
    yield { path: `assets/${name}`, bytes: await siteFile(name), stories: [] };
}

/** Ends with `/`, so that it can be joined. */
export function endingInSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/** What programs read: to search, to walk along, to show in other viewers. */
function filesBeside(content: ExhibitionContent, { kind, webAddress }: SiteOptions): OutputFile[] {
  const codes = content.stories.map(({ code }) => code);
  const maps =
    kind === 'website'
      ? content.trails.flatMap((trail, index) => trailMapFiles(trail, `trail-${index + 1}`))
      : [];
  const manifests = webAddress === undefined ? [] : iiifFiles(content, webAddress);
  return [
    textFile(`assets/${SEARCH_DATA}`, searchData(content), codes),
    ...[...maps, ...manifests].map(({ path, text, stories }) => textFile(path, text, stories)),
  ];
}

export async function* writeSite(
  content: ExhibitionContent,
  means: WriterMeans,
  kind: 'kiosk' | 'website',
): AsyncGenerator<OutputFile> {
  const { webAddress, filled } = means;
  const options: SiteOptions = {
    kind,
    webAddress:
      kind === 'website' && webAddress !== undefined ? endingInSlash(webAddress) : undefined,
  };
  const beside = filesBeside(content, options);
  const pages = sitePages(content, options, [
    ...filled,
    ...beside.map(({ path, bytes, stories }) => ({ path, stories, sizeBytes: bytes.length })),
  ]);
  for (const { path, html, stories } of pages) yield textFile(path, html, stories);
  yield* beside;
  yield textFile('READ-ME-FIRST.txt', readMeFirst(mainScope(content, options)));
  yield* siteAssets(content, { html: pages.map(({ html }) => html), ...means });
}

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

export async function* writeSite(
  content: ExhibitionContent,
  means: WriterMeans,
  kind: 'kiosk' | 'website',
): AsyncGenerator<OutputFile> {
  const { webAddress } = means;
  const options: SiteOptions = {
    kind,
    webAddress:
      kind === 'website' && webAddress !== undefined ? endingInSlash(webAddress) : undefined,
  };
  const pages = sitePages(content, options);
  for (const { path, html, stories } of pages) yield textFile(path, html, stories);
  yield textFile(
    `assets/${SEARCH_DATA}`,
    searchData(content),
    content.stories.map(({ code }) => code),
  );
  if (kind === 'website')
    for (const [index, trail] of content.trails.entries())
      for (const { path, text, stories } of trailMapFiles(trail, `trail-${index + 1}`))
        yield textFile(path, text, stories);
  if (options.webAddress !== undefined)
    for (const { path, text, stories } of iiifFiles(content, options.webAddress))
      yield textFile(path, text, stories);
  yield textFile('READ-ME-FIRST.txt', readMeFirst(mainScope(content, options)));
  yield* siteAssets(content, { html: pages.map(({ html }) => html), ...means });
}

// All pages of a site, from what may be shown and nothing else. Pure.
import type { ExhibitionContent } from '../content.ts';
import { aboutPage, guestBookPages, mapPages, searchPage } from './finding-pages.ts';
import { homePage, sectionPages, storyPages } from './pages.ts';
import { fullScreenPages, publicList, welcomePage } from './first-pages.ts';
import type { HeldFile, PageScope, SiteOptions, SitePage } from './site-page.ts';
import { trailPages } from './trail-pages.ts';

export function mainScope(content: ExhibitionContent, options: SiteOptions): PageScope {
  return { ...options, content, language: content.languages[0] ?? 'en' };
}

/** @param beside files of the folder that are no pages */
export function sitePages(
  content: ExhibitionContent,
  options: SiteOptions,
  beside: readonly HeldFile[] = [],
): SitePage[] {
  const main = mainScope(content, options);
  const pages = [
    welcomePage(main),
    ...content.languages.flatMap((language) => pagesOfLanguage({ ...main, language })),
    ...fullScreenPages(main),
  ];
  return [...pages, publicList(main, [...beside, ...pages.map(heldPage)])];
}

function heldPage({ path, html, stories }: SitePage): HeldFile {
  return { path, stories, sizeBytes: Buffer.byteLength(html) };
}

function pagesOfLanguage(scope: PageScope): SitePage[] {
  return [
    homePage(scope),
    ...sectionPages(scope),
    ...trailPages(scope),
    ...storyPages(scope),
    searchPage(scope),
    ...mapPages(scope),
    aboutPage(scope),
    ...guestBookPages(scope),
  ];
}

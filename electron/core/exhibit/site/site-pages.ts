// All pages of a site, from what may be shown and nothing else. Pure.
import type { ExhibitionContent } from '../content.ts';
import { aboutPage, guestBookPages, mapPages, searchPage } from './finding-pages.ts';
import { homePage, sectionPages, storyPages } from './pages.ts';
import { fullScreenPages, publicList, welcomePage } from './first-pages.ts';
import type { PageScope, SiteOptions, SitePage } from './site-page.ts';
import { trailPages } from './trail-pages.ts';

export function mainScope(content: ExhibitionContent, options: SiteOptions): PageScope {
  return { ...options, content, language: content.languages[0] ?? 'en' };
}

export function sitePages(content: ExhibitionContent, options: SiteOptions): SitePage[] {
  const main = mainScope(content, options);
  return [
    welcomePage(main),
    ...content.languages.flatMap((language) => pagesOfLanguage({ ...main, language })),
    ...fullScreenPages(main),
    publicList(main),
  ];
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

// Makes a page of an exhibition ready to be shown inside the app: its own style sheet in place of the one in the folder, no script, and where a film is seen its place alone.
import siteSheet from '../../exhibit/site.css?url';
import fontSheet from '../../theme/fonts.css?url';
import { accentColours } from '../../../shared/rules/accent-colours.ts';

/** The style sheet that exhibitions go out with, and the letters of the app. */
const sheets = [siteSheet, fontSheet];

/** Black like the film, so that it is readable in every look. */
const PLACE_OF_FILM =
  'display: grid; place-items: center; aspect-ratio: 16 / 9; max-block-size: 50vh; inline-size: 100%; margin-block-end: 1rem; padding: 1.5rem; ' +
  'border-radius: var(--radius); background: #000000; color: #ffffff; text-align: center';

/** What the app itself says in the page. */
export interface AppWords {
  language: string;
  direction: 'ltr' | 'rtl';
  film: string;
}

export function preparedPage(html: string, { language, direction, film }: AppWords): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const video of page.querySelectorAll('video')) {
    const place = page.createElement('div');
    const words = page.createElement('p');
    Object.assign(words, { lang: language, dir: direction, textContent: film });
    place.dataset['film'] = '';
    place.append(words);
    video.replaceWith(place);
  }
  for (const unwanted of page.querySelectorAll(
    'script, link[rel="stylesheet"], link[rel="canonical"], meta[http-equiv], audio',
  ))
    unwanted.remove();
  for (const address of sheets) {
    const link = page.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(address, document.baseURI).href;
    page.head.append(link);
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** What stands in attributes is not allowed as it is, but may be set one by one. */
export function dressPage(page: Document, accent: string): void {
  const { fill, onFill, onLight, onDark } = accentColours(accent);
  // A page that is only being loaded has no root yet.
  const style = page.querySelector('html')?.style;
  if (style === undefined) return;
  style.setProperty('--accent-fill', fill);
  style.setProperty('--on-accent-fill', onFill);
  style.setProperty('--accent-on-light', onLight);
  style.setProperty('--accent-on-dark', onDark);
  for (const place of page.querySelectorAll<HTMLElement>('[data-film]'))
    place.style.cssText = PLACE_OF_FILM;
  for (const element of page.querySelectorAll<HTMLElement>('[style]:not([data-film])'))
    if (element !== page.documentElement)
      element.style.cssText = element.getAttribute('style') ?? '';
}

// Makes a page of an exhibition ready to be shown inside the app: its own style sheet in place of the one in the folder, and no script.
import siteSheet from '../../exhibit/site.css?url';
import fontSheet from '../../theme/fonts.css?url';
import { accentColours } from '../../../shared/rules/accent-colours.ts';

/** The style sheet that exhibitions go out with, and the letters of the app. */
const sheets = [siteSheet, fontSheet];

export function preparedPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const unwanted of page.querySelectorAll(
    'script, link[rel="stylesheet"], link[rel="canonical"], meta[http-equiv], audio, video',
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
  for (const element of page.querySelectorAll<HTMLElement>('[style]'))
    if (element !== page.documentElement)
      element.style.cssText = element.getAttribute('style') ?? '';
}

// Makes a page of an exhibition ready to be shown inside the app: its own style sheet in place of the one in the folder, and no script.
import { accentColours } from '../../../shared/rules/accent-colours.ts';

/** The style sheet that exhibitions go out with. */
const sheets = import.meta.glob<string>(['../../exhibit/site.css', '../../theme/fonts.css'], {
  query: '?url',
  import: 'default',
  eager: true,
});

export function preparedPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const unwanted of page.querySelectorAll(
    'script, link[rel="stylesheet"], link[rel="canonical"], meta[http-equiv], audio, video',
  ))
    unwanted.remove();
  for (const address of Object.values(sheets)) {
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

/** @returns the page that a link leads to; undefined for one that leads elsewhere */
export function pageOfLink(
  href: string,
  { page, pages }: { page: string; pages: readonly string[] },
): string | undefined {
  const target = new URL(href, new URL(page, 'https://pages.invalid/'));
  if (target.host !== 'pages.invalid') return undefined;
  const path = decodeURIComponent(target.pathname.slice(1));
  return [path, `${path}index.html`, `${path}/index.html`].find((one) => pages.includes(one));
}

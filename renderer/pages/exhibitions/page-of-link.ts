// To which page of an exhibition a link in it leads, and where on it. Pure.

/** @returns the page that a link leads to; undefined for one that leads elsewhere */
export function pageOfLink(
  href: string,
  { page, pages }: { page: string; pages: readonly string[] },
): string | undefined {
  const base = new URL(page, 'https://pages.invalid/');
  if (!URL.canParse(href, base)) return undefined;
  const target = new URL(href, base);
  if (target.host !== 'pages.invalid') return undefined;
  const path = decodeURIComponent(target.pathname.slice(1));
  return [path, `${path}index.html`, `${path}/index.html`].find((one) => pages.includes(one));
}

/** @returns the name of the place on its page that a link leads to; '' for its beginning */
export function placeOfLink(href: string): string {
  const [, place = ''] = href.split('#');
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}

// The addresses of the pages: `#/stories/<id>`. Pure: text to route and back.
export const pageNames = [
  'home',
  'find',
  'stories',
  'record',
  'people',
  'agreements',
  'collections',
  'exhibitions',
  'trails',
  'packages',
  'intake',
  'hub',
  'requests',
  'library',
  'help',
] as const;
export type PageName = (typeof pageNames)[number];

export interface Route {
  page: PageName;
  /** The one thing that the page is about, where there is one. */
  id?: string;
  /** A part or step of the page, as the page names it. */
  part?: string;
  /** One thing of that part. */
  item?: string;
}

function isPageName(text: string): text is PageName {
  return (pageNames as readonly string[]).includes(text);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** @param hash as in `location.hash`; anything unknown leads home */
export function parseRoute(hash: string): Route {
  const [page = '', id, part, item] = hash
    .replace(/^#?\/?/u, '')
    .split('/')
    .map(decode);
  if (!isPageName(page)) return { page: 'home' };
  return { page, ...(id ? { id } : {}), ...(part ? { part } : {}), ...(item ? { item } : {}) };
}

/** @returns the address to put into a link */
export function hrefOf({ page, id, part, item }: Route): string {
  const parts: string[] = [page];
  if (id !== undefined || part !== undefined) parts.push(id ?? '');
  if (part !== undefined) parts.push(part);
  if (part !== undefined && item !== undefined) parts.push(item);
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** Parts that are pages of their own, with a heading of their own. */
const ownPage = /^(?:make|bin|replace-.*)$/u;

/** @returns the same for routes that are one page: going from one place to another begins at the heading */
export function placeOf({ page, id, part, item }: Route): string {
  const isOwnPage = part !== undefined && ownPage.test(part);
  return hrefOf({
    page,
    ...(id ? { id } : {}),
    ...(isOwnPage && { part }),
    ...(isOwnPage && item !== undefined && { item }),
  });
}

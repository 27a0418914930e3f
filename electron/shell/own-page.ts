// Which address is our own page: everything that guards the window asks here.

export const SCHEME = 'app';
export const HOST = 'homeground';
export const ORIGIN = `${SCHEME}://${HOST}`;

const PAGE_PATHS = ['/', '/index.html'];

/** @param developmentRuntime makes the page show its bar "keep no real stories here" */
export function pageAddress({ developmentRuntime }: { developmentRuntime: boolean }): string {
  return `${ORIGIN}/index.html${developmentRuntime ? '?development-runtime=1' : ''}`;
}

/** True for an address or origin of ours. Node gives custom schemes the origin "null", so the parts are compared. */
export function isOurOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}

/** True for the one page that the window may show. */
export function isOurPage(address: string): boolean {
  return isOurOrigin(address) && PAGE_PATHS.includes(new URL(address).pathname);
}

// What making something of an exhibition, a trail or a collection is about, and the page that shows it. Pure.
import type { Route } from './routes.ts';

/** A clean one in the place of another is work of its own: how that of another one ended is not how this one ended. */
export function makingSubject(id: string, replaces: string | undefined): string {
  return replaces === undefined ? id : `${id} ${replaces}`;
}

/** @param subject as `makingSubject` wrote it */
export function makingRoute(page: 'exhibitions' | 'trails' | 'packages', subject: string): Route {
  const [id = '', replaces] = subject.split(' ');
  if (replaces === undefined) return { page, id, part: 'make' };
  return page === 'trails'
    ? { page, id, part: 'make', item: replaces }
    : { page, id, part: `replace-${replaces}` };
}

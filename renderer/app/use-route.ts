// Where we are, and how to go elsewhere. The browser's own history makes Back work.
import { useSyncExternalStore } from 'react';
import { hrefOf, parseRoute } from './routes.ts';
import type { Route } from './routes.ts';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}

export function goTo(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Goes on without leaving the present page in the history, so that Back does not return to it. */
export function replaceWith(route: Route): void {
  window.location.replace(hrefOf(route));
}

// Where we are, and how to go elsewhere. The browser's own history makes Back work.
import { useSyncExternalStore } from 'react';
import { hrefOf, parseRoute } from './routes.ts';
import type { Route } from './routes.ts';

/** The address that is kept, whatever is pressed, while a storyteller looks at the window. */
let held: string | undefined;

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => held ?? window.location.hash);
  return parseRoute(hash);
}

/** No key and no button of a mouse leads to another page until `goTo` is called, or what is returned. */
export function stayHere(): () => void {
  const here = window.location.hash;
  held = here;
  const comeBack = () => {
    if (window.location.hash !== here) window.history.pushState(null, '', here);
  };
  window.addEventListener('hashchange', comeBack);
  return () => {
    window.removeEventListener('hashchange', comeBack);
    if (held === here) held = undefined;
  };
}

export function goTo(route: Route): void {
  held = undefined;
  window.location.hash = hrefOf(route);
}

/** Goes on without leaving the present page in the history, so that Back does not return to it. */
export function replaceWith(route: Route): void {
  window.location.replace(hrefOf(route));
}

// Where a text is, in the address of the page: `#/library/texts/recording-en-3`, with `edit:` before it while it is written anew. Pure.
import type { Route } from '../../../app/routes.ts';

const EDIT = 'edit:';

export const listAddress: Route = { page: 'library', id: 'texts' };

export function textAddress(textVersion: string): Route {
  return { ...listAddress, part: textVersion };
}

export function editAddress(textVersion: string): Route {
  return { ...listAddress, part: `${EDIT}${textVersion}` };
}

export function placeOf(part: string | undefined): { textVersion?: string; isEdited: boolean } {
  if (part === undefined) return { isEdited: false };
  const isEdited = part.startsWith(EDIT);
  return { textVersion: isEdited ? part.slice(EDIT.length) : part, isEdited };
}

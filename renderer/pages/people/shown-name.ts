// The name on this page: what others will see, worked out as it is typed by the same rule that the core keeps.
import type { Person } from '../../../shared/model/person.ts';
import { displayName } from '../../../shared/rules/display-name.ts';

/** @param seesRealNames without it the real name is not here, so the core's own answer counts */
export function shownName(person: Person, seesRealNames: boolean): string {
  return seesRealNames ? displayName(person) : person.displayName;
}

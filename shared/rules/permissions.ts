// Who may do what. The core asks this before every call; the page only uses it to hide what would be refused.
import type { Role } from '../model/library.ts';

export const permissions = {
  'library.use': ['journalist', 'lead', 'archivist'],
  'library.settings': ['lead'],
  'library.back-up': ['journalist', 'lead'],
  'members.manage': ['lead'],
  'history.read': ['lead', 'archivist'],
  'stories.see': ['journalist', 'lead', 'archivist'],
  'stories.write': ['journalist', 'lead'],
  'people.see': ['journalist', 'lead', 'archivist'],
  'people.write': ['journalist', 'lead'],
  'people.real-names': ['journalist', 'lead'],
  'recordings.make': ['journalist', 'lead'],
  // A face tells who somebody is, so films are for those who know the names.
  'films.use': ['journalist', 'lead'],
  'agreements.see': ['journalist', 'lead', 'archivist'],
  'agreements.write': ['journalist', 'lead'],
  'agreements.decide': ['lead'],
  'texts.write': ['lead'],
  'checks.make': ['journalist', 'lead'],
  'collections.see': ['journalist', 'lead', 'archivist'],
  'collections.write': ['lead', 'archivist'],
  'intakes.decide': ['lead'],
  // What visitors see and hear is put together by whoever answers for the agreements.
  'exhibitions.write': ['lead'],
  'packages.see': ['lead', 'archivist'],
  'packages.make': ['lead'],
  // Who recorded somebody gives them their copy; where it could hurt somebody, a lead alone does.
  'copies.give': ['journalist', 'lead'],
  // What comes in is looked at and taken in by whoever keeps the collection.
  'packages.receive': ['lead', 'archivist'],
  'themes.write': ['lead'],
  // Which name stands for which is a key that is kept apart.
  'names.replace': ['lead'],
  'targets.set': ['lead'],
  'reports.make': ['lead'],
  'questionnaires.edit': ['lead'],
  'answers.collect': ['journalist', 'lead'],
  // Own words of residents may name somebody: a lead reads them first.
  'answers.look': ['lead'],
  // Requests and safeguarding notes: who was told something writes it down, a lead alone reads it.
  'cases.write': ['journalist', 'lead'],
  'cases.read': ['lead'],
} as const satisfies Record<string, readonly Role[]>;

export type Ability = keyof typeof permissions;

/** May a person with this role do this? */
export function roleMay(role: Role, ability: Ability): boolean {
  const roles: readonly Role[] = permissions[ability];
  return roles.includes(role);
}

// The words that a new library starts with. A library's own people then add, rename and retire them.
import type Database from 'better-sqlite3';
import { startingThemeNames } from './migrations/0240-theme-names.ts';

interface StartingTheme {
  name: string;
  /** Can harm or identify people: to be chosen after a talk, not by habit. */
  sensitive: boolean;
}

const plain = (name: string): StartingTheme => ({ name, sensitive: false });
const sensitive = (name: string): StartingTheme => ({ name, sensitive: true });

export const startingThemes: readonly StartingTheme[] = [
  plain('Arrival and first days'),
  sensitive('Journey'),
  sensitive('Why people left'),
  plain('Sanctuary and safety'),
  plain('Settling and starting again'),
  plain('Housing'),
  plain('Work and skills'),
  plain('Business and enterprise'),
  sensitive('Not allowed to work'),
  plain('Learning English (ESOL)'),
  plain('School and education'),
  plain('Health and the NHS'),
  sensitive('Mental wellbeing'),
  sensitive('Discrimination and hate crime'),
  sensitive('Poverty and destitution'),
  sensitive('Advice, rights and the asylum system'),
  sensitive('War, loss and commemoration'),
  plain('Faith and belief'),
  plain('Food and drink'),
  plain('Culture, arts and heritage'),
  plain('Mother tongue and languages'),
  plain('Women’s lives'),
  plain('Childhood and young people'),
  plain('Family and family reunion'),
  plain('Belonging'),
  plain('Identity'),
  plain('Neighbourhood and place'),
  plain('Heritage trails'),
  plain('Community and friendship'),
  plain('Between generations and groups'),
  plain('Welcome and volunteering'),
  plain('Active citizenship and voice'),
  plain('Refugee organisations'),
  plain('Digital access'),
];

/** Must run inside the transaction that makes the library. */
export function seedThemes(sql: Database.Database, newId: () => string): void {
  const insert = sql.prepare(
    'insert into themes (id, name, sensitive, retired, position) values (?, ?, ?, 0, ?)',
  );
  const translate = sql.prepare(
    "insert into theme_names (theme_id, language, name, is_checked) values (?, 'ur', ?, 0)",
  );
  for (const [index, theme] of startingThemes.entries()) {
    const id = newId();
    insert.run(id, theme.name, theme.sensitive ? 1 : 0, index + 1);
    const urdu = startingThemeNames[theme.name];
    if (urdu !== undefined) translate.run(id, urdu);
  }
}

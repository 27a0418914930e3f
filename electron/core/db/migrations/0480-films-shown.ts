// Films may be shown in exhibitions: each storyteller is asked, everybody else in the film too, and a thing of an exhibition says whether it shows one. Until somebody says so, nothing is.

export const filmsShown = {
  version: 480,
  name: 'films-shown',
  sql: `
alter table agreement_entries add column show_film integer not null default 0 check (show_film in (0, 1));
-- Who is no storyteller: they agreed that the film is shown, or cannot be seen in it.
alter table voices add column film_agreed integer not null default 0 check (film_agreed in (0, 1));
alter table exhibition_items add column with_film integer not null default 0 check (with_film in (0, 1));
`,
} as const;

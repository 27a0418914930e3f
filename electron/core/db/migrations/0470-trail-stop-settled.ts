// With the word of a lead that a stop is a public place: what stood against it at that moment, so that anything else counts again.

export const trailStopSettled = {
  version: 470,
  name: 'trail-stop-settled',
  sql: `
-- A line for each cause and story. Words given before this was kept cover nothing.
alter table trail_stops add column settled text not null default '';
`,
} as const;

// When a sound came to the story it is in, and when it went into the bin, said in entries of the ledger, for no clock can be trusted with that.

export const soundCame = {
  version: 40,
  name: 'sound-came',
  sql: `
-- The newest entry of the story's ledger when this sound came to it: what was decided later is about this sound, so it stays.
-- Nobody knows it of sounds from before; with 0 every decision is about them.
alter table recordings add column came_after integer not null default 0;

-- The newest entry of the whole ledger when this sound went into the bin: agreements after that one are not about it.
alter table recordings add column binned_after integer not null default 0;
`,
} as const;

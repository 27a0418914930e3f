// What archives want to be given, each kept under a name.

export const depositPresets = {
  version: 350,
  name: 'deposit-presets',
  sql: `
create table deposit_presets (
  id text primary key,
  name text not null,
  recipient text not null,
  recipient_contact text not null,
  -- Where a deposit was put the last time, on this computer.
  destination text,
  -- A DepositShape as JSON: read as a whole, never searched.
  shape text not null,
  created_at text not null,
  binned_at text
) strict;
`,
} as const;

// With which microphone each part of a take was made: a take goes on with the next one when one is lost.

export const takeSegments = {
  version: 50,
  name: 'take-segments',
  sql: `
create table take_segments (
  recording_id text not null references recordings (id),
  position integer not null check (position >= 0),
  -- Frames of the take that came before it.
  start_frame integer not null check (start_frame >= 0),
  -- Private, as in recordings: a device can be named after a person.
  device_name text not null,
  -- Of the device; the take keeps the rate it was begun with.
  device_rate_hz integer not null,
  reason text not null check (reason in ('start', 'unplugged', 'rate-changed', 'permission-lost', 'chosen')),
  started_at text not null,
  -- Frames that nobody heard between the microphone before and this one.
  missing_frames_before integer not null check (missing_frames_before >= 0),
  primary key (recording_id, position)
) strict, without rowid;

insert into take_segments
  select id, 0, 0, device_name, sample_rate_hz, 'start', started_at, 0 from recordings where kind = 'take';
`,
} as const;

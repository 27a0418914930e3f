// Stories of which a summary is enough, so that nobody waits for a transcript; and lines of translations lie where their originals do.

export const transcriptNotNeeded = {
  version: 205,
  name: 'transcript-not-needed',
  sql: `
create table transcript_not_needed (
  story_id text primary key references stories (id),
  said_at text not null,
  said_by text not null
) strict;

update transcript_lines set
  from_ms = (select o.from_ms from transcript_lines o where o.id = transcript_lines.of_line_id),
  to_ms = (select o.to_ms from transcript_lines o where o.id = transcript_lines.of_line_id)
where of_line_id is not null;
`,
} as const;

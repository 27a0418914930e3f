// The interviewer's desk: question cards, what a storyteller asked to leave out, notes after a talk, and whom to call.
import { startingCards } from './0060-starting-cards.ts';
import { startingContacts } from './0060-starting-contacts.ts';

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The same card has the same id in every library. */
function idOf(kind: 'card' | 'contact', number: number): string {
  return `60000000-0000-4000-8000-${kind === 'card' ? 'c' : 'd'}${String(number).padStart(11, '0')}`;
}

function rowsOf(language: 'en' | 'ur', firstNumber: number): string[] {
  return Object.entries(startingCards)
    .flatMap(([topic, pairs]) =>
      pairs.map(([en, ur], place) => ({ topic, place, text: language === 'en' ? en : ur })),
    )
    .map(
      ({ topic, place, text }, index) =>
        `(${quote(idOf('card', firstNumber + index))}, ${quote(language)}, ${quote(topic)}, ${quote(text)}, ${
          place + 1
        }, ${language === 'en' ? 1 : 0}, null)`,
    );
}

const contactRows = startingContacts.map(
  ({ name, whatFor, phone, note }, index) =>
    `(${[idOf('contact', index + 1), name, whatFor, phone, note].map(quote).join(', ')}, null, ${index + 1}, null)`,
);

export const interviewDesk = {
  version: 60,
  name: 'interview-desk',
  sql: `
-- What the storyteller asked to leave out: private, like the notes beside it.
alter table stories add column leave_out text not null default '';

create table questions (
  id text primary key,
  language text not null,
  topic text not null,
  text text not null,
  position integer not null,
  -- 0 for a translation that no native speaker has read.
  is_checked integer not null check (is_checked in (0, 1)),
  retired_at text
) strict;
create index questions_by_topic on questions (language, topic, position);

-- Private: for those who record. Never in a package.
create table interview_notes (
  recording_id text primary key references recordings (id),
  summary text not null,
  named text not null,
  keep_closed text not null,
  storyteller_feels text not null,
  storyteller_words text not null,
  interviewer_feels text not null,
  interviewer_words text not null,
  next_steps text not null,
  updated_at text not null
) strict, without rowid;

create table support_contacts (
  id text primary key,
  name text not null,
  what_for text not null,
  phone text not null,
  note text not null,
  checked_on text,
  position integer not null,
  removed_at text
) strict;

insert into questions (id, language, topic, text, position, is_checked, retired_at) values
${[...rowsOf('en', 1), ...rowsOf('ur', 1001)].join(',\n')};

insert into support_contacts (id, name, what_for, phone, note, checked_on, position, removed_at) values
${contactRows.join(',\n')};
`,
} as const;

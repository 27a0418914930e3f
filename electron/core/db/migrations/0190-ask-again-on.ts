// For somebody under 18: the month from which they are asked again, as somebody who has grown up. No date of birth is kept anywhere.

export const askAgainOn = {
  version: 190,
  name: 'ask-again-on',
  sql: `
alter table people add column ask_again_on text not null default '';
`,
} as const;

// Where on the web something stands that was made of an exhibition, so that a clean one is made for the same address.

export const webAddresses = {
  version: 460,
  name: 'web-addresses',
  sql: `
alter table packages add column web_address text not null default '';
`,
} as const;

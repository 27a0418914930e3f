// Which of the pages before a library is shown.
export type StartView =
  { name: 'welcome' } | { name: 'create' } | { name: 'open'; folder: string } | { name: 'restore' };

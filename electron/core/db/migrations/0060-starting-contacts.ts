// The support list that every library starts with. Nobody here has rung these numbers, so none has a day on which it was checked.

export interface StartingContact {
  name: string;
  whatFor: string;
  phone: string;
  note: string;
}

export const startingContacts: readonly StartingContact[] = [
  {
    name: 'Emergency services',
    whatFor: 'Somebody is not safe now, or badly hurt',
    phone: '999',
    note: 'Police, ambulance and fire. It is free, at any hour.',
  },
  {
    name: 'Samaritans',
    whatFor: 'Somebody is low and wants to talk to a person who listens',
    phone: '116 123',
    note: '',
  },
  {
    name: 'Migrant Help',
    whatFor: 'Advice for people who seek asylum',
    phone: '0808 8010 503',
    note: 'Let the person ring themselves, or ask them first.',
  },
  {
    name: 'Childline',
    whatFor: 'A child or young person wants to talk',
    phone: '0800 1111',
    note: '',
  },
  {
    name: 'Birmingham children’s safeguarding (CASS)',
    whatFor: 'A child may be harmed or neglected',
    phone: '0121 303 1888',
    note: 'Out of hours: 0121 675 4806. Tell your lead as well.',
  },
  {
    name: 'Birmingham adults’ safeguarding',
    whatFor: 'An adult may be harmed or neglected',
    phone: '0121 464 9001',
    note: 'This is the number out of hours. In the daytime the council asks for the form on its website; an older page names 0121 303 1234. Tell your lead as well.',
  },
];

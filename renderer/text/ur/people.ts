import type { people as shape } from '../en/people.ts';

export const people: typeof shape = { title: 'لوگ' };

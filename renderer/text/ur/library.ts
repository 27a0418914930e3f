import type { library as shape } from '../en/library.ts';

export const library: typeof shape = { title: 'کتب خانہ' };

import type { home as shape } from '../en/home.ts';

export const home: typeof shape = { title: 'آغاز' };

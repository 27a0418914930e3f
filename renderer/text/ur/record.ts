import type { record as shape } from '../en/record.ts';

export const record: typeof shape = { title: 'ریکارڈ کریں' };

import type { start as shape } from '../en/start.ts';

export const start: typeof shape = { title: 'خوش آمدید' };

import type { help as shape } from '../en/help.ts';

export const help: typeof shape = { title: 'مدد' };

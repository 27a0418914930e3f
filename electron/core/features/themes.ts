import type { Handlers } from '../context.ts';

export const themes = {} as Handlers<'themes'>;

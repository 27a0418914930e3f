import type { Handlers } from '../context.ts';

export const desktop = {} as Handlers<'desktop'>;

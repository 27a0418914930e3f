import type { Handlers } from '../context.ts';

export const collections = {} as Handlers<'collections'>;

import type { Handlers } from '../context.ts';

export const recordings = {} as Handlers<'recordings'>;

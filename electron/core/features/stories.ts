import type { Handlers } from '../context.ts';

export const stories = {} as Handlers<'stories'>;

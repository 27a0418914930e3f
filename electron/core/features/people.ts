import type { Handlers } from '../context.ts';

export const people = {} as Handlers<'people'>;

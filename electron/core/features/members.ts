import type { Handlers } from '../context.ts';

export const members = {} as Handlers<'members'>;

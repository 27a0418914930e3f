import type { Handlers } from '../context.ts';

export const packages = {} as Handlers<'packages'>;

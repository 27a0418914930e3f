import type { Handlers } from '../context.ts';

export const history = {} as Handlers<'history'>;

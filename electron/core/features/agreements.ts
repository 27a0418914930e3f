import type { Handlers } from '../context.ts';

export const agreements = {} as Handlers<'agreements'>;

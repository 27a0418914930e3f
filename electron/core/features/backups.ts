import type { Handlers } from '../context.ts';

export const backups = {} as Handlers<'backups'>;

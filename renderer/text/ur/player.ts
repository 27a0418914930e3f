import type { player as shape } from '../en/player.ts';

export const player: typeof shape = { title: 'سنیں' };

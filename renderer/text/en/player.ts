export const player = { title: 'Listen' };

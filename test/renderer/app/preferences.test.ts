import { expect, test } from 'vitest';
import { readPreferences } from '../../../renderer/app/preferences.tsx';

const usual = { language: 'en', theme: 'system', textSize: 'usual' };

test('what was chosen on this computer is kept', () => {
  const chosen = { language: 'ur', theme: 'dark', textSize: 'larger' };
  expect(readPreferences(JSON.stringify(chosen))).toEqual(chosen);
});

test('nothing kept, or something broken, gives the usual look', () => {
  for (const kept of [null, '', '{', '[]', '"ur"', '{"language":"tlh","theme":7}'])
    expect(readPreferences(kept)).toEqual(usual);
});

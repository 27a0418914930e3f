// Everything that the core writes into the history can be read there in words.
import { expect, test } from 'vitest';
import { library as en } from '../../renderer/text/en/library.ts';
import { library as ur } from '../../renderer/text/ur/library.ts';
import { appSources, readProjectFile } from './project-files.ts';

/** `action: 'stories.bin'`, `ACTION = 'packages.exportArchive'`, and a call that is handed one. */
const named = /\b(?:action:?|ACTION =)\s*'([a-z]+\.[a-zA-Z]+)'/gu;

const written = [
  ...new Set(
    appSources()
      .filter((file) => file.startsWith('electron/core/'))
      .flatMap((file) =>
        [...readProjectFile(file).matchAll(named)].map(([, action]) => action ?? ''),
      ),
  ),
];

test('there is something to look at', () => {
  expect(written.length).toBeGreaterThan(25);
});

test.each(written)('%s is told in words in every language', (action) => {
  for (const { actions } of [en, ur])
    expect(Object.entries(actions).find(([name]) => name === action)?.[1]).toBeTruthy();
});

// What is printed for a wall, and the sheets that go with a media pack. The people are made up.
import { expect, test } from 'vitest';
import { writeMediaPack } from '../../../electron/core/exhibit/media-pack/write-media-pack.ts';
import { writeWall } from '../../../electron/core/exhibit/wall/write-wall.ts';
import type { ExhibitionContent } from '../../../electron/core/exhibit/content.ts';
import { exhibitionContent, shownStory } from '../../support/exhibition-content.ts';
import { filesOf, noMeans, wordsOf } from './site/html.ts';

const wall = (content: ExhibitionContent) => filesOf(writeWall(content, noMeans));

test('a programme names the organisation to ask where the exhibition names nobody', async () => {
  const files = await wall(exhibitionContent({ contact: {} }));
  expect(wordsOf(files.get('en/programme.html') ?? '')).toContain(
    'Please ask \u2068Example Street Histories\u2069.',
  );
});

function warned(): ExhibitionContent {
  const content = exhibitionContent();
  const [first = shownStory(), second = shownStory()] = content.stories;
  return { ...content, stories: [first, { ...second, contentWarning: 'A flood is told of.' }] };
}

test('a poster with a quote says what is hard before the words', async () => {
  const words = wordsOf((await wall(warned())).get('en/quote-posters.html') ?? '');
  expect(words).toContain('A flood is told of.');
  expect(words.indexOf('A flood is told of.')).toBeLessThan(words.indexOf('My mother wrote'));
});

test('the sheet with what was agreed says what to tell listeners before each clip', async () => {
  const files = await filesOf(
    (async function* pack() {
      yield* writeMediaPack(warned(), { use: 'learning' });
    })(),
  );
  const sheet = wordsOf(files.get('permissions.html') ?? '');
  expect(sheet).toContain('Somebody cries.');
  expect(sheet).toContain('A flood is told of.');
});

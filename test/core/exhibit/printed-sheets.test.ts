// What is printed for a wall, and the sheets that go with a media pack. The people are made up.
import { expect, test } from 'vitest';
import { writeWall } from '../../../electron/core/exhibit/wall/write-wall.ts';
import type { ExhibitionContent } from '../../../electron/core/exhibit/content.ts';
import { exhibitionContent } from '../../support/exhibition-content.ts';
import { filesOf, noMeans, wordsOf } from './site/html.ts';

const wall = (content: ExhibitionContent) => filesOf(writeWall(content, noMeans));

test('a programme names the organisation to ask where the exhibition names nobody', async () => {
  const files = await wall(exhibitionContent({ contact: {} }));
  expect(wordsOf(files.get('en/programme.html') ?? '')).toContain(
    'Please ask \u2068Example Street Histories\u2069.',
  );
});

// Caption files of what is said in a sound.
import { expect, test } from 'vitest';
import { captionFiles } from '../../../../electron/core/exhibit/site/captions.ts';
import { shownSound, urduText } from '../../../support/exhibition-content.ts';

test('every text of a sound gets a file of its own, also a third one in the same language', () => {
  const texts = [urduText, urduText, urduText, { ...urduText, language: 'en' }];
  const paths = captionFiles(shownSound('hg-0001-01', texts)).map(({ path }) => path);
  expect(paths).toEqual([
    'captions/hg-0001-01.ur.vtt',
    'captions/hg-0001-01.ur-2.vtt',
    'captions/hg-0001-01.ur-3.vtt',
    'captions/hg-0001-01.en.vtt',
  ]);
});

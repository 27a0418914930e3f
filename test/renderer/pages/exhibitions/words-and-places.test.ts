import { describe, expect, test } from 'vitest';
import { pageOfLink, placeOfLink } from '../../../../renderer/pages/exhibitions/page-of-link.ts';
import { quietPlace } from '../../../../renderer/pages/exhibitions/quiet-place.ts';
import {
  missingIn,
  shownWords,
  withWords,
} from '../../../../renderer/pages/exhibitions/words-in.ts';
import { accentColours } from '../../../../shared/rules/accent-colours.ts';
import { contrast } from '../../../../shared/rules/contrast.ts';

describe('Words in several languages', () => {
  test('are shown in the language that is asked for, or in the first that has any', () => {
    const words = { en: 'Winter', ur: 'سردی', pl: '  ' };
    expect(shownWords(words, ['ur', 'en'])).toBe('سردی');
    expect(shownWords(words, ['pl', 'en'])).toBe('Winter');
    expect(shownWords({}, ['en'])).toBe('');
  });

  test('that are emptied are gone, and leave the other languages alone', () => {
    expect(withWords({ en: 'Winter', ur: 'سردی' }, 'en', '')).toEqual({ ur: 'سردی' });
    expect(withWords({ ur: 'سردی' }, 'en', 'Winter')).toEqual({ en: 'Winter', ur: 'سردی' });
  });

  test('are counted as missing where the first language has them', () => {
    const fields = {
      ...{ title: { en: 'Winter', ur: 'سردی' }, opening: { en: 'Come in' }, credits: {} },
      ...{ contact: { ur: 'فون' }, languages: ['en', 'ur'], sections: [] },
    };
    expect(missingIn('ur', fields)).toBe(1);
    expect(missingIn('en', fields)).toBe(0);
  });
});

describe('The quietest place', () => {
  const stretch = { fromMs: 0, toMs: 1000 };

  test('near by is where both channels are quiet, and of two the nearer', () => {
    const channels = [
      [9, 9, 0, 9, 9, 9, 0, 9, 9, 9],
      [9, 9, 9, 9, 9, 9, 0, 9, 9, 9],
    ];
    expect(quietPlace({ ...stretch, channels }, 500)).toBe(650);
    expect(quietPlace({ ...stretch, channels: channels.slice(0, 1) }, 400)).toBe(250);
  });

  test('is where it is now when nothing is known of the sound', () => {
    expect(quietPlace({ ...stretch, channels: [] }, 500)).toBe(500);
  });
});

test('a link leads to a page of the exhibition, and to nowhere else', () => {
  const pages = ['en/index.html', 'en/section-1.html', 'ur/index.html'];
  const at = { page: 'en/section-1.html', pages };
  expect(pageOfLink('index.html', at)).toBe('en/index.html');
  expect(pageOfLink('../ur/index.html#main', at)).toBe('ur/index.html');
  expect(pageOfLink('../ur/', at)).toBe('ur/index.html');
  for (const away of [
    'https://example.org/',
    '//example.org/en/index.html',
    'gone.html',
    'http://',
  ])
    expect(pageOfLink(away, at)).toBeUndefined();
});

test.each(['#8c2f39', '#ffd400', '#808080', '#000000', '#ffffff'])(
  'the colour %s can be read as words and under words, once it is strong',
  (accent) => {
    const { onLight, onDark, strong, isStrong } = accentColours(accent);
    expect(contrast(onLight, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onDark, '#11152a')).toBeGreaterThanOrEqual(4.5);
    const taken = accentColours(strong);
    expect(taken.isStrong).toBe(true);
    expect(contrast(taken.fill, taken.onFill)).toBeGreaterThanOrEqual(4.5);
    expect(isStrong).toBe(accent === strong);
  },
);

test('a link leads to its place on the page, or to the beginning', () => {
  expect(placeOfLink('trail-1.html#stop-2')).toBe('stop-2');
  expect(placeOfLink('#caf%C3%A9')).toBe('café');
  expect(placeOfLink('#50%')).toBe('50%');
  expect(placeOfLink('trail-1.html')).toBe('');
});

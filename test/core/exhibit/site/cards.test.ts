// Cards for the wall: light pages, and codes that open just these.
import { Buffer } from 'node:buffer';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { siteFile } from '../../../../electron/dev/build-site.ts';
import { refuseWithoutAddress } from '../../../../electron/core/exhibit/writers.ts';
import { qrSvg } from '../../../../electron/core/exhibit/site/qr-code.ts';
import { writeCards } from '../../../../electron/core/exhibit/site/write-cards.ts';
import { codeOf } from '../../../support/error-code.ts';
import {
  clip,
  exhibitionContent,
  shownStory,
  urduText,
} from '../../../support/exhibition-content.ts';
import { filesOf, noMeans, targetsOf, wordsOf } from './html.ts';

const means = { ...noMeans, webAddress: 'https://stories.example.org/birmingham' };

/** Draws the code as a camera would see it. */
function pixelsOf(svg: string) {
  const modules = Number(/viewBox="0 0 (\d+)/u.exec(svg)?.[1]);
  const scale = 8;
  const size = modules * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/gu))
    for (let dy = 0; dy < scale; dy += 1)
      for (let dx = 0; dx < Number(length) * scale; dx += 1) {
        const at = ((Number(y) * scale + dy) * size + Number(x) * scale + dx) * 4;
        data.fill(0, at, at + 3);
      }
  return { width: size, height: size, data };
}

test('a telephone reads from the card the address of the page of the story', async () => {
  const files = await filesOf(writeCards(exhibitionContent(), means));
  const address = decodeQR(pixelsOf(files.get('qr/hg-0002.svg') ?? ''));
  expect(address).toBe('https://stories.example.org/birmingham/s/hg-0002/');
  expect(files.has('s/hg-0002/index.html')).toBe(true);
  expect(files.get('cards.html')).toContain('stories.example.org/birmingham/s/hg-0002<');
});

test('a long address with letters of every kind is read as it was written', () => {
  const address = `https://example.org/${'a-long-path/'.repeat(18)}s/hg-0001/?ü=ਪ`;
  expect(decodeQR(pixelsOf(qrSvg(address, 'x')))).toBe(address);
});

test('the page of a card is lighter than 300 kB without its sound, whatever letters it needs', async () => {
  const content = exhibitionContent({ languages: ['ur', 'en', 'ar', 'bn'] });
  const files = await filesOf(writeCards(content, { ...means, siteFile }));
  for (const [path, html] of files) {
    if (!path.startsWith('s/')) continue;
    // A browser asks for the letters of a script only where they are written; the names of other languages use its own.
    const read = html.replaceAll(/<nav.*?<\/nav>/gsu, '');
    const isArabic = /\p{Script=Arabic}/u.test(read);
    const isWritten: Record<string, boolean> = {
      latin: true,
      nastaliq: isArabic && read.includes('lang="ur"'),
      naskh: isArabic && read.includes('lang="ar"'),
      bengali: /\p{Script=Bengali}/u.test(read),
    };
    const letters = [...files.keys()].filter(
      (file) =>
        file.endsWith('.woff2') &&
        Object.entries(isWritten).some(([name, isThere]) => isThere && file.includes(name)),
    );
    const parts = ['assets/site.css', 'assets/site.js', 'assets/exhibition.css', ...letters];
    const sizes = await Promise.all(
      parts.map(async (part) =>
        part === 'assets/exhibition.css'
          ? Buffer.byteLength(files.get(part) ?? '')
          : (await siteFile(part.replace('assets/', ''))).length,
      ),
    );
    const bytes = sizes.reduce((sum, size) => sum + size, Buffer.byteLength(html));
    expect(bytes, path).toBeLessThan(300_000);
  }
});

test('every link of a card page leads to something in the folder', async () => {
  const content = exhibitionContent();
  const files = await filesOf(writeCards(content, means));
  const sounds = ['sounds/hg-0001-s01.mp3', 'sounds/hg-0002-c01.mp3'];
  for (const [path, html] of files)
    if (path.startsWith('s/'))
      for (const target of targetsOf(path, html.replace(/<link rel="canonical"[^>]*>/u, '')))
        expect(files.has(target) || sounds.includes(target), `${path}: ${target}`).toBe(true);
});

test('a story without a sound has no card, and a story that is only read is not told of', async () => {
  const content = exhibitionContent({
    stories: [shownStory(), shownStory({ code: 'hg-0002', title: 'Only read' })],
    sections: [
      {
        ...{ id: 'one', title: {}, introduction: {} },
        items: [
          clip('heard', 'hg-0001'),
          {
            kind: 'quote',
            id: 'q',
            storyCode: 'hg-0002',
            caption: {},
            warning: {},
            texts: [urduText],
          },
        ],
      },
    ],
  });
  const files = await filesOf(writeCards(content, means));
  expect([...files.keys()].filter((path) => path.startsWith('s/'))).toEqual([
    's/hg-0001/index.html',
    's/hg-0001/ur.html',
  ]);
  expect(wordsOf([...files.values()].join(' '))).not.toContain('Only read');
});

test('the page of a card names the organisation to ask where the exhibition names nobody', async () => {
  const files = await filesOf(writeCards(exhibitionContent({ contact: {} }), means));
  expect(wordsOf(files.get('s/hg-0001/index.html') ?? '')).toContain(
    'Please ask \u2068Example Street Histories\u2069.',
  );
});

test('cards print as a PDF where there is a window to print from', async () => {
  const printed: string[] = [];
  const printPdf = (html: string) => {
    printed.push(html);
    return Promise.resolve(Buffer.from('%PDF'));
  };
  const files = await filesOf(writeCards(exhibitionContent(), { ...means, printPdf }));
  expect(files.get('cards.pdf')).toBe('%PDF');
  expect(printed[0]).toBe(files.get('cards.html'));
  expect(printed[0]).not.toMatch(/\s(?:src|href)="/u);
});

test('a website that would stand nowhere is refused before anything is made', async () => {
  expect(await codeOf(() => refuseWithoutAddress('website', undefined))).toBe('invalid-input');
  expect(() => refuseWithoutAddress('website', 'https://example.org/')).not.toThrow();
});

test('a card that would open nothing is refused before anything is made', async () => {
  expect(() => refuseWithoutAddress('kiosk', undefined)).not.toThrow();
  expect(await codeOf(() => refuseWithoutAddress('cards', undefined))).toBe('invalid-input');
});

// What hangs on the wall is printed by the app itself: in every script, at its size, with letters that it brings along, and with marks to cut by.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { storyToShow } from './support/exhibition-story.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary } from './support/sample-stories.ts';

test.setTimeout(240_000);

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
});
test.afterEach(() => running.close());

const id = () => crypto.randomUUID() as never;
const titles = {
  en: 'First winters',
  ur: 'پہلی سردیاں',
  'pa-Guru': 'ਪਹਿਲੀਆਂ ਸਰਦੀਆਂ',
  bn: 'প্রথম শীত',
  ti: 'መጀመርታ ክረምቲ',
};
/** By which typeface each script is known in a PDF. */
const letters = {
  en: 'AtkinsonHyperlegible',
  ur: 'NotoNastaliqUrdu',
  'pa-Guru': 'NotoSansGurmukhi',
  bn: 'NotoSansBengali',
  ti: 'NotoSansEthiopic',
};
/** Points: A5, A4, A3, and A4 on its side. */
const sizes = {
  'labels-a5': [420, 595],
  'labels-a4': [595, 842],
  'labels-large-print': [595, 842],
  'section-panels': [842, 1191],
  programme: [842, 595],
} as const;
const MARKS = 2 * 8 * (72 / 25.4);

function sheetOf(pdf: string): number[] {
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/u.exec(pdf) ?? [];
  return [Number(width), Number(height)];
}

test('labels, panels and a programme are printed in every script, at their size', async () => {
  const { page, profile } = running;
  const { storyId } = await storyToShow(page, running);
  const exhibition = await ask(page, 'exhibitions.create', {
    ...{ title: titles, languages: Object.keys(titles) },
    sections: [
      {
        ...{ id: id(), title: titles, introduction: titles },
        items: [{ id: id(), kind: 'story', storyId, caption: titles, warning: {} }],
      },
    ],
  });
  for (const cropMarks of [false, true]) {
    const destination = join(profile, `wall-${cropMarks}`);
    mkdirSync(destination);
    const { path } = await ask(page, 'exhibitions.make', {
      ...{ id: exhibition.id, what: 'wall', destination, recipient: 'Hall', cropMarks },
    });
    for (const language of Object.keys(titles) as (keyof typeof titles)[]) {
      const folder = join(path, language.toLowerCase());
      for (const [name, [width, height]] of Object.entries(sizes)) {
        const pdf = readFileSync(join(folder, `${name}.pdf`)).toString('latin1');
        expect(pdf.startsWith('%PDF-')).toBe(true);
        const more = cropMarks ? MARKS : 0;
        const [wide = 0, high = 0] = sheetOf(pdf);
        expect(Math.abs(wide - width - more), `${language} ${name}`).toBeLessThan(2);
        expect(Math.abs(high - height - more), `${language} ${name}`).toBeLessThan(2);
        expect(pdf, `${language} ${name}`).toContain(letters[language]);
      }
    }
    expect(readdirSync(path)).toContain('checksums.sha512');
  }
});

// The pages of an exhibition: what leads where, in which language and direction, and that words of people stay words.
import { expect, test } from 'vitest';
import { sitePages } from '../../../../electron/core/exhibit/site/site-pages.ts';
import type { SitePage } from '../../../../electron/core/exhibit/site/site-page.ts';
import { writeSite } from '../../../../electron/core/exhibit/site/write-site.ts';
import type { ExhibitionContent } from '../../../../electron/core/exhibit/content.ts';
import { clip, exhibitionContent, shownStory } from '../../../support/exhibition-content.ts';
import { filesOf, noMeans, targetsOf, wordsOf } from './html.ts';

const kiosk = { kind: 'kiosk', webAddress: undefined } as const;

function pageOf(content: ExhibitionContent, path: string): SitePage {
  const found = sitePages(content, kiosk).find((page) => page.path === path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found;
}

test('every link leads to a page or a file of the folder, and every anchor to a place on it', async () => {
  const content = exhibitionContent();
  const files = await filesOf(writeSite(content, noMeans, 'kiosk'));
  const there = new Set(files.keys());
  for (const item of content.sections.flatMap(({ items }) => items)) {
    if (item.kind === 'story') for (const { file } of item.sounds) there.add(file.path);
    if (item.kind === 'clip') there.add(item.sound.file.path);
    if (item.kind === 'picture') there.add(item.picture.file.path);
  }
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(15);
  for (const [path, html] of pages)
    for (const target of targetsOf(path, html)) {
      const [file = '', anchor] = target.split('#');
      expect(there.has(file), `${path} leads to ${target}`).toBe(true);
      if (anchor) expect(files.get(file), `${path} leads to ${target}`).toContain(`id="${anchor}"`);
    }
});

test('nothing on a page asks for anything that is not in the folder', async () => {
  const files = await filesOf(writeSite(exhibitionContent(), noMeans, 'kiosk'));
  for (const [path, text] of files) {
    expect(text.replaceAll('http://www.w3.org/2000/svg', ''), path).not.toMatch(/https?:\/\//u);
    expect(text, path).not.toMatch(/\sstyle="|\son\w+="|javascript:/u);
  }
});

test('a title that looks like markup is shown as it was written, and runs nothing', () => {
  const hostile = `</title><script>alert(1)</script><img src=x onerror="alert(2)">'"&`;
  const content = exhibitionContent({
    title: { en: hostile },
    opening: { en: hostile },
    contact: { en: hostile },
    organisation: hostile,
    logos: [
      { name: hostile, file: { path: 'pictures/p.png', mimeType: 'image/png', sizeBytes: 1 } },
    ],
    stories: [
      shownStory({ title: hostile, summary: hostile, storytellers: [hostile], locality: hostile }),
      shownStory({ code: 'hg-0002', title: hostile, contentWarning: hostile }),
    ],
  });
  for (const { path, html } of sitePages(content, kiosk)) {
    expect(html.match(/<script/gu)?.length, path).toBe(path.endsWith('search.html') ? 2 : 1);
    expect(html, path).not.toContain('<img src=x');
    expect(html.replaceAll(/"[^"]*"/gu, '""'), path).not.toMatch(/<[^>]*alert/u);
  }
});

test('the search data is one assignment, whatever the words hold', async () => {
  const hostile = `"];alert(1);//</script>\u2028`;
  const content = exhibitionContent({
    stories: [shownStory({ title: hostile }), shownStory({ code: 'hg-0002' })],
  });
  const data = (await filesOf(writeSite(content, noMeans, 'kiosk'))).get('assets/search.js') ?? '';
  const found = /^window\.homegroundSearch=(.*);\n$/u.exec(data)?.[1] ?? '';
  const stories: unknown = JSON.parse(found);
  expect(stories).toHaveLength(2);
});

test('an Urdu page is from right to left, and words that are only in English say so', () => {
  const { html } = pageOf(exhibitionContent(), 'ur/section-2.html');
  expect(html).toContain('<html lang="ur" dir="rtl"');
  expect(html).toContain('<bdi lang="en" dir="ltr">Staying</bdi>');
});

test('a page in a language that the app has no words for says that its own words are English', () => {
  const content = exhibitionContent({ languages: ['ti'], title: { ti: 'ድምጺ' } });
  const { html } = pageOf(content, 'ti/index.html');
  expect(html).toContain('<html lang="ti" dir="ltr"');
  expect(html).toContain('<span lang="en" dir="ltr">In this exhibition</span>');
});

test('an original in Urdu stands right of its translation, each line beside its own', () => {
  const { html } = pageOf(exhibitionContent(), 'en/section-1.html');
  expect(html).toContain('<ol class="lines" data-columns="rtl-ltr"');
  const line = html.split('<li class="line"')[2] ?? '';
  expect(line).toContain('dir="rtl">میری ماں ہر جمعرات کو خط لکھتی تھیں۔</p>');
  expect(line).toContain('dir="ltr">My mother wrote letters every Thursday.</p>');
});

test('who reads Urdu sees the Urdu alone, and can open the English', () => {
  const { html } = pageOf(exhibitionContent(), 'ur/section-1.html');
  expect(html).not.toContain('data-columns');
  expect(html).toMatch(/<details class="more"><summary>[^<]*<\/summary>\s*<ol class="lines"/u);
});

test('a warning stands before the sound, which is shown only when it is opened', () => {
  const { html } = pageOf(exhibitionContent(), 'en/section-1.html');
  const [before = '', behind = ''] = html.split('<details class="behind">');
  expect(before).toContain('Somebody cries.');
  expect(behind.slice(0, behind.indexOf('</details>\n</div>'))).toContain('hg-0002-c01.mp3');
  expect(before).not.toContain('hg-0002-c01.mp3');
});

test("a story's own warning stands before all that is told of it", () => {
  const content = exhibitionContent();
  const [first = shownStory(), second = shownStory()] = content.stories;
  const warned = { ...first, contentWarning: 'A fire is told of.', summary: 'What burnt.' };
  const all = { ...content, stories: [warned, second] };
  const page = pageOf(all, 'en/story-hg-0001.html').html;
  expect(page.indexOf('A fire is told of.')).toBeLessThan(page.indexOf('class="behind"'));
  expect(page.indexOf('class="behind"')).toBeLessThan(page.indexOf('What burnt.'));
  const card = pageOf(all, 'en/section-1.html').html;
  expect(card).toContain('A fire is told of.');
  expect(card).not.toContain('What burnt.');
});

test('each page names the stories of which it holds something, so that it can be found again', () => {
  const content = exhibitionContent();
  for (const { path, html, stories } of sitePages(content, kiosk)) {
    const told = content.stories
      .filter(({ title }) => wordsOf(html).includes(title))
      .map(({ code }) => code);
    expect([...stories].toSorted(), path).toEqual(told.toSorted());
  }
});

test('a ward is coloured only where a story may name it; otherwise the whole locality is', () => {
  const { html } = pageOf(exhibitionContent(), 'en/map.html');
  expect(html.match(/class="ward-told"/gu)).toHaveLength(1);
  expect(html.match(/class="ward-near"/gu)?.length).toBeGreaterThan(2);
  const nowhere = exhibitionContent({
    stories: [
      shownStory({ wardCode: null, locality: '' }),
      shownStory({ code: 'hg-0002', wardCode: null, locality: '' }),
    ],
  });
  const paths = sitePages(nowhere, kiosk).map(({ path }) => path);
  expect(paths).not.toContain('en/map.html');
  expect(pageOf(nowhere, 'en/index.html').html).not.toContain('map.html');
});

test('there is a guest book only where somebody wants one, and never on the web', () => {
  const withOne = exhibitionContent();
  const web = { kind: 'website', webAddress: undefined } as const;
  const paths = (content: ExhibitionContent, options: typeof kiosk | typeof web) =>
    sitePages(content, options).map(({ path }) => path);
  expect(paths(withOne, kiosk)).toContain('en/guest-book.html');
  expect(paths({ ...withOne, guestBook: false }, kiosk)).not.toContain('en/guest-book.html');
  expect(paths(withOne, web)).not.toContain('en/guest-book.html');
});

test('a browser finds the guest book again when the exhibition is made anew under another name', () => {
  const kept = ({ html }: SitePage) => /data-exhibition="([^"]*)"/u.exec(html)?.[1];
  const before = pageOf(exhibitionContent(), 'en/guest-book.html');
  const anew = pageOf(
    exhibitionContent({ name: 'hg-kiosk-2027-01-31-9f8e7d6c', packageId: '9f8e7d6c' }),
    'en/guest-book.html',
  );
  expect(kept(anew)).toBe(kept(before));
  const other = pageOf(exhibitionContent({ key: '0000' }), 'en/guest-book.html');
  expect(kept(other)).not.toBe(kept(before));
});

test('who sets up a kiosk reads how the guest book is saved, and before what', async () => {
  const noteOf = async (guestBook: boolean) =>
    (await filesOf(writeSite(exhibitionContent({ guestBook }), noMeans, 'kiosk'))).get(
      'READ-ME-FIRST.txt',
    );
  expect(await noteOf(true)).toMatch(/en\/guest-book\.html#staff[^]*Save it before/u);
  expect(await noteOf(false)).not.toContain('guest');
});

test('a visitor has 30 seconds to say that they are still there', () => {
  const { html } = pageOf(exhibitionContent(), 'en/index.html');
  expect(html).toContain('data-asking-seconds="30"');
});

test('only a kiosk begins anew by itself', () => {
  expect(pageOf(exhibitionContent(), 'en/index.html').html).toContain('data-idle-seconds="120"');
  const [, home] = sitePages(exhibitionContent(), { kind: 'website', webAddress: undefined });
  expect(home?.html).not.toContain('data-idle-seconds');
  const never = exhibitionContent({ idleSeconds: 0 });
  expect(pageOf(never, 'en/index.html').html).not.toContain('still-there');
});

test('with one language the first page is the way in, with several a button for each', () => {
  expect(pageOf(exhibitionContent(), 'index.html').html.match(/class="door"/gu)).toHaveLength(2);
  const one = pageOf(exhibitionContent({ languages: ['ur'] }), 'index.html').html;
  expect(one.match(/class="door"/gu)).toHaveLength(1);
  expect(one).toContain('<html lang="ur" dir="rtl"');
});

test('no page that visitors of a kiosk come to leads to one that never begins anew', () => {
  const leading = (options: typeof kiosk | { kind: 'website'; webAddress: undefined }) =>
    sitePages(exhibitionContent(), options)
      .filter(({ path, html }) => targetsOf(path, html).includes('what-is-public.html'))
      .map(({ path }) => path);
  expect(leading(kiosk)).toEqual([]);
  expect(leading({ kind: 'website', webAddress: undefined })).toEqual([
    'en/about.html',
    'ur/about.html',
  ]);
});

test('an exhibition with a guest book does not say that it keeps nothing', () => {
  const said = 'does not keep anything about who looks at it';
  const about = (guestBook: boolean) =>
    wordsOf(pageOf(exhibitionContent({ guestBook }), 'en/about.html').html);
  expect(about(true)).not.toContain(said);
  expect(about(false)).toContain(said);
});

test('where nobody is named to ask, the organisation is', () => {
  const { html } = pageOf(exhibitionContent({ contact: {} }), 'en/about.html');
  expect(wordsOf(html)).toContain('Please ask \u2068Example Street Histories\u2069.');
});

test('two clips of one story are both on its page, and nothing of another', () => {
  const content = exhibitionContent();
  const [section] = content.sections;
  if (section === undefined) throw new Error('there is no section');
  const items = [clip('a', 'hg-0001'), { ...clip('b', 'hg-0001'), caption: { en: 'Again' } }];
  const { html } = pageOf(
    { ...content, sections: [{ ...section, items }] },
    'en/story-hg-0001.html',
  );
  expect(html.match(/<audio/gu)).toHaveLength(2);
  expect(html).not.toContain('hg-0002');
});

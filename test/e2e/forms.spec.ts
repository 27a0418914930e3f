// Forms on paper: blank ones in every script, and three files that are saved together.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { answerSaveDialogWith } from './support/save-dialog.ts';
import { expectNoViolations } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { agree, createLibrary, fillWithStories, goTo } from './support/sample-stories.ts';

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
});
test.afterEach(() => running.close());

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${label}$`, 'u') }).click();
  await page.getByRole('option', { name: option }).click();
}

/** The typefaces with which the form is really drawn, and whether each comes with the app. */
async function typefaces(page: Page): Promise<Map<string, boolean>> {
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '.form-sheet, .form-sheet *',
  });
  const found = new Map<string, boolean>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts) found.set(familyName, isCustomFont);
  }
  await session.detach();
  return found;
}

/** Saves what is shown as `name`. @returns how many pages the PDF has, and what stands beside it */
async function save(name: string) {
  const { page, profile } = running;
  const path = join(profile, name);
  await answerSaveDialogWith(running, `${path}.pdf`);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(`Saved: ${path}.pdf`)).toBeVisible();
  const pdf = await readFile(`${path}.pdf`, 'latin1');
  return {
    pages: [...pdf.matchAll(/\/Type\s*\/Page\b/gu)].length,
    isA4: /\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/u.test(pdf),
    html: await readFile(`${path}.html`, 'utf8'),
    json: JSON.parse(await readFile(`${path}.json`, 'utf8')) as {
      textSha256: string;
      form: { id: string };
      text: { statement: string };
    },
  };
}

test('blank forms are printed in Easy Read and in Urdu, with letters of the app, and kept as three files', async () => {
  const { page, profile } = running;
  await goTo(page, '#/agreements');
  await page.getByRole('link', { name: 'Print blank forms' }).click();
  const form = page.locator('.form-sheet');
  await expect(form).toContainText('This was explained to me.');

  await choose(page, 'How it is written', 'Easy Read, with pictures');
  await expect(form.locator('.easy-picture').first()).toBeVisible();
  await expectNoViolations(page, 'a form in Easy Read');
  const inEnglish = await typefaces(page);
  expect(inEnglish.get('Atkinson Hyperlegible Next')).toBe(true);
  expect([...inEnglish.values()]).not.toContain(false);
  const easy = await save('easy');
  expect(easy).toMatchObject({ isA4: true, json: { form: { id: 'participation-easy-en-2' } } });
  expect(easy.pages).toBeGreaterThanOrEqual(2);
  expect(easy.pages).toBeLessThanOrEqual(4);
  expect(easy.html).toContain(easy.json.text.statement);

  await choose(page, 'Language', 'Urdu');
  await expect(form).toHaveAttribute('dir', 'rtl');
  await expect(form).toContainText('شرکت کا معاہدہ');
  const inUrdu = await typefaces(page);
  expect(inUrdu.get('Noto Nastaliq Urdu')).toBe(true);
  expect([...inUrdu.values()]).not.toContain(false);
  const urdu = await save('urdu');
  expect(urdu).toMatchObject({ isA4: true, json: { form: { id: 'participation-ur-2' } } });
  expect(urdu.html).toContain('<html lang="ur" dir="rtl">');
  expect(urdu.html).toContain(urdu.json.text.statement);
  expect(urdu.html).not.toMatch(/<script|https?:/u);
  expect(urdu.json.textSha256).toMatch(/^[0-9a-f]{64}$/u);
  expect((await readdir(profile)).filter((name) => /\.(?:partial|before)$/u.test(name))).toEqual(
    [],
  );
});

test('the storyteller gets a copy of what was signed, and a letter that no typeface of ours has would be noticed', async () => {
  const { page } = running;
  const stories = await fillWithStories(page);
  await agree(page, { storyId: stories.open, personId: stories.amina, allowed: ['archive'] });
  await goTo(page, `#/agreements/${stories.open}`);
  await page.getByRole('link', { name: 'Print or copy' }).click();
  const form = page.locator('.form-sheet');
  // The words of then held no questions: the form waits for them before it can be saved.
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeVisible();
  await expect(form.locator('.form-question')).not.toHaveCount(0, { timeout: 1 });
  const answers = form.locator('.form-question').filter({ hasText: 'May an archive keep' });
  await expect(answers.locator('[data-chosen=true]')).toHaveText('Yes');
  await expect(page.getByRole('heading', { name: 'How it was agreed' })).toBeVisible();
  const copy = await save('copy');
  expect(copy.html).toContain('<strong>Yes</strong>');
  expect(copy.html).not.toContain('How it was agreed');

  // The check itself: a sign that no typeface of ours has comes from this computer, or is an empty box.
  await form.evaluate((sheet) => sheet.append('漢'));
  expect([...(await typefaces(page)).values()]).toContain(false);
});

// Places of a story: a ward chosen on the map by keys alone, a place with a country in Urdu, and what others will read of them.
import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary, goTo } from './support/sample-stories.ts';

test.setTimeout(180_000);

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
});
test.afterEach(() => running.close());

test('a ward is chosen on the map and in its list by keys alone, and the map goes nearer and back', async () => {
  const { page } = running;
  const { id } = await ask(page, 'stories.create', { title: 'The bus' });
  await goTo(page, `#/stories/${id}`);
  await page.getByRole('button', { name: 'Choose on the map' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Choose a ward on the map' });
  const map = dialog.getByRole('application');
  await map.focus();
  const land = map.locator('.map-land');
  const whole = await land.getAttribute('transform');
  for (const key of ['+', '+', 'ArrowDown']) await page.keyboard.press(key);
  await expect(land).not.toHaveAttribute('transform', whole ?? '');
  await page.keyboard.press('0');
  await expect(land).toHaveAttribute('transform', whole ?? '');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('option', { selected: true })).toHaveCount(1);
  await expectNoViolations(page, 'map');

  await dialog.getByLabel('Find a ward').fill('sparkh');
  await dialog.getByRole('option', { name: /Sparkhill/u }).press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Sparkhill');
  await dialog.getByRole('button', { name: 'Use this ward' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Ward' })).toHaveValue('Sparkhill');
  await expect(page.getByLabel('Locality')).toHaveValue('Hall Green');
});

test('a place is added with a country in Urdu, taken out and brought back, and is told to others by the rule', async () => {
  const { page } = running;
  const person = await ask(page, 'people.create', {
    ...{ realName: 'Amina Example', attribution: 'chosen-name', chosenName: 'Noor' },
    ageBand: 'adult',
  });
  const { id } = await ask(page, 'stories.create', {
    ...{ title: 'The bus', narratorIds: [person.id] },
    ...{ wardCode: 'E05011171', locality: 'By the canal' },
  });
  await page.evaluate(() =>
    localStorage.setItem(
      'homeground-preferences',
      JSON.stringify({ language: 'ur', theme: 'dark', textSize: 'usual' }),
    ),
  );
  await page.reload();
  await goTo(page, `#/stories/${id}`);
  await page.getByRole('button', { name: 'جگہ شامل کریں' }).click();
  const dialog = page.getByRole('dialog', { name: 'جگہ شامل کریں' });
  await dialog.getByLabel('کہانی سنانے والے کے الفاظ میں').fill('میرا گاؤں');
  await dialog.getByRole('combobox', { name: /ملک/u }).fill('eritrea');
  await page.getByRole('option', { name: /Eritrea/u }).click();
  await expectNoViolations(page, 'a place');
  await dialog.getByRole('button', { name: 'محفوظ کریں' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'میرا گاؤں' })).toBeVisible();

  const others = page.getByRole('group', { name: 'دوسرے یہ پڑھیں گے' });
  await expect(others).toContainText('Hall Green');
  await expect(others).toContainText('اریٹیریا');
  await expect(others).not.toContainText('میرا گاؤں');
  await expect(others).not.toContainText('By the canal');

  await page.getByRole('button', { name: /میرا گاؤں.*ہٹائیں/u }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'میرا گاؤں' })).toHaveCount(0);
  await page.getByRole('button', { name: /واپس/u }).last().click();
  await expect(page.getByRole('listitem').filter({ hasText: 'میرا گاؤں' })).toBeVisible();

  await ask(page, 'people.protect', { id: person.id, protection: 'high' });
  await expect(others).toContainText('Birmingham');
  await expect(others).not.toContainText('Hall Green');
});

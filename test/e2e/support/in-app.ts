// What a person does in the window to get to where a test begins.
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { LaunchedApp } from './launch-app.ts';

type Shown = Pick<LaunchedApp, 'page' | 'profile'>;

export const passphrase = 'copper kettle morning bus';
export const organisation = 'Example Street Histories';
export const memberName = 'Lea Example';

/** Makes a library through the first pages, up to the recovery sheet. @returns its folder */
export async function createLibraryUpToSheet({ page, profile }: Shown): Promise<string> {
  const folder = join(profile, 'library');
  await page.getByRole('button', { name: 'Create a library' }).click();
  await page.getByRole('textbox', { name: 'Folder' }).fill(folder);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox', { name: 'Name of your organisation' }).fill(organisation);
  await page.getByRole('textbox', { name: 'Your name' }).fill(memberName);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Create the library' }).click();
  await page.getByRole('heading', { name: 'Your recovery sheet' }).waitFor();
  return folder;
}

/** Reads the recovery sheet and confirms it with the group that is asked for. @returns the key */
export async function confirmSheet(page: Page): Promise<string> {
  const groups = await page.locator('.key-group').allTextContents();
  const field = page.getByRole('textbox', { name: /Type group \d from your sheet/ });
  const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent);
  const number = Number(/\d/.exec(label ?? '')?.[0]);
  await field.fill((groups[number - 1] ?? '').toLowerCase());
  await page.getByRole('button', { name: 'I have kept it safe' }).click();
  await page.getByRole('heading', { level: 1, name: `Hello, ${memberName}` }).waitFor();
  return groups.join('-');
}

/** A library, open, its sheet confirmed, the first page shown. @returns its folder */
export async function createLibrary(running: Shown): Promise<string> {
  const folder = await createLibraryUpToSheet(running);
  await confirmSheet(running.page);
  return folder;
}

/** Goes to a page by its address, as a link does. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.locator('main h1').first().waitFor();
}

/** Answers every further question of the app for a folder or a file. */
export async function answerDialogWith({ app }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** Opens a library that this profile has not seen before, and waits for the first page. */
export async function openLibrary(
  running: LaunchedApp,
  { folder, passphrase: words }: { folder: string; passphrase: string },
): Promise<void> {
  const { page } = running;
  await answerDialogWith(running, folder);
  await page.getByRole('button', { name: 'Open a library' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
}

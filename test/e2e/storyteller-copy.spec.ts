// A storyteller takes a copy home: chosen, made onto a stick, opened there without the app, heard and read.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { TranscriptLineId } from '../../shared/model/ids.ts';
import { agree, ask, createLibrary, fillWithStories, goTo } from './support/sample-stories.ts';

let running: LaunchedApp;
let place: string;
test.beforeEach(async () => {
  running = await launchApp();
  const { app, page, profile } = running;
  await listenIn(page);
  await createLibrary(page, profile);
  place = join(profile, 'stick');
  await mkdir(place);
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, place);
});
test.afterEach(() => running.close());

/** A sound with a checked text, told and signed for. */
async function storyWithWords(page: Page) {
  const { open: storyId, amina: personId } = await fillWithStories(page);
  const path = fileURLToPath(new URL('../../assets/sample/kitchen.flac', import.meta.url));
  const { id: recordingId } = await ask(page, 'recordings.importFile', { path, storyId });
  await agree(page, { storyId, personId, allowed: ['archive'] });
  const { id } = await ask(page, 'transcripts.create', { storyId, recordingId, language: 'en' });
  const lineId = TranscriptLineId.parse(crypto.randomUUID());
  const line = { id: lineId, fromMs: 0, toMs: 4000, text: 'The kitchen was always warm.' };
  await ask(page, 'transcripts.edit', { id, changes: [{ kind: 'put', line }] });
  await ask(page, 'transcripts.setState', { id, state: 'checked' });
  return { storyId, personId };
}

/** As on a computer at home: a window that knows nothing of the app. */
async function openAtHome({ app }: LaunchedApp, file: string): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, path) => {
    const home = new BrowserWindow({
      ...{ width: 1280, height: 800, show: true },
      webPreferences: { partition: 'home', sandbox: true },
    });
    void home.loadFile(path);
  }, file);
  const home = await opened;
  await home.getByRole('heading', { level: 1 }).waitFor();
  return home;
}

test('a storyteller takes a copy home, where it is heard and read without the app', async () => {
  const { page } = running;
  const { storyId } = await storyWithWords(page);
  await goTo(page, `#/agreements/${storyId}`);
  await page.getByRole('button', { name: /^Give them a copy: /u }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('This copy has no lock')).toBeVisible();
  const make = dialog.getByRole('button', { name: 'Make the copy' });
  await expect(make).toBeDisabled();
  await expectNoViolations(page, 'the dialog');
  await dialog.getByRole('button', { name: 'Choose a folder or a stick' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(place)).toBeVisible();
  await expect(make).toBeDisabled();
  await dialog.getByText('We talked about it, and they want it all the same').click();
  await dialog.getByText('What they signed').click();
  await make.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'The copy is ready' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(
    page.getByRole('region', { name: 'Copies that storytellers took home' }).getByRole('listitem'),
  ).toHaveCount(1);

  const [name = ''] = await readdir(place);
  const home = await openAtHome(running, join(place, name, 'open-me.html'));
  await expect(home.getByText('The kitchen was always warm.')).toBeVisible();
  await expect(home.getByRole('heading', { name: 'Keep this safe' })).toBeVisible();
  const player = home.locator('video');
  const heard = await player.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
    await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }));
    const [track] = video.textTracks;
    return { isPlaying: video.currentTime > 0, cues: track?.cues?.length, mode: track?.mode };
  });
  expect(heard).toEqual({ isPlaying: true, cues: 1, mode: 'showing' });
  await expectNoViolations(home, 'the copy at home');
  // The app lets no window of its own go anywhere by a link.
  const link = home.getByRole('link', { name: 'After the interview' });
  const href = (await link.getAttribute('href')) ?? '';
  const signed = await openAtHome(running, join(place, name, href));
  await expect(signed.getByText('A Made-up Name').first()).toBeVisible();
  await expectNoViolations(signed, 'what they signed');
});

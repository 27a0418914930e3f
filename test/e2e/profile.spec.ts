// The app's own folder, where Chromium keeps what it likes: nothing that people said, wrote or typed may lie there.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, choose, createLibrary, goTo, passphrase } from './support/sample-stories.ts';
import { writeNoiseWav } from '../support/sounds.ts';

const words = ['canarytitle', 'canarysummary', 'canarynotes', 'canaryname', 'canaryfile'];

test('no word, name, passphrase or sound is left in the app’s own folder', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'homeground-profile-'));
  const running = await launchApp({ profile });
  const { page } = running;
  const wav = join(profile, '..', `canaryfile-${process.pid}.wav`);
  try {
    await listenIn(page);
    await createLibrary(page, profile);
    await goTo(page, '#/stories');
    await page.getByRole('button', { name: 'Start the first story' }).click();
    await page.getByLabel('Title').fill('canarytitle');
    await page.getByLabel('Summary').fill('canarysummary is mispeled');
    await choose(page, 'Storytellers', 'canaryname', /Add “canaryname”/);
    await page.getByRole('button', { name: 'Add this person' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    const { items } = await ask(page, 'stories.list', {});
    const storyId = items[0]?.id ?? null;
    writeNoiseWav(wav, { frames: 48_000 });
    const bytes = await readFile(wav);
    const { id } = await ask(page, 'recordings.importFile', { path: wav, storyId });
    const heard = await page.evaluate(async (recording) => {
      const sound = new Audio(`/media/${recording}`);
      sound.muted = true;
      await sound.play();
      await new Promise((resolve) => sound.addEventListener('ended', resolve, { once: true }));
      return (await (await fetch(`/media/${recording}`)).arrayBuffer()).byteLength;
    }, id);
    expect(heard).toBe(bytes.length);
    // So that finding nothing means something.
    await page.evaluate(() => localStorage.setItem('control', 'plainly-kept'));
    await goTo(page, '#/home');
    await ask(page, 'library.lock', {});
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await running.close();

    const places = await readdir(profile, { recursive: true, withFileTypes: true });
    const found: string[] = [];
    for (const place of places.filter((entry) => entry.isFile())) {
      const path = join(place.parentPath, place.name);
      const content = await readFile(path);
      for (const word of [...words, passphrase, 'plainly-kept'])
        if (content.includes(word) || content.includes(Buffer.from(word, 'utf16le')))
          found.push(`${word} in ${path.slice(profile.length + 1)}`);
      const sample = bytes.subarray(10_000, 10_032);
      if (content.includes(sample)) found.push(`sound in ${path.slice(profile.length + 1)}`);
    }
    expect(found.filter((place) => !place.startsWith('plainly-kept'))).toEqual([]);
    expect(found).not.toEqual([]);
  } finally {
    await running.close();
    await rm(profile, { recursive: true, force: true });
    await rm(wav, { force: true });
  }
});

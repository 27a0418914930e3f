// The packed app, as people get it: what is in it, and that it makes a library, takes sound in, plays it and records.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findRuntime } from '../../electron/dev/runtime.ts';
import { writeNoiseWav, writeTone } from '../support/sounds.ts';
import { createLibrary } from './support/in-app.ts';
import { appFolder } from './support/launch-app.ts';
import { compareWithNoise, readTakes, writeMicrophoneNoise } from './support/noise-take.ts';
import { filesInArchive, packApp, readFuses, startPackaged } from './support/packaged-app.ts';
import type { PackagedApp, StartedPackage } from './support/packaged-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, goTo } from './support/sample-stories.ts';

let packed: PackagedApp;
test.beforeAll(async () => {
  packed = await packApp();
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('the package holds the built app, its licences and what is native, with the speech model, and nothing of the workshop', () => {
  const files = filesInArchive(join(packed.resources, 'app.asar'));
  const outside = files.filter(
    (path) =>
      !/^(package\.json|\.build\/(electron|renderer)\/.+|node_modules\/(better-sqlite3|onnxruntime-node|onnxruntime-common)\/.+)$/u.test(
        path,
      ),
  );
  expect(outside).toEqual([]);
  expect(files.filter((path) => /\.(map|ts|tsx|flac|wav)$|test/u.test(path))).toEqual([]);
  expect(files.filter((path) => path.endsWith('.node'))).toEqual([
    `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    `node_modules/onnxruntime-node/bin/napi-v6/${process.platform}/${process.arch}/onnxruntime_binding.node`,
  ]);
  expect(readdirSync(join(packed.resources, 'speech-model', 'onnx'))).toHaveLength(2);
  expect(files).toContain('.build/electron/licences.md');
  expect(files).toContain('.build/renderer/licences.md');
});

test('no file of the package tells where it was made', () => {
  const places = ['node_modules', 'electron', 'renderer', 'shared', '.build'].map((name) =>
    join(appFolder, name),
  );
  const telling = filesBelow(packed.resources).filter((file) => {
    const bytes = readFileSync(file);
    return places.some((place) => bytes.includes(place));
  });
  expect(telling.map((file) => relative(packed.resources, file))).toEqual([]);
});

test('the fuses are set: no plain Node, no debugger of the main process, no code but the archive', () => {
  const [
    runAsNode,
    cookieEncryption,
    nodeOptions,
    nodeCliInspect,
    _asarIntegrity,
    onlyLoadAppFromAsar,
    _browserSnapshot,
    fileProtocolPrivileges,
  ] = readFuses(packed.fusedFile);
  expect({
    runAsNode,
    cookieEncryption,
    nodeOptions,
    nodeCliInspect,
    onlyLoadAppFromAsar,
    fileProtocolPrivileges,
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeCliInspect: false,
    onlyLoadAppFromAsar: true,
    fileProtocolPrivileges: false,
  });
});

test.describe('The packed app', () => {
  let root: string;
  let folder: string;
  let noise: Int16Array;
  let running: StartedPackage;

  test.beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'homeground-packaged-'));
    const fakeMicrophoneWav = join(root, 'microphone.wav');
    noise = writeMicrophoneNoise(fakeMicrophoneWav, { durationS: 60 });
    running = await startPackaged({
      program: packed.program,
      profile: join(root, 'profile'),
      fakeMicrophoneWav,
    });
    folder = await createLibrary(running);
    await listenIn(running.page);
  });
  test.afterAll(() => {
    running.kill();
    rmSync(root, { recursive: true, force: true });
  });

  test('says so at the top when its Electron is not the one of its makers', async () => {
    const { official } = await findRuntime();
    await expect(running.page.getByText('Development runtime: keep no real stories')).toHaveCount(
      official ? 0 : 1,
    );
  });

  for (const { name, write } of [
    { name: 'noise.wav', write: (path: string) => writeNoiseWav(path, { frames: 60 * 44_100 }) },
    { name: 'tone.mp3', write: (path: string) => writeTone(path, ['-af', 'apad', '-t', '60']) },
  ]) {
    test(`takes in ${name}, plays it and jumps to its end, with no ffmpeg to be found but its own`, async () => {
      const { page } = running;
      const path = join(root, name);
      await write(path);
      const story = await ask(page, 'stories.create', { title: name });
      await ask(page, 'recordings.importFile', { path, storyId: story.id });
      const answers: number[] = [];
      page.on('response', (response) => {
        if (response.url().includes('/media/')) answers.push(response.status());
      });
      await goTo(page, `#/stories/${story.id}`);
      const player = page.getByRole('group', { name: 'Recording 1' });
      await expect(player.locator('.player-outline path').first()).toHaveAttribute('d', /.{500}/u);

      await player.getByRole('button', { name: 'Play' }).click();
      await expect.poll(() => playedS(page)).toBeGreaterThan(0.3);
      await player.getByRole('button', { name: 'Pause' }).click();

      await player.getByRole('slider').press('End');
      await expect.poll(() => playedS(page)).toBeGreaterThan(59);
      expect([...new Set(answers)]).toEqual([206]);
    });
  }

  test('records every sample, ends in good order, and leaves the take in the library', async () => {
    const { page } = running;
    await goTo(page, '#/record');
    await page.getByRole('button', { name: 'Record a test', exact: true }).click();
    await expect(page.getByText('Recording', { exact: true })).toBeVisible();
    await page.waitForTimeout(3_000);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Your recording is in the library')).toBeVisible();
    expect(await running.close()).toBe(0);

    const [take, ...others] = await readTakes(folder);
    expect(others).toEqual([]);
    if (take === undefined) throw new Error('There is no take.');
    expect(take.recording).toMatchObject({ state: 'ready', bitsPerSample: 24 });
    const compared = compareWithNoise(take.pcm, noise);
    expect(compared).toMatchObject({ firstWrongFrame: -1 });
    expect(compared.frames).toBeGreaterThan(2 * 44_100);
  });
});

function playedS(page: Page): Promise<number> {
  return page.locator('audio').evaluate((sound: HTMLAudioElement) => sound.currentTime);
}

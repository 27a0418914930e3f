// The shell: one instance, one core that may die, a window that closes in good order.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findRuntime } from '../../electron/dev/runtime.ts';
import { appArguments, corePid, launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { callCore, listenIn } from './support/page-port.ts';

const passphrase = 'copper kettle morning bus';
let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
});
test.afterEach(() => running.close());

async function createLibrary(): Promise<string> {
  const folder = join(running.profile, 'library');
  const reply = await callCore(running.page, 'library.create', {
    folder,
    organisation: 'Example Street Histories',
    memberName: 'Lea Example',
    passphrase,
  });
  expect(reply).toMatchObject({ type: 'result' });
  return folder;
}

async function killCore(): Promise<void> {
  const pid = await corePid(running.app);
  if (pid === undefined) throw new Error('no core is running');
  process.kill(pid, 'SIGKILL');
}

async function beginTake(): Promise<void> {
  const format = { sampleRateHz: 44_100, channels: 1, bitsPerSample: 24 };
  const input = { storyId: null, deviceName: 'Test microphone', format };
  expect(await callCore(running.page, 'recordings.begin', input)).toMatchObject({ type: 'result' });
}

test('a second start brings the first window to the front and ends', async () => {
  const { app, profile } = running;
  const isFocused = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused());
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.blur();
    // The screen of these tests has nothing that puts windows away, so this one only says that it is.
    Object.assign(window ?? {}, {
      isMinimized: () => true,
      restore: () => Object.assign(globalThis, { restored: true }),
    });
  });
  await expect.poll(isFocused).toBe(false);
  const { path } = await findRuntime();
  const second = spawn(path, await appArguments({ profile }), { stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect.poll(isFocused).toBe(true);
  const state = await app.evaluate(({ BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().length,
    restored: 'restored' in globalThis,
  }));
  expect(state).toEqual({ windows: 1, restored: true });
});

test('when the core is killed the page is told, a new one comes, and what was saved is there', async () => {
  const { page, app } = running;
  const folder = await createLibrary();
  const themes = await callCore(page, 'themes.add', { name: 'Canal boats', sensitive: false });
  expect(themes).toMatchObject({ type: 'result' });
  const members = await callCore(page, 'members.list', {});
  const before = await corePid(app);
  await page.evaluate(() => delete window.ears?.port);

  await killCore();

  await page.waitForFunction(() => window.ears?.closed === true || window.ears?.port !== undefined);
  await page.waitForFunction(() => window.ears?.port !== undefined);
  await expect.poll(() => corePid(app)).not.toBe(before);
  expect(await callCore(page, 'library.status', {})).toMatchObject({ output: { state: 'none' } });
  expect(await callCore(page, 'library.open', { folder, passphrase })).toMatchObject({
    output: { state: 'open', organisation: 'Example Street Histories' },
  });
  expect(await callCore(page, 'members.list', {})).toMatchObject({
    output: (members as { output: unknown }).output,
  });
  expect(await callCore(page, 'themes.list', {})).toMatchObject({
    output: expect.arrayContaining([expect.objectContaining({ name: 'Canal boats' })]),
  });
});

test('a core that ends again and again is not started for ever: the person is asked', async () => {
  const { app } = running;
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((options: { message: string }) => {
      asked.push(options.message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as never;
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  for (const expected of [0, 0, 1]) {
    const pid = await corePid(app);
    await killCore();
    await expect.poll(() => corePid(app)).not.toBe(pid);
    await expect.poll(() => corePid(app)).toBeDefined();
    expect(await asked()).toHaveLength(expected);
  }
  await running.page.waitForFunction(() => window.ears?.port !== undefined);
  expect(await callCore(running.page, 'library.status', {})).toMatchObject({ type: 'result' });
});

test('the dialogs of the system are asked for by the page and answered by the person', async () => {
  const { app, page } = running;
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = ((_window: unknown, options: { title: string }) =>
      Promise.resolve({ canceled: options.title === 'no', filePaths: ['/chosen'] })) as never;
  });
  expect(await callCore(page, 'desktop.chooseFolder', { title: 'Where?' })).toMatchObject({
    output: '/chosen',
  });
  expect(await callCore(page, 'desktop.chooseFolder', { title: 'no' })).toMatchObject({
    output: null,
  });
  expect(
    await callCore(page, 'desktop.chooseFiles', { title: 'no', filters: [], several: true }),
  ).toMatchObject({ output: [] });
});

test('the page is saved as PDF, whole or not at all', async () => {
  const { app, page, profile } = running;
  const saveTo = (path: string) =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  const request = { title: 'Recovery sheet', suggestedName: 'Recovery sheet' };
  const path = join(profile, 'sheet.pdf');
  await saveTo(path);
  expect(await callCore(page, 'desktop.savePdf', request)).toMatchObject({ output: path });
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  await saveTo(join(profile, 'no such folder', 'sheet.pdf'));
  expect(await callCore(page, 'desktop.savePdf', request)).toMatchObject({ type: 'error' });
});

test('closing the window while a recording goes on asks first, and goes on recording', async () => {
  const { app, page } = running;
  await createLibrary();
  await app.evaluate(({ dialog }) => {
    const answers = { asked: 0, next: 0 };
    Object.assign(globalThis, { answers });
    dialog.showMessageBox = () => {
      answers.asked += 1;
      return Promise.resolve({ response: answers.next, checkboxChecked: false });
    };
  });
  const close = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { asked } = (globalThis as unknown as { answers: { asked: number } }).answers;
      return { asked, windows: BrowserWindow.getAllWindows().length };
    });
  await beginTake();
  expect(await close()).toEqual({ asked: 1, windows: 1 });
  expect(await callCore(page, 'recordings.list', { storyId: null })).toMatchObject({
    output: [{ state: 'recording' }],
  });
  // Whoever says "end the recording" finds it kept.
  await app.evaluate(() =>
    Object.assign((globalThis as unknown as { answers: object }).answers, { next: 1 }),
  );
  const ended = once(app.process(), 'exit');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  const { profile } = running;
  running = await launchApp({ profile });
  await listenIn(running.page);
  await callCore(running.page, 'library.open', { folder: join(profile, 'library'), passphrase });
  expect(await callCore(running.page, 'recordings.list', { storyId: null })).toMatchObject({
    output: [{ state: 'ready' }],
  });
});

test('the computer stays awake while a recording goes on, and only then', async () => {
  const { app, page } = running;
  await createLibrary();
  const isAwake = () =>
    app.evaluate(({ powerSaveBlocker }) =>
      [...Array(5).keys()].some((id) => powerSaveBlocker.isStarted(id)),
    );
  expect(await isAwake()).toBe(false);
  await beginTake();
  await expect.poll(isAwake).toBe(true);
  const list = await callCore(page, 'recordings.list', { storyId: null });
  const [take] = (list as { output: { id: string }[] }).output;
  await callCore(page, 'recordings.finish', { id: take?.id });
  await expect.poll(isAwake).toBe(false);
});

test('the screen that locks, locks the library', async () => {
  const { app, page } = running;
  await createLibrary();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect
    .poll(() => callCore(page, 'library.status', {}))
    .toMatchObject({ output: { state: 'locked' } });
});

test('the menu has what every system expects, and locks the library', async () => {
  const { app, page } = running;
  await createLibrary();
  const roles = await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? [];
    return items.flatMap(({ submenu }) => submenu?.items.map(({ role }) => role) ?? []);
  });
  for (const role of ['undo', 'cut', 'copy', 'paste', 'selectall', 'zoomin', 'resetzoom'])
    expect(roles.map((name) => name?.toLowerCase())).toContain(role);
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? [];
    const all = items.flatMap(({ submenu }) => submenu?.items ?? []);
    all.find(({ label }) => label === 'Lock now')?.click();
  });
  await expect
    .poll(() => callCore(page, 'library.status', {}))
    .toMatchObject({ output: { state: 'locked' } });
});

test('a page that crashes is loaded again', async () => {
  const { app } = running;
  const pagePid = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
  const before = await pagePid();
  if (!before) throw new Error('the page has no process');
  process.kill(before, 'SIGKILL');
  await expect.poll(async () => [0, before].includes((await pagePid()) ?? 0)).toBe(false);
  // The title that the first page gives itself, once it stands again.
  const title = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title'),
    );
  await expect.poll(title).toBe('Welcome to Homeground · Homeground');
});

test('the window comes back where it was', async () => {
  const { profile } = running;
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 900, height: 700 }),
  );
  await running.app.close();
  running = await launchApp({ profile });
  const size = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(size).toMatchObject({ width: 900, height: 700 });
});

test('the page knows when the runtime is not the official one', async () => {
  await running.close();
  running = await launchApp({ args: ['--development-runtime'] });
  expect(new URL(running.page.url()).searchParams.has('development-runtime')).toBe(true);
});

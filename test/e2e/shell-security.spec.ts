// The window's walls: each test fails when its wall is taken away.
import { expect, test } from '@playwright/test';
import type { LaunchedApp } from './support/launch-app.ts';
import { launchApp } from './support/launch-app.ts';

let running: LaunchedApp;
test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(() => running.close());

/** What the guard of one kind of web preference says about the window. */
function webPreferences() {
  return running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag };
  });
}

test('the page is kept apart from the preload, in the sandbox, without Node', async () => {
  expect(await webPreferences()).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the page finds nothing of Node or Electron in its window', async () => {
  const found = await running.page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      '__dirname',
    ].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});

test('the preload lends the page nothing: no function of its own is left in the window', async () => {
  const added = await running.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    return Object.getOwnPropertyNames(window).filter(
      (name) =>
        !plain.has(name) && !/^(ears|\d+|__playwright.*|__pw.*|react.*|\$Ref.*)$/i.test(name),
    );
  });
  expect(added.filter((name) => /port|ipc|electron|node|homeground/i.test(name))).toEqual([]);
});

test('a script that was slipped into the page does not run', async () => {
  const ran = await running.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.slippedIn = true';
    document.body.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img src="data:," onerror="window.slippedIn = true">';
    document.body.append(image);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return 'slippedIn' in window;
  });
  expect(ran).toBe(false);
});

test('text cannot be turned into code', async () => {
  // What a test itself runs in the page may do so: the page must try it later, by itself.
  const outcome = await running.page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function('return 1')()));
          } catch (error) {
            resolve((error as Error).name);
          }
        }, 50);
      }),
  );
  expect(outcome).toBe('EvalError');
});

test('the page is answered with the strict policy and reads no other types than it is told', async () => {
  const headers = await running.page.evaluate(async () => {
    const { headers: all } = await fetch('./index.html');
    return Object.fromEntries(all);
  });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('the policy leaves the page itself without a complaint', async () => {
  const complaints: string[] = [];
  running.page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  await running.page.reload();
  await expect(running.page.locator('main, h1').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the policy stops a request to elsewhere before it leaves the page', async () => {
  const outcome = await running.page.evaluate(async () => {
    const violated = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) =>
        resolve(event.effectiveDirective),
      );
    });
    const failed = fetch('https://example.org/').then(
      () => 'answered',
      () => 'failed',
    );
    return [await failed, await violated];
  });
  expect(outcome).toEqual(['failed', 'connect-src']);
});

test('a request to a network is blocked and counted, even where no policy holds', async () => {
  const before = (await running.blockedRequests()).length;
  const outcomes = await running.app.evaluate(async ({ session }) => {
    const addresses = ['http://127.0.0.1:9/count-me', 'https://example.org/count-me'];
    return Promise.all(
      addresses.map((address) =>
        session.defaultSession.fetch(address).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      ),
    );
  });
  expect(outcomes).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT']);
  expect((await running.blockedRequests()).slice(before)).toEqual([
    'http://127.0.0.1:9/count-me',
    'https://example.org/count-me',
  ]);
});

test('no dictionary is fetched for a spell checker', async () => {
  const isOn = await running.app.evaluate(({ session }) =>
    session.defaultSession.isSpellCheckerEnabled(),
  );
  expect(isOn).toBe(false);
});

test('a file of the computer cannot be read through an address', async () => {
  const outcome = await running.app.evaluate(({ session }) =>
    session.defaultSession.fetch('file:///etc/hostname').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(outcome).toBe('net::ERR_BLOCKED_BY_CLIENT');
});

test('nothing beside the folder of the page is served', async () => {
  const statuses = await running.page.evaluate(async () => {
    const paths = [
      '/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/..%5c..%5cpackage.json',
      '/%00',
      '/%',
      '/package.json',
      '/index.html/../../electron/main.js',
      '/assets',
      '/media/..%2f..%2fpackage.json',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(`app://homeground${path}`)).status));
  });
  expect(new Set(statuses)).toEqual(new Set([404]));
});

test('another host of the same scheme is nobody', async () => {
  const status = await running.app.evaluate(async ({ session }) => {
    const response = await session.defaultSession.fetch('app://elsewhere/index.html');
    return response.status;
  });
  expect(status).toBe(404);
});

test('the page cannot be led away from itself', async () => {
  for (const address of [
    'https://example.org/',
    'app://elsewhere/',
    'file:///etc/hostname',
    'data:text/html,x',
  ]) {
    await running.page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await running.page.waitForTimeout(100);
    expect(running.page.url()).toMatch(/^app:\/\/homeground\/index\.html/);
  }
});

test('no second window can be opened', async () => {
  const opened = await running.page.evaluate(() => [
    window.open('https://example.org/'),
    window.open('about:blank'),
    window.open('app://homeground/index.html'),
  ]);
  expect(opened).toEqual([null, null, null]);
  const count = await running.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(count).toBe(1);
});

test('the microphone is allowed to our page', async () => {
  const kind = await running.page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const [track] = stream.getTracks();
    track?.stop();
    return track?.kind;
  });
  expect(kind).toBe('audio');
});

test('every other permission is refused', async () => {
  // The fake microphone needs a switch that grants what a page asks for, so the shell itself is asked.
  const states = await running.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'midi', 'persistent-storage', 'background-sync'];
    return Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
      ),
    );
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('geolocation, notifications and the screen are refused when they are asked for', async () => {
  const outcomes = await running.page.evaluate(async () => [
    await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        ({ code }) => resolve(code === 1 ? 'denied' : `code ${code}`),
      ),
    ),
    await Notification.requestPermission(),
    await navigator.mediaDevices.getDisplayMedia().then(
      () => 'granted',
      () => 'denied',
    ),
    await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    ),
  ]);
  expect(outcomes).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('a page of another origin gets no microphone', async () => {
  const verdicts = await running.app.evaluate(async ({ BrowserWindow }) => {
    const stranger = new BrowserWindow({ show: false });
    const failure = await stranger.loadURL('data:text/html,<p>stranger</p>').then(
      () => '',
      (error: Error) => error.message,
    );
    const verdict = await stranger.webContents
      .executeJavaScript(
        'navigator.permissions.query({ name: "microphone" }).then(({ state }) => state)',
      )
      .catch(String);
    stranger.destroy();
    return [failure, verdict];
  });
  expect(verdicts).toEqual(['', 'denied']);
});

test('nothing can be downloaded past the save dialog', async () => {
  const cancelled = await running.app.evaluate(
    ({ session, BrowserWindow }) =>
      new Promise((resolve) => {
        session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
        BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('data:text/plain,story');
      }),
  );
  expect(cancelled).toBe(true);
});

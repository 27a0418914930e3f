// Speaks to the core over the page's own port, as a page that has gone wrong could.
import type { Page } from 'playwright';

interface Ears {
  port?: MessagePort;
  replies: unknown[];
  closed: boolean;
}
declare global {
  interface Window {
    ears?: Ears;
  }
}

/** Loads the page again and keeps the port it is given. Calls of the test use ids that the page never comes to. */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ears: Ears = { replies: [], closed: false };
    window.ears = ears;
    window.addEventListener('message', ({ data, source, ports: [port] }) => {
      if (data?.type !== 'homeground-port' || source !== window || port === undefined) return;
      ears.port = port;
      ears.closed = false;
      port.addEventListener('message', (event) => ears.replies.push(event.data));
      port.addEventListener('close', () => (ears.closed = true));
      port.start();
    });
  });
  await page.reload();
  await page.waitForFunction(() => window.ears?.port !== undefined);
}

let nextId = 1_000_000_000;

/** @returns the reply as it came over the wire */
export async function callCore(
  page: Page,
  method: string,
  input: unknown,
): Promise<{ type: 'result'; output: unknown } | { type: 'error'; error: { code: string } }> {
  nextId += 1;
  const id = nextId;
  await sendRaw(page, { type: 'call', id, method, input });
  const reply = await page.waitForFunction(
    (wanted) =>
      window.ears?.replies.find((message) => (message as { id?: number }).id === wanted) as
        { type: 'result'; output: unknown } | { type: 'error'; error: { code: string } },
    id,
  );
  return reply.jsonValue();
}

export async function sendRaw(page: Page, message: unknown): Promise<void> {
  await page.evaluate((data) => window.ears?.port?.postMessage(data), message);
}

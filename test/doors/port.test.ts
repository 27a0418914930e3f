// Calls, answers and events over a real port.
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { linkOfNodePort } from '../../electron/doors/link.ts';
import type { Link } from '../../electron/doors/link.ts';
import { attachPort, MAX_MESSAGE_SIZE } from '../../electron/doors/port.ts';
import type { PortOptions } from '../../electron/doors/port.ts';
import { createPortClient } from '../../renderer/api/port-client.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { AnyEvent } from '../../shared/contract/events.ts';
import { countingIds, makeCore } from '../support/make-core.ts';
import { contractCases } from './contract-cases.ts';
import type { Caller } from './contract-cases.ts';

function inProcess(): Caller {
  const made = makeCore();
  return { api: made.api, events: made.events, made };
}

function overAPort(): Caller {
  const made = makeCore();
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  attachPort({ core: made.core, link: linkOfNodePort(port1), attachCapture: () => undefined });
  const client = createPortClient({ newId: countingIds() });
  const events: AnyEvent[] = [];
  client.onEvent((event) => events.push(event));
  client.attach(port2);
  return { api: createClient(client.send), events, made };
}

describe.each([
  ['in process', inProcess],
  ['over a port', overAPort],
])('%s', (_name, caller) => {
  test.each(Object.entries(contractCases))('%s', (_case, run) => run(caller()));
});

/** A page that sends what it likes to a core that only counts. */
function strangePage(options: Partial<PortOptions> = {}) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  const call = vi.fn(() => Promise.resolve('done'));
  const refused: string[] = [];
  const onUse = vi.fn();
  const captured: Link[] = [];
  const close = attachPort({
    core: { call, onEvent: () => () => undefined },
    link: linkOfNodePort(port1),
    attachCapture: (link) => captured.push(link),
    onUse,
    onRefused: (reason) => refused.push(reason),
    ...options,
  });
  const replies: unknown[] = [];
  let closed = false;
  port2.on('message', (message) => replies.push(message));
  port2.on('close', () => (closed = true));
  /** Messages keep their order: once this one is answered, all before it have been looked at. */
  const settled = async () => {
    port2.postMessage({ type: 'call', id: 9999, method: 'library.status', input: {} });
    await vi.waitFor(() => expect(replies).toContainEqual(expect.objectContaining({ id: 9999 })));
  };
  return {
    page: port2,
    call,
    refused,
    replies,
    onUse,
    captured,
    close,
    settled,
    isClosed: () => closed,
  };
}

const good = { type: 'call', id: 1, method: 'library.status', input: {} };

describe('a page that has gone wrong', () => {
  test.each([
    ['text', 'hello'],
    ['nothing', null],
    ['a message of an unknown type', { ...good, type: 'eval' }],
    ['a call without a number', { ...good, id: undefined }],
    ['a call with a wrong number', { ...good, id: -1 }],
    ['a call with an endless name', { ...good, method: 'x'.repeat(81) }],
    ['a call with a field more', { ...good, role: 'lead' }],
    ['a job with an endless name', { ...good, jobId: 'x'.repeat(81) }],
    ['a map', new Map([['type', 'call']])],
    ['capture without a port', { type: 'attach-capture' }],
    ['film without a port', { type: 'attach-film' }],
  ])('is not understood when it sends %s', async (_name, message) => {
    const { page, call, refused, settled } = strangePage();
    page.postMessage(message);
    await settled();
    expect(call).toHaveBeenCalledTimes(1);
    expect(refused).toHaveLength(1);
  });

  test('is not served when it adds a port to a call', async () => {
    const { page, call, refused, settled } = strangePage();
    const { port1 } = new MessageChannel();
    page.postMessage(good, [port1]);
    await settled();
    expect(call).toHaveBeenCalledTimes(1);
    expect(refused).toEqual(['the wrong number of ports']);
  });

  test('is told when a call is too big, and the core never sees it', async () => {
    const { page, call, replies, settled } = strangePage();
    page.postMessage({ ...good, input: { text: 'x'.repeat(MAX_MESSAGE_SIZE) } });
    await settled();
    expect(call).toHaveBeenCalledTimes(1);
    expect(replies[0]).toMatchObject({ type: 'error', id: 1, error: { code: 'invalid-input' } });
  });

  test('cannot hide size in depth or in holes', async () => {
    const { page, call, refused, settled } = strangePage();
    let deep: unknown = 'x';
    for (let level = 0; level < 100; level += 1) deep = [deep];
    page.postMessage({ ...good, input: deep });
    const sparse: unknown[] = [];
    sparse.length = MAX_MESSAGE_SIZE + 1;
    page.postMessage({ ...good, id: 2, input: sparse });
    await settled();
    expect(call).toHaveBeenCalledTimes(1);
    expect(refused).toEqual(['too big', 'too big']);
  });

  test('is cut off after a hundred messages that make no sense', async () => {
    const { page, call, isClosed } = strangePage();
    for (let count = 0; count < 100; count += 1) page.postMessage('noise');
    page.postMessage(good);
    await vi.waitFor(() => expect(isClosed()).toBe(true));
    expect(call).not.toHaveBeenCalled();
  });
});

test('a port for live sound is handed on, and works', async () => {
  const { page, captured } = strangePage();
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  page.postMessage({ type: 'attach-capture' }, [port2]);
  await vi.waitFor(() => expect(captured).toHaveLength(1));
  captured[0]?.listen(({ data }) => heard.push(data));
  port1.postMessage('a block of sound');
  await vi.waitFor(() => expect(heard).toEqual(['a block of sound']));
  port1.close();
});

test('the port that comes for film is handed on for film, never for sound', async () => {
  const filmed: Link[] = [];
  const { page, captured } = strangePage({ attachFilm: (link) => filmed.push(link) });
  const { port1, port2 } = new MessageChannel();
  page.postMessage({ type: 'attach-film' }, [port2]);
  await vi.waitFor(() => expect(filmed).toHaveLength(1));
  expect(captured).toEqual([]);
  port1.close();
});

test('use of the page is passed on, to put off the automatic lock', async () => {
  const { page, onUse, settled } = strangePage();
  page.postMessage({ type: 'in-use' });
  await settled();
  expect(onUse).toHaveBeenCalledTimes(1);
});

test('a failure that nobody foresaw tells the page nothing about the inside', async () => {
  const call = () => Promise.reject(new Error('secret at /home/lea/library'));
  const { page, replies } = strangePage({ core: { call, onEvent: () => () => undefined } });
  page.postMessage(good);
  await vi.waitFor(() => expect(replies).toHaveLength(1));
  expect(replies[0]).toMatchObject({ type: 'error', error: { code: 'internal' } });
  expect(JSON.stringify(replies)).not.toContain('secret');
});

test('once closed, it neither answers nor listens to the core any more', async () => {
  const stopListening = vi.fn();
  let finish = () => {};
  const call = () => new Promise<unknown>((resolve) => (finish = () => resolve('late')));
  const { page, replies, close, isClosed } = strangePage({
    core: { call, onEvent: () => stopListening },
  });
  page.postMessage(good);
  await vi.waitFor(() => expect(finish.toString()).toContain('late'));
  close();
  finish();
  await vi.waitFor(() => expect(isClosed()).toBe(true));
  expect(stopListening).toHaveBeenCalledTimes(1);
  expect(replies).toEqual([]);
});

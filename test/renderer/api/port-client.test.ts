// The page's side of the port: what a page may rely on when the core comes and goes.
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createPortClient } from '../../../renderer/api/port-client.ts';
import type { ConnectionState } from '../../../renderer/api/port-client.ts';
import type { AnyEvent } from '../../../shared/contract/events.ts';
import { countingIds } from '../../support/make-core.ts';

interface Call {
  id: number;
  method: string;
  input: unknown;
  jobId: string;
}

/** A core that keeps what it hears and answers when it is told to. */
function channel() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const heard: Call[] = [];
  port1.on('message', (message: Call) => heard.push(message));
  return { core: port1, page: port2, heard };
}

function connected() {
  const made = channel();
  const client = createPortClient({ newId: countingIds() });
  const states: ConnectionState[] = [];
  client.onConnection(() => states.push(client.connection()));
  client.attach(made.page);
  return { ...made, client, states };
}

async function firstCall(heard: Call[]): Promise<Call> {
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
  const [call] = heard;
  if (call === undefined) throw new Error('no call');
  return call;
}

function progress(core: MessagePort, jobId: string, fraction: number) {
  const payload = {
    jobId,
    method: 'packages.verify',
    state: 'running',
    fraction,
    step: 'checking',
  };
  core.postMessage({ type: 'event', event: 'job-progressed', payload });
}

test('calls made before the port came are sent when it comes', async () => {
  const client = createPortClient({ newId: countingIds() });
  const answer = client.send('library.status', {});
  expect(client.connection()).toBe('connecting');
  const { core, page, heard } = channel();
  client.attach(page);
  expect(client.connection()).toBe('ready');
  const { id, method } = await firstCall(heard);
  expect(method).toBe('library.status');
  core.postMessage({ type: 'result', id, output: 'the status' });
  expect(await answer).toBe('the status');
});

test('when the core ends, open calls fail, later ones fail at once, and the page is told', async () => {
  const { core, client, states } = connected();
  const open = client.send('library.status', {});
  core.close();
  await expect(open).rejects.toMatchObject({ name: 'AppError', code: 'internal' });
  expect(states).toEqual(['ready', 'lost']);
  await expect(client.send('library.status', {})).rejects.toMatchObject({ code: 'internal' });
});

test('a new core takes over, and answers of the old one count no more', async () => {
  const { core, client, states, heard } = connected();
  const open = client.send('library.status', {});
  const old = await firstCall(heard);
  const next = channel();
  client.attach(next.page);
  await expect(open).rejects.toMatchObject({ code: 'internal' });
  core.postMessage({ type: 'result', id: old.id, output: 'old' });
  const answer = client.send('library.status', {});
  const call = await firstCall(next.heard);
  next.core.postMessage({ type: 'result', id: call.id, output: 'new' });
  expect(await answer).toBe('new');
  expect(states).toEqual(['ready', 'ready']);
});

test('an error arrives with its code, its words, its details and its reference', async () => {
  const { core, client, heard } = connected();
  const answer = client.send('library.status', {});
  const { id } = await firstCall(heard);
  const error = {
    code: 'library-in-use',
    message: 'In use.',
    details: { who: 'Lea' },
    ref: 'ab12',
  };
  core.postMessage({ type: 'error', id, error });
  await expect(answer).rejects.toMatchObject(error);
});

test('a job tells its progress to its own caller only', async () => {
  const { core, client, heard } = connected();
  const mine: number[] = [];
  const job = client.send(
    'packages.verify',
    { path: '/bag' },
    {
      onProgress: ({ fraction }) => mine.push(fraction),
    },
  );
  const { id, jobId } = await firstCall(heard);
  progress(core, 'another', 0.9);
  progress(core, jobId, 0.25);
  core.postMessage({ type: 'result', id, output: null });
  await job;
  expect(mine).toEqual([0.25]);
});

test('cancelling a job names the job to the core, and the job itself says when it has ended', async () => {
  const { core, client, heard } = connected();
  const abort = new AbortController();
  const job = client.send('packages.verify', { path: '/bag' }, { signal: abort.signal });
  const { id, jobId } = await firstCall(heard);
  abort.abort();
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard[1]).toMatchObject({ method: 'jobs.cancel', input: { jobId } });
  core.postMessage({ type: 'error', id, error: { code: 'cancelled', message: 'Cancelled.' } });
  await expect(job).rejects.toMatchObject({ code: 'cancelled' });
});

test('a call whose signal was given before is cancelled at once, and the core never hears of it', async () => {
  const { client, heard } = connected();
  const signal = AbortSignal.abort();
  await expect(client.send('packages.verify', { path: '/bag' }, { signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  client.send('library.status', {}).catch(() => undefined);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]?.method).toBe('library.status');
});

test('a signal that fires after the end asks nothing more', async () => {
  const { core, client, heard } = connected();
  const abort = new AbortController();
  const job = client.send('packages.verify', { path: '/bag' }, { signal: abort.signal });
  core.postMessage({ type: 'result', id: (await firstCall(heard)).id, output: null });
  await job;
  abort.abort();
  const after = client.send('library.status', {});
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard[1]?.method).toBe('library.status');
  after.catch(() => undefined);
});

test('events that are none of ours, or hold nonsense, are passed over', async () => {
  const { core, client } = connected();
  const events: AnyEvent[] = [];
  client.onEvent((event) => events.push(event));
  core.postMessage('noise');
  core.postMessage({ type: 'event', event: 'constructor', payload: {} });
  core.postMessage({ type: 'event', event: 'changed', payload: { topics: ['moon'] } });
  core.postMessage({ type: 'event', event: 'changed', payload: { topics: ['people'] } });
  await vi.waitFor(() => expect(events).toHaveLength(1));
  expect(events[0]).toEqual({ event: 'changed', payload: { topics: ['people'] } });
});

test('an input that cannot be sent fails the call, and leaves the connection as it is', async () => {
  const { client } = connected();
  const input = { folder: (() => '/') as never };
  await expect(client.send('library.inspect', input)).rejects.toMatchObject({ code: 'internal' });
  expect(client.connection()).toBe('ready');
});

test('use of the page is told, and a port for sound goes to the core', async () => {
  const { core, client } = connected();
  const messages: unknown[] = [];
  core.on('message', (message) => messages.push(message));
  client.tellUse();
  client.attachCapture(new MessageChannel().port1);
  await vi.waitFor(() => expect(messages).toHaveLength(2));
  expect(messages).toEqual([{ type: 'in-use' }, { type: 'attach-capture' }]);
});

test('a port for sound cannot be handed to a core that is not there', () => {
  const client = createPortClient({ newId: countingIds() });
  expect(() => client.attachCapture(new MessageChannel().port1)).toThrow(/connection/);
});

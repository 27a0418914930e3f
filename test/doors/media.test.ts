// Playing: what the core hands out, and how it arrives at the player.
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Sound } from '../../electron/core/media/listen.ts';
import { linkOfNodePort } from '../../electron/doors/link.ts';
import { attachMediaPort } from '../../electron/doors/media-port.ts';
import { parseByteRange } from '../../electron/shell/byte-range.ts';
import { createMediaClient } from '../../electron/shell/media-client.ts';
import { mediaResponse } from '../../electron/shell/media-response.ts';
import { AppError } from '../../shared/contract/errors.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const PIECE_BYTES = 1000;
const bytes = Uint8Array.from({ length: 10_500 }, (_, index) => (index * 7) % 251);

/** A sound in pieces of 1000 bytes, behind a real channel. `open` counts what has not been closed. */
function sounds({ fail }: { fail?: (pieceStart: number) => void } = {}) {
  const state = { open: 0, read: 0, failures: [] as unknown[] };
  const openSound = (id: string): Sound => {
    if (id !== ID) throw new AppError('not-found', 'This recording is not in the library.');
    state.open += 1;
    return {
      mimeType: 'audio/flac',
      sizeBytes: bytes.length,
      *read(start, end) {
        for (let at = start; at < end; at += PIECE_BYTES) {
          fail?.(at);
          state.read += 1;
          yield Buffer.from(bytes.subarray(at, Math.min(at + PIECE_BYTES, end)));
        }
      },
      close: () => void (state.open -= 1),
    };
  };
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  attachMediaPort({
    link: linkOfNodePort(port1),
    openSound,
    openCopy: () => {
      throw new AppError('conflict', 'There is no copy yet.');
    },
    onFailure: (error) => state.failures.push(error),
  });
  const media = createMediaClient();
  media.attach(linkOfNodePort(port2));
  const ask = (headers: Record<string, string> = {}, method = 'GET', id = ID) =>
    mediaResponse(new Request(`http://sound.test/media/${id}`, { method, headers }), id, media);
  return { ask, state, coreSide: port1 };
}

async function body(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

describe('a sound that is played', () => {
  test('arrives whole, with its type and size, and is kept in no cache', async () => {
    const { ask, state } = sounds();
    const response = await ask();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'audio/flac',
      'content-length': '10500',
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
    });
    expect(await body(response)).toEqual(bytes);
    await vi.waitFor(() => expect(state.open).toBe(0));
  });

  test.each([
    ['from the middle to the end', 'bytes=4321-', 4321, 10_500],
    ['a stretch that crosses pieces', 'bytes=999-2000', 999, 2001],
    ['one byte', 'bytes=0-0', 0, 1],
    ['the last bytes', 'bytes=-200', 10_300, 10_500],
    ['more than there is', 'bytes=10000-99999', 10_000, 10_500],
  ])('can be sought: %s', async (_name, range, start, end) => {
    const { ask } = sounds();
    const response = await ask({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/10500`);
    expect(response.headers.get('content-length')).toBe(String(end - start));
    expect(await body(response)).toEqual(bytes.slice(start, end));
  });

  test('refuses a place behind its end, and says how long it is', async () => {
    const { ask, state } = sounds();
    const response = await ask({ range: 'bytes=10500-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */10500');
    await vi.waitFor(() => expect(state.open).toBe(0));
  });

  test('tells its size without its bytes', async () => {
    const { ask, state } = sounds();
    const response = await ask({}, 'HEAD');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('10500');
    expect(await body(response)).toHaveLength(0);
    await vi.waitFor(() => expect(state.open).toBe(0));
    expect(state.read).toBe(0);
  });

  test('is read only as fast as it is taken', async () => {
    const { ask, state } = sounds();
    const reader = (await ask()).body?.getReader();
    await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state.read).toBeLessThanOrEqual(3);
    await reader?.cancel();
  });

  test('is closed when the player goes away in the middle', async () => {
    const { ask, state } = sounds();
    const reader = (await ask()).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await vi.waitFor(() => expect(state.open).toBe(0));
  });

  test('breaks off, never goes on with wrong bytes, when it cannot be read on', async () => {
    const { ask, state } = sounds({
      fail(start) {
        if (start >= 3000) throw new Error('bad sector');
      },
    });
    await expect(body(await ask())).rejects.toThrow();
    await vi.waitFor(() => expect(state.open).toBe(0));
    expect(state.failures).toHaveLength(1);
  });

  test('breaks off when the core ends', async () => {
    const { ask, coreSide } = sounds();
    const reader = (await ask()).body?.getReader();
    await reader?.read();
    coreSide.close();
    await expect(
      (async () => {
        while (!(await reader?.read())?.done);
      })(),
    ).rejects.toThrow();
  });

  test('is closed when the window that played it is gone', async () => {
    const { ask, state, coreSide } = sounds();
    const reader = (await ask()).body?.getReader();
    await reader?.read();
    expect(state.open).toBe(1);
    coreSide.close();
    await vi.waitFor(() => expect(state.open).toBe(0));
  });
});

describe('a sound that is not to be heard', () => {
  test('is not found when the library does not have it', async () => {
    const { ask } = sounds();
    const other = ID.replace(/1$/, '2');
    expect((await ask({}, 'GET', other)).status).toBe(404);
  });

  test('is not looked for when its name is none', async () => {
    const { ask } = sounds();
    expect((await ask({}, 'GET', '../library.json')).status).toBe(404);
  });

  test('is forbidden while the library is locked', async () => {
    const open = () => Promise.resolve('locked' as const);
    const response = await mediaResponse(new Request('http://sound.test/'), ID, { open });
    expect(response.status).toBe(403);
  });

  test('cannot be written to', async () => {
    const { ask } = sounds();
    expect((await ask({}, 'POST')).status).toBe(405);
  });
});

test('a page that forgets to close sounds is stopped before it holds them all', async () => {
  const { ask, state } = sounds();
  const answers = await Promise.all(Array.from({ length: 40 }, () => ask()));
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(8);
  expect(state.open).toBe(32);
});

test.each([
  [null, 'whole'],
  ['bytes=', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=5-2', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['pages=1-2', 'whole'],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=-500', { start: 0, end: 100 }],
  ['bytes=99-', { start: 99, end: 100 }],
])('the range %j of 100 bytes is read as %j', (header, expected) => {
  expect(parseByteRange(header, 100)).toEqual(expected);
});

test('nothing of an empty sound can be sought', () => {
  expect(parseByteRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(parseByteRange('bytes=-5', 0)).toBe('unsatisfiable');
});

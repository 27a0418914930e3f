// Long work and the pages that come and go while it runs.
import { expect, test } from 'vitest';
import { createJobBoard } from '../../../renderer/api/job-board.ts';
import type { UnseenEnd } from '../../../renderer/api/job-board.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { CallOptions, Send } from '../../../shared/contract/client.ts';

const input = { path: '/packages/one' };

/** A board over a core that ends its work when the test says so. */
function boardWithSlowCore() {
  let options: CallOptions = {};
  let settle: { resolve: (output: never) => void; reject: (error: Error) => void } | undefined;
  const send = ((_method, _input, given: CallOptions) => {
    options = given;
    return new Promise<never>((resolve, reject) => {
      settle = { resolve, reject };
    });
  }) as Send;
  const board = createJobBoard({ send });
  const unseen: UnseenEnd[] = [];
  board.onUnseenEnd((end) => unseen.push(end));
  return {
    board,
    place: board.place('packages.verify', ''),
    unseen,
    tellProgress: (fraction: number) =>
      options.onProgress?.({
        jobId: 'job',
        method: 'packages.verify',
        state: 'running',
        fraction,
      }),
    isCancelled: () => options.signal?.aborted,
    succeed: () => settle?.resolve({ isWhole: true } as never),
    fail: () => settle?.reject(new AppError('disk-full', 'The disk is full.')),
  };
}

test('a page that is shown again finds its work going on, and can cancel it', () => {
  const { board, place, tellProgress, isCancelled } = boardWithSlowCore();
  const leave = place.watch(() => {});
  void place.start(input);
  leave();
  tellProgress(0.5);
  const again = board.place('packages.verify', '');
  expect(again.read()).toMatchObject({ isRunning: true, input, progress: { fraction: 0.5 } });
  again.cancel();
  expect(isCancelled()).toBe(true);
});

test('how work ended is told when no page shows it, and waits for the page', async () => {
  const { place, unseen, fail } = boardWithSlowCore();
  const leave = place.watch(() => {});
  const ended = place.start(input);
  leave();
  fail();
  expect(await ended).toBeUndefined();
  expect(unseen).toMatchObject([
    { method: 'packages.verify', subject: '', error: { code: 'disk-full' } },
  ]);
  expect(place.read()).toMatchObject({ isRunning: false, error: { code: 'disk-full' } });
});

test('what a page has shown is not told again, and is gone when the page is left', async () => {
  const { place, unseen, succeed } = boardWithSlowCore();
  const leave = place.watch(() => {});
  const ended = place.start(input);
  succeed();
  await ended;
  expect(unseen).toEqual([]);
  expect(place.read()).toMatchObject({ result: { isWhole: true } });
  leave();
  await Promise.resolve();
  expect(place.read()).toBeUndefined();
});

test('work about one thing is not shown by the page of another', () => {
  const { board } = boardWithSlowCore();
  void board.place('packages.verify', 'one').start(input);
  expect(board.place('packages.verify', 'other').read()).toBeUndefined();
});

test('a locked library leaves no word of work that ended', async () => {
  const { board, place, fail } = boardWithSlowCore();
  const ended = place.start(input);
  fail();
  await ended;
  board.forgetEnded();
  expect(place.read()).toBeUndefined();
});

const pieces = ['one', 'two', 'three'].map((name) => ({ name, input: { path: `/in/${name}` } }));

/** A board over a core that refuses some of the work with a code. */
function boardThatRefuses(codes: Partial<Record<string, ErrorCode>>) {
  const asked: string[] = [];
  const send = ((_method, { path }: { path: string }) => {
    asked.push(path);
    const code = codes[path];
    return code ? Promise.reject(new AppError(code, 'No.')) : Promise.resolve({ isWhole: true });
  }) as Send;
  const board = createJobBoard({ send });
  const unseen: UnseenEnd[] = [];
  board.onUnseenEnd((end) => unseen.push(end));
  return { place: board.place('packages.verify', ''), asked, unseen };
}

test('a piece that fails stops none of the others, and all failures are told together', async () => {
  const { place, asked, unseen } = boardThatRefuses({
    '/in/one': 'invalid-input',
    '/in/two': 'media-failed',
  });
  const batch = await place.startAll(pieces);
  expect(asked).toEqual(['/in/one', '/in/two', '/in/three']);
  expect(batch).toMatchObject({
    done: 3,
    count: 3,
    failures: [
      { name: 'one', error: { code: 'invalid-input' } },
      { name: 'two', error: { code: 'media-failed' } },
    ],
  });
  expect(place.read()).toMatchObject({ isRunning: false, batch });
  expect(unseen).toMatchObject([{ error: { code: 'media-failed' } }]);
});

test('whoever cancels one piece does not have to cancel the rest one by one', async () => {
  const { place, asked } = boardThatRefuses({ '/in/two': 'cancelled' });
  expect(await place.startAll(pieces)).toMatchObject({ done: 1, count: 3, failures: [] });
  expect(asked).toEqual(['/in/one', '/in/two']);
  expect(place.read()).toMatchObject({ isRunning: false, error: { code: 'cancelled' } });
});

test('several pieces that all went well tell of no failure', async () => {
  const { place, unseen } = boardThatRefuses({});
  expect(await place.startAll(pieces)).toEqual({ done: 3, count: 3, failures: [] });
  expect(unseen).toMatchObject([{ error: undefined }]);
});

import { beforeEach, expect, test } from 'vitest';
import { createTakeMarks } from '../../../renderer/recorder/take-marks.ts';
import type { TakeMarks } from '../../../renderer/recorder/take-marks.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { MarkerId, RecordingId } from '../../../shared/model/ids.ts';

const recordingId = '00000000-0000-4000-8000-000000000001' as RecordingId;
const important = { recordingId, atMs: 1500.7, kind: 'important', themeId: null } as const;

let sent: [call: string, input: Record<string, unknown>][];
let refusal: ErrorCode | undefined;
let waits: (() => void)[];
let book: TakeMarks;
beforeEach(() => {
  sent = [];
  refusal = undefined;
  waits = [];
  let last = 0;
  const noun = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, verb: string) => (input: Record<string, unknown>) => {
          if (refusal !== undefined) return Promise.reject(new AppError(refusal, 'no'));
          sent.push([`${name}.${verb}`, input]);
          return Promise.resolve(input);
        },
      },
    );
  book = createTakeMarks({
    api: { markers: noun('markers'), passages: noun('passages') } as never,
    newId: () => `id-${(last += 1)}`,
    later: (work) => void waits.push(work),
  });
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a mark is sent at once, with the time of the press, whatever is typed later', async () => {
  const id = book.mark(important);
  book.say(id, 'the first bus');
  await settled();
  expect(sent).toMatchObject([
    ['markers.add', { id, atMs: 1500, text: '' }],
    ['markers.update', { id, text: 'the first bus' }],
  ]);
  expect(book.view()).toMatchObject({ waiting: 0, marks: [{ id, text: 'the first bus' }] });
});

test('while the core is away everything is held, and sent again in its order, each once', async () => {
  refusal = 'internal';
  const id = book.mark(important);
  book.leaveOut(recordingId, { nowMs: 200_000, lengthMs: 120_000 });
  book.undoMark(id);
  await settled();
  expect(sent).toEqual([]);
  expect(book.view()).toMatchObject({ waiting: 3, error: undefined, marks: [] });
  refusal = undefined;
  waits.shift()?.();
  book.sendAgain();
  await settled();
  expect(sent.map(([call]) => call)).toEqual(['markers.add', 'passages.close', 'markers.bin']);
  expect(sent[1]?.[1]).toMatchObject({ fromMs: 80_000, toMs: 200_250, source: 'during' });
  expect(book.view().waiting).toBe(0);
});

test('what the library refuses for good is told, and shown as it is', async () => {
  book.leaveOut(recordingId, { nowMs: 5000, lengthMs: 30_000 });
  await settled();
  refusal = 'not-permitted';
  const [part] = book.view().parts;
  if (part === undefined) throw new Error('a part was left out');
  book.undoPart(part.id);
  await settled();
  expect(book.view()).toMatchObject({
    waiting: 0,
    parts: [part],
    error: { code: 'not-permitted' },
  });
  refusal = undefined;
  book.say('unknown' as MarkerId, 'nothing');
  book.mark(important);
  await settled();
  expect(book.view().error).toBeUndefined();
});

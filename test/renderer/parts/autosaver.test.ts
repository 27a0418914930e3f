import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosaver, flushEverything } from '../../../renderer/parts/autosaver.ts';
import type { SaveState } from '../../../renderer/parts/autosaver.ts';

interface Draft {
  title?: string;
  summary?: string;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp() {
  const saved: Draft[] = [];
  const states: SaveState[] = [];
  let failing = false;
  let release: (() => void) | undefined;
  const control = {
    saved,
    states,
    fail: (next: boolean) => {
      failing = next;
    },
    hold: () =>
      new Promise<void>((resolve) => {
        release = resolve;
      }),
    release: () => release?.(),
    held: undefined as Promise<void> | undefined,
  };
  const saver = createAutosaver<Draft>({
    delayMs: 600,
    onState: (state) => states.push(state),
    save: async (patch) => {
      if (control.held) await control.held;
      if (failing) throw new Error('the disk is full');
      saved.push(patch);
    },
  });
  return { ...control, control, saver };
}

test('typing is saved once, a moment after the last key', async () => {
  const { saver, saved, states } = setUp();
  saver.change({ title: 'A' });
  await vi.advanceTimersByTimeAsync(500);
  saver.change({ title: 'Ar' });
  await vi.advanceTimersByTimeAsync(599);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual([{ title: 'Ar' }]);
  expect(states).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
});

test('who types without a pause is saved all the same', async () => {
  const saved: Draft[] = [];
  const saver = createAutosaver<Draft>({
    ...{ delayMs: 600, mostMs: 1000, onState: () => undefined },
    save: async (patch) => void saved.push(patch),
  });
  for (const title of ['a', 'ab', 'abc', 'abcd', 'abcde']) {
    saver.change({ title });
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(saved).toEqual([{ title: 'abcd' }]);
});

test('changes of several fields are saved together', async () => {
  const { saver, saved } = setUp();
  saver.change({ title: 'Arrival' });
  saver.change({ summary: 'By train' });
  await saver.flush();
  expect(saved).toEqual([{ title: 'Arrival', summary: 'By train' }]);
});

test('what is typed while saving is saved after it, and "Saved" is not said too soon', async () => {
  const { saver, saved, states, control } = setUp();
  control.held = control.hold();
  saver.change({ title: 'A' });
  const flushed = saver.flush();
  saver.change({ title: 'Ar' });
  control.release();
  control.held = undefined;
  await flushed;
  expect(saved).toEqual([{ title: 'A' }, { title: 'Ar' }]);
  expect(states.indexOf('saved')).toBe(states.length - 1);
});

test('a failed save loses nothing: the next one carries it, newer words win', async () => {
  const { saver, saved, states, fail } = setUp();
  fail(true);
  saver.change({ title: 'Old', summary: 'Kept' });
  await saver.flush();
  expect(states.at(-1)).toBe('failed');
  fail(false);
  saver.change({ title: 'New' });
  await saver.flush();
  expect(saved).toEqual([{ title: 'New', summary: 'Kept' }]);
});

test('locking saves what waits anywhere first', async () => {
  const one = setUp();
  const other = setUp();
  one.saver.change({ title: 'One' });
  other.saver.change({ title: 'Other' });
  await flushEverything();
  expect([one.saved, other.saved]).toEqual([[{ title: 'One' }], [{ title: 'Other' }]]);
});

test('flushing without a change saves nothing', async () => {
  const { saver, saved, states } = setUp();
  await saver.flush();
  expect([saved, states]).toEqual([[], []]);
});

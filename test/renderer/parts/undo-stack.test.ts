import { expect, test } from 'vitest';
import {
  emptyUndoStack,
  noteChange,
  redoLast,
  undoLast,
} from '../../../renderer/parts/undo-stack.ts';

interface Draft {
  title?: string;
  place?: string;
}
const empty = emptyUndoStack<Draft>();

test('typing a word is undone as one change, not letter by letter', () => {
  let stack = noteChange(empty, { before: { title: '' }, after: { title: 'A' } }, 1000);
  stack = noteChange(stack, { before: { title: 'A' }, after: { title: 'Ar' } }, 1300);
  expect(undoLast(stack)?.patch).toEqual({ title: '' });
  expect(undoLast(undoLast(stack)?.stack ?? empty)).toBeUndefined();
});

test('after a pause, or in another field, a new change begins', () => {
  let stack = noteChange(empty, { before: { title: '' }, after: { title: 'A' } }, 1000);
  stack = noteChange(stack, { before: { title: 'A' }, after: { title: 'Ar' } }, 4000);
  stack = noteChange(stack, { before: { place: '' }, after: { place: 'Aston' } }, 4100);
  expect(stack.done).toHaveLength(3);
});

test('what was undone can be done again, until something new is typed', () => {
  const stack = noteChange(empty, { before: { title: 'old' }, after: { title: 'new' } }, 1000);
  const undone = undoLast(stack)?.stack ?? empty;
  expect(redoLast(undone)?.patch).toEqual({ title: 'new' });
  const retyped = noteChange(undone, { before: { title: 'old' }, after: { title: 'other' } }, 1100);
  expect(redoLast(retyped)).toBeUndefined();
  expect(undoLast(retyped)?.patch).toEqual({ title: 'old' });
});

test('typing straight after an undo is not joined to the change before it', () => {
  let stack = noteChange(empty, { before: { title: '' }, after: { title: 'A' } }, 1000);
  stack = noteChange(stack, { before: { place: '' }, after: { place: 'B' } }, 1100);
  stack = undoLast(stack)?.stack ?? empty;
  stack = noteChange(stack, { before: { title: 'A' }, after: { title: 'Ab' } }, 1200);
  expect(undoLast(stack)?.patch).toEqual({ title: 'A' });
});

test('what is a step of its own is undone by itself, however soon it came', () => {
  let stack = noteChange(empty, { before: { place: '' }, after: { place: 'A' } }, 1000, true);
  stack = noteChange(stack, { before: { place: 'A' }, after: { place: 'B' } }, 1010, true);
  stack = noteChange(stack, { before: { place: 'B' }, after: { place: 'Be' } }, 1020);
  expect(stack.done).toHaveLength(3);
  expect(undoLast(stack)?.patch).toEqual({ place: 'B' });
});

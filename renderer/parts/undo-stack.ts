// Remembers changes as pairs of "before" and "after". Typing in one field counts as one change.

export interface Change<Patch> {
  before: Patch;
  after: Patch;
}

export interface UndoStack<Patch> {
  done: readonly Change<Patch>[];
  undone: readonly Change<Patch>[];
  /** When the latest change was noted, in milliseconds of any clock. */
  at: number;
}

const kept = 200;
const sameChangeMs = 1500;

export function emptyUndoStack<Patch>(): UndoStack<Patch> {
  return { done: [], undone: [], at: -Infinity };
}

function keysOf(patch: object): string {
  return Object.keys(patch).toSorted().join();
}

/**
 * Notes a change. A further change of the same fields soon after belongs to the one before.
 * @param isOwnStep each of its kind is undone by itself, such as presses on a map
 */
export function noteChange<Patch extends object>(
  stack: UndoStack<Patch>,
  change: Change<Patch>,
  nowMs: number,
  isOwnStep = false,
): UndoStack<Patch> {
  const last = stack.done.at(-1);
  const isSame =
    !isOwnStep &&
    last &&
    nowMs - stack.at < sameChangeMs &&
    keysOf(last.after) === keysOf(change.after);
  const done = isSame
    ? [...stack.done.slice(0, -1), { before: last.before, after: change.after }]
    : [...stack.done, change].slice(-kept);
  return { done, undone: [], at: isOwnStep ? -Infinity : nowMs };
}

/** @returns the stack after undoing, and the patch that undoes; nothing when there is nothing to undo */
export function undoLast<Patch>(
  stack: UndoStack<Patch>,
): { stack: UndoStack<Patch>; patch: Patch } | undefined {
  const last = stack.done.at(-1);
  if (!last) return undefined;
  return {
    patch: last.before,
    stack: { done: stack.done.slice(0, -1), undone: [...stack.undone, last], at: -Infinity },
  };
}

export function redoLast<Patch>(
  stack: UndoStack<Patch>,
): { stack: UndoStack<Patch>; patch: Patch } | undefined {
  const last = stack.undone.at(-1);
  if (!last) return undefined;
  return {
    patch: last.after,
    stack: { done: [...stack.done, last], undone: stack.undone.slice(0, -1), at: -Infinity },
  };
}

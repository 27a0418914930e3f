// Editing one thing: what is typed is shown at once, saved by itself, and can be undone.
import { useEffect, useRef, useState } from 'react';
import { createAutosaver } from './autosaver.ts';
import type { Autosaver, SaveState } from './autosaver.ts';
import { shortcutLetter } from './shortcut-letter.ts';
import { emptyUndoStack, noteChange, redoLast, undoLast } from './undo-stack.ts';
import type { UndoStack } from './undo-stack.ts';

export interface AutosaveOptions<Patch extends object> {
  save: (patch: Patch) => Promise<unknown>;
  delayMs?: number;
}

export interface Autosave<Patch extends object> {
  change: (patch: Patch) => void;
  /** Call on blur; also called when the page goes away and before the library locks. */
  flush: () => void;
  state: SaveState;
  error: unknown;
}

/** Mount it with a `key` of the thing's id: one autosave belongs to one thing. */
export function useAutosave<Patch extends object>({
  save,
  delayMs = 600,
}: AutosaveOptions<Patch>): Autosave<Patch> {
  const [status, setStatus] = useState<{ state: SaveState; error?: unknown }>({ state: 'saved' });
  const latestSave = useRef(save);
  latestSave.current = save;
  const saver = useRef<Autosaver<Patch>>(undefined);
  saver.current ??= createAutosaver<Patch>({
    save: (patch) => latestSave.current(patch),
    delayMs,
    onState: (state, error) => setStatus({ state, error }),
  });

  useEffect(() => {
    const flush = () => void saver.current?.flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      flush();
    };
  }, []);

  return {
    change: (patch) => saver.current?.change(patch),
    flush: () => void saver.current?.flush(),
    state: status.state,
    error: status.error,
  };
}

export interface Undo<Patch> {
  note: (before: Patch, after: Patch, isOwnStep?: boolean) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="radio"], [type="checkbox"]), textarea, [role="dialog"] *'))
  );
}

/** Ctrl/Cmd+Z outside of text fields (inside them, the field's own undo works), Ctrl+Y or Ctrl/Cmd+Shift+Z to do again. */
export function useUndo<Patch extends object>(apply: (patch: Patch) => void): Undo<Patch> {
  const [stack, setStack] = useState<UndoStack<Patch>>(emptyUndoStack);
  const latest = useRef({ stack, apply });
  latest.current = { stack, apply };

  function step(move: typeof undoLast<Patch>) {
    const moved = move(latest.current.stack);
    if (!moved) return;
    setStack(moved.stack);
    latest.current.apply(moved.patch);
  }
  const undo = () => step(undoLast);
  const redo = () => step(redoLast);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = shortcutLetter(event);
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      step(key === 'y' || event.shiftKey ? redoLast : undoLast);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return {
    note: (before, after, isOwnStep) =>
      setStack((current) => noteChange(current, { before, after }, Date.now(), isOwnStep)),
    undo,
    redo,
    canUndo: stack.done.length > 0,
    canRedo: stack.undone.length > 0,
  };
}

export interface Editing<Thing extends object> extends Omit<Undo<Partial<Thing>>, 'note'> {
  /** What is stored, with what has been typed since on top. */
  draft: Thing;
  /** @param isOwnStep undone by itself, however soon it came after the one before */
  change: (patch: Partial<Thing>, isOwnStep?: boolean) => void;
  flush: () => void;
  savedState: SaveState;
  error: unknown;
}

/** Autosave and undo together. Mount it with a `key` of the thing's id. */
export function useEditing<Thing extends object>({
  stored,
  save,
}: {
  stored: Thing;
  save: (patch: Partial<Thing>) => Promise<unknown>;
}): Editing<Thing> {
  const [typed, setTyped] = useState<Partial<Thing>>({});
  const draft: Thing = { ...stored, ...typed };
  const autosave = useAutosave<Partial<Thing>>({ save });
  function apply(patch: Partial<Thing>) {
    setTyped((current) => ({ ...current, ...patch }));
    autosave.change(patch);
  }
  const { note, ...undo } = useUndo<Partial<Thing>>(apply);
  return {
    ...undo,
    draft,
    change(patch, isOwnStep) {
      const before: Partial<Thing> = {};
      for (const key of Object.keys(patch) as (keyof Thing)[]) before[key] = draft[key];
      note(before, patch, isOwnStep);
      apply(patch);
    },
    flush: autosave.flush,
    savedState: autosave.state,
    error: autosave.error,
  };
}

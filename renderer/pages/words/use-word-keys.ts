// Keys of the words page work wherever the cursor is, also while typing; not in dialogs and lists that are open.
import { useEffect, useEffectEvent } from 'react';
import { nameOfKey, ownerOf } from './key-names.ts';
import type { WordAction } from './key-names.ts';
import { wordSettings } from './word-settings.ts';

export const isMac = /mac/iu.test(navigator.userAgent);

const elsewhere = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** @param run false: the key is not for now, and does what it does elsewhere */
export function useWordKeys(
  run: (action: WordAction, target: Element | null) => boolean,
  onUndo: (isRedo: boolean) => void,
) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.isComposing || event.getModifierState('AltGraph')) return;
    if (target?.closest(elsewhere) || document.querySelector('.dialog-box, .popover')) return;
    const name = nameOfKey(event, isMac);
    if (name === undefined) return;
    const undo = undoOf(name);
    const isOtherField =
      target?.matches('input, textarea') === true && target.closest('.line') === null;
    if (undo !== undefined && !isOtherField) {
      event.preventDefault();
      event.stopPropagation();
      onUndo(undo === 'redo');
      return;
    }
    // What is open beside the text is closed first.
    if (name === 'Escape' && target?.closest('[role="search"]')) return;
    const action = ownerOf(wordSettings().keys, name);
    if (action === undefined || !run(action, target)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

function undoOf(name: string): 'undo' | 'redo' | undefined {
  if (name === 'Mod+Z') return 'undo';
  return name === 'Mod+Shift+Z' || name === 'Mod+Y' ? 'redo' : undefined;
}

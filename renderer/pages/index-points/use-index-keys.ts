// The two keys of listening and writing at once: one adds a point, one plays and stops. They work while typing, too.
import { useEffect, useRef } from 'react';

interface IndexKeys {
  add: () => void;
  toggle: () => void;
}

/** Not while a list or a dialog is open: there Escape closes that. */
function closesSomething(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null ||
    target.getAttribute('aria-expanded') === 'true'
  );
}

export function useIndexKeys(keys: IndexKeys, isOn: boolean): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!isOn) return undefined;
    function onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.isComposing || closesSomething(event.target)) return;
      const isAdd = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      const isToggle = event.key === 'Escape' && !event.ctrlKey && !event.metaKey;
      if (!isAdd && !isToggle) return;
      event.preventDefault();
      event.stopPropagation();
      if (isToggle) latest.current.toggle();
      else if (!event.repeat) latest.current.add();
    }
    // Before fields use the key for themselves.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isOn]);
}

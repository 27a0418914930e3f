// Whether the window is wide enough for two things beside each other. Follows the window.
import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 75rem)');

function subscribe(onChange: () => void): () => void {
  wide.addEventListener('change', onChange);
  return () => wide.removeEventListener('change', onChange);
}

export function useWideWindow(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}

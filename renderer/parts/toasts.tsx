// Short messages at the foot of the window, with a way to undo. They wait while the pointer or the focus is on them.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useText } from '../text/use-text.ts';
import { Button, IconButton } from './Button.tsx';

export interface ToastMessage {
  message: string;
  /** Offers one thing to do, most often to undo. */
  action?: { label: string; run: () => void };
}

interface ShownToast extends ToastMessage {
  key: number;
}

/** Long enough to read; longer where there is something to press. */
const stayMs = 6_000;
const stayWithActionMs = 12_000;
let nextKey = 1;
let shown: readonly ShownToast[] = [];
const listeners = new Set<() => void>();

function set(next: readonly ShownToast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a message; at most three at once, the oldest goes first. */
export function showToast(toast: ToastMessage): void {
  set([...shown, { ...toast, key: nextKey++ }].slice(-3));
}

export function dismissToasts(): void {
  set([]);
}

function dismiss(key: number) {
  set(shown.filter((toast) => toast.key !== key));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function ToastItem({ toast }: { toast: ShownToast }) {
  const { parts: t } = useText();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(
      () => dismiss(toast.key),
      toast.action === undefined ? stayMs : stayWithActionMs,
    );
    return () => clearTimeout(timer);
  }, [isHeld, toast.key, toast.action]);
  return (
    <li
      className="toast"
      // Not when it only appears under a pointer that lies still.
      onPointerMove={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span dir="auto">{toast.message}</span>
      {toast.action && (
        <Button
          onPress={() => {
            toast.action?.run();
            dismiss(toast.key);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton icon="close" label={t.dismiss} onPress={() => dismiss(toast.key)} />
    </li>
  );
}

/** Stands once, in the shell. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div role="status" aria-live="polite">
      <ul className="toasts">
        {toasts.map((toast) => (
          <ToastItem key={toast.key} toast={toast} />
        ))}
      </ul>
    </div>
  );
}

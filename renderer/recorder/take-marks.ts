// Marks that are set while a take goes on: shown at once, sent at once, and when the core is away held and sent again, in their order.
import type { Client } from '../../shared/contract/client.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { ClosedPassageId, MarkerId, RecordingId, ThemeId } from '../../shared/model/ids.ts';
import type { MarkerKind } from '../../shared/model/mark.ts';
import { lastPart } from '../../shared/rules/closed-passages.ts';

export interface TakeMark {
  id: MarkerId;
  recordingId: RecordingId;
  atMs: number;
  kind: MarkerKind;
  themeId: ThemeId | null;
  text: string;
}

export interface TakePart {
  id: ClosedPassageId;
  recordingId: RecordingId;
  fromMs: number;
  toMs: number;
}

export interface TakeMarksView {
  /** The newest last. */
  marks: readonly TakeMark[];
  parts: readonly TakePart[];
  /** How many calls wait for the core. */
  waiting: number;
  /** Why something was not taken. */
  error: unknown;
}

export interface TakeMarks {
  subscribe: (listener: () => void) => () => void;
  view: () => TakeMarksView;
  mark(mark: Omit<TakeMark, 'id' | 'text'> & { text?: string }): MarkerId;
  say(id: MarkerId, text: string): void;
  undoMark(id: MarkerId): void;
  leaveOut(recordingId: RecordingId, time: { nowMs: number; lengthMs: number }): void;
  undoPart(id: ClosedPassageId): void;
  /** The core may be back. */
  sendAgain(): void;
}

interface Waiting {
  call: () => Promise<unknown>;
  /** What is shown after all when the answer was no. */
  refused: () => Partial<TakeMarksView>;
}

/** With these the library is away for a while; all others mean that it has answered no. */
const away: readonly ErrorCode[] = ['internal', 'locked', 'library-in-use', 'disk-full'];
const AGAIN_MS = 2_000;

interface Parts {
  api: Pick<Client, 'markers' | 'passages'>;
  newId: () => string;
  /** Calls back after a while. */
  later: (work: () => void, delayMs: number) => void;
}

export function createTakeMarks({ api, newId, later }: Parts): TakeMarks {
  const listeners = new Set<() => void>();
  const queue: Waiting[] = [];
  let isSending = false;
  let view: TakeMarksView = { marks: [], parts: [], waiting: 0, error: undefined };

  function show(change: Partial<TakeMarksView>) {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  /** @param refused puts back what was shown as done */
  function send(call: Waiting['call'], refused: Waiting['refused']) {
    queue.push({ call, refused });
    void sendAll();
  }

  const withoutMark = (id: MarkerId) => view.marks.filter((mark) => mark.id !== id);
  const withoutPart = (id: ClosedPassageId) => view.parts.filter((part) => part.id !== id);

  async function sendAll() {
    if (isSending) return;
    isSending = true;
    try {
      for (let next = queue[0]; next !== undefined; next = queue[0]) {
        try {
          await next.call();
          if (view.error !== undefined) show({ error: undefined });
        } catch (error) {
          if (error instanceof AppError && away.includes(error.code)) {
            later(() => void sendAll(), AGAIN_MS);
            return;
          }
          show({ error, ...next.refused() });
        }
        queue.shift();
      }
    } finally {
      isSending = false;
      show({ waiting: queue.length });
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
    mark(mark) {
      const id = newId() as MarkerId;
      const made = { text: '', ...mark, id, atMs: Math.floor(mark.atMs) };
      show({ marks: [...view.marks, made] });
      send(
        () => api.markers.add(made),
        () => ({ marks: withoutMark(id) }),
      );
      return id;
    },
    say(id, text) {
      const known = view.marks.find((mark) => mark.id === id);
      if (known === undefined || known.text === text) return;
      show({ marks: view.marks.map((mark) => (mark.id === id ? { ...mark, text } : mark)) });
      send(
        () => api.markers.update({ id, text }),
        () => ({}),
      );
    },
    undoMark(id) {
      const known = view.marks.filter((mark) => mark.id === id);
      show({ marks: withoutMark(id) });
      send(
        () => api.markers.bin({ id }),
        () => ({ marks: [...view.marks, ...known] }),
      );
    },
    leaveOut(recordingId, { nowMs, lengthMs }) {
      const id = newId() as ClosedPassageId;
      const part = { id, recordingId, ...lastPart(nowMs, lengthMs) };
      show({ parts: [...view.parts, part] });
      send(
        () => api.passages.close({ ...part, source: 'during' }),
        () => ({ parts: withoutPart(id) }),
      );
    },
    undoPart(id) {
      const known = view.parts.filter((part) => part.id === id);
      show({ parts: withoutPart(id) });
      send(
        () => api.passages.takeBack({ id }),
        () => ({ parts: [...view.parts, ...known] }),
      );
    },
    sendAgain: () => void sendAll(),
  };
}

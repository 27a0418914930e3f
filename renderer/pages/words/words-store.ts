// The words in hand, an original and its translations: changed at once on the screen, saved within a second, and every step can be undone.
import type { TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import type {
  LineChange,
  Transcript,
  TranscriptVersion,
} from '../../../shared/model/transcript.ts';
import { createAutosaver } from '../../parts/autosaver.ts';
import type { SaveState } from '../../parts/autosaver.ts';
import { applied, asLineChange, queued } from './line-changes.ts';
import type { Lines, TextChange, Texts } from './line-changes.ts';

/** Where the cursor is. */
export interface Caret {
  of: TranscriptId;
  lineId: TranscriptLineId;
  place: number;
}

interface Step {
  changes: readonly TextChange[];
  inverse: readonly TextChange[];
  before: Caret | undefined;
  after: Caret | undefined;
  /** Typing in one line goes on in one step for a while. */
  typing: string | undefined;
  atMs: number;
}

export interface WordsState {
  texts: Texts;
  saved: { state: SaveState; error?: unknown; atMs?: number };
  canUndo: boolean;
  canRedo: boolean;
  /** Where the cursor is to be put; a new object each time. */
  wanted: Caret | undefined;
}

export interface WordsStore {
  state(): WordsState;
  subscribe(listener: () => void): () => void;
  /** What stands in the library; what waits to be saved is kept. */
  load(transcript: Transcript, lines: Lines): void;
  /** True when the library holds something else than what is shown, and nothing waits to be saved. */
  isBehind(transcript: Transcript): boolean;
  change(
    changes: readonly TextChange[],
    options?: {
      before?: Caret | undefined;
      after?: Caret | undefined;
      typing?: string;
      keepBefore?: TranscriptVersion['why'];
    },
  ): void;
  undo(): void;
  redo(): void;
  wantCaret(caret: Caret): void;
  flush(): Promise<void>;
  /** Nothing waits to be saved. */
  isIdle(): boolean;
}

export interface WordsStoreOptions {
  send(input: {
    id: TranscriptId;
    changes: LineChange[];
    keepBefore?: TranscriptVersion['why'];
  }): Promise<Transcript>;
  nowMs(): number;
  /** Before a failed save is tried again. */
  retryMs?: number;
}

const SAME_STEP_MS = 1500;
const KEPT_STEPS = 1000;
/** In characters: a message to the core may not be longer than four million. */
const MOST_AT_ONCE = 1_000_000;
const SAVE_AFTER_MS = 400;
const SAVE_AT_LEAST_EVERY_MS = 900;

/** @returns how many of the first ones go into one message, at least one */
function fitting(changes: readonly TextChange[]): number {
  let size = 0;
  const end = changes.findIndex((change) => {
    if (change.kind === 'put')
      size +=
        change.line.text.length + 30 * (change.line.times.length + change.line.doubtful.length);
    size += 500;
    return size > MOST_AT_ONCE;
  });
  return end < 0 ? changes.length : Math.max(1, end);
}

export function createWordsStore({ send, nowMs, retryMs = 4000 }: WordsStoreOptions): WordsStore {
  const listeners = new Set<() => void>();
  const revisions = new Map<TranscriptId, number>();
  /** Before which waiting change a version is kept first. */
  const versionsBefore = new WeakMap<TextChange, TranscriptVersion['why']>();
  let done: Step[] = [];
  let undone: Step[] = [];
  let waiting: TextChange[] = [];
  let sent = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let state: WordsState = {
    texts: new Map(),
    saved: { state: 'saved' },
    canUndo: false,
    canRedo: false,
    wanted: undefined,
  };
  function tell(patch: Partial<WordsState>) {
    state = { ...state, ...patch, canUndo: done.length > 0, canRedo: undone.length > 0 };
    for (const listener of listeners) listener();
  }

  const saver = createAutosaver<{ isWaiting: true }>({
    delayMs: SAVE_AFTER_MS,
    mostMs: SAVE_AT_LEAST_EVERY_MS,
    save: sendWaiting,
    onState(name, error) {
      clearTimeout(retry);
      if (name === 'failed') retry = setTimeout(() => void saver.flush(), retryMs);
      tell({ saved: { state: name, error, ...(name === 'saved' && { atMs: nowMs() }) } });
    },
  });

  async function sendWaiting() {
    while (waiting.length > 0) {
      const first = waiting[0];
      if (first === undefined) return;
      const other = waiting.findIndex(
        (change, at) => at > 0 && (change.of !== first.of || versionsBefore.has(change)),
      );
      sent = fitting(waiting.slice(0, other < 0 ? waiting.length : other));
      const keepBefore = versionsBefore.get(first);
      try {
        const transcript = await send({
          id: first.of,
          changes: waiting.slice(0, sent).map(asLineChange),
          ...(keepBefore === undefined ? {} : { keepBefore }),
        });
        waiting = waiting.slice(sent);
        const known = revisions.get(first.of);
        // Somebody else has changed it too: what is known stays behind, so that it is read again.
        if (known === undefined || transcript.revision === known + 1)
          revisions.set(first.of, transcript.revision);
      } finally {
        sent = 0;
      }
    }
  }

  function apply(changes: readonly TextChange[], wanted: Caret | undefined) {
    const { texts, inverse } = applied(state.texts, changes);
    waiting = queued(waiting, changes, sent);
    tell({ texts, ...(wanted ? { wanted: { ...wanted } } : {}) });
    saver.change({ isWaiting: true });
    return inverse;
  }

  function move(from: Step[], to: Step[], isBack: boolean) {
    const step = from.pop();
    if (step === undefined) return;
    to.push({ ...step, typing: undefined });
    apply(isBack ? step.inverse : step.changes, isBack ? step.before : step.after);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load(transcript, lines) {
      if (waiting.some(({ of }) => of === transcript.id)) return;
      revisions.set(transcript.id, transcript.revision);
      const former = state.texts.get(transcript.id);
      if (former !== undefined) {
        if (JSON.stringify(former) === JSON.stringify(lines)) return;
        // Steps speak of lines that may have gone.
        [done, undone] = [[], []];
      }
      tell({ texts: new Map(state.texts).set(transcript.id, lines) });
    },
    isBehind: ({ id, revision }) =>
      waiting.length === 0 && sent === 0 && revisions.get(id) !== revision,
    change(changes, { before, after, typing, keepBefore } = {}) {
      const [first] = changes;
      if (first === undefined) return;
      if (keepBefore !== undefined) versionsBefore.set(first, keepBefore);
      const atMs = nowMs();
      const last = done.at(-1);
      const isSame =
        typing !== undefined && last?.typing === typing && atMs - last.atMs < SAME_STEP_MS;
      undone = [];
      const inverse = apply(changes, typing === undefined ? after : undefined);
      if (isSame) {
        const merged = queued(last.changes, changes, 0);
        done[done.length - 1] = { ...last, changes: merged, after, atMs };
      } else done = [...done, { changes, inverse, before, after, typing, atMs }].slice(-KEPT_STEPS);
      tell({});
    },
    undo: () => {
      move(done, undone, true);
      tell({});
    },
    redo: () => {
      move(undone, done, false);
      tell({});
    },
    wantCaret: (caret) => tell({ wanted: { ...caret } }),
    flush: () => saver.flush(),
    isIdle: () => waiting.length === 0,
  };
}

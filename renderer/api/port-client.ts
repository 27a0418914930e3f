// Calls over a port, as promises. Knows whether there is a core at the other end, and tells when that changes.
import { AppError } from '../../shared/contract/errors.ts';
import type { Send } from '../../shared/contract/client.ts';
import { events } from '../../shared/contract/events.ts';
import type { AnyEvent, EventName, JobProgress } from '../../shared/contract/events.ts';
import { ReplyMessage } from '../../shared/contract/wire.ts';
import type { PageMessage } from '../../shared/contract/wire.ts';

/** `connecting`: no port yet; `ready`; `lost`: the core ended, and is being started again. */
export type ConnectionState = 'connecting' | 'ready' | 'lost';

/** What is used of a MessagePort, so that tests can give Node's. */
export interface ClientPort {
  /** What can be transferred has another type in Node than in a page. */
  postMessage(message: unknown, transfer: never[]): void;
  postMessage(message: unknown): void;
  addEventListener(event: 'message' | 'close', listener: (event: Event) => void): void;
  start(): void;
  close(): void;
}

export interface PortClient {
  /** Speaks through this port from now on. Calls that waited for a first port are sent. */
  attach: (port: ClientPort) => void;
  readonly send: Send;
  /** Hands a further port to the core, for live sound. @throws AppError `internal` when there is no connection */
  attachCapture: (capturePort: unknown) => void;
  /** The same for film. */
  attachFilm: (filmPort: unknown) => void;
  /** Says that a person is using the page. */
  tellUse: () => void;
  connection: () => ConnectionState;
  onConnection: (listener: () => void) => () => void;
  onEvent: (listener: (event: AnyEvent) => void) => () => void;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: AppError): void;
  jobId: string;
  onProgress: ((progress: JobProgress) => void) | undefined;
}

function lostError(): AppError {
  return new AppError(
    'internal',
    'The connection to the library was lost. What was saved is safe. Homeground is starting it again.',
  );
}

/** @param newId a new unique text, for jobs */
export function createPortClient({ newId }: { newId: () => string }): PortClient {
  let port: ClientPort | undefined;
  let state: ConnectionState = 'connecting';
  let nextId = 0;
  const waiting = new Map<number, Waiting>();
  const unsent: PageMessage[] = [];
  const connectionListeners = new Set<() => void>();
  const eventListeners = new Set<(event: AnyEvent) => void>();

  const enter = (next: ConnectionState) => {
    state = next;
    for (const listener of connectionListeners) listener();
  };
  const lose = (from: ClientPort) => {
    if (port !== from) return;
    port = undefined;
    const calls = [...waiting.values()];
    waiting.clear();
    enter('lost');
    for (const call of calls) call.reject(lostError());
  };
  const receive = (data: unknown) => {
    const message = ReplyMessage.safeParse(data).data;
    if (message === undefined) return;
    if (message.type === 'event') return tell(message.event, message.payload);
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'result') call?.resolve(message.output);
    else call?.reject(AppError.fromWire(message.error));
  };
  const tell = (name: string, payload: unknown) => {
    if (!isEventName(name)) return;
    const checked = events[name].safeParse(payload);
    if (!checked.success) return;
    const event = { event: name, payload: checked.data } as AnyEvent;
    if (event.event === 'job-progressed') {
      for (const call of waiting.values())
        if (call.jobId === event.payload.jobId) call.onProgress?.(event.payload);
    }
    for (const listener of eventListeners) listener(event);
  };
  const post = (message: PageMessage) => {
    if (port) port.postMessage(message);
    else unsent.push(message);
  };

  const handOver = (type: 'attach-capture' | 'attach-film', further: unknown) => {
    if (port === undefined) throw lostError();
    port.postMessage({ type } satisfies PageMessage, [further as never]);
  };

  const send: Send = (method, input, options = {}) =>
    new Promise((resolve, reject) => {
      if (state === 'lost') return reject(lostError());
      if (options.signal?.aborted)
        return reject(new AppError('cancelled', 'Cancelled. Nothing was left half done.'));
      const jobId = newId();
      nextId += 1;
      const cancel = () => {
        send('jobs.cancel', { jobId }).catch(() => {
          // The connection was lost, and the job with it: its own call says so.
        });
      };
      const settle = () => options.signal?.removeEventListener('abort', cancel);
      options.signal?.addEventListener('abort', cancel, { once: true });
      waiting.set(nextId, {
        resolve(output) {
          settle();
          resolve(output as never);
        },
        reject(error) {
          settle();
          reject(error);
        },
        jobId,
        onProgress: options.onProgress,
      });
      try {
        post({ type: 'call', id: nextId, method, input, jobId });
      } catch (error) {
        waiting.get(nextId)?.reject(unsendable(error));
        waiting.delete(nextId);
      }
    });

  return {
    attach(next) {
      const former = port;
      port = undefined;
      if (former) {
        former.close();
        for (const [id, call] of waiting) {
          waiting.delete(id);
          call.reject(lostError());
        }
      }
      port = next;
      next.addEventListener('message', (event) => {
        if (port === next) receive((event as MessageEvent<unknown>).data);
      });
      next.addEventListener('close', () => lose(next));
      next.start();
      for (const message of unsent.splice(0)) next.postMessage(message);
      enter('ready');
    },
    send,
    attachCapture: (capturePort) => handOver('attach-capture', capturePort),
    attachFilm: (filmPort) => handOver('attach-film', filmPort),
    tellUse() {
      if (port) post({ type: 'in-use' });
    },
    connection: () => state,
    onConnection: (listener) => {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
  };
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}

function unsendable(cause: unknown): AppError {
  return new AppError('internal', 'Something went wrong that we did not foresee.', undefined, {
    cause,
  });
}

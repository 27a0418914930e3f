// The page's one connection to the core. The port comes from the shell, through the preload, once for each load and each core.
import { createClient } from '../../shared/contract/client.ts';
import type { AnyEvent, EventName, EventPayload } from '../../shared/contract/events.ts';
import { createPortClient } from './port-client.ts';
import type { ConnectionState } from './port-client.ts';

/** A use of the page is told at most this often. */
const USE_EVERY_MS = 15_000;

const client = createPortClient({ newId: () => crypto.randomUUID() });

/** Every call of the contract: `await api.stories.get({ id })`. Calls made before the port came wait for it. */
export const api = createClient(client.send);

export const sendCall = client.send;
export const connectionState = client.connection;
export const onConnection = client.onConnection;
export const onAnyEvent = client.onEvent;

/** Hands one end of a channel to the core, for live sound. @throws AppError `internal` when there is no connection */
export function attachCapture(port: MessagePort): void {
  client.attachCapture(port);
}

/** The same for film. @throws AppError `internal` when there is no connection */
export function attachFilm(port: MessagePort): void {
  client.attachFilm(port);
}

/** @returns a function that stops listening */
export function onEvent<E extends EventName>(
  name: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return client.onEvent((event: AnyEvent) => {
    if (event.event === name) listener(event.payload as EventPayload<E>);
  });
}

/** True when the app runs in an Electron that its makers did not publish: no place for real stories. */
export function isDevelopmentRuntime(): boolean {
  return new URLSearchParams(location.search).has('development-runtime');
}

/** Starts to wait for the port. To be called once, before the first page is shown. Resolves when calls get through. */
export function connect(): Promise<void> {
  addEventListener('message', ({ source, origin, data, ports: [port] }) => {
    // The preload speaks from inside this very window; anybody else is not listened to.
    if (source !== window || origin !== location.origin || port === undefined) return;
    if (data?.type === 'homeground-port') client.attach(port);
  });
  tellOfUse();
  return new Promise((resolve) => {
    const stop = onConnection(() => {
      if (connectionState() !== 'ready') return;
      stop();
      resolve();
    });
  });
}

export type { ConnectionState };

function tellOfUse(): void {
  let lastTold = -Infinity;
  const used = () => {
    if (performance.now() - lastTold < USE_EVERY_MS) return;
    lastTold = performance.now();
    client.tellUse();
  };
  // Listening to a story is use as well, though no hand moves.
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'timeupdate'])
    addEventListener(kind, used, { capture: true, passive: true });
}

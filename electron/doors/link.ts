// One end of a channel, whichever kind of port it is: Electron's, or Node's own as tests use it.

export interface LinkMessage {
  readonly data: unknown;
  /** Further ports that came with the message. */
  readonly ports: readonly Link[];
}

export interface Link {
  /** @throws DataCloneError when the message holds something that cannot be copied */
  post(message: unknown): void;
  /** Messages that came before the listener wait for it. One listener for each link. */
  listen(listener: (message: LinkMessage) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** What is used of Electron's MessagePortMain. A buffer in a transfer list arrives there as null: always let it be copied. */
export interface ElectronPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { data: unknown; ports: ElectronPort[] }) => void,
  ): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** What is used of the MessagePort of node:worker_threads. */
export interface NodePort {
  postMessage(message: unknown): void;
  addEventListener(event: 'message', listener: (event: Event) => void): void;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

export function linkOfElectronPort(port: ElectronPort): Link {
  return {
    post: (message) => port.postMessage(message),
    listen(listener) {
      port.on('message', ({ data, ports }) =>
        listener({ data, ports: ports.map(linkOfElectronPort) }),
      );
      port.start();
    },
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}

export function linkOfNodePort(port: NodePort): Link {
  return {
    post: (message) => port.postMessage(message),
    listen(listener) {
      port.addEventListener('message', (event) => {
        const { data, ports } = event as Event & { data: unknown; ports: NodePort[] };
        listener({ data, ports: ports.map(linkOfNodePort) });
      });
      port.start();
    },
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}

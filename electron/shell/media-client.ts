// Reads sounds from the core over one port: opened, then streamed, with the next piece asked for only when there is room for it.
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import type { Link } from '../doors/link.ts';
import { MediaReply } from '../doors/media-messages.ts';
import type { MediaRequest } from '../doors/media-messages.ts';

export interface OpenedSound {
  mimeType: string;
  sizeBytes: number;
  /** Streams the bytes [start, end) and closes the sound at the end, or when the reader goes away. */
  stream(start: number, end: number): ReadableStream<Uint8Array>;
  close(): void;
}

export interface MediaClient {
  /** Reads over this port from now on: the core was started, for the first time or again. */
  attach(link: Link): void;
  /** @returns why not, when the core refuses */
  open(recordingId: RecordingId, copy: boolean): Promise<OpenedSound | ErrorCode>;
}

export function createMediaClient(): MediaClient {
  let link: Link | undefined;
  let nextId = 0;
  const waiting = new Map<number, (reply: MediaReply) => void>();

  const lose = (lost: Link) => {
    if (link !== lost) return;
    link = undefined;
    for (const [id, answer] of waiting) answer({ type: 'failed', id, code: 'internal' });
    waiting.clear();
  };
  const tell = (request: MediaRequest) => link?.post(request);
  const ask = (request: MediaRequest): Promise<MediaReply> => {
    const { id } = request;
    if (link === undefined) return Promise.resolve({ type: 'failed', id, code: 'internal' });
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      tell(request);
    });
  };

  function stream(id: number, start: number, end: number): ReadableStream<Uint8Array> {
    tell({ type: 'read', id, start, end });
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const reply = await ask({ type: 'more', id });
          if (reply.type === 'piece') return controller.enqueue(reply.bytes);
          tell({ type: 'close', id });
          if (reply.type === 'end') controller.close();
          else controller.error(new Error('The sound could not be read on.'));
        },
        cancel: () => tell({ type: 'close', id }),
      },
      { highWaterMark: 1 },
    );
  }

  return {
    attach(next) {
      const former = link;
      link = next;
      if (former) lose(former);
      next.onClose(() => lose(next));
      next.listen(({ data }) => {
        const reply = MediaReply.safeParse(data).data;
        if (reply === undefined) return;
        const answer = waiting.get(reply.id);
        waiting.delete(reply.id);
        answer?.(reply);
      });
    },
    async open(recordingId, copy) {
      nextId += 1;
      const id = nextId;
      const reply = await ask({ type: 'open', id, recordingId, copy });
      if (reply.type === 'failed') return reply.code;
      if (reply.type !== 'opened') return 'internal';
      return {
        mimeType: reply.mimeType,
        sizeBytes: reply.sizeBytes,
        stream: (start, end) => stream(id, start, end),
        close: () => tell({ type: 'close', id }),
      };
    },
  };
}

// Calls, answers and events over one port: every message is checked before the core sees it.
import { AppError } from '../../shared/contract/errors.ts';
import type { CallMessage, ReplyMessage } from '../../shared/contract/wire.ts';
import { PageMessage } from '../../shared/contract/wire.ts';
import type { Core } from '../core/create-core.ts';
import type { Link } from './link.ts';
import { messageSize } from './message-size.ts';

/** The longest honest message is a story with full notes or a drawn signature. */
export const MAX_MESSAGE_SIZE = 4_000_000;
/** After so many messages that make no sense, it is not our page that is talking. */
const MAX_REFUSED = 100;

export interface PortOptions {
  core: Pick<Core, 'call' | 'onEvent'>;
  link: Link;
  /** Is given the port that came with `attach-capture`. */
  attachCapture: (link: Link) => void;
  /** Is given the port that came with `attach-film`. */
  attachFilm?: (link: Link) => void;
  /** Called whenever a person uses the page. */
  onUse?: () => void;
  /** Called for each message that was not understood, with the reason; never with what it held. */
  onRefused?: (reason: string) => void;
}

/** Serves one page until its port closes. @returns a function that closes it from this side */
export function attachPort({
  core,
  link,
  attachCapture,
  attachFilm,
  onUse,
  onRefused,
}: PortOptions): () => void {
  let open = true;
  let refused = 0;

  const reply = (message: ReplyMessage) => {
    if (open) link.post(message);
  };
  const refuse = (reason: string) => {
    onRefused?.(reason);
    refused += 1;
    if (refused >= MAX_REFUSED) close();
  };
  const answer = async ({ id, method, input, jobId }: CallMessage) => {
    try {
      const output = await core.call({ method, input, jobId });
      reply({ type: 'result', id, output });
    } catch (error) {
      reply({ type: 'error', id, error: wireError(error) });
    }
  };
  const stopListening = core.onEvent(({ event, payload }) =>
    reply({ type: 'event', event, payload }),
  );
  function close() {
    if (!open) return;
    open = false;
    stopListening();
    link.close();
  }

  link.onClose(close);
  link.listen(({ data, ports }) => {
    if (!open) return;
    if (messageSize(data, MAX_MESSAGE_SIZE) === Infinity) {
      refuse('too big');
      const id = PageMessage.safeParse(withoutInput(data)).data;
      if (id?.type === 'call') reply({ type: 'error', id: id.id, error: tooBig.toWire() });
      return;
    }
    const message = PageMessage.safeParse(data).data;
    if (message === undefined) return refuse('not a message of ours');
    const [liveLink, ...others] = ports;
    const bringsPort = message.type === 'attach-capture' || message.type === 'attach-film';
    if (others.length > 0 || (liveLink !== undefined) !== bringsPort)
      return refuse('the wrong number of ports');
    if (message.type === 'call') void answer(message);
    else if (message.type === 'in-use') onUse?.();
    else if (liveLink && message.type === 'attach-capture') attachCapture(liveLink);
    else if (liveLink) attachFilm?.(liveLink);
  });
  return close;
}

const tooBig = new AppError(
  'invalid-input',
  'This is too much at once. Please shorten the text and try again.',
);

/** The caller of a message that is too big still deserves an answer. */
function withoutInput(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'input' in data
    ? { ...data, input: null }
    : undefined;
}

function wireError(error: unknown) {
  const known =
    error instanceof AppError
      ? error
      : new AppError('internal', 'Something went wrong that we did not foresee.');
  return known.toWire();
}

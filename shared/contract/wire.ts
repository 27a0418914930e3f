// The messages that cross a port between a page and the core.
import { z } from 'zod';
import { WireError } from './errors.ts';

export const CallMessage = z.strictObject({
  type: z.literal('call'),
  id: z.int().nonnegative(),
  method: z.string().max(80),
  input: z.unknown(),
  /** Chosen by the caller of a job, so that its progress and cancel can be told apart. */
  jobId: z.string().max(80).optional(),
});
export type CallMessage = z.infer<typeof CallMessage>;

/** Everything a page may send. */
export const PageMessage = z.discriminatedUnion('type', [
  CallMessage,
  /** Comes with one more port: the way of live sound, see electron/doors/capture-port.ts. */
  z.strictObject({ type: z.literal('attach-capture') }),
  /** The same for film, see electron/doors/film-port.ts. */
  z.strictObject({ type: z.literal('attach-film') }),
  /** A person is doing something: puts off the automatic lock. */
  z.strictObject({ type: z.literal('in-use') }),
]);
export type PageMessage = z.infer<typeof PageMessage>;

export const ReplyMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('result'), id: z.int(), output: z.unknown() }),
  z.object({ type: z.literal('error'), id: z.int(), error: WireError }),
  z.object({ type: z.literal('event'), event: z.string(), payload: z.unknown() }),
]);
export type ReplyMessage = z.infer<typeof ReplyMessage>;

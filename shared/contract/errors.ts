// Every failure that a caller may meet, as one shape: a code from a closed list, a plain sentence, and where to find it in the log.
import { z } from 'zod';

export const errorCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'not-permitted',
  'locked',
  'wrong-passphrase',
  'access-blocked',
  'library-newer',
  'library-in-use',
  'library-damaged',
  'disk-full',
  'tool-missing',
  'media-failed',
  'package-invalid',
  'cancelled',
  'internal',
] as const;

export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** What crosses a door when a call fails. `ref` is also in the log, so a person can quote it. */
export const WireError = z.object({
  code: ErrorCode,
  message: z.string(),
  details: z.record(z.string(), z.json()).optional(),
  ref: z.string().optional(),
});
export type WireError = z.infer<typeof WireError>;

export type ErrorDetails = NonNullable<WireError['details']>;

/** The only error that the core lets out. `message` is written for people: what happened and what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails | undefined;
  ref: string | undefined;

  constructor(code: ErrorCode, message: string, details?: ErrorDetails, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  toWire(): WireError {
    return { code: this.code, message: this.message, details: this.details, ref: this.ref };
  }

  static fromWire(wire: WireError): AppError {
    const error = new AppError(wire.code, wire.message, wire.details);
    error.ref = wire.ref;
    return error;
  }
}

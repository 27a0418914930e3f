// Every failure of a call as the one kind of error that pages know how to word.
import { AppError } from '../../shared/contract/errors.ts';

export function asAppError(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError('internal', 'Something went wrong that we did not foresee.', undefined, {
        cause: error,
      });
}

// What a call fails with, for tests that are about refusals.
import { AppError } from '../../shared/contract/errors.ts';

/** @returns the error it fails with @throws Error when it does not fail, or fails with something that is not ours */
export async function refusalOf(work: Promise<unknown> | (() => unknown)): Promise<AppError> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('this should have been refused');
}

export async function codeOf(work: Promise<unknown> | (() => unknown)): Promise<string> {
  return (await refusalOf(work)).code;
}

// Is a package signed, and does the signature fit? Where nobody signed, nothing is said of who made it.
import type { SignatureState } from '../../../shared/model/intake.ts';
import type { OpenLibrary } from '../context.ts';

export function signatureOf(
  _path: string,
  _library: Pick<OpenLibrary, 'db'>,
): Promise<SignatureState> {
  return Promise.resolve('none');
}

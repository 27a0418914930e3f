// What the library says of itself when it is opened, as far as it concerns the command line.
import type { LibraryStatus } from '../../shared/model/library.ts';
import { warningSentences } from '../../shared/rules/sentences.ts';

/** @returns a sentence for each */
export function warningLines({ warnings }: LibraryStatus): string[] {
  const lines = warnings
    // A sheet is confirmed in the app alone: said with every command it would only hide the others.
    .filter(({ code }) => code !== 'recovery-not-confirmed')
    .map(({ code, subject }) => warningSentences[code](subject));
  return [...new Set(lines)];
}

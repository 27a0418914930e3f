// What the library says of itself when it is opened, as far as it concerns this person and the command line.
import type { LibraryStatus } from '../../shared/model/library.ts';
import { roleMay } from '../../shared/rules/permissions.ts';
import { warningSentences } from '../../shared/rules/sentences.ts';

/** @returns a sentence for each */
export function warningLines({ warnings, member }: LibraryStatus): string[] {
  const lines = warnings.flatMap(({ code, subject }) => {
    // A sheet is confirmed in the app alone: said with every command it would only hide the others.
    if (code === 'recovery-not-confirmed') return [];
    // What a recording is called can tell of a story that this person may not see.
    if (code === 'recording-damaged' && !(member && roleMay(member.role, 'recordings.make')))
      return ['A recording is damaged and cannot be read whole. Please tell a lead.'];
    return [warningSentences[code](subject)];
  });
  return [...new Set(lines)];
}

// When the lines of a text are replaced, what was said beside them in other languages stays, and finds its new place by time.
import type Database from 'better-sqlite3';
import type { TranscriptId, TranscriptLineId } from '../../../../shared/model/ids.ts';
import type { Transcript } from '../../../../shared/model/transcript.ts';
import type { LibraryContext } from '../../context.ts';
import { readLines, transcriptsOf } from '../../db/transcript-rows.ts';
import type { StoredLine } from '../../db/transcript-rows.ts';
import { keepVersion } from '../../db/transcript-versions.ts';
import { matchLines } from '../../transcript-files/match-lines.ts';

interface Freed {
  id: TranscriptId;
  lineIds: TranscriptLineId[];
}

/** Loosens lines of translations from lines that are going to be removed. A version of each is kept first. */
export function freeTranslations(
  sql: Database.Database,
  { id, storyId }: Transcript,
  lines: readonly StoredLine[],
  context: LibraryContext,
): Freed[] {
  const staying = new Set(lines.map((line) => line.id));
  const translations = [
    ...transcriptsOf(sql, storyId),
    ...transcriptsOf(sql, storyId, { bin: true }),
  ];
  return translations
    .filter(({ ofId }) => ofId === id)
    .flatMap((translation) => {
      const loose = readLines(sql, translation.id).filter(
        ({ ofLineId }) => ofLineId !== null && !staying.has(ofLineId),
      );
      if (loose.length === 0) return [];
      keepVersion(sql, translation, { why: 'before-import', context });
      const free = sql.prepare(
        `update transcript_lines set of_line_id = null,
           from_ms = coalesce(from_ms, (select o.from_ms from transcript_lines o where o.id = transcript_lines.of_line_id)),
           to_ms = coalesce(to_ms, (select o.to_ms from transcript_lines o where o.id = transcript_lines.of_line_id))
         where id = ?`,
      );
      for (const line of loose) free.run(line.id);
      return [{ id: translation.id, lineIds: loose.map((line) => line.id) }];
    });
}

/** Beside each new line that has nothing beside it yet. */
export function rejoinTranslations(
  sql: Database.Database,
  freed: readonly Freed[],
  lines: readonly StoredLine[],
): void {
  const join = sql.prepare('update transcript_lines set of_line_id = ? where id = ?');
  for (const { id, lineIds } of freed) {
    const all = readLines(sql, id);
    const taken = new Set(all.map(({ ofLineId }) => ofLineId));
    const loose = all.filter((line) => lineIds.includes(line.id) && line.fromMs !== null);
    const matches = matchLines(loose, lines);
    for (const [place, line] of loose.entries()) {
      const original = lines[matches[place] ?? -1];
      if (original === undefined || taken.has(original.id)) continue;
      taken.add(original.id);
      join.run(original.id, line.id);
    }
  }
}

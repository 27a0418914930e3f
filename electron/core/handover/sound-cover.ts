// Since when an agreement must be newer to cover a sound: what another library knows of that counts here, too, with what was signed here alone.
import type { Row } from './changes.ts';
import type { Joining } from './merge-units.ts';
import { add } from './pending.ts';
import type { Unit } from './units.ts';

const seq = (row: Row, column: string) => Number(row[column] ?? 0);

/** A sound that comes into a story, is an interview now, or is out of the bin: agreements of ours cannot have known. */
export function coverAfterOpening(
  unit: Unit,
  ours: Unit,
  { ledger }: Joining,
): { agreed_after: number; came_after: number } {
  const isSameStory = unit.row['story_id'] === ours.row['story_id'];
  return {
    agreed_after: Math.max(
      isSameStory ? seq(ours.row, 'agreed_after') : 0,
      seq(unit.row, 'agreed_after'),
      ledger.ownLast.get(unit.story ?? '') ?? 0,
    ),
    came_after: seq(isSameStory ? ours.row : unit.row, 'came_after'),
  };
}

/** The same sound in the same story: the later of two counts. Made beside the entries of the ledger, so that a new agreement comes along. */
export function keepCover(unit: Unit, ours: Unit, { pending }: Joining): void {
  const later = seq(unit.row, 'agreed_after');
  const isSameStory = unit.row['story_id'] === ours.row['story_id'];
  if (unit.story === null || !isSameStory || later <= seq(ours.row, 'agreed_after')) return;
  add(pending.stories, unit.story, {
    ...{ storyId: unit.story, personId: null, about: 'recordings.all', ours: '', theirs: '' },
    change: {
      ...{ do: 'set', table: 'recordings', key: 'id', id: unit.id },
      ...{ columns: { agreed_after: later }, parts: [] },
    },
  });
}

// The films of a story as exhibitions know them: which pictures there are beside each sound, and why they may not be shown.
import type Database from 'better-sqlite3';
import type { FilmReason } from '../../../shared/model/exhibition-output.ts';
import type { FilmId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { decideFilm } from '../../../shared/rules/access.ts';
import type { StoryFacts } from '../../../shared/rules/access.ts';
import type { MediaStore } from '../vault/media.ts';
import { everybodyInStory, isProtected } from './part-in-story.ts';
import { isFilmedProof } from './participation.ts';
import { seenStatementOf } from './seen-in-films.ts';
import { othersInFilm, statementOf, voicesOf } from './voice-rows.ts';

/** One picture of a recording; there are several when the camera was switched off and on. */
export interface FilmPicture {
  id: FilmId;
  widthPx: number;
  heightPx: number;
  sizeBytes: number;
  sha256: string;
  /** Where in the recording it begins. */
  offsetMs: number;
  durationMs: number;
}

export interface FilmVerdict {
  recordingId: RecordingId;
  /** In the order in which they begin; none where there is a reason against it. */
  pictures: FilmPicture[];
  reasons: FilmReason[];
}

interface Row extends FilmPicture {
  recordingId: RecordingId;
  state: string;
}

/** Of each recording that has a film which is not in the bin. @param access of this very story */
export function filmsOfStory(
  { sql, media }: { sql: Database.Database; media: Pick<MediaStore, 'seemsWhole'> },
  storyId: StoryId,
  access: StoryFacts,
): FilmVerdict[] {
  const rows = sql
    .prepare<[string], Row>(
      `select f.id, f.recording_id as recordingId, f.state, f.width_px as widthPx, f.height_px as heightPx,
         f.size_bytes as sizeBytes, f.sha256, f.offset_ms as offsetMs, f.duration_ms as durationMs
       from films f join recordings r on r.id = f.recording_id
       where r.story_id = ? and r.purpose = 'interview' and r.state = 'ready' and r.binned_at is null and f.binned_at is null
       order by r.started_at, r.id, f.offset_ms, f.id`,
    )
    .all(storyId);
  if (rows.length === 0) return [];
  const hidesSomebody = isProtected(everybodyInStory(sql, storyId));
  const erased = sql
    .prepare<[string], 1>('select 1 from erased_passages where recording_id = ? limit 1')
    .pluck();
  return [...Map.groupBy(rows, ({ recordingId }) => recordingId)].map(([recordingId, films]) => {
    const reasons = decideFilm({
      facts: access,
      film: {
        isReady: films.every(
          ({ state, id, sizeBytes, widthPx, heightPx }) =>
            state === 'ready' &&
            widthPx > 0 &&
            heightPx > 0 &&
            media.seemsWhole(id as string as RecordingId, sizeBytes),
        ),
        holdsErased: erased.get(recordingId) !== undefined,
        isProof: isFilmedProof(sql, recordingId),
        hidesSomebody,
        isListed: statementOf(sql, recordingId) !== undefined,
        isSeenSaid: seenStatementOf(sql, recordingId) !== undefined,
        others: othersInFilm(voicesOf(sql, recordingId)),
      },
    });
    const pictures = films.map(({ recordingId: _own, state: _state, ...picture }) => picture);
    return { recordingId, reasons, pictures: reasons.length === 0 ? pictures : [] };
  });
}

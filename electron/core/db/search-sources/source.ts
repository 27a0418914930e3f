// What a kind of text must give so that it can be found. A new kind is a file beside this one, a line in `all-sources.ts`, and
// triggers in its migration that put the story into `stale_words` at every change of its rows.
import type { RecordingId, StoryId, TranscriptId } from '../../../../shared/model/ids.ts';
import type { PassageKind } from '../../../../shared/model/search.ts';
import type { TranscriptState } from '../../../../shared/model/transcript.ts';
import type { Listener } from '../recording-rows.ts';

/** Where a text stands: enough to find it again later. */
export interface SegmentPlace {
  kind: PassageKind;
  /** An id, where there are several texts of this kind in a story; otherwise empty. */
  sourceId: string;
  /** Its place among texts of this id. */
  place: number;
}

/** A text that is searched. No phrase reaches from one into the next. */
export interface Segment extends SegmentPlace {
  text: string;
}

/** A text with what else is told beside it. What is left out is null. */
export interface ToldText {
  text: string;
  recordingId?: RecordingId | null;
  fromMs?: number | null;
  transcriptId?: TranscriptId | null;
  language?: string | null;
  state?: TranscriptState | null;
  isClosed?: boolean;
}

export interface SearchSource {
  kinds: readonly PassageKind[];
  /** Stands on the story's page, and counts more than what is said in it. */
  isHead: boolean;
  /** All that `reader` may read of a story, in order. Whether they may see the story at all is asked elsewhere. */
  segments(storyId: StoryId, reader: Listener): Segment[];
  /** One text as it stands now and as `reader` may read it; undefined when it has gone, moved, or was closed to them. */
  find(storyId: StoryId, place: SegmentPlace, reader: Listener): ToldText | undefined;
}

/** For sources with few texts: looks through all of them. */
export function findAmong(segments: readonly Segment[], place: SegmentPlace): ToldText | undefined {
  return segments.find(
    (one) =>
      one.kind === place.kind && one.sourceId === place.sourceId && one.place === place.place,
  );
}

// What is marked in a recording: moments to find again, and parts that are closed.
import { z } from 'zod';
import { ClosedPassageId, MarkerId, RecordingId } from '../../model/ids.ts';
import {
  ClosedPassage,
  Marker,
  MarkerPatch,
  NewClosedPassage,
  NewMarker,
} from '../../model/mark.ts';
import { NonEmptyLine } from '../../model/text.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';

export const marksMethods = {
  // Markers: moments of a recording to find again. Their words are for those who record, and never leave.
  'markers.list': query({
    input: z.strictObject({ recordingId: RecordingId }),
    output: z.array(Marker),
    needs: 'recordings.make',
  }),
  /** The same one sent a second time is there once. */
  'markers.add': command({
    input: NewMarker,
    output: Marker,
    needs: 'recordings.make',
    touches: ['markers', 'history'],
  }),
  'markers.update': command({
    input: MarkerPatch,
    output: Marker,
    needs: 'recordings.make',
    touches: ['markers', 'history'],
  }),
  'markers.bin': command({
    input: z.strictObject({ id: MarkerId }),
    output: Marker,
    needs: 'recordings.make',
    touches: ['markers', 'history'],
  }),
  'markers.restore': command({
    input: z.strictObject({ id: MarkerId }),
    output: Marker,
    needs: 'recordings.make',
    touches: ['markers', 'history'],
  }),

  // Closed passages: parts of a recording that are silent in everything that leaves. The library keeps them.
  /** Those that are closed now; `opened` adds those that were opened again, for those who may know. */
  'passages.list': query({
    input: z.strictObject({ recordingId: RecordingId, opened: z.boolean().default(false) }),
    output: z.array(ClosedPassage),
    needs: 'stories.see',
  }),
  /** Also while the recording goes on. The same one sent a second time is there once. */
  'passages.close': command({
    input: NewClosedPassage,
    output: ClosedPassage,
    needs: 'recordings.make',
    touches: ['passages', 'recordings', 'history'],
  }),
  /** Undo, by the person who closed it and soon after. Later a lead must open it. */
  'passages.takeBack': command({
    input: z.strictObject({ id: ClosedPassageId }),
    output: ClosedPassage,
    needs: 'recordings.make',
    touches: ['passages', 'recordings', 'history'],
  }),
  /** Can be heard again by everybody who may hear the rest. */
  'passages.open': command({
    input: z.strictObject({ id: ClosedPassageId, reason: NonEmptyLine }),
    output: ClosedPassage,
    needs: 'agreements.decide',
    touches: ['passages', 'recordings', 'history'],
  }),
} as const satisfies Record<string, Method>;

// Index points of stories.
import { z } from 'zod';
import { IndexPointId, MarkerId, RecordingId, StoryId } from '../../model/ids.ts';
import { IndexPoint, IndexPointPatch, NewIndexPoint } from '../../model/index-point.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';

const ofPoint = z.strictObject({ id: IndexPointId });
const ofStory = z.strictObject({ storyId: StoryId });

export const indexPointsMethods = {
  // Index points: what a story speaks of, moment by moment
  /** In the order of the recordings and of time, then those without a time in their own order. Those that are closed are for those who record. */
  'indexPoints.list': query({ input: ofStory, output: z.array(IndexPoint), needs: 'stories.see' }),
  'indexPoints.listBin': query({
    input: ofStory,
    output: z.array(IndexPoint),
    needs: 'stories.write',
  }),
  /** The same one sent a second time is there once. */
  'indexPoints.add': command({
    input: NewIndexPoint,
    output: IndexPoint,
    needs: 'stories.write',
    touches: ['indexPoints', 'themes', 'history'],
  }),
  'indexPoints.update': command({
    input: IndexPointPatch,
    output: IndexPoint,
    needs: 'stories.write',
    touches: ['indexPoints', 'themes', 'history'],
  }),
  /** Before another one without a time, or last. One with a time stands where its time is. */
  'indexPoints.move': command({
    input: z.strictObject({ id: IndexPointId, beforeId: IndexPointId.nullable() }),
    output: IndexPoint,
    needs: 'stories.write',
    touches: ['indexPoints', 'history'],
  }),
  'indexPoints.bin': command({
    input: ofPoint,
    output: IndexPoint,
    needs: 'stories.write',
    touches: ['indexPoints', 'themes', 'history'],
  }),
  'indexPoints.restore': command({
    input: ofPoint,
    output: IndexPoint,
    needs: 'stories.write',
    touches: ['indexPoints', 'themes', 'history'],
  }),
  /** A point for each of these marks where there is none yet at that moment. The marks stay. */
  'indexPoints.addFromMarkers': command({
    input: z.strictObject({
      recordingId: RecordingId,
      markerIds: z.array(MarkerId).min(1).max(1000),
    }),
    output: z.array(IndexPoint),
    needs: 'stories.write',
    touches: ['indexPoints', 'themes', 'history'],
  }),
} as const satisfies Record<string, Method>;

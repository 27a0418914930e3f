// Files that are brought in, and the photos and papers of a story.
import { z } from 'zod';
import { ArrivalLook, ArrivalReport, ArrivalRequest } from '../../model/arrival.ts';
import { Attachment, AttachmentDescription } from '../../model/attachment.ts';
import { AttachmentId, StoryId } from '../../model/ids.ts';
import { Line, LocalPath } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing } from './shapes.ts';

export const arrivalsMethods = {
  // What arrives: files and folders that were chosen or dropped
  /** Looks through them, folders too, and brings in nothing. */
  'arrivals.inspect': job({
    input: z.strictObject({ paths: z.array(LocalPath).min(1).max(1000) }),
    output: ArrivalLook,
    needs: 'recordings.make',
  }),
  /** One after the other; what fails does not stop the rest. Photos and papers need a story. */
  'arrivals.bringIn': job({
    input: z.strictObject({
      storyId: StoryId.nullable(),
      items: z.array(ArrivalRequest).min(1).max(1000),
    }),
    output: ArrivalReport,
    needs: 'recordings.make',
    touches: ['recordings', 'attachments', 'stories', 'history'],
  }),

  // Photos and papers of a story
  'attachments.list': query({
    input: z.strictObject({ storyId: StoryId.nullable() }),
    output: z.array(Attachment),
    needs: 'recordings.make',
  }),
  'attachments.listBin': query({
    input: nothing,
    output: z.array(Attachment),
    needs: 'recordings.make',
  }),
  'attachments.update': command({
    input: z.strictObject({
      id: AttachmentId,
      title: Line.optional(),
      storyId: StoryId.optional(),
    }),
    output: Attachment,
    needs: 'recordings.make',
    touches: ['attachments', 'history'],
  }),
  /** What is said beside it, who is in it, and for which use somebody has said yes or no. Of an answer only what is new is noted. */
  'attachments.describe': command({
    input: AttachmentDescription,
    output: Attachment,
    needs: 'recordings.make',
    touches: ['attachments', 'history'],
  }),
  'attachments.bin': command({
    input: z.strictObject({ id: AttachmentId }),
    output: Attachment,
    needs: 'recordings.make',
    touches: ['attachments', 'history'],
  }),
  'attachments.restore': command({
    input: z.strictObject({ id: AttachmentId }),
    output: Attachment,
    needs: 'recordings.make',
    touches: ['attachments', 'history'],
  }),
} as const satisfies Record<string, Method>;

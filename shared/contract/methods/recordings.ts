// Recordings and their films: taken, listened to, cut at the ends, erased.
import { z } from 'zod';
import { AccessCopy } from '../../model/access-copy.ts';
import { Film, FilmType } from '../../model/film.ts';
import { PersonId, RecordingId, StoryId } from '../../model/ids.ts';
import { Peaks, Purpose, Recording, SpaceLeft, TakeFormat } from '../../model/recording.ts';
import { TakeSegment } from '../../model/take-segment.ts';
import { Line, LocalPath, NonEmptyLine } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing, ofRecording, ofFilm } from './shapes.ts';

export const recordingsMethods = {
  // Recordings
  'recordings.list': query({
    input: z.strictObject({ storyId: StoryId.nullable() }),
    output: z.array(Recording),
    needs: 'stories.see',
  }),
  'recordings.get': query({ input: ofRecording, output: Recording, needs: 'stories.see' }),
  /** The outline of the whole, or of one stretch of it closer. */
  'recordings.peaks': query({
    input: z.strictObject({
      id: RecordingId,
      fromMs: z.number().nonnegative().optional(),
      toMs: z.number().nonnegative().optional(),
      points: z.int().min(1).max(20_000).optional(),
    }),
    output: Peaks,
    needs: 'stories.see',
  }),
  /** The copy to listen to that is right today, or null while there is none. */
  'recordings.accessCopy': query({
    input: ofRecording,
    output: AccessCopy.nullable(),
    needs: 'stories.see',
  }),
  /** Makes it now. By itself it is made when nothing else goes on. */
  'recordings.makeAccessCopy': job({
    input: ofRecording,
    output: AccessCopy,
    needs: 'stories.see',
    touches: ['recordings', 'history'],
  }),
  /** Chooses where copies begin and end; null for the recording's own. The recording itself stays whole. */
  'recordings.trim': command({
    input: z.strictObject({
      id: RecordingId,
      inMs: z.number().nonnegative().nullable(),
      outMs: z.number().nonnegative().nullable(),
    }),
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'history'],
  }),
  /** With which microphone each part of a take was made. */
  'recordings.segments': query({
    input: ofRecording,
    output: z.array(TakeSegment),
    needs: 'stories.see',
  }),
  'recordings.spaceLeft': query({ input: TakeFormat, output: SpaceLeft, needs: 'recordings.make' }),
  /** Makes the take. The sound itself then flows through the capture port, not through calls. Refused below five minutes of space. */
  'recordings.begin': command({
    input: z.strictObject({
      storyId: StoryId.nullable(),
      /** Without a word about it, it is a test: an interview needs everybody's participation agreement. */
      purpose: Purpose.default('test'),
      /** Who is going to agree, in a spoken agreement. */
      personId: PersonId.nullable().default(null),
      deviceName: Line,
      format: TakeFormat,
    }),
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  /** Ends a take when its last sample has been committed. `missingSamples`: frames that were heard and will not come any more. */
  'recordings.finish': command({
    input: z.strictObject({ id: RecordingId, missingSamples: z.int().nonnegative().default(0) }),
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  /** What was put into the bin by itself, of every story, the latest first. */
  'recordings.listBin': query({
    input: nothing,
    output: z.array(Recording),
    needs: 'recordings.make',
  }),
  'recordings.listInterrupted': query({
    input: nothing,
    output: z.array(Recording),
    needs: 'recordings.make',
  }),
  /** Keeps an interrupted take: all that was committed becomes a whole recording. */
  'recordings.recover': command({
    input: ofRecording,
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  'recordings.update': command({
    input: z.strictObject({
      id: RecordingId,
      title: Line.optional(),
      storyId: StoryId.nullable().optional(),
      purpose: Purpose.exclude(['spoken-agreement']).optional(),
    }),
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  'recordings.bin': command({
    input: ofRecording,
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  'recordings.restore': command({
    input: ofRecording,
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  /** Takes in a sound file: its bytes are kept as they are and hashed. */
  'recordings.importFile': job({
    input: z.strictObject({
      path: LocalPath,
      storyId: StoryId.nullable(),
      takeIncomplete: z.boolean().default(false),
    }),
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  /** The files of a recording that was joined from several, in order; none of any other. */
  'recordings.parts': query({
    input: ofRecording,
    output: z.array(
      z.object({ name: z.string(), sizeBytes: z.int().nonnegative(), sha256: z.string() }),
    ),
    needs: 'recordings.make',
  }),

  /**
   * When the storyteller asks for it: the sound itself is written anew with silence from one time to another, and the former bytes
   * are gone. Of takes only; nobody can bring it back.
   */
  'recordings.erasePassage': job({
    input: z
      .strictObject({
        id: RecordingId,
        fromMs: z.int().nonnegative(),
        toMs: z.int().positive(),
        reason: NonEmptyLine,
        /** That it is for good was read and meant. */
        confirm: z.literal(true),
      })
      .refine(({ fromMs, toMs }) => fromMs < toMs, 'The end must come after the beginning.'),
    output: Recording,
    needs: 'agreements.decide',
    touches: ['recordings', 'passages', 'stories', 'history'],
  }),

  // Films: the picture of a take
  'films.list': query({ input: ofRecording, output: z.array(Film), needs: 'films.use' }),
  /** What was put into the bin by itself, of every recording that is not in the bin, the latest first. */
  'films.listBin': query({ input: nothing, output: z.array(Film), needs: 'films.use' }),
  /** Begins a film of a take that goes on. The film itself then flows through a port of its own. */
  'films.begin': command({
    input: z.strictObject({
      recordingId: RecordingId,
      mimeType: FilmType,
      widthPx: z.int().nonnegative(),
      heightPx: z.int().nonnegative(),
      offsetMs: z.number().nonnegative(),
    }),
    output: Film,
    needs: 'films.use',
    touches: ['recordings', 'history'],
  }),
  'films.finish': command({
    input: ofFilm,
    output: Film,
    needs: 'films.use',
    touches: ['recordings', 'history'],
  }),
  'films.bin': command({
    input: ofFilm,
    output: Film,
    needs: 'films.use',
    touches: ['recordings', 'history'],
  }),
  'films.restore': command({
    input: ofFilm,
    output: Film,
    needs: 'films.use',
    touches: ['recordings', 'history'],
  }),
} as const satisfies Record<string, Method>;

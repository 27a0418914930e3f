// What the page and the recorder's worker say to each other. Sound itself goes this way only for the ten-second test.
import type { RecordingId } from '../../shared/model/ids.ts';
import type { TakeFormat } from '../../shared/model/recording.ts';
import type { SegmentReason } from '../../shared/model/take-segment.ts';
import type { ChannelLevel } from './levels.ts';
import type { SenderState } from './take-sender.ts';

/** A microphone that is led into the worker. Later ones have higher numbers and take over with their first sound. */
export interface SourceFacts {
  number: number;
  deviceName: string;
  /** Of the device itself, also where its sound is brought to another rate on its way. */
  deviceRateHz: number;
  reason: SegmentReason;
}

export type ToWorker =
  /** Sound straight from the track. */
  | { type: 'open-stream'; readable: ReadableStream<AudioData>; source: SourceFacts }
  /** Sound from an AudioWorklet, where a track cannot be read directly or has another rate than the take. */
  | { type: 'open-worklet'; port: MessagePort; sampleRateHz: number; source: SourceFacts }
  /** From the next sample on, everything belongs to this take, which begins with the microphone of this number. */
  | { type: 'start'; recordingId: RecordingId; format: TakeFormat; sourceNumber: number }
  /** A way to the core; a new one after the core was started anew. */
  | { type: 'core-port'; port: MessagePort }
  | { type: 'pause' }
  | { type: 'resume' }
  /** No more sound into the take; `stopped` follows when all of it is on the disk. */
  | { type: 'stop' }
  /** A person has decided to end without what could not be written: it is counted as missing, and `stopped` follows. */
  | { type: 'give-up' }
  /** Hands over what is heard from now on for so long, unless a take begins; no seconds: never mind. */
  | { type: 'sample'; seconds: number };

/** `stalled`: it is there and gives no sound. */
export type SourceEnd = 'ended' | 'rate-changed' | 'stalled';

export type FromWorker =
  /** `hears`: how many channels differ, once that can be told. */
  | { type: 'format'; sampleRateHz: number; channels: number; hears: 1 | 2 | undefined }
  | { type: 'levels'; levels: ChannelLevel[]; take: SenderState | undefined }
  /** The first sound of this microphone has come; what came before it is not listened to any more. */
  | { type: 'source-began'; number: number }
  | { type: 'source-ended'; number: number; why: SourceEnd; sampleRateHz?: number }
  | { type: 'stopped'; take: SenderState }
  /** Told again and again while no sound comes in: between `stop` and `stopped`, and while a take waits for a microphone. */
  | { type: 'waiting'; take: SenderState }
  | { type: 'take-refused' }
  | { type: 'core-port-closed' }
  | { type: 'sampled'; planes: Float32Array[]; sampleRateHz: number }
  | { type: 'failed'; message: string };

/** What the AudioWorklet posts: a stretch of samples, and how many frames its clock had counted before. */
export interface WorkletBlock {
  planes: Float32Array[];
  startFrame: number;
}

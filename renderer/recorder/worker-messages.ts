// What the page and the recorder's worker say to each other. Sound itself never goes this way.
import type { RecordingId } from '../../shared/model/ids.ts';
import type { TakeFormat } from '../../shared/model/recording.ts';
import type { ChannelLevel } from './levels.ts';
import type { SenderState } from './take-sender.ts';

export type ToWorker =
  /** Sound straight from the track. */
  | { type: 'open-stream'; readable: ReadableStream<AudioData> }
  /** Sound from an AudioWorklet, where a track cannot be read directly. */
  | { type: 'open-worklet'; port: MessagePort; sampleRateHz: number }
  /** From the next sample on, everything belongs to this take. */
  | { type: 'start'; recordingId: RecordingId; format: TakeFormat }
  /** A way to the core; a new one after the core was started anew. */
  | { type: 'core-port'; port: MessagePort }
  | { type: 'pause' }
  | { type: 'resume' }
  /** No more sound into the take; `stopped` follows when all of it is on the disk. */
  | { type: 'stop' }
  /** A person has decided to end without what could not be written: it is counted as missing, and `stopped` follows. */
  | { type: 'give-up' };

export type FromWorker =
  /** `hears`: how many channels differ, once that can be told. */
  | { type: 'format'; sampleRateHz: number; channels: number; hears: 1 | 2 | undefined }
  | { type: 'levels'; levels: ChannelLevel[]; take: SenderState | undefined }
  | { type: 'source-ended' }
  | { type: 'stopped'; take: SenderState }
  /** Told again and again between `stop` and `stopped`, also when the microphone is gone. */
  | { type: 'waiting'; take: SenderState }
  | { type: 'take-refused' }
  | { type: 'core-port-closed' }
  | { type: 'failed'; message: string };

/** What the AudioWorklet posts: a stretch of samples, and how many frames its clock had counted before. */
export interface WorkletBlock {
  planes: Float32Array[];
  startFrame: number;
}

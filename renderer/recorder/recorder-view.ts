// What the recorder shows to the pages, and what they can ask of it.
import type { Client } from '../../shared/contract/client.ts';
import type { PersonId, RecordingId, StoryId } from '../../shared/model/ids.ts';
import type { Purpose, TakeFormat } from '../../shared/model/recording.ts';
import type { SegmentReason } from '../../shared/model/take-segment.ts';
import type { CaptureState, TakeTrouble } from './capture-states.ts';
import type { startCaptureThread } from './capture-thread.ts';
import type { ChannelLevel } from './levels.ts';
import type { listMicrophones, Microphone, openMicrophone } from './microphones.ts';
import type { SenderState } from './take-sender.ts';

/** What became of a take's microphone. It stays until a person has seen it, or until the next. */
export type DeviceTrouble =
  /** Gone a moment ago; `waiting`: there is none to go on with yet. */
  | { kind: 'looking' | 'waiting'; reason: LossReason; from: string }
  | { kind: 'went-on'; reason: LossReason; from: string; to: string }
  /** The one that was chosen could not be opened. */
  | { kind: 'not-changed'; from: string; to: string };
export type LossReason = Exclude<SegmentReason, 'start' | 'chosen'>;

export interface RecorderView {
  state: CaptureState;
  microphones: Microphone[];
  /** The one that is open. */
  microphone: Microphone | undefined;
  deviceTrouble: DeviceTrouble | undefined;
  /** As the microphone gives it, and as a take would be written. */
  format: TakeFormat | undefined;
  /** True when it has two channels to choose from. */
  isStereo: boolean;
  storyId: StoryId | null;
  /** What the take is for, from the press of Record on. */
  purpose: Purpose;
  error: unknown;
  /** True while a page shows the recorder itself. */
  isShown: boolean;
}

export interface Meter {
  levels: ChannelLevel[];
  take: SenderState | undefined;
}

/** Some seconds of what was heard, before a take. */
export interface Sample {
  planes: Float32Array[];
  sampleRateHz: number;
}

/** What is going to be recorded. */
export interface TakeOrder {
  storyId: StoryId | null;
  purpose: Purpose;
  /** Who is going to agree, in a spoken agreement. */
  personId?: PersonId;
}

export interface Recorder {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => RecorderView;
  readonly subscribeMeter: (listener: () => void) => () => void;
  readonly meter: () => Meter;
  /**
   * A page shows the recorder: opens a microphone, the last one or the given, and its level. While a take goes on it goes on with
   * the given one.
   */
  open(microphoneId?: string): Promise<void>;
  /** The page is left: lets the microphone go, unless a take goes on. */
  release(): void;
  chooseChannels(channels: 1 | 2): void;
  /** Remembered from one time to the next. */
  chooseBits(bitsPerSample: TakeFormat['bitsPerSample']): void;
  /** Listens before a take, in memory alone. @returns undefined when something came in between */
  sample(seconds: number): Promise<Sample | undefined>;
  cancelSample(): void;
  record(take: TakeOrder): Promise<void>;
  /** The take that goes on belongs to this story from now on. */
  moveTo(storyId: StoryId | null): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Ends a stopped take without what the disk has not taken, which is counted as missing. Only a person may decide this. */
  giveUp(): void;
  /** After a take could not be completed. */
  saveAgain(): Promise<void>;
  /** A take that waits for a microphone looks for one at once; by itself it does so every two seconds. */
  tryAgain(): void;
  /** What became of the microphone was read. */
  seen(): void;
  /** The core answers again, or the library is open again. */
  reconnect(): void;
  tellTrouble(recordingId: RecordingId, trouble: TakeTrouble): void;
  /** Devices came or went. */
  refreshMicrophones(): Promise<void>;
  /** The sound of the open microphone once more, for a film. Whoever asks for it stops it. */
  soundTrack(): MediaStreamTrack | undefined;
}

/** What makes sound come in. */
export interface SoundSource {
  listMicrophones: typeof listMicrophones;
  openMicrophone: typeof openMicrophone;
  startCaptureThread: typeof startCaptureThread;
}

/** What is remembered from one time to the next. */
export interface RecorderMemory {
  get(what: 'microphone' | 'bits'): string | undefined;
  set(what: 'microphone' | 'bits', value: string): void;
}

export interface RecorderParts {
  api: Pick<Client, 'recordings'>;
  attachCapture: (port: MessagePort) => void;
  memory: RecorderMemory;
  source?: SoundSource;
}

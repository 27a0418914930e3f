// What the recorder shows to the pages, and what they can ask of it.
import type { Client } from '../../shared/contract/client.ts';
import type { RecordingId, StoryId } from '../../shared/model/ids.ts';
import type { TakeFormat } from '../../shared/model/recording.ts';
import type { CaptureState, TakeTrouble } from './capture-states.ts';
import type { startCaptureThread } from './capture-thread.ts';
import type { ChannelLevel } from './levels.ts';
import type { listMicrophones, Microphone, openMicrophone } from './microphones.ts';
import type { SenderState } from './take-sender.ts';

export interface RecorderView {
  state: CaptureState;
  microphones: Microphone[];
  /** The one that is open. */
  microphone: Microphone | undefined;
  /** As the microphone gives it, and as a take would be written. */
  format: TakeFormat | undefined;
  /** True when it has two channels to choose from. */
  isStereo: boolean;
  storyId: StoryId | null;
  error: unknown;
  /** True while a page shows the recorder itself. */
  isShown: boolean;
}

export interface Meter {
  levels: ChannelLevel[];
  take: SenderState | undefined;
}

export interface Recorder {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => RecorderView;
  readonly subscribeMeter: (listener: () => void) => () => void;
  readonly meter: () => Meter;
  /** A page shows the recorder: opens a microphone, the last one or the given, and its level. */
  open(microphoneId?: string): Promise<void>;
  /** The page is left: lets the microphone go, unless a take goes on. */
  release(): void;
  chooseChannels(channels: 1 | 2): void;
  record(storyId: StoryId | null): Promise<void>;
  /** The take that goes on belongs to this story from now on. */
  moveTo(storyId: StoryId | null): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Ends a stopped take without what the disk has not taken, which is counted as missing. Only a person may decide this. */
  giveUp(): void;
  /** After a take could not be completed. */
  saveAgain(): Promise<void>;
  /** The core answers again, or the library is open again. */
  reconnect(): void;
  tellTrouble(recordingId: RecordingId, trouble: TakeTrouble): void;
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

export interface RecorderParts {
  api: Pick<Client, 'recordings'>;
  attachCapture: (port: MessagePort) => void;
  /** Remembers the microphone from one time to the next. */
  memory: { get(): string | undefined; set(id: string): void };
  source?: SoundSource;
}

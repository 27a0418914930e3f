// What a handler is given. Everything that differs between the app, the command line and tests comes in here.
import type { AppError } from '../../shared/contract/errors.ts';
import type { AnyEvent, JobStep } from '../../shared/contract/events.ts';
import type {
  CheckedInputOf,
  MethodName,
  Methods,
  OutputOf,
} from '../../shared/contract/methods.ts';
import type { InterfaceLanguage } from '../../shared/model/interface-language.ts';
import type { LibraryStatus, Role } from '../../shared/model/library.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { LibraryDb } from './db/library-db.ts';
import type { Log } from './log.ts';
import type { MediaStore } from './vault/media.ts';
import type { Vault } from './vault/vault.ts';
import type { CaptureService } from './media/capture.ts';
import type { FilmCapture } from './media/film-capture.ts';
import type { Later } from './media/take-attendance.ts';
import type { FfmpegTool } from './media/find-ffmpeg.ts';
import type { SpeechModelPlaces } from './speech/models.ts';
import type { TranscriberProcess } from './speech/transcriber.ts';

export type { Log };

/** The desktop's own windows. The command line has none; tests fake them. */
export interface Desktop {
  chooseFolder(title: string): Promise<string | null>;
  chooseFiles(request: {
    title: string;
    filters: { name: string; extensions: string[] }[];
    several: boolean;
  }): Promise<string[]>;
  savePdf(request: {
    title: string;
    suggestedName: string;
    beside: { ending: 'html' | 'json'; content: string }[];
  }): Promise<string | null>;
  print(): Promise<void>;
  /** The language of the desktop's own questions and menus. */
  setLanguage(language: InterfaceLanguage): Promise<void>;
  showInFolder(path: string): Promise<void>;
  /** A page that needs nothing but itself, as it prints. */
  printPdf?(html: string): Promise<Uint8Array>;
}

/** The part of the app that hears speech: a process of its own, and where its models are. */
export interface Speech extends SpeechModelPlaces {
  start: () => TranscriberProcess | Promise<TranscriberProcess>;
}

export interface CoreOptions {
  clock: () => Date;
  /** A new random UUID. */
  newId: () => string;
  log: Log;
  /** Where this computer keeps what belongs to no library: the list of recent ones. */
  appFolder: string;
  /** Finds a working ffmpeg, or throws `tool-missing`. */
  ffmpeg: () => Promise<FfmpegTool>;
  desktop?: Desktop;
  /** The style, the script and the letters of exhibition pages, which are built with the app. @throws AppError `tool-missing` */
  siteFile?: (name: string) => Promise<Uint8Array>;
  /** Hears speech, where that can be had. */
  speech?: Speech;
  /** log2 of scrypt's N for new key slots. Never below 17 outside of tests. */
  scryptLogN?: number;
  /** Waits. Tests pass one that does not. */
  sleep?: (durationMs: number) => Promise<void>;
  /** Does something after a while, unless it is called off. Tests pass one whose time they make. */
  later?: Later;
}

/** A library that has been opened with a key: lives until it is locked. */
export interface OpenLibrary {
  readonly folder: string;
  readonly db: LibraryDb;
  readonly media: MediaStore;
  /** Copies to listen to, which can be made again: no backup need hold them. */
  readonly copies: MediaStore;
  readonly capture: CaptureService;
  readonly films: FilmCapture;
  /** A take or a film is being written: the library must stay open. */
  readonly isTakingIn: boolean;
  readonly member: { id: MemberId; name: string; role: Role };
  readonly openedWithRecoveryKey: boolean;
  /** Keys and copies of the whole: for the calls of `library`, `members` and `backups` alone. */
  readonly vault: Vault;
}

/** Holds the open library, if there is one, and is the only thing that opens and closes it. */
export interface Session {
  readonly library: OpenLibrary | undefined;
  /** The library is about to be closed: a take still ends in good order, but nothing new may begin. */
  readonly isClosing: boolean;
  /** Runs work in the library, which is closed only after it. */
  whileOpen<T>(work: () => Promise<T>): Promise<T>;
  status(): LibraryStatus;
}

export interface CoreContext extends Omit<CoreOptions, 'desktop'> {
  readonly desktop: Desktop | undefined;
  readonly session: Session;
  /** Today where the library is used, yyyy-mm-dd. */
  today(): string;
  emit(event: AnyEvent): void;
}

/** What a handler of a call that needs a library is given. */
export interface LibraryContext extends CoreContext {
  readonly library: OpenLibrary;
}

export interface JobControl {
  readonly signal: AbortSignal;
  /** @param fraction 0 to 1 @param file the one that is being worked on, where the step is about one */
  progress(fraction: number, step: JobStep, file?: string): void;
  /** @throws AppError `cancelled` when the person has cancelled */
  throwIfCancelled(): void;
  /** To be awaited before each piece of work: waits while the person has paused it, and rests while a take is being recorded. */
  pace(): Promise<void>;
}

type ContextOf<M extends MethodName> = Methods[M]['needs'] extends 'anyone'
  ? CoreContext
  : LibraryContext;
type JobArgument<M extends MethodName> = Methods[M]['kind'] extends 'job' ? [job: JobControl] : [];

export type Handler<M extends MethodName> = (
  input: CheckedInputOf<M>,
  context: ContextOf<M>,
  ...job: JobArgument<M>
) => OutputOf<M> | Promise<OutputOf<M>>;

/** The handlers of one noun: every verb of the contract and nothing else. */
export type Handlers<N extends string> = {
  [M in MethodName as M extends `${N}.${infer Verb}` ? Verb : never]: Handler<M>;
};

export type { AppError };

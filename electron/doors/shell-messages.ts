// What the shell and the core process say to each other beside pages' calls.
import { z } from 'zod';
import { InterfaceLanguage } from '../../shared/model/interface-language.ts';
import { WireError } from '../../shared/contract/errors.ts';

/** What the core process is told when it starts. */
export const CoreArguments = z.strictObject({
  /** Where this computer keeps what belongs to no library: recent ones, logs. */
  appFolder: z.string().min(1),
  /** Holds the app's own ffmpeg; absent when run from source. */
  ffmpegFolder: z.string().optional(),
  /** The speech model that comes with the app. */
  speechModel: z.string().optional(),
  /** Also writes the whole of each error to the terminal. */
  talkative: z.boolean(),
});
export type CoreArguments = z.infer<typeof CoreArguments>;

export const DesktopRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chooseFolder'), title: z.string() }),
  z.strictObject({
    kind: z.literal('chooseFiles'),
    title: z.string(),
    filters: z.array(z.object({ name: z.string(), extensions: z.array(z.string()) })),
    several: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('savePdf'),
    title: z.string(),
    suggestedName: z.string(),
    beside: z.array(z.strictObject({ ending: z.enum(['html', 'json']), content: z.string() })),
  }),
  z.strictObject({ kind: z.literal('print') }),
  z.strictObject({ kind: z.literal('printPdf'), html: z.string() }),
  z.strictObject({ kind: z.literal('setLanguage'), language: InterfaceLanguage }),
  z.strictObject({ kind: z.literal('showInFolder'), path: z.string() }),
]);
export type DesktopRequest = z.infer<typeof DesktopRequest>;

export const ShellToCore = z.discriminatedUnion('type', [
  /** Comes with the port of a page that has just been loaded; the former page is gone. */
  z.strictObject({ type: z.literal('page') }),
  /** Comes with the port over which sounds are read. */
  z.strictObject({ type: z.literal('media') }),
  z.strictObject({ type: z.literal('desktop-answer'), id: z.int(), answer: z.unknown() }),
  z.strictObject({ type: z.literal('desktop-refusal'), id: z.int(), error: WireError }),
  /** A person asked for it. */
  z.strictObject({ type: z.literal('lock') }),
  /** The computer sleeps or shows its lock screen. */
  z.strictObject({ type: z.literal('lock-unless-busy') }),
  /** Comes with the port of a process that hears speech, as was asked for. */
  z.strictObject({ type: z.literal('transcriber'), id: z.int() }),
  z.strictObject({ type: z.literal('transcriber-ended'), id: z.int() }),
  z.strictObject({ type: z.literal('close') }),
]);
export type ShellToCore = z.infer<typeof ShellToCore>;

export const CoreToShell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('desktop-request'), id: z.int(), request: DesktopRequest }),
  z.strictObject({ type: z.literal('start-transcriber'), id: z.int() }),
  z.strictObject({ type: z.literal('end-transcriber'), id: z.int() }),
  /** Whether a take is going on. */
  z.strictObject({ type: z.literal('recording'), active: z.boolean() }),
]);
export type CoreToShell = z.infer<typeof CoreToShell>;

// What writes each kind of output, from what may be shown and nothing else. A new kind is one line here and one writer.
import type { Use } from '../../../shared/model/agreement.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ExhibitionOutput } from '../../../shared/model/exhibition-output.ts';
import type { ExhibitionContent } from './content.ts';
import type { HeldFile } from './site/site-page.ts';
import { writeMediaPack } from './media-pack/write-media-pack.ts';
import { writeWall } from './wall/write-wall.ts';
import { writeCards } from './site/write-cards.ts';
import { writeSite } from './site/write-site.ts';

/** A file to be written; `stories` are the codes of those of which it holds something. */
export interface OutputFile {
  path: string;
  bytes: Uint8Array;
  stories: readonly string[];
}

export interface WriterMeans {
  /** The style, the script and the letters of the pages, built beforehand: by their names. */
  siteFile(name: string): Promise<Uint8Array>;
  /** Of a page, as it prints; undefined where there is no window to print from. */
  printPdf: ((html: string) => Promise<Uint8Array>) | undefined;
  webAddress: string | undefined;
  /** Around what is printed, for whoever cuts it. */
  cropMarks: boolean;
  /** What was agreed to. */
  use: Use;
  /** A sound or a picture that lies in the folder already. */
  read(path: string): Promise<Uint8Array>;
  /** The sounds, films and pictures that lie in the folder already. */
  filled: readonly HeldFile[];
  signal: AbortSignal;
}

export type OutputWriter = (
  content: ExhibitionContent,
  means: WriterMeans,
) => AsyncIterable<OutputFile> | Iterable<OutputFile>;

const writers: Partial<Record<ExhibitionOutput, OutputWriter>> = {
  'media-pack': writeMediaPack,
  wall: writeWall,
  kiosk: (content, means) => writeSite(content, means, 'kiosk'),
  cards: writeCards,
  website: (content, means) => writeSite(content, means, 'website'),
};

/** What goes along of the sounds; clips for those who broadcast or edit them also as samples. */
export type SoundForm = 'none' | 'to-listen' | 'also-samples';

const sounds: Readonly<Record<ExhibitionOutput, SoundForm>> = {
  kiosk: 'to-listen',
  cards: 'to-listen',
  // What is printed needs none.
  wall: 'none',
  'media-pack': 'also-samples',
  website: 'to-listen',
};

export function soundFormOf(what: ExhibitionOutput): SoundForm {
  return sounds[what];
}

/** What is printed, or is for the ear alone, shows no photo of a story: then none lies in its folder. */
const showingPictures: ReadonlySet<ExhibitionOutput> = new Set(['kiosk', 'website']);

export function showsPictures(what: ExhibitionOutput): boolean {
  return showingPictures.has(what);
}

/** A film is seen, and a trail is a page to walk along, where there is a screen. */
export function isForScreen(what: ExhibitionOutput): boolean {
  return what === 'kiosk' || what === 'website';
}

export function writerOf(what: ExhibitionOutput): OutputWriter {
  const writer = writers[what];
  if (writer === undefined)
    throw new AppError('invalid-input', 'This cannot be made yet. Please choose something else.');
  return writer;
}

/** Before anything is made. @throws AppError `invalid-input` for a card that would open nothing, and for a website that stands nowhere */
export function refuseWithoutAddress(what: ExhibitionOutput, webAddress: string | undefined): void {
  if ((what !== 'cards' && what !== 'website') || webAddress !== undefined) return;
  throw new AppError(
    'invalid-input',
    `${what === 'cards' ? 'A card needs the web address that it opens' : 'A website needs its web address'}. Please give the address where you will put these pages.`,
  );
}

// What was read from a file with a text: lines with times and speakers, translations beside them, and index points. No row of the library yet.
import type { FileFormat, FileWarning } from '../../../shared/model/transcript-file.ts';

export interface FileLine {
  fromMs: number | null;
  toMs: number | null;
  /** As the file calls them; empty where it does not say. */
  speaker: string;
  text: string;
  /** Where words begin: place in the text, milliseconds. */
  times: [number, number][];
  language: string | null;
  /** Of a translation: the place of the line of the main text that it stands beside. */
  of: number | null;
}

export interface FileText {
  name: string;
  language: string | null;
  lines: FileLine[];
}

/** A point of an index, as OHMS keeps it: what belongs together in two languages stands side by side. */
export interface FilePoint {
  atMs: number;
  title: string;
  titleAlt: string;
  synopsis: string;
  synopsisAlt: string;
  keywords: string[];
  keywordsAlt: string[];
  subjects: string[];
  subjectsAlt: string[];
  partialTranscript: string;
  places: { latitude: number; longitude: number; zoom: number | null; name: string }[];
}

export interface FileContent {
  format: FileFormat;
  text: FileText;
  translations: FileText[];
  points: FilePoint[];
  warnings: FileWarning[];
}

export function lineOf(line: Partial<FileLine> & Pick<FileLine, 'text'>): FileLine {
  return { fromMs: null, toMs: null, speaker: '', times: [], language: null, of: null, ...line };
}

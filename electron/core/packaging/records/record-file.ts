// A file that describes, before it is written. Types alone.
import type { RecordFormat } from '../../../../shared/model/deposit.ts';
import type { ContentRecord, PackageContent } from '../package-content.ts';

export interface RecordFile {
  /** Inside `data/`. */
  path: string;
  mimeType: string;
  text: string;
  /** What it is, as a sentence. */
  words: string;
  /** Of the story that it is about; left out where it is about the whole package. */
  storyCode?: string;
}

/** One after the other, so that those of a large package are never in memory together. @param written the describing files that are already in the package, with their checksums */
export type RecordWriter = (
  content: PackageContent,
  written: readonly ContentRecord[],
) => Iterable<RecordFile>;

export type WrittenFormat = ContentRecord['format'];
export type OptionalFormat = Exclude<RecordFormat, 'subtitles'>;

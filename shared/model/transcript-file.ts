// Files with the text of a recording that other programs made or take: what may be in them, told before anything is taken in.
import { z } from 'zod';
import { PersonId } from './ids.ts';
import { LanguageTag } from './text.ts';
import { LineText } from './transcript.ts';

export const fileFormats = ['vtt', 'srt', 'text', 'docx', 'eaf', 'ohms'] as const;
export const FileFormat = z.enum(fileFormats);
export type FileFormat = z.infer<typeof FileFormat>;

export const writtenFormats = ['vtt', 'srt', 'text', 'docx'] as const;
export const WrittenFormat = z.enum(writtenFormats);
export type WrittenFormat = z.infer<typeof WrittenFormat>;

/** What a person should know of a file that could be read: something was guessed, or left out. */
export const fileWarnings = [
  'old-encoding',
  'hidden-characters',
  'lines-overlap',
  'lines-go-back',
  'end-before-beginning',
  'time-too-late',
  'times-shared',
  'times-guessed',
  'long-lines-split',
  'names-shortened',
  'empty-lines-left-out',
  'header-left-out',
  'notes-left-out',
  'styles-left-out',
  'tables-read',
  'footnotes-in-brackets',
  'deleted-left-out',
  'hidden-left-out',
  'comments-left-out',
  'pictures-left-out',
  'tiers-left-out',
  'translation-unmatched',
] as const;
export const FileWarning = z.object({
  warning: z.enum(fileWarnings),
  /** How often. */
  count: z.int().positive(),
  /** The line of the file where it is for the first time; null where there is none to name. */
  line: z.int().positive().nullable(),
});
export type FileWarning = z.infer<typeof FileWarning>;

const LinePreview = z.object({
  fromMs: z.number().nullable(),
  toMs: z.number().nullable(),
  speaker: z.string(),
  text: LineText,
});

const TextInFile = z.object({
  /** As the file calls it; empty for the only one, or the main one. */
  name: z.string(),
  language: LanguageTag.nullable(),
  lineCount: z.int().nonnegative(),
  wordCount: z.int().nonnegative(),
  hasTimes: z.boolean(),
  first: z.array(LinePreview).max(5),
});

export const TranscriptFile = z.object({
  format: FileFormat,
  text: TextInFile,
  /** Translations that the file holds beside it. */
  translations: z.array(TextInFile),
  /** How the file calls those who speak, the most heard first, with the number of their lines. */
  speakers: z.array(z.object({ label: z.string(), lineCount: z.int().positive() })),
  /** Index points, which are not taken in with the text. */
  pointCount: z.int().nonnegative(),
  warnings: z.array(FileWarning),
});
export type TranscriptFile = z.infer<typeof TranscriptFile>;

/** Who a label of the file is: somebody of the library, or the label stays as it is, or all of their lines stay out. */
export const SpeakerChoice = z.strictObject({
  label: z.string().max(300),
  personId: PersonId.nullable().default(null),
  isLeftOut: z.boolean().default(false),
});
export type SpeakerChoice = z.infer<typeof SpeakerChoice>;

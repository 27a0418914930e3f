// Tables of collections that exist already: what is in one, which column is which of our fields, and what would become of each row.
import { z } from 'zod';
import { Intake } from './intake.ts';
import { TableMappingId } from './ids.ts';
import { Line, LocalPath, NonEmptyLine } from './text.ts';

export const tableEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export const TableEncoding = z.enum(tableEncodings);
export type TableEncoding = z.infer<typeof TableEncoding>;
export const tableDelimiters = [',', ';', '\t'] as const;
export const TableDelimiter = z.enum(tableDelimiters);
export type TableDelimiter = z.infer<typeof TableDelimiter>;

/** Where a column goes. `contributor`: people with what they did in brackets; `place`: a locality, and perhaps the code of a ward. */
export const tableFields = [
  'identifier',
  'title',
  'summary',
  'storyteller',
  'interviewer',
  'interpreter',
  'contributor',
  'date',
  'language',
  'locality',
  'ward',
  'place',
  'topic',
  'content-warning',
  'rights',
  'notes',
  'file',
] as const;
export const TableField = z.enum(tableFields);
export type TableField = z.infer<typeof TableField>;

/** Of `03/04/2005`: which is the day. */
export const DayOrder = z.enum(['day-first', 'month-first']);
export type DayOrder = z.infer<typeof DayOrder>;

export const TableMapping = z.strictObject({
  columns: z
    .array(z.strictObject({ column: z.string().max(1000), field: TableField }))
    .max(500, 'Please give at most 500 columns.'),
  dayOrder: DayOrder.default('day-first'),
  /** `real`: they are kept back until each person has said how they want to be named. */
  names: z.enum(['real', 'chosen']).default('real'),
});
export type TableMapping = z.infer<typeof TableMapping>;

/** How a file is to be read, where it is not as it seems. */
export const TableReading = z.strictObject({
  encoding: TableEncoding.nullable().default(null),
  delimiter: TableDelimiter.nullable().default(null),
  /** Of a workbook; null for the first. */
  sheet: z.string().max(300).nullable().default(null),
});
export type TableReading = z.infer<typeof TableReading>;

export const TableSource = z.strictObject({
  path: LocalPath,
  reading: TableReading.default({ encoding: null, delimiter: null, sheet: null }),
  /** Where the files lie that the table names. */
  mediaFolder: LocalPath.nullable().default(null),
  /** Whose collection it is; empty where it is this organisation's own. */
  organisation: Line.default(''),
});
export type TableSource = z.infer<typeof TableSource>;

export const TableColumn = z.object({
  name: z.string(),
  guess: TableField.nullable(),
  /** The first few that are not empty, shortened. */
  samples: z.array(z.string()),
  filled: z.int().nonnegative(),
});
export type TableColumn = z.infer<typeof TableColumn>;

export const TableLook = z.object({
  kind: z.enum(['csv', 'xlsx']),
  name: z.string(),
  /** Null for a workbook. */
  encoding: TableEncoding.nullable(),
  /** Nothing in the file says so: look at the letters. */
  isEncodingGuessed: z.boolean(),
  delimiter: TableDelimiter.nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  columns: z.array(TableColumn),
  rowCount: z.int().nonnegative(),
  /** The first twenty, shortened. */
  rows: z.array(z.array(z.string())),
});
export type TableLook = z.infer<typeof TableLook>;

/** Keep a row out. */
export const tableErrors = [
  'nothing-in-row',
  'too-long',
  'hidden-characters',
  'too-many',
  'more-cells',
  'identifier-twice',
  'file-missing',
  'file-several',
  'file-link',
  'file-outside',
  'file-not-ours',
  'file-twice',
  'file-here',
  'file-unreadable',
  'no-folder',
] as const;
/** The row comes in; this is not placed, and stays with what was received. */
export const tableNotices = [
  'date-unread',
  'language-unread',
  'ward-unread',
  'contributor-unread',
  'formula-error',
  'taken-back-here',
  'erased-here',
  'in-bin-here',
  'differs-here',
] as const;

export const TableProblem = z.object({
  /** As table programs count; of OHMS files the place in the list. */
  row: z.int().positive(),
  /** Empty where it is about the row. */
  column: z.string(),
  level: z.enum(['error', 'notice']),
  problem: z.enum([...tableErrors, ...tableNotices]),
  /** What stands there, shortened; a name of a file; a sentence. */
  detail: z.string(),
});
export type TableProblem = z.infer<typeof TableProblem>;

export const tableOutcomes = ['add', 'same', 'ask', 'refuse', 'wrong'] as const;
export const TableRowCheck = z.object({
  row: z.int().positive(),
  code: z.string(),
  title: z.string(),
  outcome: z.enum(tableOutcomes),
  files: z.int().nonnegative(),
});
export type TableRowCheck = z.infer<typeof TableRowCheck>;

export const TableCheck = z.object({
  rowCount: z.int().nonnegative(),
  counts: z.record(z.enum(tableOutcomes), z.int().nonnegative()),
  people: z.int().nonnegative(),
  /** The first two hundred. */
  rows: z.array(TableRowCheck),
  /** The first two thousand. */
  problems: z.array(TableProblem),
  problemCount: z.int().nonnegative(),
  fileCount: z.int().nonnegative(),
  fileBytes: z.number().nonnegative(),
  /** In the folder, and named by no row: the first hundred. */
  extraFiles: z.array(z.string()),
  extraCount: z.int().nonnegative(),
  junkCount: z.int().nonnegative(),
});
export type TableCheck = z.infer<typeof TableCheck>;

export const RowsWithErrors = z.enum(['stop', 'leave-out']);
export const TableEnd = z.object({
  intake: Intake,
  /** Rows that were left out, with the reason of each. */
  leftOut: z.array(TableProblem),
  leftOutRows: z.int().nonnegative(),
});
export type TableEnd = z.infer<typeof TableEnd>;

export const SavedMapping = z.object({
  id: TableMappingId,
  name: NonEmptyLine,
  mapping: TableMapping,
});
export type SavedMapping = z.infer<typeof SavedMapping>;

/** What the table said, word for word, with the field that it went into; null where it fits none. */
export const ReceivedColumn = z.object({
  name: z.string(),
  value: z.string(),
  field: TableField.nullable(),
});
export type ReceivedColumn = z.infer<typeof ReceivedColumn>;

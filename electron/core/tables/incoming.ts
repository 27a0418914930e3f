// A story as a table or a file of another program tells it, before anything of it is in the library.
import type { TableField, TableProblem } from '../../../shared/model/table.ts';
import type { RoleInTable } from '../../../shared/rules/table-values.ts';
import type { FileContent } from '../transcript-files/file-content.ts';

export interface IncomingFields {
  title: string;
  summary: string;
  recordedOn: string;
  locality: string;
  wardCode: string | null;
  languages: string[];
  topics: string[];
  contentWarning: string;
  privateNotes: string;
}

export interface IncomingPerson {
  role: RoleInTable;
  name: string;
}

export interface IncomingColumn {
  name: string;
  value: string;
  field: TableField | null;
}

export interface Incoming {
  row: number;
  identifier: string;
  fields: IncomingFields;
  people: IncomingPerson[];
  /** Everything, in its own words. */
  columns: IncomingColumn[];
  /** Files that it names, with the column where. */
  files: { column: string; name: string }[];
  /** Words and points that came with it. */
  content: FileContent | null;
  problems: TableProblem[];
}

const LONGEST_DETAIL = 120;

export function shortened(text: string, longest = LONGEST_DETAIL): string {
  const line = text.replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd().toWellFormed()} …` : line;
}

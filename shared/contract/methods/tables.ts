// Collections that exist already: tables, folders of media with a table, and OHMS files. Looked at, tried, and only then brought in, whole.
import { z } from 'zod';
import { IntakeId, StoryId, TableMappingId } from '../../model/ids.ts';
import { Intake, UndoneIntake } from '../../model/intake.ts';
import {
  ReceivedColumn,
  RowsWithErrors,
  SavedMapping,
  TableCheck,
  TableEnd,
  TableLook,
  TableMapping,
  TableReading,
  TableSource,
} from '../../model/table.ts';
import { Line, LocalPath, NonEmptyLine } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';
import { done, nothing } from './shapes.ts';

const touched = [
  ...(['intakes', 'stories', 'people', 'recordings', 'transcripts', 'attachments'] as const),
  ...(['indexPoints', 'history'] as const),
];
const ohms = {
  /** Files, or folders of them; what they name is looked for beside each. */
  paths: z.array(LocalPath).min(1).max(1000),
  names: TableMapping.shape.names,
  organisation: Line.default(''),
};

export const tablesMethods = {
  /** What is in a table, and which column seems to be what. */
  'tables.look': job({
    input: z.strictObject({
      path: LocalPath,
      reading: TableReading.default({ encoding: null, delimiter: null, sheet: null }),
    }),
    output: TableLook,
    needs: 'packages.receive',
  }),
  /** Says of each row what would become of it. Writes nothing. */
  'tables.check': job({
    input: z.strictObject({ source: TableSource, mapping: TableMapping }),
    output: TableCheck,
    needs: 'packages.receive',
  }),
  /** Every row that is right, in one transaction. A row that is wrong stops all of it, or is left out and named. */
  'tables.bringIn': job({
    input: z.strictObject({
      source: TableSource,
      mapping: TableMapping,
      rowsWithErrors: RowsWithErrors.default('stop'),
    }),
    output: TableEnd,
    needs: 'packages.receive',
    touches: touched,
  }),
  'tables.checkOhms': job({
    input: z.strictObject(ohms),
    output: TableCheck,
    needs: 'packages.receive',
  }),
  'tables.bringInOhms': job({
    input: z.strictObject({ ...ohms, rowsWithErrors: RowsWithErrors.default('stop') }),
    output: TableEnd,
    needs: 'packages.receive',
    touches: touched,
  }),
  /** The collection that came in last and was not undone. */
  'tables.last': query({ input: nothing, output: Intake.nullable(), needs: 'packages.receive' }),
  /** All of it into the bin, but for what somebody has worked on since. */
  'tables.undo': command({
    input: z.strictObject({ id: IntakeId }),
    output: UndoneIntake,
    needs: 'packages.receive',
    touches: touched,
  }),
  /** What the table said of a story, word for word: for those who know the names. */
  'tables.received': query({
    input: z.strictObject({ storyId: StoryId }),
    output: z.array(ReceivedColumn),
    needs: 'people.real-names',
  }),
  /** Writes a table with the names of our columns and nothing else, to be filled in. @returns where it is */
  'tables.saveTemplate': command({
    input: z.strictObject({ folder: LocalPath }),
    output: z.object({ path: LocalPath }),
    needs: 'packages.receive',
  }),
  'tables.mappings': query({
    input: nothing,
    output: z.array(SavedMapping),
    needs: 'packages.receive',
  }),
  /** One of this name is replaced. */
  'tables.saveMapping': command({
    input: z.strictObject({ name: NonEmptyLine, mapping: TableMapping }),
    output: SavedMapping,
    needs: 'packages.receive',
    touches: ['intakes', 'history'],
  }),
  'tables.removeMapping': command({
    input: z.strictObject({ id: TableMappingId }),
    output: done,
    needs: 'packages.receive',
    touches: ['intakes', 'history'],
  }),
} as const satisfies Record<string, Method>;

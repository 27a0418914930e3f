// What a person sees of a table before they say which column is what.
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import type { TableLook } from '../../../shared/model/table.ts';
import { guessFields } from '../../../shared/rules/table-guess.ts';
import type { JobControl } from '../context.ts';
import { shortened } from './incoming.ts';
import { readTable } from './read-table.ts';

const FIRST_ROWS = 20;
const SAMPLES = 4;

export async function lookAt(
  { path, reading }: CheckedInputOf<'tables.look'>,
  job: JobControl,
): Promise<TableLook> {
  job.progress(0, 'looking-through');
  const { columns, rows, fingerprint: _, ...table } = await readTable(path, reading, job);
  const guesses = guessFields(columns);
  return {
    ...table,
    rowCount: rows.length,
    columns: columns.map((name, place) => {
      const filled = rows.filter(({ cells }) => (cells[place] ?? '').trim() !== '');
      return {
        ...{ name, guess: guesses[place] ?? null, filled: filled.length },
        samples: filled.slice(0, SAMPLES).map(({ cells }) => shortened(cells[place] ?? '', 80)),
      };
    }),
    rows: rows
      .slice(0, FIRST_ROWS)
      .map(({ cells }) => columns.map((_name, place) => shortened(cells[place] ?? '', 80))),
  };
}

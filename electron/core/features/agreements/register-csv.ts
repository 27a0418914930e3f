// The register as a table to take along: numbers and codes, and no names unless somebody answers for it. Never real names.
import { uses } from '../../../../shared/model/agreement.ts';
import type { OutputOf } from '../../../../shared/contract/methods.ts';
import { factsOfEntry } from '../../../../shared/rules/access.ts';
import { csvTable } from '../../../../shared/rules/csv.ts';
import { storyCode } from '../../../../shared/rules/file-name.ts';
import { closureOf } from '../../../../shared/rules/ledger.ts';
import { registerStanding } from '../../../../shared/rules/register.ts';
import { useNames } from '../../../../shared/rules/sentences.ts';

type RegisterRow = OutputOf<'agreements.register'>[number];
type Column = readonly [header: string, value: (row: RegisterRow) => string | null | undefined];

const newest = (row: RegisterRow, kind: RegisterRow['latest'][number]['kind']) =>
  row.latest.find((entry) => entry.kind === kind);

/** As the gate sees it: what was agreed, or what was closed later. */
function closedUntil({ latest }: RegisterRow, today: string): string {
  const closure = closureOf(latest.map(factsOfEntry), today);
  return closure === undefined ? '' : (closure.until ?? 'until further notice');
}

function columnsOf(withNames: boolean, today: string): Column[] {
  const recordingOf = ({ latest }: RegisterRow) =>
    latest.find((entry) => entry.kind === 'recording');
  const names: Column[] = [
    ['Title', ({ title }) => title],
    ['Storyteller, as shown', ({ displayName }) => displayName],
  ];
  return [
    ['Story', ({ number }) => storyCode(number)],
    ['Storyteller', ({ personNumber }) => String(personNumber)],
    ...(withNames ? names : []),
    ['State', (row) => registerStanding(row, today)],
    ['Participation agreement', (row) => newest(row, 'participation')?.on],
    ['Recording agreement', (row) => recordingOf(row)?.on],
    ...uses.map((use): Column => [
      useNames[use],
      (row) => {
        const recording = recordingOf(row);
        return recording && (recording.uses[use] ? 'yes' : 'no');
      },
    ]),
    ['Closed until', (row) => closedUntil(row, today)],
    ['Review on', ({ reviewOn }) => reviewOn],
    ['Taken back', (row) => newest(row, 'withdrawal')?.on],
    ['To do', ({ tasks }) => tasks.join('; ')],
  ];
}

export function registerCsv(
  rows: readonly RegisterRow[],
  { withNames, today }: { withNames: boolean; today: string },
): string {
  const columns = columnsOf(withNames, today);
  return csvTable([
    columns.map(([header]) => header),
    ...rows.map((row) => columns.map(([, value]) => value(row) ?? '')),
  ]);
}

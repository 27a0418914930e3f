// A plan as a person reads it before anything is brought in.
import { tableOutcomes } from '../../../shared/model/table.ts';
import type { TableCheck } from '../../../shared/model/table.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import type { PlannedSource } from './plan-source.ts';

const MOST_ROWS = 200;
const MOST_PROBLEMS = 2000;
const MOST_EXTRA = 100;

export function checkOf({ plan, folder }: PlannedSource): TableCheck {
  const { items, problems } = plan;
  const adding = items.filter(({ outcome }) => outcome === 'add');
  const files = adding.flatMap((item) => item.files);
  const used = new Set(files.map(({ path }) => path));
  const extra = (folder?.files ?? []).filter(({ path }) => !used.has(path));
  const names = adding.flatMap(({ incoming }) => incoming.people.map(({ name }) => name));
  const count = (wanted: string) => items.filter(({ outcome }) => outcome === wanted).length;
  const [add = 0, same = 0, ask = 0, refuse = 0, wrong = 0] = tableOutcomes.map(count);
  return {
    rowCount: items.length,
    counts: { add, same, ask, refuse, wrong },
    people: new Set(names.map((name) => searchText(name).trim())).size,
    rows: items.slice(0, MOST_ROWS).map(({ incoming, outcome, files: own }) => ({
      ...{ row: incoming.row, code: incoming.identifier, outcome, files: own.length },
      title: incoming.fields.title.slice(0, 300),
    })),
    problems: problems
      .toSorted((one, other) => rank(one.level) - rank(other.level) || one.row - other.row)
      .slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
    fileCount: files.length,
    fileBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    extraFiles: extra.slice(0, MOST_EXTRA).map(({ relative }) => relative),
    extraCount: extra.length,
    junkCount: folder?.junkCount ?? 0,
  };
}

const rank = (level: 'error' | 'notice') => (level === 'error' ? 0 : 1);

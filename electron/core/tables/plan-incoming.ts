// Decides what would become of each story that is to come in, and says everything that is wrong. Reads, and writes nothing.
import type { StoryId } from '../../../shared/model/ids.ts';
import type { TableMapping, TableProblem, tableOutcomes } from '../../../shared/model/table.ts';
import { summariseAccess } from '../../../shared/rules/access.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { storyFacts } from '../db/access-facts.ts';
import { visibleStories } from '../db/visible-stories.ts';
import { fileProblem } from './file-of-row.ts';
import type { PlannedFile } from './file-of-row.ts';
import type { Incoming } from './incoming.ts';
import { findRow, keyOf, readColumns, rowSalt } from './known-rows.ts';
import type { MediaFolder } from './media-folder.ts';
import { questionsOf } from './row-questions.ts';
import type { RowQuestion } from './row-questions.ts';

export interface Planned {
  incoming: Incoming;
  key: string;
  storyId: StoryId | null;
  outcome: (typeof tableOutcomes)[number];
  files: PlannedFile[];
  questions: RowQuestion[];
  /** What was received has changed where it fits no field of ours, so it is kept anew. */
  isRenewed: boolean;
}

export interface Plan {
  items: Planned[];
  problems: TableProblem[];
  salt: string;
}

interface Request {
  incoming: readonly Incoming[];
  mapping: TableMapping;
  organisation: string;
  /** Of a story: where its files lie. */
  folderOf: (incoming: Incoming) => MediaFolder | undefined;
  context: LibraryContext;
  job: JobControl;
}

/** @throws AppError `cancelled` */
export async function planIncoming(request: Request): Promise<Plan> {
  const { incoming, context, job, organisation } = request;
  const { sql } = context.library.db;
  const salt = rowSalt(sql);
  const seen = { keys: new Map<string, Incoming>(), files: new Set<string>() };
  const items: Planned[] = [];
  for (const [index, one] of incoming.entries()) {
    if (index % 50 === 0) {
      await job.pace();
      job.throwIfCancelled();
      job.progress(index / incoming.length, 'checking', one.fields.title);
    }
    const key = keyOf(one, { organisation, salt });
    items.push(await planOne(one, { key, seen, request }));
  }
  return { items, salt, problems: items.flatMap(({ incoming: one }) => one.problems) };
}

interface Seen {
  keys: Map<string, Incoming>;
  files: Set<string>;
}

async function planOne(
  incoming: Incoming,
  { key, seen, request }: { key: string; seen: Seen; request: Request },
): Promise<Planned> {
  const { context, mapping } = request;
  const { sql } = context.library.db;
  const { row, problems } = incoming;
  const plan: Planned = {
    ...{ incoming, key, storyId: null, files: [], questions: [], isRenewed: false },
    outcome: 'add',
  };
  const wrong = (): Planned => ({ ...plan, outcome: 'wrong', files: [] });
  const say = (problem: TableProblem['problem'], detail = '') =>
    void problems.push({ row, column: '', level: 'notice', problem, detail });

  const twin = seen.keys.get(key);
  if (twin !== undefined) {
    if (sameColumns(twin, incoming)) return { ...plan, outcome: 'same' };
    const detail = String(twin.row);
    problems.push({ row, column: '', level: 'error', problem: 'identifier-twice', detail });
    return wrong();
  }
  seen.keys.set(key, incoming);
  if (problems.some(({ level }) => level === 'error')) return wrong();

  const known = findRow(sql, key);
  plan.storyId = known.id;
  if (known.state === 'erased') {
    say('erased-here');
    return { ...plan, storyId: null, outcome: 'refuse' };
  }
  if (known.state !== 'new') {
    // Of a story that is not for this person nothing is told but that its row came before.
    if (!visibleStories(context).has(known.id)) return { ...plan, outcome: 'same' };
    const facts = storyFacts(sql, known.id);
    const isTakenBack =
      facts !== undefined &&
      summariseAccess({ facts, today: context.today() }).state === 'withdrawn';
    if (isTakenBack || known.state === 'in-bin') {
      say(isTakenBack ? 'taken-back-here' : 'in-bin-here');
      return { ...plan, outcome: 'refuse' };
    }
    const before = readColumns(sql, known.id);
    if (sameColumns({ columns: before }, incoming)) return { ...plan, outcome: 'same' };
    const questions = questionsOf(sql, { id: known.id, before, incoming, mapping });
    for (const { column } of questions)
      problems.push({ row, column, level: 'notice', problem: 'differs-here', detail: '' });
    return { ...plan, questions, isRenewed: true, outcome: questions.length > 0 ? 'ask' : 'same' };
  }
  const folder = request.folderOf(incoming);
  for (const named of incoming.files) {
    const { files, problem } = await fileProblem(named, { folder, used: seen.files, request });
    plan.files.push(...files);
    if (problem !== undefined) problems.push({ row, ...problem });
  }
  return problems.some(({ level }) => level === 'error') ? wrong() : plan;
}

function sameColumns(
  { columns: one }: Pick<Incoming, 'columns'>,
  { columns: other }: Pick<Incoming, 'columns'>,
): boolean {
  const plain = (columns: Incoming['columns']) =>
    JSON.stringify(columns.map(({ name, value }) => JSON.stringify([name, value])).toSorted());
  return plain(one) === plain(other);
}

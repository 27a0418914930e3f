// The report as a table to take along: what was promised and what is there, without small numbers.
import type { CountTable, CountedBy, Progress } from '../../../../shared/model/progress.ts';
import { csvTable } from '../../../../shared/rules/csv.ts';
import type { Stage } from '../../../../shared/model/stage.ts';
import type { AgeBand } from '../../../../shared/model/person.ts';
import type { Target, TargetKind } from '../../../../shared/model/target.ts';

const FEW = 'fewer than 5';
const NONE = 'none';
const KEPT = 'not shown, so that small numbers cannot be worked out';

const targetNames: Record<Exclude<TargetKind, 'own'>, string> = {
  stories: 'Stories',
  localities: 'Localities with 5 stories or more',
  organisations: 'Organisations that take part',
  journalists: 'Community journalists trained',
  narratives: 'Narratives of neighbourhoods',
  questionnaires: 'Questionnaires filled in',
};
const tableNames: Record<CountedBy, string> = {
  stage: 'Stories by stage',
  locality: 'Stories by locality',
  ward: 'Stories by ward',
  theme: 'Stories by theme',
  language: 'Stories by language',
  age: 'Storytellers by age',
};
const stageNames: Readonly<Record<string, string>> = {
  begun: 'Begun',
  recorded: 'Recorded, agreement still open',
  agreed: 'Agreed',
  transcribed: 'Written down',
  checked: 'Checked',
  exported: 'Shared',
} satisfies Record<Stage, string>;
const ageNames: Readonly<Record<string, string>> = {
  adult: '18 and over',
  '16-17': '16 and 17',
  'under-16': 'Under 16',
  unknown: 'Not written down',
} satisfies Record<AgeBand, string>;

function nameOf(by: CountedBy, { key, name }: { key: string; name: string }): string {
  if (key === '') return 'Not written down, or not told';
  if (by === 'stage') return stageNames[key] ?? key;
  if (by === 'age') return ageNames[key] ?? key;
  if (by === 'language')
    return new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(key) ?? key;
  return name;
}

function inWords(count: number | null): string {
  if (count === null) return FEW;
  return count === 0 ? NONE : String(count);
}

function said({
  count,
  hidden,
}: CountTable['rows'][number] | Omit<CountTable['rows'][number], 'key' | 'name'>): string {
  return hidden === 'kept' ? KEPT : inWords(count);
}

function targetRow({ kind, words, number, byDay, count }: Target): string[] {
  const name = kind === 'own' ? words : targetNames[kind];
  return ['Promised', name, inWords(count), String(number), byDay ?? ''];
}

function tableRows({ by, rows, others, isWithheld, total }: CountTable): string[][] {
  const title = tableNames[by];
  if (isWithheld) return [[title, 'Too few to show one by one', inWords(total)]];
  return [
    ...rows.map((row) => [title, nameOf(by, row), said(row)]),
    ...(others === null ? [] : [[title, 'Others, fewer than 5 of each', said(others)]]),
  ];
}

export function reportCsv(progress: Progress): string {
  const { organisation, day, stories, storytellers, durationMs, targets, tables } = progress;
  const lines = [
    ['Counted', 'What', 'Number', 'Promised', 'By'],
    ['About', 'Organisation', organisation],
    ['About', 'Day', day],
    ['About', 'Counted are stories that were told; not those in the bin or taken back', ''],
    ['All', 'Stories', inWords(stories)],
    ['All', 'Storytellers', inWords(storytellers)],
    [
      'All',
      'Minutes recorded',
      inWords(durationMs === null ? null : Math.round(durationMs / 60_000)),
    ],
    ...targets.map(targetRow),
    ...tables.flatMap(tableRows),
  ];
  return csvTable(lines.map((line) => Array.from({ length: 5 }, (_, index) => line[index] ?? '')));
}

// The register of what left as a table: no names of people, no notes, no way to reach anybody.
import { answerKinds } from '../../../shared/model/deposit-register.ts';
import type { AnswerKind, RegisterEntry } from '../../../shared/model/deposit-register.ts';
import { csvTable } from '../../../shared/rules/csv.ts';

const header = [
  ...['Delivery', 'Made on', 'Collection', 'To', 'Preset', 'Packages', 'Stories'],
  ...['Fingerprints', 'Sent without', 'Answers', 'Last answer on', 'Accession numbers'],
];

export function registerCsv(entries: readonly RegisterEntry[]): string {
  return csvTable([header, ...entries.map(row)]);
}

function row(entry: RegisterEntry): string[] {
  const accessions = entry.answers.filter(({ kind }) => kind === 'accession');
  return [
    entry.name,
    entry.madeAt.slice(0, 10),
    entry.collectionTitle,
    entry.recipient,
    entry.presetName,
    String(entry.packages.length),
    String(entry.storyCount),
    entry.packages.map(({ fingerprint }) => fingerprint).join('; '),
    entry.sentWithout.map(({ field, numbers }) => `${field}: ${numbers.length}`).join('; '),
    answerKinds.flatMap((kind) => counted(entry, kind)).join('; '),
    entry.answers[0]?.on ?? '',
    accessions
      .map(({ reference }) => reference)
      .filter((reference) => reference !== '')
      .join('; '),
  ];
}

function counted({ answers }: RegisterEntry, kind: AnswerKind): string[] {
  const count = answers.filter((answer) => answer.kind === kind).length;
  return count === 0 ? [] : [`${kind}: ${count}`];
}

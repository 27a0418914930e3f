// Requests and breaches as a table for a report: kinds and days, no names and no words. Safeguarding notes are not in it. RFC 4180. Pure.
import type { Breach, Request } from '../../../shared/model/case.ts';

const headers = [
  'number',
  'what',
  'received or noticed',
  'acknowledged',
  'identity checked',
  'time lengthened',
  'answer or report by',
  'ICO told',
  'people told',
  'risk',
  'closed',
];

type Steps = readonly { kind: string; on: string }[];
const dayOf = (steps: Steps, kind: string) =>
  steps.findLast((step) => step.kind === kind)?.on ?? '';
const closedOn = (isClosed: boolean, steps: Steps) => (isClosed ? dayOf(steps, 'closed') : '');

function requestRow({ number, kind, receivedOn, steps, next, isClosed }: Request): string[] {
  return [
    ...[`R${number}`, kind, receivedOn, dayOf(steps, 'acknowledged')],
    ...[dayOf(steps, 'identity-checked'), dayOf(steps, 'extended'), next?.by ?? ''],
    ...['', '', '', closedOn(isClosed, steps)],
  ];
}

function breachRow({ number, noticedAt, steps, tellBy, risk, isClosed }: Breach): string[] {
  return [
    ...[`B${number}`, 'breach', noticedAt, '', '', '', tellBy ?? ''],
    ...[dayOf(steps, 'told-ico'), dayOf(steps, 'told-people'), risk ?? ''],
    closedOn(isClosed, steps),
  ];
}

/** @returns the whole file; every cell is one of our own words, a number or a day, so none needs quotes */
export function casesCsv({
  requests,
  breaches,
}: {
  requests: readonly Request[];
  breaches: readonly Breach[];
}): string {
  const rows = [headers, ...requests.map(requestRow), ...breaches.map(breachRow)];
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

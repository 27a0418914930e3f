// The receipt of an intake, to be sent back: one text for machines and one sheet for people. It says of stories only what the sender knows already.
import type { IntakeDetail, IntakeReceipt } from '../../../shared/model/intake-report.ts';
import { intakeOutcomes } from '../../../shared/model/intake.ts';
import {
  doubtSentences,
  outcomeWords,
  signatureSentences,
  trustedSentence,
  whySentences,
} from '../../../shared/rules/intake-sentences.ts';
import { problemSentence } from '../../../shared/rules/sentences.ts';

export const RECEIPT_FORMAT = 'homeground-receipt-1';
/** More files than these say nothing new on paper. */
const MOST_ON_PAPER = 30;

/** @param receiver the organisation of this library */
export function receiptOf(detail: IntakeDetail, receiver: string): IntakeReceipt {
  const { intake } = detail;
  const json = {
    format: RECEIPT_FORMAT,
    package: {
      name: intake.name,
      id: intake.packageId,
      fingerprint: intake.fingerprint,
      sender: intake.organisation,
    },
    received: { at: intake.receivedAt, by: intake.receivedBy, organisation: receiver },
    signature: intake.signature,
    senderDoubt: detail.doubt,
    senderTrustedBy: detail.trustedBy,
    check: {
      files: detail.checkedFiles,
      bytes: detail.checkedBytes,
      algorithm: 'SHA-512',
      problems: detail.problems.map(({ problem, file, detail: words }) => ({
        ...{ problem, file, detail: words },
      })),
    },
    isWhole: intake.isWhole,
    isUndone: intake.undoneAt !== null,
    counts: intake.counts,
    stories: detail.stories.map(({ code, outcome, why }) => ({ code, outcome, why })),
    leftOut: detail.keptBack,
  };
  const name = `receipt-${intake.name.replaceAll(/[^A-Za-z0-9._-]+/gu, '-').slice(0, 60) || 'package'}`;
  return { name, json: `${JSON.stringify(json, null, 2)}\n`, html: sheet(detail, receiver) };
}

const escaped = (words: string) =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

function sheet(detail: IntakeDetail, receiver: string): string {
  const { intake, stories, problems, keptBack } = detail;
  const row = (label: string, value: string) =>
    `<tr><th scope="row">${escaped(label)}</th><td><bdi>${escaped(value)}</bdi></td></tr>`;
  const list = (items: readonly string[]) =>
    `<ul>${items
      .slice(0, MOST_ON_PAPER)
      .map((item) => `<li><bdi>${escaped(item)}</bdi></li>`)
      .join(
        '',
      )}${items.length > MOST_ON_PAPER ? `<li>and ${items.length - MOST_ON_PAPER} more</li>` : ''}</ul>`;
  const counts = intakeOutcomes
    .filter((outcome) => intake.counts[outcome] > 0)
    .map((outcome) => `${outcomeWords[outcome]}: ${intake.counts[outcome]}`)
    .join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Receipt for ${escaped(intake.name)}</title>
<style>
body { font: 11pt/1.45 sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; width: 100%; margin-block: 1rem; }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem .3rem 0; border-block-end: 1px solid #999; overflow-wrap: anywhere; }
th { font-weight: 600; width: 12rem; }
h1 { font-size: 18pt; } h2 { font-size: 13pt; }
.sign { margin-block-start: 3rem; border-block-start: 1px solid #1a1a1a; padding-block-start: .3rem; width: 20rem; }
</style>
</head>
<body>
<h1>Receipt for a package</h1>
<table>
${row('Package', intake.name)}
${row('From', intake.organisation || 'Not named')}
${row('Received by', `${receiver}, ${intake.receivedBy}`)}
${row('Received on', `${intake.receivedAt.slice(0, 16).replace('T', ' ')} UTC`)}
${row('Number of the package', intake.packageId || 'none')}
${row('Fingerprint (SHA-512)', intake.fingerprint)}
${row('Signature', signatureSentences[intake.signature])}
${detail.doubt === null ? '' : row('Sender', detail.trustedBy === '' ? doubtSentences[detail.doubt] : trustedSentence(detail.trustedBy))}
${row('Files checked', `${detail.checkedFiles}, ${detail.checkedBytes} bytes`)}
${row('Taken in', intake.isWhole ? 'all of it' : 'only what was sound')}
${row('Stories', counts || 'none')}
</table>
${intake.undoneAt === null ? '' : '<p><strong>This was taken back since.</strong></p>'}
<h2>Stories</h2>
${list(stories.map(({ code, outcome, why }) => `${code}: ${outcomeWords[outcome]}.${why === null ? '' : ` ${whySentences[why]}`}`))}
${problems.length === 0 ? '' : `<h2>What was wrong</h2>${list(problems.map(problemSentence))}`}
${keptBack.length === 0 ? '' : `<h2>Not taken in</h2>${list(keptBack.map(({ file }) => file))}`}
<p class="sign">Signed, date</p>
</body>
</html>
`;
}

// The sheet that is printed, signed on both sides and kept: what was handed over, to whom, on which terms, and by which key it can be known again. Pure.
import type { AddedFile } from './delivery-additions.ts';
import { placeOf, termsOf } from './items-csv.ts';
import { spokenTime, storyTitle } from './package-content.ts';
import type { PublicStory } from './public-story.ts';
import { readmeStyle } from './readme-style.ts';

const sheetStyle = `
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; margin-block-start: 2rem; break-inside: avoid; }
.sign > div { border-block-start: 1px solid var(--ink); padding-block-start: 0.5rem; margin-block-start: 4rem; }
.key { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
@page { margin: 18mm; }
`;

export interface ListedDelivery {
  name: string;
  organisation: string;
  recipient: string;
  recipientContact: string;
  /** yyyy-mm-dd */
  madeOn: string;
  title: string;
  keyFingerprint: string;
  packages: readonly {
    name: string;
    /** SHA-512 of its tagmanifest-sha512.txt. */
    fingerprint: string;
    payloadOxum: string;
    stories: readonly PublicStory[];
  }[];
  added: readonly AddedFile[];
}

/** @returns the whole page: no scripts, nothing from outside */
export function depositList(delivery: ListedDelivery): string {
  const { name, organisation, recipient, recipientContact, madeOn, title } = delivery;
  const facts: [string, string][] = [
    ['From', organisation || 'not named'],
    ['To', recipient],
    ['How to reach them', recipientContact],
    ['Collection', title],
    ['Put together on', madeOn],
    ['Delivery', name],
  ];
  const known = facts.filter(([, value]) => value.trim() !== '');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Deposit agreement: ${escape(name)}</title>
<style>${readmeStyle}${sheetStyle}</style>
</head>
<body>
<main>
<h1>Deposit agreement</h1>
<dl>
${known.map(([label, value]) => `<div><dt>${label}</dt><dd dir="auto">${escape(value)}</dd></div>`).join('\n')}
</dl>
<h2>What is handed over</h2>
${delivery.packages.map(packageTable).join('\n')}
${delivery.added.map(({ name: file, about, sha512 }) => `<p>${escape(about)}: <code>${escape(file)}</code>. Its checksum (SHA-512):</p>\n<p class="key">${escape(sha512)}</p>`).join('\n')}
<h2>On which terms</h2>
<p>Each storyteller said yes or no to each use. The terms of each interview stand in the table, and in the package. For any other use, the archive asks the depositor first.</p>
<p>A storyteller may change their mind. The depositor then tells the archive in writing, and the archive closes or deletes that interview, and says in writing that it has done so.</p>
<h2>How to know that it is the same</h2>
<p>The packages are signed with this key. HOW-TO-VERIFY.txt says how to check it. The archive keeps this sheet: later packages of the same depositor show the same key.</p>
<p class="key">${escape(delivery.keyFingerprint)}</p>
<section class="sign" aria-label="Signatures">
<div>For the depositor: name, date, signature</div>
<div>For the archive: name, date, signature</div>
</section>
</main>
</body>
</html>
`;
}

function packageTable({
  name,
  fingerprint,
  payloadOxum,
  stories,
}: ListedDelivery['packages'][number]): string {
  const rows = stories.map((story) => {
    const totalMs = story.sounds.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const sounds = story.sounds.length === 0 ? 'no recording' : spokenTime(totalMs);
    const terms = termsOf({ agreedUses: story.agreedUses, contentWarning: '', sounds: [] });
    const silent = story.sounds.some(({ closed }) => closed.length > 0)
      ? ' Parts of the sound are silent.'
      : '';
    return `<tr><th scope="row">${escape(story.code)}</th><td dir="auto">${escape(storyTitle(story))}</td><td dir="auto">${escape(placeOf(story).replaceAll(';', ', '))}</td><td>${sounds}</td><td>${escape(terms)}${silent}</td></tr>`;
  });
  return `<table><caption><code>${escape(name)}</code></caption>
<thead><tr><th scope="col">Number</th><th scope="col">Title</th><th scope="col">Place</th><th scope="col">Sound</th><th scope="col">Terms</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
<p>Bytes and files: ${escape(payloadOxum)}. Checksum of its lists (SHA-512 of tagmanifest-sha512.txt):</p>
<p class="key">${escape(fingerprint)}</p>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

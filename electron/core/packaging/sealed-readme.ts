// What a person reads first in the sealed part, and the page beside it that says how to open it. Pure.
import { readmeStyle } from './readme-style.ts';
import { escaped } from './page-words.ts';

export interface SealedListing {
  code: string;
  /** Paths inside `data/`. */
  ledger: string;
  pages: readonly string[];
  proofs: readonly string[];
  /** Scans and sounds that are not here. */
  stayed: number;
}

/** @param madeOn yyyy-mm-dd */
export function sealedReadme({
  name,
  deposit,
  organisation,
  madeOn,
  stories,
}: {
  name: string;
  deposit: string;
  organisation: string;
  madeOn: string;
  stories: readonly SealedListing[];
}): string {
  const link = (path: string) =>
    `<a href="data/${path}">${escaped(path.split('/').at(-1) ?? path)}</a>`;
  const list = (paths: readonly string[]) =>
    paths.length === 0 ? '–' : paths.map(link).join(', ');
  const rows = stories.map(({ code, ledger, pages, proofs, stayed }) => {
    const kept = stayed === 0 ? '' : ` (${stayed} kept by the organisation)`;
    return `<tr><th scope="row">${escaped(code.toUpperCase())}</th><td>${link(ledger)}</td><td>${list(pages)}</td><td>${list(proofs)}${kept}</td></tr>`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Restricted: signed agreements</title>
<style>${readmeStyle}</style>
</head>
<body>
<header>
<h1>RESTRICTED: SIGNED AGREEMENTS WITH REAL NAMES</h1>
<p class="warning"><strong>DO NOT PUBLISH. DO NOT COPY INTO A CATALOGUE. KEEP THIS APART FROM THE INTERVIEWS.</strong></p>
<p>Here are the real names, the signatures and the voices of people who may be known by another name in the interviews. If this is seen by the wrong person, somebody can come to harm. Only staff who must prove an agreement should open it.</p>
<p>Put together by <bdi>${escaped(organisation || 'an organisation without a name')}</bdi> on <time datetime="${madeOn}">${madeOn}</time>. It belongs to the deposit <code>${escaped(deposit)}</code>.</p>
</header>
<main>
<h2>The agreements of each interview</h2>
<table><caption>Interviews by the number that they have in the deposit</caption><thead><tr><th scope="col">Interview</th><th scope="col">All that was agreed, and when</th><th scope="col">Signed forms</th><th scope="col">Scans, sounds and films</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<h2>What is where</h2>
<p>Each interview has a folder in <code>data/stories/</code>. <code>agreements.json</code> is the whole list of what was agreed, closed, opened and taken back, in order. <code>signed</code> holds each form as a page and as data; the data names the page by its SHA-256 checksum. <code>proofs</code> holds scans of signed papers, and the sound or the film where somebody agreed without writing.</p>
<p>Notes of the organisation, contact details, and reasons for taking something back are not here. Agreements of interviewers and interpreters stay with the organisation.</p>
<p>If an interview is taken back, the organisation tells you. Please act on this part, too.</p>
<h2>How to check that nothing has changed</h2>
<p>This is a BagIt package of its own. In a terminal in this folder, type:</p>
<pre><code>sha512sum --quiet -c manifest-sha512.txt
sha512sum --quiet -c tagmanifest-sha512.txt</code></pre>
<p>If nothing is said, every file of the lists is as it was; whether another was added it does not see.</p>
</main>
<footer><p>Package <code>${escaped(name)}</code>.</p></footer>
</body>
</html>
`;
}

/** @param file as it lies in the delivery */
export function howToOpen({
  file,
  kind,
}: {
  file: string;
  kind: 'recipients' | 'passphrase';
}): string {
  const zip = file.replace(/\.age$/u, '');
  const command =
    kind === 'recipients'
      ? `age -d -i YOUR-KEY-FILE -o ${zip} ${file}`
      : `age -d -o ${zip} ${file}`;
  const what =
    kind === 'recipients'
      ? 'It was locked to a key of your archive. Whoever has the secret half of that key can open it.'
      : 'It was locked with a passphrase. The organisation tells it to you by another way: never in the same letter, and not by e-mail.';
  return `SIGNED AGREEMENTS: RESTRICTED

${file} holds the signed agreements of this deposit, WITH REAL NAMES.
Keep it apart from the interviews. Do not publish anything of it.

${what}

HOW TO OPEN IT

1. Get the free program "age" (https://age-encryption.org). It runs on Windows, macOS and Linux.
2. Open a terminal in this folder and type:

   ${command}

3. Unpack ${zip}. Read README.html in it first.

Unpack it on an encrypted disk, and delete what you unpacked when you have done.
`;
}

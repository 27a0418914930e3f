// The end of the readable page: how to check the package, what is where, and where each file for a catalogue is taken in. Pure.
import { isForWeb, picturesForWeb } from './package-content.ts';
import type { ContentRecord, PackageContent } from './package-content.ts';
import { escapeHtml } from './readme-words.ts';

export const howToCheck = `<section aria-labelledby="check">
<h2 id="check">How to check that nothing has changed</h2>
<p>This is a BagIt package. Every file is listed with its SHA-512 checksum. Homeground and other BagIt programs check it for you. Without any of them, open a terminal in this folder and type:</p>
<pre tabindex="0"><code>sha512sum --quiet -c manifest-sha512.txt
sha512sum --quiet -c tagmanifest-sha512.txt</code></pre>
<p>If nothing is said, every file of the lists is as it was; whether another was added it does not see. On a Mac, type <code>shasum -a 512 --quiet</code> in place of <code>sha512sum --quiet</code>.</p>
</section>`;

/** What to do with each kind of record; only those that are in the package are told. */
const imports: Readonly<Record<ContentRecord['format'], string>> = {
  about: '',
  items:
    'Omeka S: put it in with the module CSV Import. Headings such as <code>dcterms:title</code> find their field by themselves; choose <code>;</code> as the sign between several values.',
  subtitles: '',
  ohms: 'The OHMS viewer and Aviary: take in each <code>.ohms.xml</code>. They publish all that is in it: on a public server only the interviews that are named above. Put their MP3 files where the address in it says, or change that address.',
  iiif: 'IIIF viewers such as Ramp, Clover and Universal Viewer: there is a <code>manifest.iiif.json</code> for each interview with sound that may be on the web. Put those folders on a web server at the address that the manifests name, and no others.',
  'collection-builder':
    'CollectionBuilder: put <code>collectionbuilder.csv</code> into <code>_data</code>, and the folders of the interviews that may be on the web into <code>objects/interviews</code>, and no others.',
  spreadsheet:
    'A spreadsheet: open it by a double click. It is for reading and sorting, not for a catalogue.',
  isad: 'CALM and other archive catalogues: import it as CSV (UTF-8). One row is the collection, then one for each interview and each file; <code>RefNo</code> is the tree. Please put your own number in place of its first part.',
  pbcore: 'Broadcast archives: PBCore 2.1, all interviews in one file.',
  premis:
    'Archivematica and other keepers: PREMIS 3, with what was done to each file and what was agreed.',
  opex: 'Preservica: take in the folder <code>data</code> with its sidecars (<code>.opex</code>). They hold the security tags; please check that your system has tags of those names.',
};

export function howToImport(
  records: readonly ContentRecord[],
  content: Pick<PackageContent, 'stories'>,
): string {
  const formats = [...new Set(records.map(({ format }) => format))].filter(
    (format) => imports[format] !== '',
  );
  return `<section aria-labelledby="import">
<h2 id="import">How to take it into a catalogue</h2>
<p>The interviews are described in several ways, so that each program finds what it knows. All say the same; <code>ro-crate-metadata.json</code> says most.</p>
${whatMayBePublic(content)}<ul>
${formats.map((format) => `<li>${imports[format]}</li>`).join('\n')}
</ul>
</section>`;
}

/** By the folder, since whole folders are what people copy to a server. */
function whatMayBePublic({ stories }: Pick<PackageContent, 'stories'>): string {
  const codes = (paths: readonly string[]) =>
    paths.map((path) => `<code>${escapeHtml(path)}</code>`).join(', ');
  const folders = stories.filter(isForWeb).map(({ code }) => `data/interviews/${code}`);
  const pictures = stories.filter(isForWeb).flatMap((story) => {
    const allowed = picturesForWeb(story);
    return story.pictures
      .filter((picture) => !allowed.includes(picture))
      .map(({ file }) => `data/${file.path}`);
  });
  if (folders.length === 0)
    return '<p class="warning"><strong>None of these interviews may be put on a public web server:</strong> no storyteller agreed to the web.</p>\n';
  const parts = [
    `Only these folders may be put on a public web server: ${codes(folders)}.`,
    folders.length < stories.length
      ? '<strong>The other interviews must not be put there.</strong>'
      : '',
    pictures.length > 0
      ? `<strong>Take these pictures out of them first: they must not be put there:</strong> ${codes(pictures)}.`
      : '',
  ];
  return `<p>${parts.filter((part) => part !== '').join(' ')}</p>\n`;
}

export function whatIsWhere(records: readonly ContentRecord[]): string {
  const catalogue = records
    .filter(({ storyCode, format }) => storyCode === undefined && format !== 'opex')
    .map(({ path, words, format }) => [
      path,
      `${escapeHtml(words)}${format === 'items' ? caution : ''}`,
    ]);
  const rows = [
    [
      'data/interviews/',
      'One folder for each interview: <code>preservation</code> holds the master, <code>access</code> a copy to listen to, <code>transcripts</code> what is said, as text, where somebody has written it down and checked it, <code>images</code> pictures that may be shown.',
    ],
    ...catalogue.map(([path, words]) => [`data/${path}`, words]),
    ['data/ro-crate-metadata.json', 'The same for machines (RO-Crate 1.2).'],
    ['manifest-sha512.txt, tagmanifest-sha512.txt', 'The checksums.'],
    ['bagit.txt, bag-info.txt', 'What kind of package this is, and who made it.'],
  ];
  return `<section aria-labelledby="files">
<h2 id="files">What is where</h2>
<dl class="files">
${rows.map(([name, words]) => `<div><dt><code>${name}</code></dt><dd>${words}</dd></div>`).join('\n')}
</dl>
<p>Names of files are numbers on purpose, so that they name nobody. The real names of people who chose not to be shown by them, contact details, private notes and signed papers are not in this package.</p>
</section>`;
}

const caution =
  ' For catalogues such as Omeka S. To read about the interviews, use this page, and do not open the table by a double click: a spreadsheet may take words of the table that begin with <code>=</code>, <code>+</code>, <code>-</code> or <code>@</code> for a formula. If you need it in one, import it with every column as text.';

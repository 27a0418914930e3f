// The page that a person reads first: what is in the package, on what terms, and how to check it. One file, no scripts, works offline. Pure.
import { closedSentence } from './closed-words.ts';
import { clockTime, isShortened, spokenTime, storyTitle } from './package-content.ts';
import type { ContentSound, ContentStory, PackageContent } from './package-content.ts';
import { placeOf, termsOf } from './items-csv.ts';
import { readmeStyle } from './readme-style.ts';
import { textSentence } from './text-entities.ts';

/** @returns the whole page */
export function readmeHtml(content: PackageContent): string {
  const { stories } = content;
  const totalMs = stories
    .flatMap(({ sounds }) => sounds)
    .reduce((sum, { durationMs }) => sum + durationMs, 0);
  const title = content.title || content.name;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>${readmeStyle}</style>
</head>
<body>
<header>
<h1 dir="auto">${escape(title)}</h1>
<p>${count(stories.length, 'interview', 'interviews')}, ${spokenTime(totalMs)} of sound. Put together by <bdi>${escape(content.organisation || 'an organisation without a name')}</bdi> on <time datetime="${content.madeOn}">${content.madeOn}</time> for deposit in an archive.</p>
${paragraphs(content.introduction)}
</header>
<main>
<section aria-labelledby="terms">
<h2 id="terms">What may be done with it</h2>
<p>Each storyteller said yes or no to each use. What was agreed on the day this package was made is written with every interview. For anything else, please ask the organisation first. A storyteller may change their mind: the organisation will then tell you.</p>
</section>
<section aria-labelledby="interviews">
<h2 id="interviews">The interviews</h2>
<nav aria-label="Interviews"><ol>${stories.map((story) => `<li><a href="#${story.code}"><bdi${langOf(storyTitle(story), story)}>${escape(storyTitle(story))}</bdi></a></li>`).join('')}</ol></nav>
${stories.map(storySection).join('\n')}
</section>
${howToCheck}
${whatIsWhere}
</main>
<footer><p>Package <code>${escape(content.name)}</code>. Made with Homeground ${escape(content.softwareVersion)}.</p></footer>
</body>
</html>
`;
}

function storySection(story: ContentStory): string {
  const facts: [string, string][] = [
    ['Number', escape(story.code)],
    ['Storyteller', names(story.storytellers)],
    ['Interviewer', names(story.interviewers)],
    ['Interpreter', names(story.interpreters)],
    ['Recorded', escape(story.recordedOn)],
    ['Language', escape(story.languages.map(languageName).join(', '))],
    ['Place', `<bdi>${escape(placeOf(story).replaceAll(';', ', '))}</bdi>`],
    ['Subjects', names(story.topics)],
    ['Terms', escape(termsOf({ ...story, contentWarning: '' }))],
  ];
  const warning = story.contentWarning.trim()
    ? `<p class="warning"><strong>Content warning:</strong> <span dir="auto"${langOf(story.contentWarning, story)}>${escape(story.contentWarning)}</span></p>\n`
    : '';
  return `<article id="${story.code}" aria-labelledby="${story.code}-title">
<h3 id="${story.code}-title" dir="auto"${langOf(storyTitle(story), story)}>${escape(storyTitle(story))}</h3>
${warning}${paragraphs(story.caption, story)}${paragraphs(story.summary, story)}<dl>
${facts
  .filter(([, value]) => value !== '' && value !== '<bdi></bdi>')
  .map(([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`)
  .join('\n')}
</dl>
${soundList(story.sounds)}${textList(story.transcripts)}
</article>`;
}

function soundList(sounds: readonly ContentSound[]): string {
  if (sounds.length === 0) return '<p>There is no recording of this interview in the package.</p>';
  const rows = sounds.map((sound) => {
    const { code, durationMs, accessDurationMs, master, access, masterKind } = sound;
    const shorter = isShortened(sound) ? `, ${clockTime(accessDurationMs)}` : '';
    return `<tr><th scope="row">${escape(code)}</th><td>${clockTime(durationMs)}</td><td><a href="data/${access.path}">Listen (MP3${shorter})</a></td><td><a href="data/${master.path}">${masterNames[masterKind]}</a></td></tr>`;
  });
  const closed = sounds
    .filter((sound) => sound.closed.length > 0)
    .map((sound) => `\n<p>${escape(sound.code)}: ${escape(closedSentence(sound))}</p>`)
    .join('');
  return `<table><caption>Recordings</caption><thead><tr><th scope="col">Recording</th><th scope="col">Length</th><th scope="col">Access copy</th><th scope="col">Preservation master</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>${closed}`;
}

function textList(transcripts: ContentStory['transcripts']): string {
  if (transcripts.length === 0) return '';
  const items = transcripts.map((transcript) => {
    const { language, isTranslation, text, captions } = transcript;
    const name = `${escape(languageName(language))}${isTranslation ? ', translation' : ''}`;
    const vtt = captions ? `, <a href="data/${captions.path}">captions (WebVTT)</a>` : '';
    return `<li>${name}: <a href="data/${text.path}">text</a>${vtt}. ${escape(textSentence(transcript))}</li>`;
  });
  return `\n<h4>In words</h4>\n<ul>\n${items.join('\n')}\n</ul>`;
}

const masterNames: Record<ContentSound['masterKind'], string> = {
  capture: 'WAV, as recorded',
  wordless: 'The sound as brought in, without the tags in the file',
  silenced: 'The sound, with closed parts silent',
};

const howToCheck = `<section aria-labelledby="check">
<h2 id="check">How to check that nothing has changed</h2>
<p>This is a BagIt package. Every file is listed with its SHA-512 checksum. Homeground and other BagIt programs check it for you. Without any of them, open a terminal in this folder and type:</p>
<pre><code>sha512sum --quiet -c manifest-sha512.txt
sha512sum --quiet -c tagmanifest-sha512.txt</code></pre>
<p>If nothing is said, nothing has changed. On a Mac, type <code>shasum -a 512</code> in place of <code>sha512sum --quiet</code>.</p>
</section>`;

const whatIsWhere = `<section aria-labelledby="files">
<h2 id="files">What is where</h2>
<dl>
<div><dt><code>data/interviews/</code></dt><dd>One folder for each interview: <code>preservation</code> holds the master, <code>access</code> a copy to listen to, <code>transcripts</code> what is said, as text, where somebody has written it down and checked it.</dd></div>
<div><dt><code>data/metadata/items-dcterms.csv</code></dt><dd>The interviews as a table with Dublin Core names, for catalogues such as Omeka S. To read about the interviews, use this page, and do not open the table by a double click: a spreadsheet may take words of the table that begin with <code>=</code>, <code>+</code>, <code>-</code> or <code>@</code> for a formula. If you need it in one, import it with every column as text.</dd></div>
<div><dt><code>data/ro-crate-metadata.json</code></dt><dd>The same for machines (RO-Crate 1.2).</dd></div>
<div><dt><code>manifest-sha512.txt</code>, <code>tagmanifest-sha512.txt</code></dt><dd>The checksums.</dd></div>
<div><dt><code>bagit.txt</code>, <code>bag-info.txt</code></dt><dd>What kind of package this is, and who made it.</dd></div>
</dl>
<p>Names of files are numbers on purpose, so that they name nobody. Real names, contact details, private notes and signed papers are not in this package.</p>
</section>`;

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function names(list: readonly string[]): string {
  return list.map((name) => `<bdi>${escape(name)}</bdi>`).join(', ');
}

function paragraphs(text: string, story?: ContentStory): string {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p dir="auto"${story ? langOf(line, story) : ''}>${escape(line)}</p>\n`)
    .join('');
}

/** Words in another script are in the language of the interview, as far as anybody can tell; Latin letters may be English. */
function langOf(text: string, { languages }: Pick<ContentStory, 'languages'>): string {
  const isLatin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
  return isLatin ? '' : ` lang="${escape(languages[0] ?? '')}"`;
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A tag can look right and be none.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}

// The page that a person reads first: a finding aid of what is in the package, on what terms, and how to check and use it. One file, no scripts, works offline. Pure.
import { spokenTime, storyTitle } from './package-content.ts';
import type { ContentRecord, PackageContent } from './package-content.ts';
import { howToCheck, howToImport, whatIsWhere } from './readme-files.ts';
import { storySection } from './readme-story.ts';
import { readmeStyle } from './readme-style.ts';
import { count, escapeHtml, factList, langOf, names, paragraphs } from './readme-words.ts';
import { languageName } from './records/viewer-words.ts';

/** @param records all files that describe @returns the whole page */
export function readmeHtml(content: PackageContent, records: readonly ContentRecord[]): string {
  const { stories } = content;
  const title = content.title || content.name;
  const recordsOf = Map.groupBy(records, ({ storyCode }) => storyCode);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${readmeStyle}</style>
</head>
<body>
<header>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p>${count(stories.length, 'interview', 'interviews')}, ${spokenTime(totalMs(content))} of sound. Put together by <bdi>${escapeHtml(content.organisation || 'an organisation without a name')}</bdi> on <time datetime="${content.madeOn}">${content.madeOn}</time> for deposit in an archive.</p>
${paragraphs(content.introduction)}${collectionFacts(content)}
<nav aria-label="On this page"><ul>
<li><a href="#terms">What may be done with it</a></li>
${content.takenBack.length > 0 ? '<li><a href="#taken-back">What may no longer be used</a></li>\n' : ''}<li><a href="#interviews">The interviews</a></li>
<li><a href="#check">How to check it</a></li>
<li><a href="#import">How to take it into a catalogue</a></li>
<li><a href="#files">What is where</a></li>
</ul></nav>
</header>
<main>
<section aria-labelledby="terms">
<h2 id="terms">What may be done with it</h2>
<p>Each storyteller said yes or no to each use. What was agreed on the day this package was made is written with every interview. For anything else, please ask the organisation first. A storyteller may change their mind: the organisation will then tell you.</p>
</section>
${takenBack(content)}<section aria-labelledby="interviews">
<h2 id="interviews">The interviews</h2>
<nav aria-label="Interviews"><ol>${stories.map((story) => `<li><a href="#${story.code}"><bdi${langOf(storyTitle(story), story)}>${escapeHtml(storyTitle(story))}</bdi></a></li>`).join('')}</ol></nav>
${stories.map((story) => storySection(story, recordsOf.get(story.code) ?? [])).join('\n')}
</section>
${howToCheck}
${howToImport(records, content)}
${whatIsWhere(records)}
</main>
<footer><p>Package <code>${escapeHtml(content.name)}</code>. Made with Homeground ${escapeHtml(content.softwareVersion)}.</p></footer>
</body>
</html>
`;
}

function totalMs({ stories }: PackageContent): number {
  return stories
    .flatMap(({ sounds }) => sounds)
    .reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** What ISAD(G) wants of a collection. */
function collectionFacts(content: PackageContent): string {
  const { stories } = content;
  const days = stories
    .map(({ recordedOn }) => recordedOn)
    .filter((day) => day !== '')
    .toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const languages = new Set(stories.flatMap((story) => story.languages.map(languageName)));
  return factList([
    ['Reference', `<code>${escapeHtml(content.name)}</code>`],
    ['Creator', names(content.organisation ? [content.organisation] : [])],
    ['Dates', escapeHtml(first === last ? first : `${first} to ${last}`)],
    ['Level', 'Collection'],
    ['Languages', escapeHtml([...languages].join(', '))],
  ]);
}

function takenBack({ takenBack: stories }: PackageContent): string {
  if (stories.length === 0) return '';
  const codes = stories.map(({ code }) => `<li><code>${escapeHtml(code)}</code></li>`).join('');
  return `<section aria-labelledby="taken-back">
<h2 id="taken-back">What may no longer be used</h2>
<p>These interviews were in an earlier package and are not in this one, because they may no longer be used. If you keep them, please close them now and tell the organisation.</p>
<ul>${codes}</ul>
</section>
`;
}

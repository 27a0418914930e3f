// The two sheets of a media pack: whom to thank, and what may be done with each clip. Each a page of its own that needs nothing else. Pure.
import type { Use } from '../../../../shared/model/agreement.ts';
import type { Words } from '../../../../shared/model/exhibition.ts';
import { useNames } from '../../../../shared/rules/sentences.ts';
import { escaped, paragraphs } from '../../packaging/page-words.ts';
import { readmeStyle } from '../../packaging/readme-style.ts';
import type { ExhibitionContent } from '../content.ts';
import type { PackSound } from './write-media-pack.ts';

/** A table that is wider than a telephone is moved under the finger, not the page. */
const wideTables =
  '.wide{overflow-x:auto}.wide:focus-visible{outline:3px solid;outline-offset:3px}';

const table = (label: string, html: string) =>
  `<div class="wide" role="region" aria-label="${escaped(label)}" tabindex="0">\n${html}\n</div>`;

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${readmeStyle}${wideTables}</style>
</head>
<body>
<main>
<h1 dir="auto">${escaped(title)}</h1>
${body}</main>
</body>
</html>
`;
}

/** In the main language, or in the first that there is. */
export function inMainLanguage(words: Words, { languages }: Pick<ExhibitionContent, 'languages'>) {
  return words[languages[0] ?? 'en'] ?? Object.values(words)[0] ?? '';
}

/** That of the exhibition in each language, and the story's own; each once. */
export function warningsOfSound({ item, story }: PackSound): string[] {
  const all = [...Object.values(item.warning), story.contentWarning].map((text) => text.trim());
  return [...new Set(all)].filter((text) => text !== '');
}

const bdi = (text: string) => `<bdi>${escaped(text)}</bdi>`;
const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;

/** What is to be said or shown with each clip. */
export function creditsSheet(content: ExhibitionContent, sounds: readonly PackSound[]): string {
  const { organisation, builtOn } = content;
  const rows = sounds.map(
    ({ sound, story }) =>
      `<tr><th scope="row"><code>${escaped(sound.code)}</code></th><td>${bdi(story.title || story.code)}</td><td>${story.storytellers.map(bdi).join(', ')}</td><td>${story.interviewers.map(bdi).join(', ')}</td><td>${seconds(sound.durationMs)}</td></tr>`,
  );
  return page(
    `Credits: ${inMainLanguage(content.title, content) || content.name}`,
    `<p>Please name the storyteller just as it stands here, and no other way: some have chosen another name for their safety.</p>
${table(
  'Whom to thank for each clip',
  `<table>
<thead><tr><th scope="col">Clip</th><th scope="col">Story</th><th scope="col">Told by</th><th scope="col">Interviewed by</th><th scope="col">Length</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`,
)}
<h2>Collected by</h2>
<p>${bdi(organisation || 'An organisation without a name')}, <time datetime="${builtOn}">${builtOn}</time></p>
${paragraphs(inMainLanguage(content.credits, content))}`,
  );
}

/** With the clips that each is about, where it is not about all of them. */
function warningsBeside(clips: readonly PackSound[]): string {
  const all = [...new Set(clips.flatMap(warningsOfSound))];
  return all
    .map((warning) => {
      const of = clips.filter((one) => warningsOfSound(one).includes(warning));
      const which =
        of.length === clips.length
          ? ''
          : ` ${of.map(({ sound }) => `<code>${escaped(sound.code)}</code>`).join(' ')}`;
      return `<p>${bdi(warning)}${which}</p>`;
    })
    .join('');
}

/** What each storyteller said yes to, and whom to ask. */
export function permissionsSheet(
  content: ExhibitionContent,
  { sounds, use }: { sounds: readonly PackSound[]; use: Use },
): string {
  const rows = content.stories
    .filter(({ code }) => sounds.some(({ story }) => story.code === code))
    .map((story) => {
      const clips = sounds.filter((one) => one.story.code === story.code);
      return `<tr><th scope="row"><code>${escaped(story.code)}</code></th><td>${bdi(story.title || story.code)}</td><td>${clips.map(({ sound }) => `<code>${escaped(sound.code)}</code>`).join(' ')}</td><td>${escaped(useNames[use])}</td><td>${warningsBeside(clips)}</td></tr>`;
    });
  const contact = inMainLanguage(content.contact, content);
  return page(
    `Permissions: ${inMainLanguage(content.title, content) || content.name}`,
    `<p>On <time datetime="${content.builtOn}">${content.builtOn}</time> everybody who tells and everybody who can be heard had agreed to this use, and to no other by this sheet. Please use the clips for nothing else, do not cut them so that they say something else, and do not put them with other facts about the storyteller.</p>
<p>A storyteller may change their mind at any time. We will then write to you, and ask you to stop using the clips.</p>
${table(
  'What was agreed for each story',
  `<table>
<thead><tr><th scope="col">Story</th><th scope="col">Title</th><th scope="col">Clips</th><th scope="col">Agreed for</th><th scope="col">Say before it is heard</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`,
)}
<h2>Whom to ask</h2>
${paragraphs(contact === '' ? content.organisation : contact)}`,
  );
}

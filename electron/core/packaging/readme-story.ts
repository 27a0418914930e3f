// One interview on the readable page: who, when, on what terms, what is told when, and every file of it. Pure.
import { useNames } from '../../../shared/rules/sentences.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { placeName } from './crate-entities.ts';
import { closedSentence } from './closed-words.ts';
import { placeOf, termsOf } from './items-csv.ts';
import { clockTime, isShortened, storyTitle, usesOfPicture } from './package-content.ts';
import type { ContentRecord, ContentSound, ContentStory } from './package-content.ts';
import { count, escapeHtml, factList, langOf, names, paragraphs } from './readme-words.ts';
import { languageName } from './records/viewer-words.ts';
import { textSentence } from './text-entities.ts';

/** @param records of this story */
export function storySection(story: ContentStory, records: readonly ContentRecord[]): string {
  const title = storyTitle(story);
  const warning = story.contentWarning.trim()
    ? `<p class="warning"><strong>Content warning:</strong> <span dir="auto"${langOf(story.contentWarning, story)}>${escapeHtml(story.contentWarning)}</span></p>\n`
    : '';
  const facts = factList([
    ['Number', escapeHtml(story.code)],
    ['Storyteller', names(story.storytellers)],
    ['Interviewer', names(story.interviewers)],
    ['Interpreter', names(story.interpreters)],
    ['Recorded', escapeHtml(story.recordedOn)],
    ['Language', escapeHtml(story.languages.map(languageName).join(', '))],
    ['Extent', extentOf(story)],
    ['Place', `<bdi>${escapeHtml(placeOf(story).replaceAll(';', ', '))}</bdi>`],
    ['Places told of', names(story.places.map(placeName))],
    ['Subjects', names(story.topics)],
    ['Terms', escapeHtml(termsOf({ ...story, contentWarning: '' }))],
  ]);
  return `<article id="${story.code}" aria-labelledby="${story.code}-title">
<h3 id="${story.code}-title" dir="auto"${langOf(title, story)}>${escapeHtml(title)}</h3>
${warning}${paragraphs(story.caption, story)}${paragraphs(story.summary, story)}${facts}
${soundList(story)}${indexList(story)}${textList(story)}${pictureList(story)}${recordList(records)}
</article>`;
}

function extentOf({ sounds, transcripts, pictures }: ContentStory): string {
  const parts = [
    count(sounds.length, 'recording', 'recordings'),
    transcripts.length > 0 ? count(transcripts.length, 'text', 'texts') : '',
    pictures.length > 0 ? count(pictures.length, 'picture', 'pictures') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const masterNames: Record<ContentSound['masterKind'], string> = {
  capture: 'as recorded',
  wordless: 'the sound as brought in, without the tags in the file',
  silenced: 'the sound, with closed parts silent',
};

function soundList({ sounds, code: storyCode }: ContentStory): string {
  if (sounds.length === 0) return '<p>There is no recording of this interview in the package.</p>';
  const rows = sounds.map((sound) => {
    const { code, durationMs, accessDurationMs, master, access, masterKind } = sound;
    const shorter = isShortened(sound) ? `, ${clockTime(accessDurationMs)}` : '';
    const ending = (master.path.split('.').at(-1) ?? '').toUpperCase();
    return `<tr><th scope="row">${escapeHtml(code)}</th><td>${clockTime(durationMs)}</td><td><a href="data/${access.path}">Listen to ${escapeHtml(code)} (MP3${shorter})</a></td><td><a href="data/${master.path}">${ending}, ${masterNames[masterKind]}</a></td></tr>`;
  });
  const closed = sounds
    .filter((sound) => sound.closed.length > 0)
    .map((sound) => `\n<p>${escapeHtml(sound.code)}: ${escapeHtml(closedSentence(sound))}</p>`)
    .join('');
  return `<div class="wide" role="region" aria-labelledby="${storyCode}-sounds" tabindex="0"><table><caption id="${storyCode}-sounds">Recordings of ${escapeHtml(storyCode)}</caption><thead><tr><th scope="col">Recording</th><th scope="col">Length</th><th scope="col">Access copy</th><th scope="col">Preservation master</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>${closed}`;
}

function indexList(story: ContentStory): string {
  if (story.points.length === 0) return '';
  const items = story.points.map((point) => {
    const { soundCode, fromMs, title, synopsis, other } = point;
    const where = story.sounds.length > 1 && soundCode !== undefined ? `${soundCode} ` : '';
    const when =
      fromMs === null ? '' : `<span class="when">${where}${writeTimecode(fromMs)}</span> `;
    const name = title.trim() ? `<strong>${spoken(title, story)}</strong> ` : '';
    const second = other
      ? `<p dir="auto" lang="${escapeHtml(other.language)}"><strong><bdi>${escapeHtml(other.title)}</bdi></strong> <bdi>${escapeHtml(other.synopsis)}</bdi></p>`
      : '';
    return `<li>${when}${name}${spoken(synopsis, story)}${second}</li>`;
  });
  return `\n<h4>What is told when</h4>\n<ol class="index">\n${items.join('\n')}\n</ol>`;
}

function spoken(words: string, story: ContentStory): string {
  return words.trim() === '' ? '' : `<bdi${langOf(words, story)}>${escapeHtml(words)}</bdi>`;
}

function textList({ transcripts }: ContentStory): string {
  if (transcripts.length === 0) return '';
  const items = transcripts.map((transcript) => {
    const { language, isTranslation, text, captions, subtitles } = transcript;
    const name = `${escapeHtml(languageName(language))}${isTranslation ? ', translation' : ''}`;
    const links = [
      `<a href="data/${text.path}">text</a>`,
      captions ? `<a href="data/${captions.path}">captions (WebVTT)</a>` : '',
      subtitles ? `<a href="data/${subtitles.path}">captions (SRT)</a>` : '',
    ].filter((link) => link !== '');
    return `<li>${name}: ${links.join(', ')}. ${escapeHtml(textSentence(transcript))}</li>`;
  });
  return `\n<h4>In words</h4>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function pictureList(story: ContentStory): string {
  if (story.pictures.length === 0) return '';
  const items = story.pictures.map((picture) => {
    const { code, caption, captionAlt, captionAltLanguage, altText, people, givenBy } = picture;
    const second = captionAlt.trim()
      ? ` <bdi lang="${escapeHtml(captionAltLanguage ?? '')}">${escapeHtml(captionAlt)}</bdi>.`
      : '';
    const facts = [
      people.length > 0 ? `In it: ${names(people)}.` : '',
      givenBy ? `Given by ${names([givenBy])}.` : '',
      picture.takenOn ? `Taken: ${escapeHtml(picture.takenOn)}.` : '',
      usesOfPicture(story, picture).length < story.agreedUses.length
        ? `<strong>This picture may be used for less than the interview: ${escapeHtml(
            usesOfPicture(story, picture)
              .map((use) => useNames[use])
              .join(', '),
          )}.</strong>`
        : '',
      altText ? `What can be seen: ${spoken(altText, story)}` : '',
    ].filter((fact) => fact !== '');
    return `<li><a href="data/${picture.file.path}">${spoken(caption, story) || escapeHtml(code)}</a>.${second} ${facts.join(' ')}</li>`;
  });
  return `\n<h4>Pictures</h4>\n<ul>\n${items.join('\n')}\n</ul>`;
}

/** Sidecars stand beside every file, and are not named one by one. */
function recordList(records: readonly ContentRecord[]): string {
  const items = records
    .filter(({ format }) => format !== 'opex')
    .map(
      ({ path, words }) =>
        `<li><a href="data/${path}">${escapeHtml(path.split('/').at(-1) ?? path)}</a>: ${escapeHtml(words)}</li>`,
    );
  if (items.length === 0) return '';
  return `\n<details><summary>For catalogues and viewers (${count(items.length, 'file', 'files')})</summary>\n<ul>\n${items.join('\n')}\n</ul></details>`;
}

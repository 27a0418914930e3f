// The story in plain text, beside its files: what somebody finds who opens the folder in fifty years. Pure.
import { placeOf, termsOf } from '../items-csv.ts';
import { clockTime, storyTitle } from '../package-content.ts';
import type { ContentStory, PackageContent } from '../package-content.ts';
import { pointLines } from './point-lines.ts';
import type { RecordFile } from './record-file.ts';

export function* aboutTexts(content: PackageContent): Generator<RecordFile> {
  for (const story of content.stories)
    yield {
      path: `interviews/${story.code}/about.txt`,
      mimeType: 'text/plain',
      text: aboutText(story, content),
      words: 'About the interview, in plain text.',
      storyCode: story.code,
    };
}

function aboutText(story: ContentStory, { organisation, title }: PackageContent): string {
  const rows: [string, string][] = [
    ['Number', story.code],
    ['Storyteller', story.storytellers.join(', ')],
    ['Interviewer', story.interviewers.join(', ')],
    ['Interpreter', story.interpreters.join(', ')],
    ['Recorded', story.recordedOn],
    ['Language', story.languages.join(', ')],
    ['Place', placeOf(story).replaceAll(';', ', ')],
    ['Subjects', story.topics.join(', ')],
    [
      'Recordings',
      story.sounds.map(({ code, durationMs }) => `${code} ${clockTime(durationMs)}`).join(', '),
    ],
    ['Collection', title],
    ['Organisation', organisation],
    ['Terms', termsOf(story)],
  ];
  const parts = [
    storyTitle(story),
    rows
      .filter(([, value]) => value.trim() !== '')
      .map(([label, value]) => `${label}: ${value}`)
      .join('\n'),
    story.caption,
    story.summary,
    story.points.length === 0 ? '' : ['What is told when', ...pointLines(story)].join('\n'),
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`.replaceAll(/\r\n?/g, '\n');
}

// The table of the interviews for people with a spreadsheet: opened by a double click, every script is read, and no word becomes a formula. Pure.
import { csvTable } from '../../../../shared/rules/csv.ts';
import { placeOf, termsOf } from '../items-csv.ts';
import { clockTime, filesOf, storyTitle } from '../package-content.ts';
import type { ContentStory, PackageContent } from '../package-content.ts';
import { withoutControls } from './plain-csv.ts';
import type { RecordFile } from './record-file.ts';
import { languageName } from './viewer-words.ts';

/** Neither a comma nor a semicolon: a spreadsheet may split at both. */
const list = (values: readonly string[]) => values.filter(Boolean).join(' · ');

const columns: readonly (readonly [string, (story: ContentStory) => string])[] = [
  ['Number', ({ code }) => code],
  ['Title', storyTitle],
  ['Storytellers', ({ storytellers }) => list(storytellers)],
  ['Interviewers', ({ interviewers }) => list(interviewers)],
  ['Interpreters', ({ interpreters }) => list(interpreters)],
  ['Recorded', ({ recordedOn }) => recordedOn],
  ['Languages', ({ languages }) => list(languages.map(languageName))],
  ['Summary', ({ summary }) => summary],
  ['In short', ({ caption }) => caption],
  ['Subjects', ({ topics }) => list(topics)],
  ['Place', (story) => placeOf(story).replaceAll(';', ' · ')],
  ['Length', ({ sounds }) => list(sounds.map(({ durationMs }) => clockTime(durationMs)))],
  ['Index points', ({ points }) => String(points.length)],
  ['Files', (story) => list(filesOf(story).map(({ path }) => path))],
  ['Terms', termsOf],
];

export function itemsSpreadsheet({ stories }: PackageContent): RecordFile[] {
  const rows = stories.map((story) => columns.map(([, value]) => withoutControls(value(story))));
  return [
    {
      path: 'metadata/items-spreadsheet.csv',
      mimeType: 'text/csv',
      text: csvTable([columns.map(([header]) => header), ...rows]),
      words: 'The interviews as a table that a spreadsheet opens by a double click.',
    },
  ];
}

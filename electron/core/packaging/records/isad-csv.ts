// The catalogue entries as ISAD(G) has them, under the names of CALM: the collection, each interview, each file, as a tree of reference numbers. Pure.
import type { Use } from '../../../../shared/model/agreement.ts';
import { accessLevelOf } from '../../../../shared/rules/security-tag.ts';
import { placeOf, termsOf } from '../items-csv.ts';
import {
  clockTime,
  filesOf,
  RIGHTS_URI,
  spokenTime,
  storyTitle,
  usesOfPicture,
} from '../package-content.ts';
import type {
  ContentFile,
  ContentPicture,
  ContentStory,
  PackageContent,
} from '../package-content.ts';
import { plainCsv } from './plain-csv.ts';
import { pointLines } from './point-lines.ts';
import type { RecordFile } from './record-file.ts';
import { joined, languageName } from './viewer-words.ts';

const columns = [
  ...['RefNo', 'AltRefNo', 'Title', 'Date', 'Level', 'Extent', 'Format', 'CreatorName'],
  ...['AdminHistory', 'CustodialHistory', 'AcqMethod', 'Description', 'Place', 'AccessStatus'],
  ...['AccessConditions', 'ClosedUntil', 'Copyright', 'Language', 'RelatedMaterial'],
  ...['FilePath', 'FileSize', 'ChecksumSHA512'],
] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

const COPYRIGHT = `In copyright (${RIGHTS_URI}). Copyright in the words is the storyteller’s unless an agreement says otherwise.`;

/** The words that archives use for it. */
const statuses = { open: 'Open', onRequest: 'Permission required', closed: 'Closed' } as const;

export function isadCsv(content: PackageContent): RecordFile[] {
  const rows = [
    collectionRow(content),
    ...content.stories.flatMap((story) => rowsOf(story, content)),
  ];
  return [
    {
      path: 'metadata/isad.csv',
      mimeType: 'text/csv',
      text: plainCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]),
      words: 'Catalogue entries with the fields of ISAD(G), named as in CALM.',
    },
  ];
}

const collectionRef = ({ shape }: PackageContent) => shape.codePrefix.toUpperCase();
const storyRef = (story: ContentStory, content: PackageContent) =>
  `${collectionRef(content)}/${story.code.replace(/^.*-/, '')}`;

function collectionRow(content: PackageContent): Row {
  const { stories, organisation, title, name } = content;
  const sounds = stories.flatMap((story) => story.sounds);
  const totalMs = sounds.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const days = stories
    .map(({ recordedOn }) => recordedOn)
    .filter(Boolean)
    .toSorted();
  const [first = '', last = first] = [days[0], days.at(-1)];
  return {
    RefNo: collectionRef(content),
    AltRefNo: name,
    Title: title || name,
    Date: first === last ? first : `${first} - ${last}`,
    Level: 'Collection',
    Extent: `${counted(stories.length, 'interview')}, ${counted(sounds.length, 'sound recording')}, ${spokenTime(totalMs)}`,
    Format: joined([...new Set(sounds.map(({ master }) => master.mimeType))]),
    CreatorName: organisation,
    CustodialHistory: custody(content),
    AcqMethod: 'Deposit',
    Description: content.introduction,
    AccessStatus: 'Certain restrictions apply',
    AccessConditions:
      'Each storyteller said yes or no to each use: see each interview. For anything else, ask the organisation first. A storyteller may change their mind.',
    Copyright: COPYRIGHT,
    Language: joined([...new Set(stories.flatMap(({ languages }) => languages.map(languageName)))]),
  };
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function custody({ organisation, madeOn }: PackageContent): string {
  return `Recorded and kept by ${organisation || 'a community organisation'}; copied for deposit on ${madeOn} with Homeground.`;
}

function rowsOf(story: ContentStory, content: PackageContent): Row[] {
  const RefNo = storyRef(story, content);
  const lengths = story.sounds.map(({ code, durationMs }) => `${code} ${clockTime(durationMs)}`);
  const shared = {
    AccessStatus: statusOf(story.agreedUses, story),
    AccessConditions: termsOf(story),
    Copyright: COPYRIGHT,
  };
  const interview: Row = {
    ...shared,
    RefNo,
    AltRefNo: story.code,
    Title: storyTitle(story),
    Date: story.recordedOn,
    Level: 'Item',
    Extent: [counted(filesOf(story).length, 'file'), ...lengths].join(', '),
    Format: joined([...new Set(story.sounds.map(({ master }) => master.mimeType))]),
    CreatorName: joined([
      ...story.storytellers.map((name) => `${name} (storyteller)`),
      ...story.interviewers.map((name) => `${name} (interviewer)`),
      ...story.interpreters.map((name) => `${name} (interpreter)`),
    ]),
    CustodialHistory: custody(content),
    Description: descriptionOf(story),
    Place: placeOf(story),
    Language: joined(story.languages.map(languageName)),
    RelatedMaterial: joined(relatedFiles(story).map(({ path }) => path)),
  };
  return [interview, ...filesOf(story).map((file) => fileRow(file, { story, RefNo, shared }))];
}

function descriptionOf(story: ContentStory): string {
  const index = story.points.length === 0 ? '' : ['Index:', ...pointLines(story)].join('\n');
  const subjects = story.topics.length === 0 ? '' : `Subjects: ${joined(story.topics, '; ')}`;
  return [story.caption, story.summary, index, subjects].filter(Boolean).join('\n\n');
}

/** Transcripts, translations and photos. */
function relatedFiles({ transcripts, pictures }: ContentStory): ContentFile[] {
  return [...transcripts.map(({ text }) => text), ...pictures.map(({ file }) => file)];
}

function statusOf(agreedUses: readonly Use[], { contentWarning }: ContentStory): string {
  const level = accessLevelOf(agreedUses);
  const hasAdvice = level === 'open' && contentWarning.trim() !== '';
  return hasAdvice ? 'Open with advisory' : statuses[level];
}

function termsOfPicture(picture: ContentPicture, story: ContentStory): Row {
  const agreedUses = usesOfPicture(story, picture);
  return {
    AccessStatus: statusOf(agreedUses, story),
    AccessConditions: termsOf({ agreedUses, contentWarning: story.contentWarning, sounds: [] }),
  };
}

function fileRow(
  file: ContentFile,
  { story, RefNo, shared }: { story: ContentStory; RefNo: string; shared: Row },
): Row {
  const name = file.path.split('/').at(-1) ?? '';
  const sound = story.sounds.find(({ master, access }) => master === file || access === file);
  const text = story.transcripts.find(({ text: words, captions, subtitles }) =>
    [words, captions, subtitles].includes(file),
  );
  const picture = story.pictures.find((one) => one.file === file);
  const durationMs = sound?.access === file ? sound.accessDurationMs : sound?.durationMs;
  return {
    ...shared,
    ...(picture && termsOfPicture(picture, story)),
    RefNo: `${RefNo}/${name}`,
    AltRefNo: name,
    Title: `${storyTitle(story)}: ${name}`,
    Date: sound === undefined ? '' : story.recordedOn,
    Level: 'Piece',
    Extent: durationMs === undefined ? `${file.sizeBytes} bytes` : clockTime(durationMs),
    Format: file.mimeType,
    Description: picture?.caption ?? '',
    Language: text === undefined ? '' : languageName(text.language),
    FilePath: file.path,
    FileSize: String(file.sizeBytes),
    ChecksumSHA512: file.sha512,
  };
}

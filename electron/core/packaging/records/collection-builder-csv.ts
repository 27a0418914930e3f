// The interviews for CollectionBuilder (https://github.com/CollectionBuilder/collectionbuilder-csv), and the texts as its pages want them. Pure.
import { placeOf, termsOf } from '../items-csv.ts';
import { isForWeb, picturesForWeb, RIGHTS_URI, storyTitle } from '../package-content.ts';
import type { ContentStory, ContentTranscript, PackageContent } from '../package-content.ts';
import { plainCsv, withoutControls } from './plain-csv.ts';
import type { RecordFile } from './record-file.ts';
import { harmless, joined, languageName } from './viewer-words.ts';

/** Where the folder `interviews` of the package is put in the site. */
const OBJECTS = '/objects/';

const columns = [
  ...['objectid', 'parentid', 'title', 'display_template', 'format'],
  ...['object_location', 'object_transcript', 'image_alt_text'],
  ...['creator', 'interviewer', 'interpreter', 'date', 'description', 'subject', 'location'],
  ...['latitude', 'longitude', 'language', 'source', 'identifier', 'type', 'rights'],
  'rightsstatement',
] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

export function collectionBuilderFiles(content: PackageContent): RecordFile[] {
  const stories = content.stories.filter(isForWeb);
  const rows = stories.flatMap((story) => rowsOf(story, content));
  const table = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return [
    ...stories.flatMap(transcriptFiles),
    {
      path: 'metadata/collectionbuilder.csv',
      mimeType: 'text/csv',
      text: plainCsv(table),
      words: 'The interviews that may be on the web, for CollectionBuilder.',
    },
  ];
}

/** One sound alone is one object; more sounds or pictures are children of the interview. */
function rowsOf(story: ContentStory, content: PackageContent): Row[] {
  const { sounds, code } = story;
  const pictures = picturesForWeb(story);
  const [first] = sounds;
  const [place] = story.places.filter(({ lat, lng }) => lat !== null && lng !== null);
  const about: Row = {
    objectid: code,
    title: harmless(storyTitle(story)),
    creator: several(story.storytellers),
    interviewer: several(story.interviewers),
    interpreter: several(story.interpreters),
    // Its pages sort by the year: a date that is not known to the day is told as it is known.
    date: story.recordedOn,
    description: harmless([story.caption, story.summary].filter(Boolean).join('\n\n')),
    subject: several(story.topics),
    location: harmless(placeOf(story)),
    latitude: place?.lat?.toString() ?? '',
    longitude: place?.lng?.toString() ?? '',
    language: several(story.languages.map(languageName)),
    source: harmless(content.organisation),
    identifier: code,
    type: 'Sound',
    rights: harmless(termsOf(story)),
    rightsstatement: RIGHTS_URI,
  };
  if (first !== undefined && sounds.length === 1 && pictures.length === 0)
    return [{ ...about, ...soundCells(story, first) }];
  if (first === undefined && pictures.length === 0)
    return [{ ...about, display_template: 'record', type: 'Text' }];
  return [
    { ...about, display_template: 'compound_object' },
    ...sounds.map((sound) => ({
      ...soundCells(story, sound),
      objectid: sound.code,
      parentid: code,
      title: sound.code,
      type: 'Sound',
      rightsstatement: RIGHTS_URI,
    })),
    ...pictures.map(({ code: objectid, caption, altText, file }) => ({
      objectid,
      parentid: code,
      title: harmless(caption || objectid),
      display_template: 'image',
      format: file.mimeType,
      object_location: `${OBJECTS}${file.path}`,
      image_alt_text: harmless(altText),
      type: 'Image;StillImage',
      rightsstatement: RIGHTS_URI,
    })),
  ];
}

function soundCells(story: ContentStory, { access, code }: ContentStory['sounds'][number]): Row {
  const text = story.transcripts.find(({ sound }) => sound?.code === code);
  return {
    display_template: 'audio',
    format: access.mimeType,
    object_location: `${OBJECTS}${access.path}`,
    object_transcript: text === undefined ? '' : `${OBJECTS}${pathOf(story, text)}`,
  };
}

const several = (values: readonly string[]) => harmless(joined(values));

function pathOf({ code }: ContentStory, { text }: ContentTranscript): string {
  return `interviews/${code}/collectionbuilder/${text.path.split('/').at(-1) ?? ''}`;
}

function transcriptFiles(story: ContentStory): RecordFile[] {
  return story.transcripts.map((transcript) => ({
    path: pathOf(story, transcript),
    mimeType: 'text/plain',
    text: transcriptPage(transcript),
    words: `What is said, ${languageName(transcript.language)}, as CollectionBuilder reads it.`,
    storyCode: story.code,
  }));
}

/** Two lines of `---` make it a page of the site; what the site would run or take for HTML is written in entities. */
function transcriptPage({ lines }: ContentTranscript): string {
  const written = lines.map(({ speaker, text }) => {
    const words = speaker === '' ? text : `${speaker}: ${text}`;
    return withoutControls(words).replaceAll(/[&<>{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  });
  return `---\n---\n${written.join('\n\n')}\n`.replaceAll(/\r\n?/g, '\n');
}

// The interview for the OHMS viewer and for Aviary: schema version 6.0, one file a sound. Everything in it is published by the viewer, so nothing is in it that is not in the package anyhow. Pure.
import { clockTime, storyTitle } from '../package-content.ts';
import type {
  ContentSound,
  ContentStory,
  ContentTranscript,
  PackageContent,
} from '../package-content.ts';
import { termsOf } from '../items-csv.ts';
import type { RecordFile } from './record-file.ts';
import {
  captionsForViewer,
  escapeCue,
  harmless,
  joined,
  languageName,
  plainVtt,
  pointsForViewer,
} from './viewer-words.ts';
import type { TimedPoint } from './viewer-words.ts';
import { tag, xmlDocument } from './xml.ts';
import type { Markup } from './xml.ts';

const NAMESPACE = 'https://www.weareavp.com/nunncenter/ohms';
const GPS_ZOOM = '12';

export function* ohmsRecords(content: PackageContent): Generator<RecordFile> {
  for (const story of content.stories)
    for (const sound of story.sounds)
      yield {
        path: `interviews/${story.code}/${sound.code}.ohms.xml`,
        mimeType: 'application/xml',
        text: ohmsXml({ story, sound, content }),
        words: `The recording ${sound.code} for the OHMS viewer and for Aviary (OHMS XML 6.0).`,
        storyCode: story.code,
      };
}

interface Told {
  story: ContentStory;
  sound: ContentSound;
  content: PackageContent;
}

function ohmsXml({ story, sound, content }: Told): string {
  const { main, other } = textsOf(story, sound);
  const title =
    sound === story.sounds[0] ? storyTitle(story) : `${storyTitle(story)} (${sound.code})`;
  const isExact = /^\d{4}-\d\d-\d\d$/.test(story.recordedOn);
  const fileName = sound.access.path.split('/').at(-1) ?? '';
  const language = main?.language ?? story.languages[0];
  const record = tag(
    'record',
    [
      tag('version', '6.0'),
      tag('date', [], { value: isExact ? story.recordedOn : '', format: 'yyyy-mm-dd' }),
      tag('date_nonpreferred_format', isExact ? '' : story.recordedOn),
      tag('cms_record_id', story.code),
      tag('title', harmless(title)),
      tag('accession', story.code),
      tag('duration', clockTime(sound.accessDurationMs).padStart(8, '0')),
      tag('collection_id', content.name),
      tag('collection_name', harmless(content.title)),
      tag('series_id', ''),
      tag('series_name', ''),
      tag('repository', harmless(content.organisation)),
      tag('funding', ''),
      tag('repository_url', ''),
      ...story.topics.map((topic) => tag('subject', harmless(topic))),
      ...story.storytellers.map((name) => tag('interviewee', harmless(name))),
      ...story.interviewers.map((name) => tag('interviewer', harmless(name))),
      tag('format', 'audio'),
      // The viewer puts .mp3 behind a name that has none in it.
      tag('file_name', fileName),
      tag('sync', ''),
      tag('sync_alt', ''),
      tag('transcript_alt_lang', other === undefined ? '' : languageName(other.language)),
      tag('translate', other === undefined ? 0 : 1),
      tag('media_id', ''),
      tag('media_url', `${content.shape.baseUrl}${sound.access.path}`),
      tag('mediafile', [tag('host', 'Other'), tag('clip_format', 'audio')]),
      tag('kembed', ''),
      tag('language', language === undefined ? '' : languageName(language)),
      // It sounds as if nobody saw it; the viewer prints it.
      tag('user_notes', ''),
      tag('index', pointsForViewer(story, sound).map(pointXml)),
      tag('type', 'interview'),
      tag('description', harmless(story.summary)),
      tag('rel', ''),
      tag('transcript', main === undefined ? '' : untimedText(main, sound)),
      tag('transcript_alt', other === undefined ? '' : untimedText(other, sound)),
      tag('vtt_transcript', main === undefined ? '' : ohmsVtt(main, sound)),
      tag('vtt_transcript_alt', other === undefined ? '' : ohmsVtt(other, sound)),
      tag('rights', 'In copyright. The storyteller’s words and the recording are in copyright.'),
      tag('fmt', 'audio'),
      tag('usage', harmless(termsOf(story))),
      tag('userestrict', story.agreedUses.includes('website') ? 0 : 1),
      tag('xmllocation', ''),
      tag('xmlfilename', `${sound.code}.ohms.xml`),
      tag('collection_link', ''),
      tag('series_link', ''),
    ],
    { id: story.number, dt: content.madeOn },
  );
  return xmlDocument(tag('ROOT', [record], { xmlns: NAMESPACE }));
}

/** What is said, and one other text: a translation of it where there is one. */
function textsOf({ transcripts }: ContentStory, sound: ContentSound) {
  const own = transcripts.filter((transcript) => transcript.sound?.code === sound.code);
  const main = own.find(({ isTranslation }) => !isTranslation) ?? own[0];
  const rest = own.filter((transcript) => transcript !== main);
  const other = rest.find(({ isTranslation }) => isTranslation) ?? rest[0];
  return { main, other };
}

function pointXml({ point, fromMs }: TimedPoint): Markup {
  const { title, synopsis, keywords, themes, people, places, links, other } = point;
  const words = (values: readonly string[]) => harmless(joined(values));
  return tag('point', [
    tag('time', Math.floor(fromMs / 1000)),
    tag('title', harmless(title)),
    tag('title_alt', harmless(other?.title ?? '')),
    tag('partial_transcript', ''),
    tag('partial_transcript_alt', ''),
    tag('synopsis', harmless(synopsis)),
    tag('synopsis_alt', harmless(other?.synopsis ?? '')),
    tag('keywords', words([...keywords, ...people])),
    tag('keywords_alt', words(other?.keywords ?? [])),
    tag('subjects', words(themes)),
    tag('subjects_alt', ''),
    ...places.map(({ name, latitude, longitude }) => {
      const isKnown = latitude !== null && longitude !== null;
      return tag('gpspoints', [
        tag('gps', isKnown ? `${latitude}, ${longitude}` : ''),
        tag('gps_zoom', isKnown ? GPS_ZOOM : ''),
        tag('gps_text', harmless(name)),
      ]);
    }),
    ...links
      .filter(({ address }) => /^https?:\/\//iu.test(address))
      .map(({ address, words: label }) =>
        tag('hyperlinks', [
          tag('hyperlink', harmless(address)),
          tag('hyperlink_text', harmless(label || address)),
        ]),
      ),
  ]);
}

/** The viewer takes a line of nothing but digits for the number of a cue, and every later cue moves by one. */
function isNumber(text: string): boolean {
  return /^\p{Nd}+$/u.test(text);
}

function ohmsVtt(transcript: ContentTranscript, sound: ContentSound): string {
  const cues = captionsForViewer(transcript, sound).map(({ fromMs, toMs, speaker, text }) => {
    const words = escapeCue(isNumber(text) ? `${text}.` : text);
    const name = escapeCue(speaker).replaceAll(/\s+/gu, ' ');
    return { fromMs, toMs, words: name === '' ? words : `<v ${name}>${words}` };
  });
  return cues.length === 0 ? '' : plainVtt(cues);
}

/** Only where no line has a time: the viewer shows one text. */
function untimedText(transcript: ContentTranscript, sound: ContentSound): string {
  if (ohmsVtt(transcript, sound) !== '') return '';
  return transcript.lines
    .map(({ speaker, text }) => harmless(speaker === '' ? text : `${speaker}: ${text}`))
    .join('\n\n');
}
